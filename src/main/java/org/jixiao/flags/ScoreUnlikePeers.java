package org.jixiao.flags;

import java.util.List;

/** The declared score of a project lies far from those of its peers. */
public final class ScoreUnlikePeers {

  public static final Flag FLAG =
      new Flag(
              "OUT-01",
              1,
              Entity.OUTLIER,
              Text.of("自评得分与同类差异悬殊", "Score far from its peers"),
              Text.of(
                  "与条件相同的项目相比，得分高或低得异常，值得看看评分尺度。",
                  "A score far above or below those of like projects may have been given by "
                      + "another measure."),
              Text.of("项目确有特殊成效或困难。", "The project truly did far better or worse."),
              UnlikePeers.applies("score"),
              "ABS(modified_z) > ${outlier.modified_z} AND q_value < ${outlier.false_discovery}",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "observed_value",
                  "group_median",
                  "group_median + CASE WHEN modified_z > 0 THEN 1 ELSE -1 END * "
                      + "${outlier.modified_z} * group_deviation * 1.4825796",
                  Comparison.Unit.POINTS,
                  Comparison.NO_RATE),
              "adjusted_budget_amount",
              Text.of(
                  "提示核实：在条件为“{text: peer_group}”的 {count: peer_count} 个项目中，{percent: common_rate}"
                      + " 的项目得分不越过 {points: common_limit} 分，本项目为 {points: observed_value} 分；中位数"
                      + " {points: group_median} 分，修正 z 值 {points: modified_z}。",
                  "Please check: among {count: peer_count} projects ({text: peer_group}) {percent:"
                      + " common_rate} do not pass {points: common_limit} points; this one has"
                      + " {points: observed_value}. Their median is {points: group_median}, the"
                      + " modified z {points: modified_z}."),
              UnlikePeers.EVIDENCE,
              List.of("C21"),
              List.of("OUT-02"))
          .among(UnlikePeers.PEERS);

  private ScoreUnlikePeers() {}
}
