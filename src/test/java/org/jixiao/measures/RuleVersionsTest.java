package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RuleVersionsTest {

  @Test
  void everyThresholdWeightAndGradeOfTheRuleSetIsPublishedOnce() {
    var rules = RuleSet.national2020();
    var rows = RuleVersions.rows(rules);

    assertThat(rows.stream().map(row -> row.getString(2) + " " + row.getString(3)))
        .doesNotHaveDuplicates()
        .contains("weight 预算执行", "grade 优", "execution_score share from 0.80")
        .containsAll(
            rules.thresholds().keySet().stream().map(name -> "threshold " + name).toList());
    assertThat(rows)
        .filteredOn(row -> row.getString(3).equals("优"))
        .singleElement()
        .satisfies(row -> assertThat(row.getString(4)).isEqualTo("90"));
  }

  @Test
  void everyWeightSchemeThatScoresAddsUpToOneHundred() {
    assertThat(WeightScheme.shipped())
        .extracting(WeightScheme::id)
        .containsExactly("W0", "W1", "W2", "W2b", "W3", "W4", "W5", "W6");
    assertThat(WeightScheme.shipped())
        .filteredOn(scheme -> !scheme.weights().isEmpty())
        .allSatisfy(
            scheme ->
                assertThat(
                        scheme.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100"));
  }
}
