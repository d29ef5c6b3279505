package org.jixiao.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Payments;
import org.jixiao.measures.Formula.Input;
import org.jixiao.measures.Formula.Rows;
import org.jixiao.measures.forensics.PayeeYears;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.measures.reviews.ReviewDeviations;
import org.jixiao.measures.slices.CarryOverAges;
import org.jixiao.measures.slices.DepartmentRatios;
import org.jixiao.measures.slices.EconomicYears;
import org.jixiao.measures.slices.FunctionYears;
import org.jixiao.measures.slices.FundYears;
import org.jixiao.measures.slices.OfficeYears;
import org.jixiao.measures.slices.ReliabilityYears;
import org.jixiao.measures.slices.SliceAmounts;
import org.jixiao.measures.slices.SliceFormulas;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * The formulas of the tables beside project-years and their summaries: what was spent by month and
 * by payee, what was completed, reviewed and recomputed, and every named rate of a slice.
 */
final class TableFormulas {

  private static final String OF_THE_GROUP =
      "(:group_kind = 'jurisdiction' or department_id = :group_id)";
  private static final String DAY = "coalesce(payment_date, voucher_date)";
  private static final String IN_THE_YEAR = "year(" + DAY + ") = :fiscal_year and " + OF_THE_GROUP;
  private static final String IN_THE_MONTH =
      IN_THE_YEAR + " and month(" + DAY + ") = :month_number";

  private static final Map<String, Map<String, Formula>> BY_TABLE = new HashMap<>();

  static {
    ofMonths();
    ofCompletions();
    ofIndicators();
    ofReviews();
    ofPayees();
    ofSlices();
    putAll(ScoreSummaries.TABLE, ScoreFormulas.all());
    inRow(
        CarryOverAges.TABLE,
        CarryOverAges.REMAINING_AMOUNT,
        "上年结转 − 收回 − 结转指标支付",
        CarryOverAges.CARRY_OVER_AMOUNT,
        CarryOverAges.RECOVERED_AMOUNT,
        CarryOverAges.PAID_AMOUNT);
    inRow(
        ControlTotals.TABLE,
        ControlTotals.DIFFERENCE_AMOUNT,
        "表列合计 − 分项之和",
        ControlTotals.STATED_AMOUNT,
        ControlTotals.PARTS_AMOUNT);
  }

  private TableFormulas() {}

  /** The formula of a column; empty where none is written down. */
  static Optional<Formula> find(TableSpec table, Col column) {
    return Optional.ofNullable(BY_TABLE.getOrDefault(table.name(), Map.of()).get(column.name()));
  }

  private static void ofMonths() {
    var table = ExecutionMonths.TABLE;
    put(table, ExecutionMonths.MONTH_PAID_AMOUNT, "Σ当月支付（退款为负）", paid(IN_THE_MONTH));
    put(table, ExecutionMonths.REFUND_AMOUNT, "Σ当月退款，取正数", paid(IN_THE_MONTH + " and amount < 0"));
    put(
        table,
        ExecutionMonths.CUMULATIVE_PAID_AMOUNT,
        "Σ年初至当月支付（退款为负）",
        paid(IN_THE_YEAR + " and month(" + DAY + ") <= :month_number"));
    put(
        table,
        ExecutionMonths.OUTSIDE_YEAR_AMOUNT,
        "Σ日期在年度以外的支付",
        paid("year(" + DAY + ") <> :fiscal_year and " + OF_THE_GROUP));
    put(
        table,
        ExecutionMonths.UNDATED_AMOUNT,
        "Σ无日期的支付",
        paid(DAY + " is null and " + OF_THE_GROUP));
    for (var rate :
        List.of(
            ExecutionMonths.SPENDING_PROGRESS,
            ExecutionMonths.MONTH_SHARE,
            ExecutionMonths.FROM_MONTH_SHARE,
            ExecutionMonths.FROM_MONTH_BUDGET_SHARE)) {
      rate(table, rate);
    }
    inRow(
        table,
        ExecutionMonths.PACE_GAP_RATE,
        "支出进度 − 序时进度",
        ExecutionMonths.SPENDING_PROGRESS.rate(),
        ExecutionMonths.TIME_PROGRESS_RATE);
  }

