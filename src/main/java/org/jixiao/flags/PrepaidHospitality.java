package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;

/** Payments in advance to hotels, fuel stations or travel services in the fourth quarter. */
public final class PrepaidHospitality {

  public static final Flag FLAG =
      new Flag(
              "PAY-09",
              2,
              Entity.PAYMENTS,
              Text.of("四季度预存预付", "Prepaid in the fourth quarter"),
              Text.of(
                  "年末向酒店、加油站、旅行社预存预付，可能是套取年末结余。",
                  "Money put by with hotels, fuel stations and travel services at year end "
                      + "may save a balance from lapsing."),
              Text.of("合同约定的预付款。", "A contract may ask for it."),
              List.of(
                  PaymentEvidence.payments(),
                  PaymentEvidence.of(PaymentChecks.PREPAID).days(),
                  PaymentEvidence.of(PaymentChecks.PREPAID).purposes()),
              "prepaid_count > 0",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison("prepaid_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
              "prepaid_amount",
              Text.of(
                  "提示核实：四季度向酒店、加油、旅行等预存预付、单笔超过 {yuan: ${prepaid.amount}} 元的支付 {count:"
                      + " prepaid_count} 笔，共 {yuan: prepaid_amount} 元（项目支付数 {yuan: paid_amount}"
                      + " 元）；凭证号：{text: prepaid_vouchers}。",
                  "Please check: {count: prepaid_count} fourth-quarter payments in advance to"
                      + " hotels, fuel or travel above {yuan: ${prepaid.amount}} yuan, {yuan:"
                      + " prepaid_amount} of {yuan: paid_amount} yuan paid; vouchers {text:"
                      + " prepaid_vouchers}."),
              List.of(
                  PaymentChecks.PREPAID.found(),
                  PaymentChecks.PREPAID.amount(),
                  PaymentChecks.PREPAID.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.DATED_COUNT,
                  PaymentChecks.PURPOSE_KNOWN_COUNT),
              List.of("B20"),
              List.of())
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE).with(PaymentChecks.PREPAID));

  private PrepaidHospitality() {}
}
