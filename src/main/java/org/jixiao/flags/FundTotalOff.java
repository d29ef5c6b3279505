package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.FundRows;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectYears;

/**
 * The total row of the funds part is not what the rows of its sources add up to. Asked only where
 * the form lists fiscal, carried-over and other money, so that the rows are parts and not examples.
 */
public final class FundTotalOff {

  private static final String ALLOWED =
      "(fund_sources_count + 1) * CASE WHEN form_amount_unit = '万元' THEN ${"
          + "form_ledger_difference.half_unit_of_ten_thousand_yuan} ELSE ${"
          + "form_ledger_difference.half_unit_of_yuan} END";

  private static final String BUDGET =
      "ABS(form_adjusted_budget_amount - fund_sources_budget_amount)";

  private static final String EXECUTED = "ABS(form_executed_amount - fund_sources_executed_amount)";

  public static final Flag FLAG =
      new Flag(
              "FND-01",
              1,
              Entity.FORM,
              Text.of("资金总额与分项合计不一致", "Fund total is not the sum of its sources"),
              Text.of(
                  "执行率按资金总额行计算；总额与分项不一致时，执行率没有可靠的依据。",
                  "The rate is scored on the total row; where its parts say otherwise the "
                      + "rate has no firm ground."),
              Text.of(
                  "“其中”行只列部分来源、未列的来源另有说明，或金额按万元四舍五入。",
                  "Rows under 其中 may list some sources only, and amounts in 万元 are rounded."),
              List.of(
                  Applies.when(
                      "fund_sources_count > 0",
                      "no_sources",
                      "表中没有分项资金行",
                      "the form lists no sources"),
                  Applies.when(
                      "unknown_fund_rows_count = 0",
                      "unknown_sources",
                      "有来源不明的资金行，分项是否完整无法判断",
                      "a row of an unknown source leaves open whether the parts are complete"),
                  Applies.when(
                      "other_fund_rows_count > 0",
                      "not_all_sources",
                      "表中没有“其他资金”行，分项可能只是其中一部分",
                      "without a row of other funds the rows may be examples and not parts"),
                  Applies.when(
                      "COALESCE(" + BUDGET + ", " + EXECUTED + ") IS NOT NULL",
                      "no_amounts",
                      "总额或分项没有金额",
                      "the total or its parts give no amounts")),
              "COALESCE("
                  + BUDGET
                  + ", 0) > "
                  + ALLOWED
                  + " OR COALESCE("
                  + EXECUTED
                  + ", 0) > "
                  + ALLOWED,
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "CASE WHEN COALESCE("
                      + BUDGET
                      + ", 0) > "
                      + ALLOWED
                      + " THEN form_adjusted_budget_amount ELSE form_executed_amount END",
                  "CASE WHEN COALESCE("
                      + BUDGET
                      + ", 0) > "
                      + ALLOWED
                      + " THEN fund_sources_budget_amount ELSE fund_sources_executed_amount END",
                  ALLOWED,
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "GREATEST(COALESCE(" + BUDGET + ", 0), COALESCE(" + EXECUTED + ", 0))",
              Text.of(
                  "提示核实：全年预算数总额 {yuan: form_adjusted_budget_amount} 元、分项合计 {yuan: "
                      + "fund_sources_budget_amount} 元；执行数总额 {yuan: form_executed_amount} 元、分项合计 {"
                      + "yuan: fund_sources_executed_amount} 元（允许 {yuan: "
                      + ALLOWED
                      + "} 元）。",
                  "Please check: adjusted budget {yuan: form_adjusted_budget_amount}, its "
                      + "sources {yuan: fund_sources_budget_amount}; executed {yuan: "
                      + "form_executed_amount}, its sources {yuan: fund_sources_executed_amount} "
                      + "yuan ({yuan: "
                      + ALLOWED
                      + "} allowed)."),
              List.of(
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
                  FormFigures.FUND_SOURCES_BUDGET_AMOUNT,
                  ProjectYears.FORM_EXECUTED_AMOUNT,
                  FormFigures.FUND_SOURCES_EXECUTED_AMOUNT,
                  FormFigures.FUND_SOURCES_COUNT,
                  FormFigures.OTHER_FUND_ROWS_COUNT,
                  FormFigures.UNKNOWN_FUND_ROWS_COUNT,
                  ProjectYears.FORM_AMOUNT_UNIT),
              List.of("A07"),
              List.of("RAT-01"))
          .restingOn(RowsBehind.ofProject(FundRows.TABLE));

  private FundTotalOff() {}
}