  private static Input paid(String condition) {
    return new Input(PaymentFacts.TABLE, Payments.AMOUNT, Rows.SAME_KEYS, condition, true);
  }

  private static void ofCompletions() {
    var table = EvaluationCompletions.TABLE;
    put(table, EvaluationCompletions.DUE_COUNT, "应评项目个数", projects("due"));
    put(table, EvaluationCompletions.SUBMITTED_COUNT, "已报项目个数", projects("submitted"));
    put(
        table,
        EvaluationCompletions.DUE_SUBMITTED_COUNT,
        "应评且已报的项目个数",
        projects("due and submitted"));
    put(
        table,
        EvaluationCompletions.DUE_MISSING_COUNT,
        "应评而未报的项目个数",
        projects("due and not submitted"));
    put(
        table,
        EvaluationCompletions.NOT_DUE_SUBMITTED_COUNT,
        "非应评而已报的项目个数",
        projects("not due and submitted"));
    put(table, EvaluationCompletions.UNKNOWN_DUE_COUNT, "无法判断应评的项目个数", projects("due is null"));
    put(table, EvaluationCompletions.DUE_AMOUNT, "Σ应评项目全年预算数", budgets("due"));
    put(
        table,
        EvaluationCompletions.DUE_SUBMITTED_AMOUNT,
        "Σ应评已报项目全年预算数",
        budgets("due and submitted"));
    rate(table, EvaluationCompletions.COVERAGE);
    inRow(
        table,
        EvaluationCompletions.COMPLETION_RATE,
        "应评已报项目数 ÷ 应评项目数，四舍五入到六位小数",
        EvaluationCompletions.DUE_SUBMITTED_COUNT,
        EvaluationCompletions.DUE_COUNT);
  }

  private static Input projects(String condition) {
    return new Input(ProjectYears.TABLE, ProjectYears.KNOWN_FROM, Rows.SAME_KEYS, condition, false);
  }

  private static Input budgets(String condition) {
    return new Input(
        ProjectYears.TABLE, BudgetRates.ADJUSTED_BUDGET_AMOUNT, Rows.SAME_KEYS, condition, true);
  }

  private static void ofIndicators() {
    var table = IndicatorResults.TABLE;
    put(table, IndicatorResults.TARGET_VALUE, "指标值中的数", line(Indicators.TARGET_TEXT));
    put(table, IndicatorResults.ACTUAL_VALUE, "实际完成值中的数", line(Indicators.ACTUAL_TEXT));
    put(table, IndicatorResults.DECLARED_SCORE, "表上的得分", line(Indicators.SCORE));
    put(table, Indicators.WEIGHT, "表上的分值", line(Indicators.WEIGHT));
    inRow(
        table,
        IndicatorResults.ATTAINMENT_RATE,
        "实际完成值 ÷ 指标值，四舍五入到六位小数",
        IndicatorResults.ACTUAL_VALUE,
        IndicatorResults.TARGET_VALUE);
    inRow(
        table,
        IndicatorResults.RECOMPUTED_SCORE,
        "按规则集（rule_set_id）由完成率和分值重算",
        IndicatorResults.ATTAINMENT_RATE,
        Indicators.WEIGHT);
    inRow(
        table,
        IndicatorResults.SCORE_DIFFERENCE,
        "自评得分 − 重算得分",
        IndicatorResults.DECLARED_SCORE,
        IndicatorResults.RECOMPUTED_SCORE);
  }

  private static Input line(Col column) {
    return new Input(Indicators.TABLE, column, Rows.SAME_KEYS, "", false);
  }

