package org.jixiao.measures;

import java.util.List;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The payments in use, with natural persons masked. */
public final class PaymentFacts {

  public static final Col PAYEE_NAME =
      Col.text(
              "payee_name",
              "收款人",
              "Name of the payee; of a natural person, 个人- and twelve digits of a keyed hash, the"
                  + " same for the same name in one lake")
          .orEmpty("not delivered");
  public static final Col PAYEE_IS_PERSON =
      Col.yesNo("payee_is_person", "收款人为自然人", "True when the rule takes the payee for a person")
          .orEmpty("no payee was delivered");

  public static final Col PURPOSE =
      Col.text("purpose", "用途", "Purpose as delivered")
          .orEmpty("not delivered, or the payee is a natural person whom it may name");

  public static final TableSpec TABLE =
      new TableSpec(
          "payment_facts",
          "支付明细（脱敏）",
          "one payment, refund or application for payment in use",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Payments.VOUCHER_ID,
                  Payments.LINE_ID,
                  Payments.DOCUMENT_NUMBER,
                  Payments.APPLICATION_DATE,
                  Payments.APPLIED_AMOUNT,
                  Payments.VOUCHER_DATE,
                  Payments.PAYMENT_DATE,
                  Payments.AMOUNT,
                  PAYEE_NAME,
                  PAYEE_IS_PERSON,
                  PURPOSE,
                  Payments.PAYMENT_METHOD,
                  Payments.INDICATOR_KIND,
                  Payments.FUND_TYPE,
                  Payments.FUNCTION_CODE,
                  Payments.ECONOMIC_CODE,
                  Payments.CONTRACT_NUMBER),
              Keys.ADDRESS));

  private PaymentFacts() {}
}
