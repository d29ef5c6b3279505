package org.jixiao.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Payments;
import org.jixiao.measures.Formula.Input;
import org.jixiao.measures.Formula.Rows;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** The formula of each measured column of a release, for whoever asks where a value came from. */
public final class Formulas {

  private static final Map<String, Formula> OF_PROJECT_YEARS = new HashMap<>();
  private static final Map<String, Formula> OF_SUMMARIES = new HashMap<>();
  private static final String NOT_CARRIED = "budget_kind not in ('carry_over', 'adjusted')";

  static {
    ofForms();
    ofLedgers();
    ofMoneyChain();
    BudgetRates.ALL.forEach(rate -> rate(ProjectYears.TABLE, OF_PROJECT_YEARS, rate));
    either(
        ProjectYears.PAYMENT.rate(),
        "实际支付数 ÷ payment_rate_basis 所指的金额",
        MoneyChain.PAID_AMOUNT,
        MoneyChain.ISSUED_AMOUNT,
        BudgetRates.ADJUSTED_BUDGET_AMOUNT);
    ofSummaries();
  }

  private Formulas() {}

  /** The formula of a column; empty for keys, for what was taken in, and for statistics. */
  public static Optional<Formula> find(TableSpec table, Col column) {
    if (table.name().equals(ProjectYears.TABLE.name())) {
      return Optional.ofNullable(OF_PROJECT_YEARS.get(column.name()));
    }
    boolean summary =
        table.name().equals(DepartmentYears.TABLE.name())
            || table.name().equals(UnitYears.TABLE.name())
            || table.name().equals(JurisdictionYears.TABLE.name());
    return summary ? summary(table, column) : TableFormulas.find(table, column);
  }

  private static Optional<Formula> summary(TableSpec table, Col column) {
    return Optional.ofNullable(OF_SUMMARIES.get(column.name()))
        .map(
            formula ->
                new Formula(
                    formula.text(),
                    formula.inputs().stream()
                        .map(input -> input.rows() == Rows.SAME_ROW ? inRow(table, input) : input)
                        .toList()));
  }

  private static Input inRow(TableSpec table, Input input) {
    return new Input(table, input.column(), Rows.SAME_ROW, "", false);
  }

  private static void ofForms() {
    form(ProjectYears.FORM_INITIAL_BUDGET_AMOUNT, Evaluations.INITIAL_BUDGET_AMOUNT);
    form(ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT, Evaluations.ADJUSTED_BUDGET_AMOUNT);
    form(ProjectYears.FORM_EXECUTED_AMOUNT, Evaluations.EXECUTED_AMOUNT);
    form(BudgetRates.EXECUTED_AMOUNT, Evaluations.EXECUTED_AMOUNT);
    form(ProjectScores.DECLARED_SCORE, Evaluations.DECLARED_SCORE);
    form(ProjectScores.DECLARED_GRADE, Evaluations.DECLARED_GRADE);
    either(
        BudgetRates.INITIAL_BUDGET_AMOUNT,
        "自评表年初预算数；表上为空时取台账（initial_budget_basis 说明取自何处）",
        ProjectYears.FORM_INITIAL_BUDGET_AMOUNT,
        ProjectYears.LEDGER_INITIAL_BUDGET_AMOUNT);
    either(
        BudgetRates.ADJUSTED_BUDGET_AMOUNT,
        "自评表全年预算数；表上为空时取台账（budget_basis 说明取自何处）",
        ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
        MoneyChain.LEDGER_BUDGET_AMOUNT);
    put(
        ProjectScores.EXECUTION_SCORE,
        "按规则集（rule_set_id）由预算执行率和分值重算",
        form(FundRows.TABLE, FundRows.ADJUSTED_BUDGET_AMOUNT, "fund_kind = 'total'"),
        form(FundRows.TABLE, FundRows.EXECUTED_AMOUNT, "fund_kind = 'total'"));
    put(
        ProjectScores.RECOMPUTED_SCORE,
        "重算的预算执行得分 + Σ各三级指标得分",
        row(ProjectScores.EXECUTION_SCORE),
        form(Indicators.TABLE, Indicators.SCORE, ""));
  }

