package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.measures.ProjectYears;

/**
 * The form's executed fiscal money and the ledger's payments differ. Asked only where form and
 * ledger certainly mean the same project and the same money.
 */
public final class FormLedgerDifference {

  private static final String DIFFERENCE = "ABS(form_fiscal_executed_amount - paid_amount)";
  private static final String LARGER =
      "GREATEST(ABS(form_fiscal_executed_amount), ABS(paid_amount))";
  private static final String ALLOWED =
      "GREATEST(${form_ledger_difference.ratio} * "
          + LARGER
          + ", CASE WHEN form_amount_unit = '万元' THEN"
          + " ${form_ledger_difference.half_unit_of_ten_thousand_yuan} ELSE"
          + " ${form_ledger_difference.half_unit_of_yuan} END)";

  /** True where the ledger's money is fiscal appropriation, as far as its kind is told. */
  static final String FISCAL_MONEY =
      "fund_type IS NULL OR NOT (fund_type LIKE '2%' OR fund_type LIKE '3%' OR"
          + " fund_type LIKE '%专户%' OR fund_type LIKE '%单位资金%')";

  public static final Flag FLAG =
      new Flag(
              "LED-01",
              1,
              Entity.PROJECT,
              Text.of("自评表执行数与支付台账不一致", "Form and ledger disagree on what was paid"),
              Text.of(
                  "执行率得分以自评表执行数计算；执行数与国库支付台账不一致时，执行率和得分都需要核实。",
                  "The execution score rests on the form's executed amount; where the treasury"
                      + " ledger says otherwise, rate and score need checking."),
              Text.of(
                  "实拨到乡镇或学校的资金、年末在途、退款时点不同或一个项目使用多条指标时，两者可能暂时不一致。",
                  "Transfers to townships or schools, payments under way at year end, refunds"
                      + " booked at another time, or several indicators for one project explain a"
                      + " difference."),
              List.of(
                  Applies.when("submitted", "no_form", "没有在用的自评表", "no self-evaluation is in use"),
                  Applies.when(
                      "link_certainty = 'certain'",
                      "no_certain_link",
                      "自评表与台账未能确定为同一项目",
                      "form and ledger are not certainly the same project"),
                  Applies.when(
                      "paid_amount IS NOT NULL",
                      "no_ledger_payment",
                      "该部门没有支付台账",
                      "no payment ledger of the department was handed in"),
                  Applies.when(
                      "form_fiscal_executed_amount IS NOT NULL",
                      "no_fund_scope",
                      "自评表没有按资金来源列示财政资金执行数",
                      "the form does not give executed fiscal money by source of fund"),
                  Applies.when(
                      FISCAL_MONEY,
                      "other_fund_scope",
                      "台账资金为财政专户或单位资金，与财政拨款口径不同",
                      "the ledger's money is not fiscal appropriation")),
              DIFFERENCE + " > " + ALLOWED,
              List.of(
                  SeverityStep.when(
                      Severity.HIGH,
                      DIFFERENCE + " > ${form_ledger_difference.high_ratio} * " + LARGER),
                  SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "form_fiscal_executed_amount",
                  "paid_amount",
                  ALLOWED,
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              DIFFERENCE,
              Text.of(
                  "提示核实：自评表财政资金执行数（含上年结转）{yuan: form_fiscal_executed_amount} 元，支付台账"
                      + " {yuan: paid_amount} 元，相差 {yuan: "
                      + DIFFERENCE
                      + "} 元（允许 {yuan: "
                      + ALLOWED
                      + "} 元）；匹配规则：{word: link_rule}。",
                  "Please check: the form says {yuan: form_fiscal_executed_amount} yuan of fiscal"
                      + " money, carry-over included; the payment ledger says {yuan: paid_amount}"
                      + " yuan; the difference is {yuan: "
                      + DIFFERENCE
                      + "} yuan ({yuan: "
                      + ALLOWED
                      + "} is allowed); matched by {text: link_rule}."),
              List.of(
                  ProjectYears.FORM_FISCAL_EXECUTED_AMOUNT,
                  MoneyChain.PAID_AMOUNT,
                  ProjectYears.FORM_OTHER_EXECUTED_AMOUNT,
                  ProjectYears.FORM_EXECUTED_AMOUNT,
                  ProjectYears.FORM_AMOUNT_UNIT,
                  ProjectYears.FUND_TYPE,
                  ProjectYears.LINK_RULE,
                  ProjectYears.LINK_CERTAINTY,
                  ProjectYears.SUBMITTED),
              List.of("B05"),
              List.of("PAY-01"))
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE));

  private FormLedgerDifference() {}
}
