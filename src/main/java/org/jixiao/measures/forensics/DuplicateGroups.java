package org.jixiao.measures.forensics;

import java.util.List;
import org.jixiao.lake.Payments;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Payments that agree in what usually differs. Instalments of a contract, wages and monthly bills
 * agree rightly; the counts of a group help to see it. The rows behind a group are those of {@code
 * payment_facts} with its year and the values that are not empty here.
 */
public final class DuplicateGroups {

  private static final String NOT_COMPARED = "the kind does not compare it";

  public static final Col DUPLICATE_KIND =
      Col.text(
          "duplicate_kind",
          "重复类型",
          "same_payee_date_amount; same_payee_voucher_amount; same_row (payee, date, voucher,"
              + " amount and purpose); same_voucher_amount_other_payee;"
              + " same_payee_amount_purpose_soon (one day, or each at most seven days after the one"
              + " before)");
  public static final Col GROUP_ID =
      Col.text("group_id", "组号", "Digest of the values compared; finds the group again");
  public static final Col PAYEE_NAME = PaymentFacts.PAYEE_NAME.orEmpty(NOT_COMPARED);
  public static final Col PAYMENT_DATE = Payments.PAYMENT_DATE.orEmpty(NOT_COMPARED);
  public static final Col VOUCHER_ID = Payments.VOUCHER_ID.orEmpty(NOT_COMPARED);
  public static final Col PURPOSE = PaymentFacts.PURPOSE.orEmpty(NOT_COMPARED + ", or is blank");
  public static final Col ORDINARY_PURPOSE =
      Col.yesNo(
              "ordinary_purpose",
              "用途属常规重复",
              "True when the purpose names wages, insurance, subsidies, utilities or instalments")
          .orEmpty(NOT_COMPARED + ", or is blank");
  public static final Col AMOUNT = Col.money("amount", "单笔金额", "Amount of each payment");
  public static final Col PAYMENT_COUNT = Col.count("payment_count", "笔数", "Payments in the group");
  public static final Col TOTAL_AMOUNT = Col.money("total_amount", "合计金额", "Their sum");
  public static final Col EXCESS_AMOUNT =
      Col.money(
          "excess_amount", "超出一笔的金额", "Their sum less one of them: what a repetition would be");
  public static final Col FIRST_DATE =
      Col.date("first_date", "最早支付日期", "Earliest payment").orEmpty("no payment tells its day");
  public static final Col LAST_DATE =
      Col.date("last_date", "最晚支付日期", "Latest payment").orEmpty("no payment tells its day");
  public static final Col DEPARTMENT_COUNT = different("department_count", "部门数", "departments");
  public static final Col PROJECT_COUNT = different("project_count", "项目数", "projects");
  public static final Col PAYEE_COUNT = different("payee_count", "收款人数", "payees");
  public static final Col VOUCHER_COUNT = different("voucher_count", "凭证数", "vouchers");
  public static final Col CONTRACT_COUNT =
      different("contract_count", "合同数", "contract numbers; one contract suggests instalments");

  public static final TableSpec TABLE =
      new TableSpec(
          "duplicate_groups",
          "重复支付组",
          "payments of one division and fiscal year that agree in the values of one kind",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, DUPLICATE_KIND, GROUP_ID),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              DUPLICATE_KIND,
              GROUP_ID,
              PAYEE_NAME,
              PAYMENT_DATE,
              VOUCHER_ID,
              PURPOSE,
              ORDINARY_PURPOSE,
              AMOUNT,
              PAYMENT_COUNT,
              TOTAL_AMOUNT,
              EXCESS_AMOUNT,
              FIRST_DATE,
              LAST_DATE,
              DEPARTMENT_COUNT,
              PROJECT_COUNT,
              PAYEE_COUNT,
              VOUCHER_COUNT,
              CONTRACT_COUNT));

  private DuplicateGroups() {}

  private static Col different(String name, String caption, String what) {
    return Col.count(name, caption, "Different " + what);
  }
}
