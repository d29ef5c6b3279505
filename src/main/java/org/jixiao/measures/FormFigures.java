package org.jixiao.measures;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** The columns of {@link FormChecks} that look at a form as a whole. */
public final class FormFigures {

  public static final Col OUTPUT_WEIGHT = weight("output_weight", "产出指标分值", "output");
  public static final Col OUTPUT_SCORE =
      Col.score("output_score", "产出指标得分", "Scores of the output indicators added up")
          .orEmpty("no output indicator has a score");
  public static final Col BENEFIT_WEIGHT = weight("benefit_weight", "效益指标分值", "benefit");
  public static final Col SATISFACTION_WEIGHT =
      weight("satisfaction_weight", "满意度指标分值", "satisfaction");
  public static final Col COST_WEIGHT =
      weight("cost_weight", "成本指标分值", "cost (as a first level of its own)");
  public static final Col OTHER_LEVEL_COUNT =
      Col.count(
          "other_level_count",
          "其他一级指标数",
          "Indicators whose first level is none of output, benefit, satisfaction and cost");
  public static final Col OUTPUT_COUNT = counted("output_count", "产出指标数", "Output indicators");
  public static final Col BENEFIT_COUNT = counted("benefit_count", "效益指标数", "Benefit indicators");
  public static final Col SATISFACTION_COUNT =
      counted("satisfaction_count", "满意度指标数", "Satisfaction indicators");
  public static final Col INDICATOR_WEIGHTS =
      Col.score("indicator_weights", "指标分值合计", "Weights of all indicators added up")
          .orEmpty("no indicator has a weight");
  public static final Col LARGEST_WEIGHT =
      Col.score("largest_weight", "最大单项分值", "Weight of the heaviest indicator")
          .orEmpty("no indicator has a weight");
  public static final Col SMALLEST_WEIGHT =
      Col.score("smallest_weight", "最小单项分值", "Weight of the lightest indicator")
          .orEmpty("no indicator has a weight");
  public static final Col LARGEST_COST_TARGET_AMOUNT =
      Col.money(
              "largest_cost_target_amount",
              "成本指标上限（最大）",
              "Largest upper limit in yuan among the cost indicators that give one in 元 or 万元")
          .orEmpty("no cost indicator gives an upper limit in 元 or 万元");
  public static final Col REPEATED_COUNT =
      counted("repeated_count", "重复指标数", "Indicators whose name stands on the form before");
  public static final Col REPEATED_NAMES =
      Col.text("repeated_names", "重复指标名称", "The names that stand on the form more than once")
          .orEmpty("no name is repeated");
  public static final Col EXPLAINED_COUNT =
      counted("explained_count", "有原因说明的指标数", "Indicators with a reason for a deviation");
  public static final Col REMARKS =
      Col.text("remarks", "其他需要说明事项", "Remarks of the form, placeholders such as 无 left out")
          .orEmpty("blank, or a placeholder");
  public static final Col EXECUTION_REASON_TEXT =
      Col.text(
              "execution_reason_text",
              "执行率偏差原因",
              "Reason beside the funds part, placeholders such as 无 left out")
          .orEmpty("blank, a placeholder, or the form has no place for it");
  public static final Col PROBLEM_TEXT =
      Col.text("problem_text", "存在问题", "Problems the form names, placeholders left out")
          .orEmpty("blank, a placeholder, or the form has no place for it");
  public static final Col GUIDANCE_TEXT =
      Col.text(
              "guidance_text",
              "未替换的填表说明",
              "First text of goal or indicator that still holds the template's words")
          .orEmpty("no text holds the template's words");
  public static final Col GOAL_TEXT =
      Col.text("goal_text", "预期目标", "Yearly goal without spaces").orEmpty("blank on the form");
  public static final Col GOAL_ACTUAL_TEXT =
      Col.text("goal_actual_text", "目标实际完成情况", "What became of the goal, without spaces")
          .orEmpty("blank on the form");
  public static final Col SOURCE_CELLS =
      Col.text(
              "source_cells",
              "来源单元格",
              "Cells of the form's head with the delivered texts: column cell「text」, separated by"
                  + " ；")
          .orEmpty("the reader kept no cells");
  public static final Col FUND_SOURCES_COUNT =
      counted("fund_sources_count", "资金来源行数", "Fiscal, carried-over and other fund rows");
  public static final Col OTHER_FUND_ROWS_COUNT =
      counted("other_fund_rows_count", "其他资金行数", "Rows of other funds, blank or not");
  public static final Col UNKNOWN_FUND_ROWS_COUNT =
      counted(
          "unknown_fund_rows_count",
          "来源不明资金行数",
          "Fund rows with an amount that are neither total nor of a known source");
  public static final Col FUND_SOURCES_BUDGET_AMOUNT =
      Col.money(
              "fund_sources_budget_amount", "分项全年预算数合计", "Adjusted budgets of the sources added up")
          .orEmpty("no source gives an adjusted budget");
  public static final Col FUND_SOURCES_EXECUTED_AMOUNT =
      Col.money(
              "fund_sources_executed_amount",
              "分项全年执行数合计",
              "Executed amounts of the sources added up")
          .orEmpty("no source gives an executed amount");
  public static final Col REVIEW_KIND =
      Col.text("review_kind", "复核类型", "Kind of the weightiest review of the same project-year")
          .orEmpty("nobody but the unit evaluated the project");
  public static final Col REVIEW_SCORE =
      Col.score("review_score", "复核得分", "Score of that review")
          .orEmpty("nobody but the unit evaluated the project, or the review gives no total");

  /** From the rows of indicators. */
  static final List<Col> OF_INDICATORS =
      List.of(
          OUTPUT_WEIGHT,
          OUTPUT_SCORE,
          BENEFIT_WEIGHT,
          SATISFACTION_WEIGHT,
          COST_WEIGHT,
          OUTPUT_COUNT,
          BENEFIT_COUNT,
          SATISFACTION_COUNT,
          OTHER_LEVEL_COUNT,
          INDICATOR_WEIGHTS,
          LARGEST_WEIGHT,
          SMALLEST_WEIGHT,
          LARGEST_COST_TARGET_AMOUNT,
          REPEATED_COUNT,
          REPEATED_NAMES,
          EXPLAINED_COUNT);

  /** From the funds part, the goal, the remarks and reviews. */
  static final List<Col> OF_OTHER_PARTS =
      List.of(
          REMARKS,
          EXECUTION_REASON_TEXT,
          PROBLEM_TEXT,
          GUIDANCE_TEXT,
          GOAL_TEXT,
          GOAL_ACTUAL_TEXT,
          SOURCE_CELLS,
          FUND_SOURCES_COUNT,
          OTHER_FUND_ROWS_COUNT,
          UNKNOWN_FUND_ROWS_COUNT,
          FUND_SOURCES_BUDGET_AMOUNT,
          FUND_SOURCES_EXECUTED_AMOUNT,
          REVIEW_KIND,
          REVIEW_SCORE);

  static final List<Col> COLUMNS = TableSpec.columns(OF_INDICATORS, OF_OTHER_PARTS);

  private FormFigures() {}

  /** Columns that are zero, not empty, for a form without the part they count. */
  static Stream<Col> counts() {
    return COLUMNS.stream().filter(column -> column.kind() == Col.Kind.COUNT);
  }

  private static Col weight(String name, String caption, String level) {
    return Col.score(name, caption, "Weights of the " + level + " indicators added up")
        .orEmpty("no such indicator has a weight");
  }

  private static Col counted(String name, String caption, String meaning) {
    return Col.count(name, caption, meaning);
  }
}
