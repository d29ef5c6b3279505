package org.jixiao.measures.indicators;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.ProjectScores;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 指标得分复算: declared and recomputed score of every indicator side by side. Only numbers of one unit
 * can be recomputed; for words the rule set gives a range. A difference is a reason to ask, not a
 * mistake proven: local rules may differ.
 */
public final class IndicatorResults {

  public static final Col DIRECTION =
      Col.text(
          "direction",
          "指标方向",
          "at_least (more is better), at_most (less is better) or exactly; > counts as ≥");
  public static final Col DIRECTION_BASIS =
      Col.text(
          "direction_basis",
          "指标方向依据",
          "stated on the form, or derived: less is better for costs, times, complaints and the like");
  public static final Col TARGET_VALUE =
      Col.quantity("target_value", "指标值（数值）", "Target as a number in value_unit; 1.3万元 is 13000 元")
          .orEmpty("target and actual value are not two numbers of one unit");
  public static final Col ACTUAL_VALUE =
      Col.quantity("actual_value", "实际完成值（数值）", "Actual value as a number in value_unit")
          .orEmpty("target and actual value are not two numbers of one unit");
  public static final Col VALUE_UNIT =
      Col.text("value_unit", "数值单位", "Unit of both numbers; % for every way to write percent")
          .orEmpty("no unit is written, or they are not two numbers of one unit");
  public static final Col ATTAINMENT_RATE =
      Col.rate(
              "attainment_rate",
              "完成率",
              "target_value",
              "actual_value divided by target_value, half-up to six decimals")
          .orEmpty("no two such numbers, a target of zero, or a rate beyond 999999");
  public static final Col DECLARED_SCORE =
      Col.score("declared_score", "自评得分", "Declared score of the indicator")
          .orEmpty("blank or — on the form: never zero");
  public static final Col RECOMPUTED_SCORE =
      Col.score("recomputed_score", "重算得分", "Score of the indicator by the rule set")
          .orEmpty("it cannot be recomputed; recompute_status says why");
  public static final Col SCORE_DIFFERENCE =
      Col.score("difference_score", "得分差", "Declared less recomputed score")
          .orEmpty("one of the two is empty");
  public static final Col RECOMPUTE_STATUS =
      Col.text(
          "recompute_status",
          "重算状态",
          "OK, QUALITATIVE (in words: only a range), NO_WEIGHT, NO_TARGET, NO_ACTUAL, DATE_TARGET,"
              + " ACTUAL_IN_WORDS, UNITS_DIFFER, UNIT_UNCLEAR (0.98 beside a target in %),"
              + " NEGATIVE_TARGET or OUT_OF_RANGE");
  public static final Col LOWEST_SCORE =
      Col.score("lowest_allowed_score", "规则允许最低分", "Lowest score the rule set allows")
          .orEmpty("the rule set says nothing");
  public static final Col HIGHEST_SCORE =
      Col.score("highest_allowed_score", "规则允许最高分", "Highest score the rule set allows")
          .orEmpty("the rule set says nothing");
  public static final Col FITS_RULE =
      Col.yesNo(
              "fits_rule",
              "是否符合规则",
              "True when the declared score lies within the tolerance of the allowed range, or of the"
                  + " other local rule for a limit that was broken")
          .orEmpty("there is no declared score, or the rule set says nothing");
  public static final Col OVER_FULFILLED =
      Col.yesNo(
          "over_fulfilled", "是否超额完成", "True when actual ÷ target exceeds the rule set's threshold");

  public static final TableSpec TABLE =
      new TableSpec(
          "indicator_results",
          "指标得分复算",
          "one third-level indicator of a form",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Indicators.LEVEL_1,
                  Indicators.LEVEL_2,
                  Indicators.LEVEL_3,
                  DIRECTION,
                  DIRECTION_BASIS,
                  TARGET_VALUE,
                  ACTUAL_VALUE,
                  VALUE_UNIT,
                  ATTAINMENT_RATE,
                  Indicators.WEIGHT,
                  DECLARED_SCORE,
                  RECOMPUTED_SCORE,
                  SCORE_DIFFERENCE,
                  RECOMPUTE_STATUS,
                  LOWEST_SCORE,
                  HIGHEST_SCORE,
                  FITS_RULE,
                  OVER_FULFILLED,
                  ProjectScores.RULE_SET_ID,
                  ProjectScores.RULE_SET_VERSION),
              Keys.ADDRESS));

  private IndicatorResults() {}
}
