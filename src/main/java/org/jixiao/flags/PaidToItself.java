package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;

/** The payee of a payment is the payer or the unit. */
public final class PaidToItself {

  public static final Flag FLAG =
      new Flag(
              "PAY-07",
              2,
              Entity.PAYMENTS,
              Text.of("资金支付到本单位账户", "Paid to the unit itself"),
              Text.of(
                  "从零余额账户转入本单位实有资金账户，使资金脱离国库监管，也虚增执行数。",
                  "Money moved to the unit's own account leaves the treasury's sight and "
                      + "swells what was executed."),
              Text.of(
                  "代扣代缴、工会经费、实拨资金等允许转入，名称可辨的已排除。",
                  "Withheld taxes, 工会经费 and 实拨 are allowed; those named so are left out."),
              List.of(
                  PaymentEvidence.payments(), PaymentEvidence.of(PaymentChecks.TO_ITSELF).payees()),
              "to_itself_count > 0",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "to_itself_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
              "to_itself_amount",
              Text.of(
                  "提示核实：收款人为付款人或本单位的支付 {count: to_itself_count} 笔，共 {yuan: to_itself_amount} "
                      + "元（项目支付数 {yuan: paid_amount} 元）；凭证号：{text: to_itself_vouchers}。",
                  "Please check: {count: to_itself_count} payments to the payer or the unit "
                      + "itself, {yuan: to_itself_amount} of {yuan: paid_amount} yuan paid; "
                      + "vouchers {text: to_itself_vouchers}."),
              List.of(
                  PaymentChecks.TO_ITSELF.found(),
                  PaymentChecks.TO_ITSELF.amount(),
                  PaymentChecks.TO_ITSELF.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.PAYEE_KNOWN_COUNT),
              List.of("B18"),
              List.of("PAY-11"))
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE).with(PaymentChecks.TO_ITSELF));

  private PaidToItself() {}
}