  private static void ofLedgers() {
    put(MoneyChain.PAID_AMOUNT, "Σ支付明细实际支付金额（退款为负）", sum(PaymentFacts.TABLE, Payments.AMOUNT, ""));
    put(
        MoneyChain.CURRENT_PAID_AMOUNT,
        "Σ当年指标支付",
        sum(PaymentFacts.TABLE, Payments.AMOUNT, "indicator_kind = 'current'"));
    put(
        MoneyChain.CARRY_OVER_PAID_AMOUNT,
        "Σ结转指标支付",
        sum(PaymentFacts.TABLE, Payments.AMOUNT, "indicator_kind = 'carry_over'"));
    put(
        ProjectYears.LEDGER_INITIAL_BUDGET_AMOUNT,
        "Σ年初安排的预算指标",
        sum(BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT, "budget_kind = 'initial'"));
    put(
        MoneyChain.LEDGER_BUDGET_AMOUNT,
        "Σ预算指标（不含结转）+ 上年结转；有“全年预算”行时即取该行",
        sum(BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT, NOT_CARRIED),
        row(ProjectYears.CARRY_OVER_IN_AMOUNT));
    put(
        ProjectYears.CARRY_OVER_IN_AMOUNT,
        "Σ结转台账结转数；无台账时取结转类预算指标",
        sum(CarryOvers.TABLE, CarryOvers.CARRY_OVER_AMOUNT, ""));
    put(
        MoneyChain.ISSUED_AMOUNT,
        "Σ指标下达数 + 上年结转；有“全年预算”行时即取该行",
        sum(BudgetLines.TABLE, BudgetLines.ISSUED_AMOUNT, NOT_CARRIED),
        row(ProjectYears.CARRY_OVER_IN_AMOUNT));
    put(
        MoneyChain.RECEIVED_AMOUNT,
        "Σ资金到位数 + 上年结转；有“全年预算”行时即取该行",
        sum(BudgetLines.TABLE, BudgetLines.RECEIVED_AMOUNT, NOT_CARRIED),
        row(ProjectYears.CARRY_OVER_IN_AMOUNT));
    put(
        MoneyChain.RECOVERED_AMOUNT,
        "Σ收回数",
        sum(CarryOvers.TABLE, CarryOvers.RECOVERED_AMOUNT, ""));
    put(
        MoneyChain.APPLIED_AMOUNT,
        "支付台账申请金额与预算台账已申请支付金额中的较大者",
        sum(PaymentFacts.TABLE, Payments.APPLIED_AMOUNT, ""),
        sum(BudgetLines.TABLE, BudgetLines.APPLIED_AMOUNT, NOT_CARRIED));
  }

  private static void ofMoneyChain() {
    either(
        MoneyChain.UNPAID_AMOUNT,
        "台账预算数 − 实际支付数",
        MoneyChain.LEDGER_BUDGET_AMOUNT,
        MoneyChain.PAID_AMOUNT);
    either(
        MoneyChain.NOT_ISSUED_AMOUNT,
        "台账预算数 − 指标下达数",
        MoneyChain.LEDGER_BUDGET_AMOUNT,
        MoneyChain.ISSUED_AMOUNT);
    either(
        MoneyChain.ISSUED_NOT_APPLIED_AMOUNT,
        "指标下达数 − 收回数 − 已申请支付数",
        MoneyChain.ISSUED_AMOUNT,
        MoneyChain.RECOVERED_AMOUNT,
        MoneyChain.APPLIED_AMOUNT);
    either(
        MoneyChain.APPLIED_NOT_PAID_AMOUNT,
        "已申请支付数 − 实际支付数",
        MoneyChain.APPLIED_AMOUNT,
        MoneyChain.PAID_AMOUNT);
  }

