package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The self-evaluation and review forms, one row a form. */
public final class Evaluations {

  public static final Col EVALUATION_KIND =
      Col.text("evaluation_kind", "评价类型", "自评, 抽查复核, 部门评价, 财政评价 or 再评价");
  public static final Col FORM_LAYOUT =
      Col.text("form_layout", "表样", "Layout the form was read by, such as f01 or f03");
  public static final Col DOCUMENT_NUMBER =
      Col.text("document_number", "指标文号", "Document number found in the project name or a note")
          .orEmpty("no such number stands there");
  public static final Col INITIAL_BUDGET_AMOUNT =
      Col.money("initial_budget_amount", "年初预算数", "Initial budget of the 年度资金总额 row")
          .orEmpty("blank on the form");
  public static final Col ADJUSTED_BUDGET_AMOUNT =
      Col.money("adjusted_budget_amount", "全年预算数", "Adjusted budget of the 年度资金总额 row")
          .orEmpty("blank on the form");
  public static final Col EXECUTED_AMOUNT =
      Col.money("executed_amount", "全年执行数", "Executed amount of the 年度资金总额 row")
          .orEmpty("blank on the form");
  public static final Col PRINTED_EXECUTION_RATE =
      Col.rate(
              "printed_execution_rate",
              "执行率（表列）",
              "adjusted_budget_amount",
              "Execution rate as the form prints it")
          .orEmpty("blank on the form");
  public static final Col EXECUTION_WEIGHT =
      Col.score("execution_weight", "预算执行率分值", "Weight of budget execution")
          .orEmpty("blank on the form");
  public static final Col EXECUTION_SCORE =
      Col.score("execution_score", "预算执行率得分", "Declared score for budget execution")
          .orEmpty("blank on the form");
  public static final Col TOTAL_WEIGHT =
      Col.score("total_weight", "总分值", "Weight printed in the total row")
          .orEmpty("blank on the form");
  public static final Col DECLARED_SCORE =
      Col.score("declared_score", "自评总分", "Total score as declared").orEmpty("blank on the form");
  public static final Col DECLARED_GRADE =
      Col.text("declared_grade", "自评等级", "Grade as declared: 优, 良, 中 or 差")
          .orEmpty("no grade is printed");
  public static final Col SELF_SCORE =
      Col.score(
              "self_score",
              "复核表所列自评得分",
              "Self-evaluated total that a review sheet sets beside its own")
          .orEmpty("no review sheet, or blank on it");
  public static final Col EXECUTION_REASON_TEXT =
      Col.text(
              "execution_reason_text", "预算执行原因", "Reason beside the budget execution, as delivered")
          .orEmpty("the form has no such cell, or it is blank");
  public static final Col PROCESS_TEXT =
      Col.text("process_text", "实施内容及过程概述", "How the project was carried out, as delivered")
          .orEmpty("the form does not ask");
  public static final Col CONCLUSION_TEXT =
      Col.text("conclusion_text", "评价结论", "Conclusion as delivered")
          .orEmpty("the form does not ask, or it is blank");
  public static final Col PROBLEM_TEXT =
      Col.text("problem_text", "存在问题", "Problems as delivered; 无 is kept as such")
          .orEmpty("the form does not ask, or it is blank");
  public static final Col MEASURE_TEXT =
      Col.text("measure_text", "改进措施", "Improvements planned, as delivered")
          .orEmpty("the form does not ask, or it is blank");
  public static final Col REMARKS =
      Col.text("remarks", "其他需要说明事项", "Remarks as delivered").orEmpty("not delivered");
  public static final Col AMOUNT_UNIT =
      Col.text("amount_unit", "金额单位", "Unit of the money on the form: 元 or 万元")
          .orEmpty("the form holds no money");
  public static final Col HIDDEN =
      Col.yesNo("hidden", "隐藏", "True when the form stands on a hidden sheet");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "evaluations",
          "绩效评价",
          "one evaluation of one project in one year, as one form says",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(Keys.DEPARTMENT_NAME, Keys.UNIT_NAME, Keys.PROJECT_NAME),
              List.of(
                  EVALUATION_KIND,
                  FORM_LAYOUT,
                  DOCUMENT_NUMBER,
                  INITIAL_BUDGET_AMOUNT,
                  ADJUSTED_BUDGET_AMOUNT,
                  EXECUTED_AMOUNT,
                  PRINTED_EXECUTION_RATE,
                  EXECUTION_WEIGHT,
                  EXECUTION_SCORE,
                  TOTAL_WEIGHT,
                  DECLARED_SCORE,
                  DECLARED_GRADE,
                  SELF_SCORE,
                  EXECUTION_REASON_TEXT,
                  PROCESS_TEXT,
                  CONCLUSION_TEXT,
                  PROBLEM_TEXT,
                  MEASURE_TEXT,
                  REMARKS,
                  AMOUNT_UNIT,
                  HIDDEN,
                  SOURCE),
              Keys.ADDRESS));

  private Evaluations() {}
}
