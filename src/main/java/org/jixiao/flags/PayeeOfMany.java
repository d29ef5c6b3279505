package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.forensics.PayeeYears;

/** Many departments pay the same payee. */
public final class PayeeOfMany {

  public static final Flag FLAG =
      new Flag(
          "PYE-02",
          2,
          Entity.PAYEE,
          Text.of("多个部门向同一收款人支付", "Many departments pay one payee"),
          Text.of(
              "同一供应商同时承接许多部门的业务，值得看看采购方式。",
              "A supplier of many departments at once makes one look at how it was chosen."),
          Text.of(
              "定点供应商、框架协议、全县通用的印刷、办公用品和信息服务。",
              "Appointed suppliers, framework contracts, and the county's usual printers,"
                  + " stationers and computer services."),
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
                  "the department paid it little"),
              Applies.when(
                  "usual_department_count IS NOT NULL",
                  "too_few_payees",
                  "全县收款人太少，看不出通常由几个部门付款",
                  "too few payees to tell how many departments share one as a rule")),
          "paying_department_count >= ${shared_payee.departments} AND paying_department_count >"
              + " usual_department_count",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "paying_department_count",
              "usual_department_count",
              "GREATEST(${shared_payee.departments}, usual_department_count + 1)",
              Comparison.Unit.COUNT,
              Comparison.NO_RATE),
          "paid_amount",
          Text.of(
              "提示核实：{count: paying_department_count} 个部门向{text: payee_name}支付（全县收款人通常不超过 {count:"
                  + " usual_department_count} 个部门），本部门 {count: payment_count} 笔、{yuan: paid_amount}"
                  + " 元。",
              "Please check: {count: paying_department_count} departments paid {text: payee_name}"
                  + " (up to {count: usual_department_count} are usual here); this one {count:"
                  + " payment_count} times, {yuan: paid_amount} yuan."),
          List.of(
              PayeeYears.PAYEE_NAME,
              PayeeYears.PAYEE_IS_PERSON,
              PayeeYears.PUBLIC_SERVICE,
              PayeeYears.PAYING_DEPARTMENT_COUNT,
              PayeeYears.USUAL_DEPARTMENT_COUNT,
              PayeeYears.PAYMENT_COUNT,
              PayeeYears.PAID_AMOUNT),
          List.of("PAYEE"),
          List.of("PYE-01", "UNI-03"));

  private PayeeOfMany() {}
}
