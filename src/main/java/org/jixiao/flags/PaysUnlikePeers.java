package org.jixiao.flags;

import java.util.List;

/** The payment rate of a project lies far below those of its peers. */
public final class PaysUnlikePeers {

  public static final Flag FLAG =
      new Flag(
              "OUT-02",
              1,
              Entity.OUTLIER,
              Text.of("支付率显著低于同类", "Payment rate far below its peers"),
              Text.of(
                  "条件相同的项目大多已支付而本项目没有，原因多半在项目自身。",
                  "Where like projects are paid and this one is not, the cause is likely its "
                      + "own."),
              Text.of("上级资金到位晚、工程跨年度。", "Money from above came late, or the works span years."),
              UnlikePeers.applies("payment_rate"),
              "modified_z < -${outlier.modified_z} AND q_value < ${outlier.false_discovery}",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "observed_value",
                  "group_median",
                  "group_median - ${outlier.modified_z} * group_deviation * 1.4825796",
                  Comparison.Unit.RATE,
                  "'payment_rate_basis'"),
              "GREATEST(0, unpaid_amount)",
              Text.of(
                  "提示核实：在条件为“{text: peer_group}”的 {count: peer_count} 个项目中，{percent: "
                      + "common_rate} 的项目支付率不低于 {percent: common_limit}，本项目为 {percent: "
                      + "observed_value}；中位数 {percent: group_median}，修正 z 值 {points: modified_z}。",
                  "Please check: among {count: peer_count} projects ({text: peer_group}) "
                      + "{percent: common_rate} paid at least {percent: common_limit}; this one "
                      + "{percent: observed_value}. Their median is {percent: group_median}, the "
                      + "modified z {points: modified_z}."),
              UnlikePeers.EVIDENCE,
              List.of("C21"),
              List.of("OUT-01", "EXE-02"))
          .among(UnlikePeers.PEERS);

  private PaysUnlikePeers() {}
}
