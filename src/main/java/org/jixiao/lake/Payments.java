package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** What was applied for and paid, line by line, as the payment ledgers say. */
public final class Payments {

  public static final Col VOUCHER_ID =
      Col.text(
              "voucher_id",
              "支付凭证号",
              "Number of the payment voucher, or of the application where no voucher exists yet")
          .orEmpty("the ledger numbers neither vouchers nor applications");
  public static final Col LINE_ID =
      Col.text("line_id", "指标主键", "Budget line the payment draws on").orEmpty("not delivered");
  public static final Col DOCUMENT_NUMBER =
      Col.text(
              "document_number",
              "指标文号",
              "Document of the budget line, where the ledger names it instead of the id")
          .orEmpty("not delivered");
  public static final Col APPLICATION_DATE =
      Col.date("application_date", "申请日期", "Day the unit applied for the payment")
          .orEmpty("not delivered");
  public static final Col APPLIED_AMOUNT =
      Col.money("applied_amount", "支付申请金额", "Amount applied for").orEmpty("not delivered");
  public static final Col VOUCHER_DATE =
      Col.date("voucher_date", "凭证日期", "Date of the voucher").orEmpty("not delivered");
  public static final Col PAYMENT_DATE =
      Col.date("payment_date", "实际支付日期", "Day the treasury cleared the payment")
          .orEmpty("applied for and not yet paid");
  public static final Col AMOUNT =
      Col.money("amount", "实际支付金额", "Amount paid; a refund is negative")
          .orEmpty("applied for and not yet paid");
  public static final Col PAYEE_NAME =
      Col.text(
              "payee_name",
              "收款人",
              "Name of the payee as delivered; persons are masked in published tables")
          .orEmpty("not delivered");
  public static final Col PAYER_NAME =
      Col.text("payer_name", "付款人", "Name of the paying account").orEmpty("not delivered");
  public static final Col PURPOSE =
      Col.text("purpose", "用途", "Purpose as delivered").orEmpty("not delivered");
  public static final Col PAYMENT_METHOD =
      Col.text("payment_method", "支付方式", "直接支付, 授权支付, 实拨 …").orEmpty("not delivered");
  public static final Col INDICATOR_KIND =
      Col.text("indicator_kind", "指标来源", "current (当年指标) or carry_over (结转指标)")
          .orEmpty("not delivered");
  public static final Col FUND_TYPE = BudgetLines.FUND_TYPE;
  public static final Col FUNCTION_CODE = BudgetLines.FUNCTION_CODE;
  public static final Col ECONOMIC_CODE = BudgetLines.ECONOMIC_CODE;
  public static final Col CONTRACT_NUMBER =
      Col.text("contract_number", "采购合同编号", "Number of the contract").orEmpty("not delivered");
  public static final Col BONDS =
      Col.yesNo("bonds", "债券资金", "True for money of government bonds").orEmpty("not delivered");
  public static final Col SOURCE = Keys.LEDGER_SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "payments",
          "支付明细",
          "one payment, refund or application for payment in a payment ledger",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(Keys.DEPARTMENT_NAME, Keys.UNIT_NAME, Keys.PROJECT_NAME),
              List.of(
                  VOUCHER_ID,
                  LINE_ID,
                  DOCUMENT_NUMBER,
                  APPLICATION_DATE,
                  APPLIED_AMOUNT,
                  VOUCHER_DATE,
                  PAYMENT_DATE,
                  AMOUNT,
                  PAYEE_NAME,
                  PAYER_NAME,
                  PURPOSE,
                  PAYMENT_METHOD,
                  INDICATOR_KIND,
                  FUND_TYPE,
                  FUNCTION_CODE,
                  ECONOMIC_CODE,
                  CONTRACT_NUMBER,
                  BONDS,
                  SOURCE),
              Keys.ADDRESS));

  private Payments() {}
}
