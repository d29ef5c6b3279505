package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How many entities each question was asked about and what came of it. It adds up: entities = pass
 * + fail + not applicable + error, and the reasons add up to not applicable.
 */
public final class FlagCoverage {

  public static final Col ENTITY_COUNT =
      Col.count("entity_count", "对象数", "Entities of the flag's kind");
  public static final Col PASS_COUNT =
      Col.count("pass_count", "通过数", "Entities asked about without a finding");
  public static final Col FAIL_COUNT =
      Col.count("fail_count", "提示数", "Entities that deserve a second look");
  public static final Col NOT_APPLICABLE_COUNT =
      Col.count("not_applicable_count", "不适用数", "Entities the question was not asked about");
  public static final Col ERROR_COUNT =
      Col.count("error_count", "未能计算数", "Entities for which the condition has no truth value");
  public static final Col HIGH_COUNT =
      Col.count("high_count", "高程度提示数", "Findings of high severity");
  public static final Col MEDIUM_COUNT =
      Col.count("medium_count", "中程度提示数", "Findings of medium severity");
  public static final Col LOW_COUNT = Col.count("low_count", "低程度提示数", "Findings of low severity");
  public static final Col JUDGED_COUNT =
      Col.count("judged_count", "可判断数", "Entities that passed or failed");
  public static final Col PASS_RATE =
      Col.rate("pass_rate", "通过率", "judged_count", "Passed divided by judged")
          .orEmpty("no entity could be judged");
  public static final Col NOT_APPLICABLE_REASONS =
      Col.text(
              "not_applicable_reasons",
              "不适用原因",
              "How often each reason stood, as JSON by reason code; flag_definitions explains them")
          .orEmpty("the question applied to every entity");

  public static final TableSpec TABLE =
      new TableSpec(
          "flag_coverage",
          "疑点覆盖情况",
          "one flag in one department and year; for a finding about the jurisdiction, in one year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Flags.DEPARTMENT_ID, Flags.FLAG_ID),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Flags.DEPARTMENT_ID,
              Flags.FLAG_ID,
              Flags.ENTITY_KIND,
              ENTITY_COUNT,
              JUDGED_COUNT,
              PASS_COUNT,
              FAIL_COUNT,
              NOT_APPLICABLE_COUNT,
              ERROR_COUNT,
              HIGH_COUNT,
              MEDIUM_COUNT,
              LOW_COUNT,
              PASS_RATE,
              NOT_APPLICABLE_REASONS));

  private FlagCoverage() {}
}