  private static void ofReviews() {
    var table = ReviewDeviations.TABLE;
    put(
        table,
        ReviewDeviations.REVIEW_SCORE,
        "复核表上的总分",
        score(
            Evaluations.DECLARED_SCORE,
            "delivery_id = :review_delivery_id and source_block_id = :review_source_block_id"));
    put(
        table,
        ReviewDeviations.SELF_SCORE,
        "在用自评表的总分；没有时取复核表所列自评分（self_score_basis 说明取自何处）",
        score(Evaluations.DECLARED_SCORE, "evaluation_kind = '自评'"),
        score(
            Evaluations.SELF_SCORE,
            "delivery_id = :review_delivery_id and source_block_id = :review_source_block_id"));
    inRow(
        table,
        ReviewDeviations.DEVIATION_SCORE,
        "自评总分 − 复核总分",
        ReviewDeviations.SELF_SCORE,
        ReviewDeviations.REVIEW_SCORE);
    inRow(
        table,
        ReviewDeviations.DEVIATION_OF_SELF_RATE,
        "偏离分值 ÷ 自评总分，四舍五入到六位小数",
        ReviewDeviations.DEVIATION_SCORE,
        ReviewDeviations.SELF_SCORE);
    inRow(
        table,
        ReviewDeviations.DEVIATION_OF_REVIEW_RATE,
        "偏离分值 ÷ 复核总分，四舍五入到六位小数",
        ReviewDeviations.DEVIATION_SCORE,
        ReviewDeviations.REVIEW_SCORE);
  }

  private static Input score(Col column, String condition) {
    return new Input(Evaluations.TABLE, column, Rows.SAME_KEYS, condition, false);
  }

  private static void ofPayees() {
    var table = PayeeYears.TABLE;
    put(table, PayeeYears.PAID_AMOUNT, "Σ大于零的支付", paid("amount > 0"));
    put(table, PayeeYears.REFUND_AMOUNT, "Σ退款（为负）", paid("amount < 0"));
    put(
        table,
        PayeeYears.DEPARTMENT_PAID_AMOUNT,
        "Σ部门对有名称的收款人大于零的支付",
        paid("amount > 0 and payee_name is not null"));
    inRow(
        table,
        PayeeYears.SHARE_RATE,
        "支付金额 ÷ 部门支付合计，四舍五入到六位小数",
        PayeeYears.PAID_AMOUNT,
        PayeeYears.DEPARTMENT_PAID_AMOUNT);
  }

  private static void ofSlices() {
    var slices =
        Map.of(
            FunctionYears.TABLE, List.of(FunctionYears.FUNCTION_CODE),
            EconomicYears.TABLE, List.of(EconomicYears.ECONOMIC_CODE),
            FundYears.TABLE, List.of(FundYears.FUND_TYPE, FundYears.FUND_LEVEL),
            OfficeYears.TABLE, List.of(OfficeYears.FINANCE_OFFICE));
    for (var slice : slices.entrySet()) {
      var table = slice.getKey();
      putAll(table, SliceFormulas.of(table, slice.getValue()));
      rate(table, SliceAmounts.BUDGET_PAYMENT);
      rate(table, SliceAmounts.ISSUED_PAYMENT);
      rate(table, SliceAmounts.INITIAL_PAYMENT);
      SliceAmounts.BY_PROJECT.forEach(each -> rate(table, each.rate()));
    }
    rate(ReliabilityYears.TABLE, ReliabilityYears.OUTTURN);
    rate(DepartmentRatios.TABLE, DepartmentRatios.RATIO);
  }

  private static void rate(TableSpec table, NamedRate rate) {
    var above = column(table, rate.numerator());
    var below = column(table, rate.denominator());
    inRow(
        table, rate.rate(), above.caption() + " ÷ " + below.caption() + "，四舍五入到六位小数", above, below);
  }

  private static Col column(TableSpec table, String name) {
    return table.columns().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("table " + table.name() + ": no " + name));
  }

  private static void inRow(TableSpec table, Col column, String text, Col... columns) {
    var inputs = new ArrayList<Input>();
    for (var one : columns) {
      inputs.add(new Input(table, one, Rows.SAME_ROW, "", false));
    }
    put(table, column, text, inputs.toArray(Input[]::new));
  }

  private static void put(TableSpec table, Col column, String text, Input... inputs) {
    putAll(table, Map.of(column, new Formula(text, List.of(inputs))));
  }

  private static void putAll(TableSpec table, Map<Col, Formula> formulas) {
    var known = BY_TABLE.computeIfAbsent(table.name(), name -> new HashMap<>());
    formulas.forEach((column, formula) -> known.put(column.name(), formula));
  }
}
