package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.forensics.DuplicateGroups;

/** Different departments paid the same sum for the same purpose to one payee within days. */
public final class RepeatedAcrossDepartments {

  public static final Flag FLAG =
      new Flag(
          "DUP-01",
          1,
          Entity.DUPLICATE,
          Text.of("不同部门疑似重复支付", "Payment repeated by another department"),
          Text.of(
              "两个部门几天内向同一收款人支付同样的金额和用途，可能同一事项付了两次。",
              "The same sum for the same purpose from two departments within days may be "
                  + "one bill paid twice."),
          Text.of("统一标准的费用，各部门各付各的。", "Fees of one tariff that each department pays for itself."),
          List.of(
              Applies.when(
                  "duplicate_kind = 'same_payee_amount_purpose_soon'",
                  "other_kind",
                  "本行为其他重复类型",
                  "the row is about another kind"),
              Applies.when(
                  "NOT ordinary_purpose",
                  "ordinary",
                  "工资、补贴、水电、分期等常规重复",
                  "wages, subsidies, utilities, instalments"),
              Applies.when("contract_count = 0", "contract", "有合同号", "payments under contracts")),
          "department_count > 1",
          List.of(SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison("excess_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
          "excess_amount",
          Text.of(
              "提示核实：{count: department_count} 个部门在数日内向{text: payee_name}支付相同金额 {yuan: "
                  + "amount} 元、相同用途“{text: purpose}”，共 {count: payment_count} 笔，除一笔外 {yuan: "
                  + "excess_amount} 元。",
              "Please check: {count: department_count} departments paid {text: payee_name} "
                  + "{yuan: amount} yuan each for “{text: purpose}” within days, {count: "
                  + "payment_count} payments, {yuan: excess_amount} yuan without one."),
          List.of(
              DuplicateGroups.PAYEE_NAME,
              DuplicateGroups.PURPOSE,
              DuplicateGroups.AMOUNT,
              DuplicateGroups.PAYMENT_COUNT,
              DuplicateGroups.DEPARTMENT_COUNT,
              DuplicateGroups.FIRST_DATE,
              DuplicateGroups.LAST_DATE,
              DuplicateGroups.VOUCHER_COUNT,
              DuplicateGroups.EXCESS_AMOUNT,
              DuplicateGroups.ORDINARY_PURPOSE,
              DuplicateGroups.CONTRACT_COUNT),
          List.of("B25"),
          List.of("PAY-13"));

  private RepeatedAcrossDepartments() {}
}
