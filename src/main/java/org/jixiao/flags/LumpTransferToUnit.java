package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/** Most of a budget went to another budget unit in one payment. */
public final class LumpTransferToUnit {

  public static final Flag FLAG =
      new Flag(
          "PAY-11",
          2,
          Entity.PAYMENTS,
          Text.of("以拨代支", "Lump transfer to another unit"),
          Text.of(
              "一笔拨给其他预算单位即算执行，资金实际并未用于项目。",
              "A transfer to another unit counts as executed although nothing was done "
                  + "with it yet."),
          Text.of(
              "实拨到乡镇、学校等属正常安排，已排除；委托其他单位实施的应有协议。",
              "Grants to townships and schools are normal and left out; a commission to "
                  + "another unit has an agreement."),
          List.of(
              Applies.when(
                  "ledger_budget_amount > 0",
                  "no_budget",
                  "台账没有预算数",
                  "the ledgers give no budget above zero"),
              PaymentEvidence.payments(),
              new PaymentEvidence(
                      "COALESCE(largest_unit_transfer_amount, 0) >= ${unit_transfer.share} * "
                          + "ledger_budget_amount")
                  .payees()),
          "COALESCE(largest_unit_transfer_amount, 0) >= ${unit_transfer.share} * "
              + "ledger_budget_amount",
          List.of(SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "COALESCE(largest_unit_transfer_amount, 0)",
              "${unit_transfer.share} * ledger_budget_amount",
              "${unit_transfer.share} * ledger_budget_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "largest_unit_transfer_amount",
          Text.of(
              "提示核实：一笔拨给其他预算单位 {yuan: largest_unit_transfer_amount} 元，台账预算数 {yuan: "
                  + "ledger_budget_amount} 元。",
              "Please check: one payment of {yuan: largest_unit_transfer_amount} yuan to "
                  + "another budget unit, of a budget of {yuan: ledger_budget_amount}."),
          List.of(
              PaymentChecks.LARGEST_UNIT_TRANSFER_AMOUNT,
              MoneyChain.LEDGER_BUDGET_AMOUNT,
              MoneyChain.PAID_AMOUNT,
              PaymentChecks.PAYEE_KNOWN_COUNT),
          List.of("B22"),
          List.of("PAY-07"));

  private LumpTransferToUnit() {}
}
