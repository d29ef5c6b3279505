package org.jixiao.measures.causes;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 偏差原因汇总: how often a department names a cause, and the unpaid money of the projects it names it
 * for.
 */
public final class DeviationCauseSums {

  public static final Col PROJECT_COUNT =
      Col.count("project_count", "项目数", "Projects whose self-evaluation names the cause");
  public static final Col TEXT_COUNT =
      Col.count("text_count", "文本条数", "Texts that name it, of all these projects");
  public static final Col UNPAID_AMOUNT =
      Col.money(
              "unpaid_amount",
              "未支付金额",
              "Unpaid money of these projects; a project that names two causes counts under each,"
                  + " so that sums over causes exceed the whole")
          .orEmpty("of none of them it is known");
  public static final Col AGREE_COUNT =
      Col.count(
          "agree_count", "与台账相符项目数", "Projects where the ledgers show the money on that side");
  public static final Col CONTRADICT_COUNT =
      Col.count(
          "contradict_count", "与台账相反项目数", "Projects where the ledgers show it on the other side");
  public static final Col CONTRADICTED_AMOUNT =
      Col.money(
              "contradicted_amount",
              "与台账相反项目未支付金额",
              "Unpaid money of the projects whose reason the ledgers contradict")
          .orEmpty("there is no such project");

  public static final TableSpec TABLE =
      new TableSpec(
          "deviation_cause_sums",
          "偏差原因汇总",
          "one cause named by one department in one fiscal year",
          List.of(
              Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, DeviationCauses.CAUSE_ID),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              Keys.DEPARTMENT_NAME,
              DeviationCauses.CAUSE_ID,
              DeviationCauses.TOP_CAUSE,
              DeviationCauses.CAUSE,
              DeviationCauses.CLAIMED_SIDE,
              PROJECT_COUNT,
              TEXT_COUNT,
              UNPAID_AMOUNT,
              AGREE_COUNT,
              CONTRADICT_COUNT,
              CONTRADICTED_AMOUNT));

  private DeviationCauseSums() {}
}
