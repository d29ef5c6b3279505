package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The third-level indicators of the forms, one row each. */
public final class Indicators {

  public static final Col LEVEL_1 =
      Col.text("level_1", "一级指标", "Level-1 name, without the weight written into it");
  public static final Col LEVEL_2 =
      Col.text("level_2", "二级指标", "Level-2 name").orEmpty("blank on the form");
  public static final Col LEVEL_3 =
      Col.text("level_3", "三级指标", "Name of the indicator as delivered, without the prefix 指标1：");
  public static final Col OPERATOR =
      Col.text(
              "operator",
              "指标性质",
              "≥ ≤ = > < as normalised from what was delivered; ≤ for a day to be done by, such as"
                  + " 12月底前, whatever sign stands before it")
          .orEmpty("the target names no direction");
  public static final Col TARGET_TEXT =
      Col.text("target_text", "指标值", "Target as delivered").orEmpty("blank on the form");
  public static final Col TARGET_UNIT =
      Col.text("target_unit", "度量单位", "Unit of the target")
          .orEmpty("not given apart from the target");
  public static final Col ACTUAL_TEXT =
      Col.text("actual_text", "实际完成值", "Actual value as delivered").orEmpty("blank on the form");
  public static final Col WEIGHT =
      Col.score("weight", "分值", "Weight of the indicator").orEmpty("blank or — on the form");
  public static final Col SCORE =
      Col.score("score", "得分", "Declared score of the indicator")
          .orEmpty("blank or — on the form: never zero");
  public static final Col REASON_TEXT =
      Col.text("reason_text", "偏差原因分析及改进措施", "Reason for a deviation as delivered")
          .orEmpty("blank on the form");
  public static final Col COUNTS_AS_EXECUTION =
      Col.yesNo(
          "counts_as_execution",
          "即预算执行",
          "True when the row is the budget execution itself, on a form that gives points for it"
              + " among the indicators; its points stand in evaluations and are not added again");
  public static final Col SELF_ACTUAL_TEXT =
      Col.text(
              "self_actual_text",
              "复核表所列自评完成值",
              "Actual value of the self-evaluation beside the review's")
          .orEmpty("no review sheet, or blank on it");
  public static final Col SELF_SCORE =
      Col.score("self_score", "复核表所列自评得分", "Score of the self-evaluation beside the review's")
          .orEmpty("no review sheet, or blank on it");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "indicators",
          "绩效指标",
          "one third-level indicator of a form",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  LEVEL_1,
                  LEVEL_2,
                  LEVEL_3,
                  OPERATOR,
                  TARGET_TEXT,
                  TARGET_UNIT,
                  ACTUAL_TEXT,
                  WEIGHT,
                  SCORE,
                  REASON_TEXT,
                  COUNTS_AS_EXECUTION,
                  SELF_ACTUAL_TEXT,
                  SELF_SCORE,
                  SOURCE),
              Keys.ADDRESS));

  private Indicators() {}
}
