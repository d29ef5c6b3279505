package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.outliers.ProjectOutliers;
import org.jixiao.vocabulary.Col;

/** What the questions about projects far from their peers have in common. */
final class UnlikePeers {

  /** The records a project is set beside, and how far from them it is. */
  static final Peers PEERS =
      Peers.among("peer_group", "peer_count")
          .measuredBy("modified_z", "modified_z")
          .byChance("p_value", "q_value");

  static final List<Col> EVIDENCE =
      List.of(
          ProjectOutliers.MEASURE_NAME,
          ProjectOutliers.OBSERVED_VALUE,
          ProjectOutliers.PEER_GROUP,
          ProjectOutliers.PEER_COUNT,
          ProjectOutliers.GROUP_MEDIAN,
          ProjectOutliers.GROUP_DEVIATION,
          ProjectOutliers.MODIFIED_Z,
          ProjectOutliers.P_VALUE,
          ProjectOutliers.Q_VALUE,
          ProjectOutliers.FENCE_POSITION,
          ProjectOutliers.COMMON_LIMIT,
          ProjectOutliers.COMMON_RATE);

  private UnlikePeers() {}

  /** The row is about this number, has peers enough, and they differ among themselves. */
  static List<Applies> applies(String measure) {
    return List.of(
        Applies.when(
            "measure_name = '" + measure + "'",
            "other_measure",
            "本行为其他指标",
            "the row is about another number"),
        Applies.when(
            "outlier_status <> 'TOO_FEW_PEERS'",
            "too_few_peers",
            "同类项目太少",
            "too few projects share its conditions"),
        Applies.when(
            "outlier_status <> 'NO_SPREAD'",
            "no_spread",
            "同类项目过半数值相同，无法衡量距离",
            "more than half of its peers are equal: there is no scale"));
  }
}
