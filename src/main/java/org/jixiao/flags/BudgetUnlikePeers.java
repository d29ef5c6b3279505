package org.jixiao.flags;

import java.util.List;

/** The budget of a project is far larger than those of its peers. */
public final class BudgetUnlikePeers {

  public static final Flag FLAG =
      new Flag(
              "OUT-03",
              1,
              Entity.OUTLIER,
              Text.of("预算规模远超同类", "Budget far larger than its peers"),
              Text.of(
                  "比条件相同的项目大得多的预算，可能录入有误，或应单独论证。",
                  "A budget far larger than those of like projects may be mistyped, or deserve "
                      + "its own case."),
              Text.of("重大工程本来就大。", "Large works are large."),
              UnlikePeers.applies("budget_amount"),
              "fence_position = 'above' AND modified_z > ${outlier.modified_z} AND q_value "
                  + "< ${outlier.false_discovery}",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "observed_value",
                  "common_limit",
                  "common_limit",
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "adjusted_budget_amount",
              Text.of(
                  "提示核实：在条件为“{text: peer_group}”的 {count: peer_count} 个项目中，{percent: "
                      + "common_rate} 的项目预算不超过 {yuan: common_limit} 元，本项目为 {yuan: observed_value} "
                      + "元（按对数比较，修正 z 值 {points: modified_z}）。",
                  "Please check: among {count: peer_count} projects ({text: peer_group}) "
                      + "{percent: common_rate} have at most {yuan: common_limit} yuan; this one "
                      + "{yuan: observed_value} (compared by logarithm, modified z {points: "
                      + "modified_z})."),
              UnlikePeers.EVIDENCE,
              List.of("C21"),
              List.of())
          .among(UnlikePeers.PEERS);

  private BudgetUnlikePeers() {}
}
