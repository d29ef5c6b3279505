package org.jixiao.flags;

import java.util.List;

/**
 * 系统性问题: a flag fires with high severity on so many records of a jurisdiction that the question
 * goes to the system as well. The single findings stay; nothing is muted.
 */
public final class WidespreadFlag {

  public static final Flag FLAG =
      new Flag(
          "SYS-01",
          2,
          Entity.JURISDICTION,
          Text.of("疑点高发，可能是系统性问题", "A flag fires widely: perhaps a question to the system"),
          Text.of(
              "同一疑点在全县大面积出现时，原因往往不在单个项目，而在资金调度、下达时间或评分办法；逐个追问单位不能解决问题。",
              "What fires on many records at once often has its cause in cash, in the time of"
                  + " issue, or in the scoring rules; asking each unit alone does not mend it."),
          Text.of(
              "当年国库资金紧张、上级资金集中在年末下达，或部分台账尚未报送，都会使提示集中出现。",
              "A year short of cash, money from above issued at year end, or ledgers not yet handed"
                  + " in make findings pile up."),
          List.of(
              Applies.when(
                  "judged_count >= ${widespread_flag.judged_count}",
                  "too_few_judged",
                  "可判断的对象太少，占比没有意义",
                  "too few records could be judged for a share to mean anything")),
          "high_count > declared_rate * judged_count",
          List.of(SeverityStep.otherwise(Severity.HIGH)),
          new Comparison(
              "high_rate",
              "declared_rate",
              "declared_rate",
              Comparison.Unit.RATE,
              "'judged_count'"),
          "high_amount",
          Text.of(
              "系统性问题提示：疑点 {text: watched_flag_id}“{text: watched_title_zh}”在可判断的 {count:"
                  + " judged_count} {text: counter_zh}中有 {count: high_count} 个为高程度提示，占 {percent:"
                  + " high_rate}，超过 {percent: declared_rate}；其中上级资金未下达 {count:"
                  + " upper_level_count} 个，财政环节 {count: finance_count} 个，单位环节 {count: unit_count}"
                  + " 个，环节不明 {count: other_side_count} 个，与资金环节无关 {count: without_side_count}"
                  + " 个。各项提示仍然保留。",
              "Perhaps a question to the system: {text: watched_flag_id}, “{text:"
                  + " watched_title_en}”, is of high severity for {count: high_count} of {count:"
                  + " judged_count} judged records ({text: watched_kind}), {percent: high_rate},"
                  + " above {percent: declared_rate}; the money stands at upper levels for {count:"
                  + " upper_level_count}, at finance for {count: finance_count}, at the unit for"
                  + " {count: unit_count}, unknown for {count: other_side_count}; {count:"
                  + " without_side_count} are not about money at a side. The single findings"
                  + " stay."),
          List.of(
              FlagShares.WATCHED_TITLE_ZH,
              FlagShares.WATCHED_KIND,
              FlagShares.DECLARED_RATE,
              FlagShares.JUDGED_COUNT,
              FlagShares.FAIL_COUNT,
              FlagShares.HIGH_COUNT,
              FlagShares.HIGH_RATE,
              FlagShares.UPPER_LEVEL_COUNT,
              FlagShares.FINANCE_COUNT,
              FlagShares.UNIT_COUNT,
              FlagShares.OTHER_SIDE_COUNT,
              FlagShares.WITHOUT_SIDE_COUNT,
              FlagShares.HIGH_AMOUNT),
          List.of("B01"),
          List.of("SCO-01"));

  private WidespreadFlag() {}
}
