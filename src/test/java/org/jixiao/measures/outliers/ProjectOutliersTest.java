package org.jixiao.measures.outliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Peers, distances and adjusted probabilities; all projects are synthetic. */
class ProjectOutliersTest {

  private static final BigDecimal MOST = new BigDecimal("0.9");

  private static final Row NO_ROW = RowFactory.create();

  /**
   * Benjamini and Hochberg (1995), section 3.2: fifteen hypotheses about thrombolysis, of which
   * their procedure rejects the first four at 0.05.
   */
  @Test
  void probabilitiesAreAdjustedAsInTheFirstPaper() {
    var adjusted =
        FalseDiscoveries.adjusted(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0000);

    assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05).count()).isEqualTo(4);
    assertThat(adjusted[0]).isCloseTo(0.0001 * 15, within(1e-12));
    assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    // The sixth would be 0.0695; the seventh, 0.0298 × 15 ÷ 7 = 0.0639, is smaller and holds.
    assertThat(adjusted[5]).isCloseTo(0.0298 * 15 / 7, within(1e-12));
    assertThat(FalseDiscoveries.adjusted()).isEmpty();
  }

  @Test
  void townshipsAreNeverSetBesideBureausAndTheBestConditionDivides() {
    var projects = new ArrayList<ProjectValue>();
    for (int i = 0; i < 10; i++) {
      projects.add(project(10 + i % 2, "乡镇", "213", "" + i % 2));
      projects.add(project(90 + i % 2, "乡镇", "205", "" + i % 2));
      projects.add(project(50, "党政机关", "205", "0"));
    }
    projects.add(project(99, "学校", "205", "0"));

    var leaves = new ConditionTree(5, 3).leaves(projects);

    assertThat(leaves)
        .extracting(PeerLeaf::words)
        .containsExactlyInAnyOrder(
            "单位类别＝乡镇，功能分类＝205，项目类别＝0",
            "单位类别＝乡镇，功能分类＝205，项目类别＝1",
            "单位类别＝乡镇，功能分类＝213，项目类别＝0",
            "单位类别＝乡镇，功能分类＝213，项目类别＝1",
            "单位类别＝党政机关",
            "单位类别＝学校");
    assertThat(leaves.stream().mapToInt(leaf -> leaf.members().size()).sum()).isEqualTo(31);
  }

  @Test
  void partsTooSmallForAGroupStayTogether() {
    var projects = new ArrayList<ProjectValue>();
    for (int i = 0; i < 12; i++) {
      projects.add(project(10, "乡镇", "213", "0"));
    }
    for (int i = 0; i < 6; i++) {
      projects.add(project(90, "乡镇", "20" + i, "0"));
    }

    assertThat(new ConditionTree(5, 3).leaves(projects))
        .extracting(leaf -> leaf.words() + " " + leaf.members().size())
        .containsExactlyInAnyOrder("单位类别＝乡镇，功能分类＝213 12", "单位类别＝乡镇，功能分类＝其余 6");
  }

  /** 1 to 9 and 100: median 5.5, MAD 2.5, so z of 100 is 0.6745 × 94.5 ÷ 2.5 = 25.4961. */
  @Test
  void aFarValueIsToldByItsDistanceAndByWhatMostPeersDoNotPass() {
    var members = new ArrayList<ProjectValue>();
    for (int value = 1; value <= 9; value++) {
      members.add(project(value, "乡镇", "213", "0"));
    }
    var far = project(100, "乡镇", "213", "0");
    members.add(far);
    var group = new PeerSpread(new PeerLeaf(List.of("单位类别＝乡镇"), members), 10, MOST);

    assertThat(group.status()).isEqualTo("OK");
    assertThat(group.z(far, 4)).contains(new BigDecimal("25.4961"));
    assertThat(group.position(far)).isEqualTo("above");
    assertThat(group.position(members.get(0))).isEqualTo("inside");
    var common = group.common(far);
    assertThat(common.limit()).isEqualByComparingTo("9");
    assertThat(common.within()).isEqualTo(9);
    var low = group.common(members.get(0));
    assertThat(low.limit()).isEqualByComparingTo("2");
    assertThat(low.within()).isEqualTo(9);
  }

  @Test
  void whereMostPeersAreEqualNoDistanceIsComputed() {
    var members = new ArrayList<ProjectValue>();
    for (int i = 0; i < 6; i++) {
      members.add(project(100, "乡镇", "213", "0"));
    }
    members.add(project(60, "乡镇", "213", "0"));
    var group = new PeerSpread(new PeerLeaf(List.of("单位类别＝乡镇"), members), 5, MOST);
    var small = new PeerSpread(new PeerLeaf(List.of("单位类别＝乡镇"), members), 8, MOST);

    assertThat(group.status()).isEqualTo("NO_SPREAD");
    assertThat(group.z(members.get(6), 4)).isEmpty();
    assertThat(small.status()).isEqualTo("TOO_FEW_PEERS");
    assertThat(small.z(members.get(6), 4)).isEmpty();
  }

  @Test
  void amountsAreComparedByTheirLogarithm() {
    assertThat(OutlierMeasure.BUDGET_AMOUNT.compared(new BigDecimal("1000000.00")))
        .isEqualByComparingTo("13.8155105580");
    assertThat(OutlierMeasure.SCORE.compared(new BigDecimal("95.5"))).isEqualByComparingTo("95.5");
  }

  private static ProjectValue project(int value, String kind, String function, String category) {
    Map<String, String> traits = new LinkedHashMap<>();
    traits.put(ConditionTree.KIND, kind);
    traits.put("功能分类", function);
    traits.put("项目类别", category);
    return new ProjectValue(NO_ROW, BigDecimal.valueOf(value), BigDecimal.valueOf(value), traits);
  }
}
