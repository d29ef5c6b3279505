package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;

/** A payment above ten thousand yuan went to a natural person or a trade union (工会). */
public final class LargePersonalPayment {

  public static final Flag FLAG =
      new Flag(
              "PAY-08",
              2,
              Entity.PAYMENTS,
              Text.of("大额支付给个人或工会", "Large payment to a person or a trade union"),
              Text.of(
                  "项目资金大额支付给个人，应有合同和验收依据。",
                  "A large payment of project money to a person asks for a contract and "
                      + "acceptance."),
              Text.of(
                  "工资、补助补贴、劳务费、征地补偿本来支付给个人，名称可辨的已排除。",
                  "Wages, subsidies, labour and compensation go to persons; those named so "
                      + "are left out."),
              List.of(
                  PaymentEvidence.payments(), PaymentEvidence.of(PaymentChecks.TO_PERSON).payees()),
              "to_person_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "to_person_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
              "to_person_amount",
              Text.of(
                  "提示核实：支付给自然人或工会、单笔超过 {yuan: ${personal_payment.amount}} 元的支付 {count:"
                      + " to_person_count} 笔，共 {yuan: to_person_amount} 元（项目支付数 {yuan: paid_amount}"
                      + " 元）；凭证号：{text: to_person_vouchers}。",
                  "Please check: {count: to_person_count} payments above {yuan:"
                      + " ${personal_payment.amount}} yuan to natural persons or trade unions,"
                      + " {yuan: to_person_amount} of {yuan: paid_amount} yuan paid; vouchers"
                      + " {text: to_person_vouchers}."),
              List.of(
                  PaymentChecks.TO_PERSON.found(),
                  PaymentChecks.TO_PERSON.amount(),
                  PaymentChecks.TO_PERSON.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.PAYEE_KNOWN_COUNT),
              List.of("B19"),
              List.of())
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE).with(PaymentChecks.TO_PERSON));

  private LargePersonalPayment() {}
}
