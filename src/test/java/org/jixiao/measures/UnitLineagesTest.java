package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.measures.UnitProject.Decided;
import org.jixiao.measures.UnitSuccession.Change;
import org.junit.jupiter.api.Test;

/**
 * Which project continues which, by brief §4.1: code when stable, else unit and name. Synthetic.
 */
class UnitLineagesTest {

  private static final BigDecimal LEAST = new BigDecimal("0.9");

  @Test
  void aStableCodeOutlivesANewName() {
    var old = project(2023, "533122240001", "道路养护");
    var renamed = project(2024, "533122240001", "公路管护");

    var lineages = linked(old, renamed);

    assertThat(told(lineages, renamed)).containsExactly("533122240001 project_code certain");
    assertThat(lineages.lineage(renamed)).isEqualTo("2023/219001/533122240001");
  }

  @Test
  void aNewCodeEachYearIsFollowedByNameOverAllYears() {
    var first = project(2022, "A00001", "道路养护");
    var second = project(2023, "B00001", "道路养护");
    var third = project(2024, "C00001", "道路养护");

    var lineages = linked(third, first, second);

    assertThat(told(lineages, third)).containsExactly("B00001 unit_and_name certain");
    assertThat(lineages.lineage(third)).isEqualTo(lineages.lineage(first));
  }

  @Test
  void twoOfOneNameAreToldAndNotUsed() {
    var one = project(2023, "A00001", "道路养护");
    var other = project(2023, "A00002", "道路养护");
    var now = project(2024, "B00001", "道路养护");

    var lineages = linked(one, other, now);

    assertThat(told(lineages, now))
        .containsExactly("A00001 unit_and_name uncertain", "A00002 unit_and_name uncertain");
    assertThat(lineages.lineage(now)).isEqualTo("2024/219001/B00001");
  }

  @Test
  void aSimilarNameIsUncertainFromNineTenthsOn() {
    var old = project(2023, "A00001", "县级公路日常养护一标段");
    var near = project(2024, "B00001", "县级公路日常养护二标段");
    var far = project(2024, "B00002", "县级公路日常养护三四标");

    var lineages = linked(old, near, far);

    assertThat(told(lineages, near)).containsExactly("A00001 unit_and_similar_name uncertain");
    assertThat(lineages.links(near).get(0).similarity()).isEqualByComparingTo("0.909091");
    assertThat(told(lineages, far)).isEmpty();
    assertThat(lineages.lineage(near)).isNotEqualTo(lineages.lineage(old));
  }

  @Test
  void aDecisionWinsOverEveryRule() {
    var old = project(2023, "A00001", "道路养护");
    var other = project(2023, "A00002", "桥梁维修");
    var refusing = project(2024, "B00001", "道路养护", new Decided("219001", "A00001", false));
    var confirming = project(2024, "B00002", "农村桥隧", new Decided("219001", "A00002", true));

    var lineages = linked(old, other, refusing, confirming);

    assertThat(told(lineages, refusing)).containsExactly("A00001 decision refused");
    assertThat(lineages.lineage(refusing)).isEqualTo("2024/219001/B00001");
    assertThat(told(lineages, confirming)).containsExactly("A00002 decision certain");
    assertThat(lineages.lineage(confirming)).isEqualTo("2023/219001/A00002");
  }

  @Test
  void aYearWithoutTheProjectEndsItsHistory() {
    var old = project(2022, "A00001", "道路养护");
    var now = project(2024, "A00001", "道路养护");

    assertThat(told(linked(old, now), now)).isEmpty();
  }

  @Test
  void renamedAndMergedUnitsAreComparableAndSplitOnesAreNot() {
    var succession =
        UnitSuccession.of(
            List.of(
                new Change("219001", "305001", "机构更名"),
                new Change("305001", "306001", "合并"),
                new Change("401001", "402001", "拆分"),
                new Change("501001", "502001", "更名"),
                new Change("502001", "501001", "更名")));

    assertThat(succession.today("219001")).isEqualTo("306001");
    assertThat(succession.today("401001")).isEqualTo("401001");
    assertThat(succession.today("501001")).isIn("501001", "502001");
    assertThat(succession.today("999")).isEqualTo("999");
  }

  @Test
  void anEditIsALetterPutInLeftOutOrChanged() {
    assertThat(EditDistance.between("", "道路")).isEqualTo(2);
    assertThat(EditDistance.between("道路养护", "道路养护")).isZero();
    assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
  }

  private static UnitProject project(int year, String id, String name, Decided... decided) {
    return new UnitProject(year, "219", "219001", "219001", id, name, name, List.of(decided));
  }

  private static UnitLineages linked(UnitProject... projects) {
    return new UnitLineages(Stream.of(projects).toList(), LEAST);
  }

  private static List<String> told(UnitLineages lineages, UnitProject project) {
    return lineages.links(project).stream()
        .map(link -> link.before().projectId() + " " + link.rule() + " " + link.certainty())
        .toList();
  }
}
