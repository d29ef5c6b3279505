package org.jixiao.measures.forensics;

import java.util.List;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How a department's payments of a year are spread over payees. Natural persons stand under their
 * mask. Payments that name no payee are left out here.
 */
public final class PayeeYears {

  public static final Col PAYEE_NAME =
      Col.text("payee_name", "收款人", PaymentFacts.PAYEE_NAME.meaning());
  public static final Col PAYEE_IS_PERSON =
      Col.yesNo("payee_is_person", "收款人为自然人", PaymentFacts.PAYEE_IS_PERSON.meaning());
  public static final Col PUBLIC_SERVICE =
      Col.yesNo(
          "public_service",
          "公共服务类收款人",
          "True when the name tells power, water, gas, telecoms, fuel, post, banks, insurance,"
              + " taxes, social funds, hospitals or the treasury: many departments pay them");
  public static final Col PAYMENT_COUNT = Col.count("payment_count", "支付笔数", "Payments above zero");
  public static final Col PAID_AMOUNT =
      Col.money("paid_amount", "支付金额", "Payments above zero; refunds stand apart");
  public static final Col REFUND_AMOUNT =
      Col.money("refund_amount", "退回金额", "Sum of refunds, below zero or zero");
  public static final Col LARGEST_AMOUNT =
      Col.money("largest_amount", "最大一笔", "Largest payment").orEmpty("only refunds");
  public static final Col SECOND_LARGEST_AMOUNT =
      Col.money("second_largest_amount", "第二大一笔", "Second largest payment")
          .orEmpty("fewer than two payments");
  public static final Col RELATIVE_SIZE =
      Col.quantity(
              "relative_size",
              "相对大小系数",
              "Largest ÷ second largest payment: a very large one may be another payee's, or have a"
                  + " shifted decimal point")
          .orEmpty("fewer than two payments");
  public static final Col CONTRACT_COUNT =
      Col.count("contract_count", "合同数", "Different contract numbers");
  public static final Col SHARE_RATE =
      Col.rate(
              "share_rate",
              "占部门支付比例",
              "department_paid_amount",
              "paid_amount divided by what the department paid to all payees it names")
          .orEmpty("the department paid nothing above zero");
  public static final Col DEPARTMENT_PAID_AMOUNT =
      Col.money("department_paid_amount", "部门支付合计", "Payments above zero to payees that are named");
  public static final Col DEPARTMENT_PAYEE_COUNT =
      Col.count("department_payee_count", "部门收款人数", "Payees of the department in the year");
  public static final Col DEPARTMENT_CONCENTRATION_RATE =
      Col.rate(
              "department_concentration_rate",
              "部门收款集中度（HHI）",
              "department_paid_amount",
              "Σ share²: 1 when one payee receives everything, 1/n when n receive equally")
          .orEmpty("the department paid nothing above zero");
  public static final Col PAYING_DEPARTMENT_COUNT =
      Col.count("paying_department_count", "付款部门数", "Departments that pay this payee in the year");
  public static final Col USUAL_DEPARTMENT_COUNT =
      Col.count(
              "usual_department_count",
              "通常付款部门数上限",
              "Upper fence (Tukey 1977: third quartile and one and a half times the distance of the"
                  + " quartiles, rounded down) of paying_department_count among the year's payees"
                  + " that are neither persons nor public services: up to so many departments share"
                  + " a payee as a matter of course")
          .orEmpty("fewer than 20 such payees");

  public static final TableSpec TABLE =
      new TableSpec(
          "payee_years",
          "收款人年度",
          "one payee of one department in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, PAYEE_NAME),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              PAYEE_NAME,
              PAYEE_IS_PERSON,
              PUBLIC_SERVICE,
              PAYMENT_COUNT,
              PAID_AMOUNT,
              REFUND_AMOUNT,
              LARGEST_AMOUNT,
              SECOND_LARGEST_AMOUNT,
              RELATIVE_SIZE,
              CONTRACT_COUNT,
              SHARE_RATE,
              DEPARTMENT_PAID_AMOUNT,
              DEPARTMENT_PAYEE_COUNT,
              DEPARTMENT_CONCENTRATION_RATE,
              PAYING_DEPARTMENT_COUNT,
              USUAL_DEPARTMENT_COUNT));

  private PayeeYears() {}
}
