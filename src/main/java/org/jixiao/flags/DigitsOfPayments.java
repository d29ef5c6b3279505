package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.forensics.DigitTests;

/**
 * The first two digits of a county's payments are spread otherwise than those of grown amounts.
 * Asked of the county only, and only where such a test tells anything.
 */
public final class DigitsOfPayments {

  public static final Flag FLAG =
      new Flag(
              "DIG-01",
              2,
              Entity.DIGITS,
              Text.of("支付金额首两位数字分布异常", "First two digits of payments spread oddly"),
              Text.of(
                  "自然形成的金额，首两位数字有固定分布；偏离过大时，值得看看哪些金额反复出现。",
                  "Grown amounts have a known spread of first digits; where payments differ "
                      + "much it is worth seeing which amounts repeat."),
              Text.of(
                  "定额补助、限价采购和整数合同会使分布偏离；偏离不说明任何一笔支付有问题。",
                  "Fixed subsidies, price limits and round contracts move the spread; it "
                      + "says nothing about any payment."),
              List.of(
                  Applies.when(
                      "group_kind = 'jurisdiction' AND test_name = 'first_two' AND amount_scope ="
                          + " 'all'",
                      "other_test",
                      "本行为其他分组或其他检验",
                      "the row is about another group or test"),
                  Applies.when(
                      "applicability_status = 'OK'",
                      "not_applicable",
                      "笔数太少、跨度太窄、金额由规定确定或被限额截断，检验没有意义",
                      "too few payments, too narrow a span, or amounts set by rule or cut off by a"
                          + " limit"),
                  Applies.when(
                      "mean_absolute_deviation IS NOT NULL AND chi_square_p IS NOT NULL",
                      "no_result",
                      "没有检验结果",
                      "the test gives no result")),
              "mean_absolute_deviation > ${digit_test.first_two_deviation} AND chi_square_p <"
                  + " ${digit_test.probability}",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "mean_absolute_deviation",
                  "0",
                  "${digit_test.first_two_deviation}",
                  Comparison.Unit.RATE,
                  "'tested_count'"),
              "NULL",
              Text.of(
                  "提示核实：{count: tested_count} 笔支付的首两位数字平均绝对偏差 {percent: "
                      + "mean_absolute_deviation}，超过 {percent: ${digit_test.first_two_deviation}}；偏"
                      + "差最大：{text: largest_deviations}；最常见金额：{text: repeated_amounts}。",
                  "Please check: over {count: tested_count} payments the first two digits "
                      + "deviate by {percent: mean_absolute_deviation} on average, above {percent: "
                      + "${digit_test.first_two_deviation}}; farthest: {text: largest_deviations}; "
                      + "most frequent amounts: {text: repeated_amounts}."),
              List.of(
                  DigitTests.MEAN_ABSOLUTE_DEVIATION,
                  DigitTests.CONFORMITY,
                  DigitTests.CHI_SQUARE,
                  DigitTests.CHI_SQUARE_P,
                  DigitTests.TESTED_COUNT,
                  DigitTests.LARGEST_DEVIATIONS,
                  DigitTests.REPEATED_AMOUNTS,
                  DigitTests.APPLICABILITY_STATUS),
              List.of("DIGITS"),
              List.of())
          .among(
              Peers.among("group_id", "tested_count")
                  .measuredBy("mean_absolute_deviation", "mean_absolute_deviation")
                  .byChance("chi_square_p", "NULL"));

  private DigitsOfPayments() {}
}