  private static void ofSummaries() {
    for (var amount : TableSpec.columns(YearSummaries.AMOUNTS, YearSummaries.STANDING)) {
      OF_SUMMARIES.put(
          amount.name(),
          new Formula("Σ各项目" + amount.caption(), List.of(sum(ProjectYears.TABLE, amount, ""))));
    }
    for (var rate : SummedRate.ALL) {
      rate(ProjectYears.TABLE, OF_SUMMARIES, rate.rate(), rate.numerator(), rate.denominator());
      var both =
          rate.base().numerator()
              + " is not null and "
              + rate.base().denominator()
              + " is not null";
      part(rate.numerator(), rate.base().numerator(), both);
      part(rate.denominator(), rate.base().denominator(), both);
    }
    OF_SUMMARIES.put(
        YearSummaries.MEAN_SCORE.name(),
        new Formula("各项目自评总分的简单平均", List.of(listed(ProjectScores.DECLARED_SCORE))));
    OF_SUMMARIES.put(
        YearSummaries.MEDIAN_SCORE.name(),
        new Formula("各项目自评总分的中位数", List.of(listed(ProjectScores.DECLARED_SCORE))));
    OF_SUMMARIES.put(
        YearSummaries.PROJECT_COUNT.name(),
        new Formula("项目个数", List.of(listed(ProjectYears.KNOWN_FROM))));
  }

  private static void part(Col column, String base, String condition) {
    ProjectYears.TABLE.columns().stream()
        .filter(one -> one.name().equals(base))
        .forEach(
            one ->
                OF_SUMMARIES.put(
                    column.name(),
                    new Formula(
                        "Σ分子分母均已知的各项目" + one.caption(),
                        List.of(sum(ProjectYears.TABLE, one, condition)))));
  }

  private static void rate(TableSpec table, Map<String, Formula> formulas, NamedRate rate) {
    var amounts = new ArrayList<Col>();
    for (var name : List.of(rate.numerator(), rate.denominator())) {
      table.columns().stream().filter(one -> one.name().equals(name)).forEach(amounts::add);
    }
    rate(table, formulas, rate, amounts.get(0), amounts.get(1));
  }

  private static void rate(
      TableSpec table, Map<String, Formula> formulas, NamedRate rate, Col above, Col below) {
    formulas.put(
        rate.rate().name(),
        new Formula(
            above.caption() + " ÷ " + below.caption() + "，四舍五入到六位小数",
            List.of(
                new Input(table, above, Rows.SAME_ROW, "", false),
                new Input(table, below, Rows.SAME_ROW, "", false))));
  }

  private static void form(Col column, Col ofForm) {
    put(column, "自评表“" + ofForm.caption() + "”", form(Evaluations.TABLE, ofForm, ""));
  }

  private static void either(Col column, String text, Col... columns) {
    var inputs = new ArrayList<Input>();
    for (var one : columns) {
      inputs.add(row(one));
    }
    OF_PROJECT_YEARS.put(column.name(), new Formula(text, inputs));
  }

  private static void put(Col column, String text, Input... inputs) {
    OF_PROJECT_YEARS.put(column.name(), new Formula(text, List.of(inputs)));
  }

  private static Input row(Col column) {
    return new Input(ProjectYears.TABLE, column, Rows.SAME_ROW, "", false);
  }

  private static Input form(TableSpec table, Col column, String condition) {
    return new Input(table, column, Rows.SAME_FORM, condition, false);
  }

  private static Input sum(TableSpec table, Col column, String condition) {
    return new Input(table, column, Rows.SAME_KEYS, condition, true);
  }

  private static Input listed(Col column) {
    return new Input(
        ProjectYears.TABLE, column, Rows.SAME_KEYS, column.name() + " is not null", false);
  }
}
