package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;

/** Payments of whole hundreds of yuan to shops. */
public final class RoundAmountsAtShops {

  public static final Flag FLAG =
      new Flag(
              "PAY-10",
              2,
              Entity.PAYMENTS,
              Text.of("商超整百支付", "Round amounts at shops"),
              Text.of(
                  "在超市、商场支付整百金额，可能是购买购物卡。", "Whole hundreds paid to shops may be for gift cards."),
              Text.of("定额采购、会议用品包干。", "Fixed-price purchases."),
              List.of(
                  PaymentEvidence.payments(),
                  PaymentEvidence.of(PaymentChecks.ROUND_AT_SHOP).payees()),
              "round_at_shop_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "round_at_shop_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
              "round_at_shop_amount",
              Text.of(
                  "提示核实：在商超支付整百金额、单笔超过 {yuan: ${round_payment.amount}} 元的支付 {count:"
                      + " round_at_shop_count} 笔，共 {yuan: round_at_shop_amount} 元（项目支付数 {yuan:"
                      + " paid_amount} 元）；凭证号：{text: round_at_shop_vouchers}。",
                  "Please check: {count: round_at_shop_count} payments of whole hundreds above"
                      + " {yuan: ${round_payment.amount}} yuan to shops, {yuan:"
                      + " round_at_shop_amount} of {yuan: paid_amount} yuan paid; vouchers {text:"
                      + " round_at_shop_vouchers}."),
              List.of(
                  PaymentChecks.ROUND_AT_SHOP.found(),
                  PaymentChecks.ROUND_AT_SHOP.amount(),
                  PaymentChecks.ROUND_AT_SHOP.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.PAYEE_KNOWN_COUNT),
              List.of("B21"),
              List.of())
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE).with(PaymentChecks.ROUND_AT_SHOP));

  private RoundAmountsAtShops() {}
}
