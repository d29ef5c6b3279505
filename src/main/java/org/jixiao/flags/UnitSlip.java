package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectYears;

/**
 * The form and the ledger differ by a factor of about ten thousand: yuan taken for 万元 or the
 * reverse.
 */
public final class UnitSlip {

  public static final Flag FLAG =
      new Flag(
          "UNT-01",
          2,
          Entity.PROJECT,
          Text.of("金额单位疑似填错", "The unit of money seems wrong"),
          Text.of(
              "表列金额与台账相差约一万倍，多为“元”“万元”混用，汇总数会严重失真。",
              "A factor of ten thousand comes from yuan and 万元 mixed up and ruins every " + "sum."),
          Text.of(
              "项目名称相同而实为不同项目的，金额可能巧合。", "Another project of the same name may differ by chance."),
          List.of(
              Applies.when(
                  "link_certainty = 'certain'",
                  "no_certain_link",
                  "自评表与台账未能确定为同一项目",
                  "form and ledger are not certainly the same project"),
              Applies.when(
                  "form_adjusted_budget_amount > 0",
                  "no_form_budget",
                  "表中没有全年预算数",
                  "the form gives no budget above zero"),
              Applies.when(
                  "ledger_budget_amount > 0",
                  "no_ledger_budget",
                  "台账没有预算数",
                  "the ledgers give no budget above zero"),
              Applies.when(
                  FormLedgerDifference.FISCAL_MONEY,
                  "other_fund_scope",
                  "台账资金为财政专户或单位资金，与财政拨款口径不同",
                  "the ledger's money is not fiscal appropriation")),
          "form_adjusted_budget_amount BETWEEN ${unit_slip.low} * ledger_budget_amount "
              + "AND ${unit_slip.high} * ledger_budget_amount OR ledger_budget_amount BETWEEN $"
              + "{unit_slip.low} * form_adjusted_budget_amount AND ${unit_slip.high} * "
              + "form_adjusted_budget_amount",
          List.of(SeverityStep.otherwise(Severity.HIGH)),
          new Comparison(
              "form_adjusted_budget_amount",
              "ledger_budget_amount",
              "ledger_budget_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "LEAST(form_adjusted_budget_amount, ledger_budget_amount)",
          Text.of(
              "提示核实：自评表全年预算数 {yuan: form_adjusted_budget_amount} 元（表列单位 {text: "
                  + "form_amount_unit}），台账预算数 {yuan: ledger_budget_amount} 元，相差约一万倍。",
              "Please check: the form budgets {yuan: form_adjusted_budget_amount} yuan ("
                  + "unit on the form: {text: form_amount_unit}), the ledgers {yuan: "
                  + "ledger_budget_amount}: a factor of about ten thousand."),
          List.of(
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
              MoneyChain.LEDGER_BUDGET_AMOUNT,
              ProjectYears.FORM_AMOUNT_UNIT,
              ProjectYears.FUND_TYPE,
              ProjectYears.LINK_RULE,
              ProjectYears.LINK_CERTAINTY),
          List.of("A16"),
          List.of("LED-01"));

  private UnitSlip() {}
}
