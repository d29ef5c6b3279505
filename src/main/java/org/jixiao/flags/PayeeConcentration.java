package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.UnitChecks;

/** One payee received most of what a unit paid under contracts. */
public final class PayeeConcentration {

  public static final Flag FLAG =
      new Flag(
          "UNI-03",
          1,
          Entity.UNIT,
          Text.of("合同支付集中于一个收款人", "One payee took most of the contracts"),
          Text.of(
              "多份合同的款项集中在一个收款人，可能影响竞争。",
              "Where one payee takes most of many contracts competition may have " + "suffered."),
          Text.of("定点采购、框架协议和独家供应。", "Framework agreements and sole suppliers."),
          List.of(
              Applies.when(
                  "contract_count >= ${payee_concentration.contracts}",
                  "too_few_contracts",
                  "写明合同号的合同太少",
                  "too few payments name a contract")),
          "top_payee_amount > ${payee_concentration.share} * contracted_amount",
          List.of(
              SeverityStep.when(
                  Severity.MEDIUM,
                  "top_payee_amount > ${payee_concentration.medium_share} * "
                      + "contracted_amount"),
              SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "top_payee_amount",
              "${payee_concentration.share} * contracted_amount",
              "${payee_concentration.share} * contracted_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "top_payee_amount",
          Text.of(
              "提示核实：{count: contract_count} 份合同共支付 {yuan: contracted_amount} 元给 {count: "
                  + "payee_count} 个收款人，其中一个收到 {yuan: top_payee_amount} 元。",
              "Please check: {yuan: contracted_amount} yuan under {count: contract_count}"
                  + " contracts went to {count: payee_count} payees, {yuan: top_payee_amount} "
                  + "of it to one."),
          List.of(
              UnitChecks.TOP_PAYEE_AMOUNT,
              UnitChecks.CONTRACTED_AMOUNT,
              UnitChecks.CONTRACT_COUNT,
              UnitChecks.PAYEE_COUNT),
          List.of("B23"),
          List.of());

  private PayeeConcentration() {}
}
