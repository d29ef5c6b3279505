package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;

/** More than a fifth of the classified payments are of an economic class “other”. */
public final class OtherEconomicClass {

  public static final Flag FLAG =
      new Flag(
              "PAY-06",
              1,
              Entity.PAYMENTS,
              Text.of("“其他”经济科目占比过高", "Much booked under “other” classes"),
              Text.of(
                  "大量支出记入“其他”科目，看不出钱花在哪里。",
                  "What is booked under “other” does not tell what the money was for."),
              Text.of("确无对应科目的支出只能记入“其他”。", "Some spending truly has no class."),
              List.of(
                  Applies.when(
                      "classified_amount > 0",
                      "no_classes",
                      "支付台账没有部门经济分类",
                      "the ledger has no economic classes")),
              "other_class_amount > ${other_class.share} * classified_amount",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "other_class_amount",
                  "${other_class.share} * classified_amount",
                  "${other_class.share} * classified_amount",
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "other_class_amount",
              Text.of(
                  "提示核实：末两位为 99 的经济科目支付 {count: other_class_count} 笔，共 {yuan: "
                      + "other_class_amount} 元（项目支付数 {yuan: paid_amount} 元）；凭证号：{text: "
                      + "other_class_vouchers}。",
                  "Please check: {count: other_class_count} payments of classes ending in 99,"
                      + " {yuan: other_class_amount} of {yuan: paid_amount} yuan paid; vouchers {"
                      + "text: other_class_vouchers}."),
              List.of(
                  PaymentChecks.OTHER_CLASS.found(),
                  PaymentChecks.OTHER_CLASS.amount(),
                  PaymentChecks.OTHER_CLASS.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.CLASSIFIED_AMOUNT),
              List.of("B17"),
              List.of())
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE).with(PaymentChecks.OTHER_CLASS));

  private OtherEconomicClass() {}
}
