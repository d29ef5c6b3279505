package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.forensics.PayeeYears;

/** Many departments pay the same payee. */
public final class PayeeOfMany {

  public static final Flag FLAG =
      new Flag(
          "PYE-02",
          1,
          Entity.PAYEE,
          Text.of("多个部门向同一收款人支付", "Many departments pay one payee"),
          Text.of(
              "同一供应商同时承接许多部门的业务，值得看看采购方式。",
              "A supplier of many departments at once makes one look at how it was chosen."),
          Text.of("定点供应商、框架协议。", "Appointed suppliers and framework contracts."),
          List.of(
              Applies.when(
                  "NOT payee_is_person", "person", "收款人为自然人", "the payee is a natural person"),
              Applies.when(
                  "NOT public_service",
                  "public_service",
                  "水电、通讯、银行、社保等公共服务",
                  "power, telecoms, banks, social funds and the like"),
              Applies.when(
                  "paid_amount >= ${shared_payee.amount}",
                  "small",
                  "本部门支付较少",
                  "the department paid it little")),
          "paying_department_count >= ${shared_payee.departments}",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "paying_department_count",
              "1",
              "${shared_payee.departments}",
              Comparison.Unit.COUNT,
              Comparison.NO_RATE),
          "paid_amount",
          Text.of(
              "提示核实：{count: paying_department_count} 个部门向{text: payee_name}支付，本部门 {count: "
                  + "payment_count} 笔、{yuan: paid_amount} 元。",
              "Please check: {count: paying_department_count} departments paid {text: "
                  + "payee_name}; this one {count: payment_count} times, {yuan: paid_amount} "
                  + "yuan."),
          List.of(
              PayeeYears.PAYEE_NAME,
              PayeeYears.PAYEE_IS_PERSON,
              PayeeYears.PUBLIC_SERVICE,
              PayeeYears.PAYING_DEPARTMENT_COUNT,
              PayeeYears.PAYMENT_COUNT,
              PayeeYears.PAID_AMOUNT),
          List.of("PAYEE"),
          List.of("PYE-01", "UNI-03"));

  private PayeeOfMany() {}
}
