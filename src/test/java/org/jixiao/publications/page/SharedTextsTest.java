package org.jixiao.publications.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jixiao.flags.Catalogue;
import org.junit.jupiter.api.Test;

class SharedTextsTest {

  private final SharedTexts texts = new SharedTexts();

  @Test
  void statementsThatDifferInKeysAloneAreHeldOnce() {
    var first = Map.of("project_id", "P-1", "unit_id", "105");
    var second = Map.of("project_id", "P-2", "unit_id", "O'B");

    int place = texts.statementPlace("WHERE unit_id = ('105') AND project_id = ('P-1')", first);

    assertThat(texts.statementPlace("WHERE unit_id = ('O''B') AND project_id = ('P-2')", second))
        .isEqualTo(place);
    assertThat(texts.texts()).hasSize(1);
    assertThat(SharedTexts.filled(texts.texts().get(place), second))
        .isEqualTo("WHERE unit_id = ('O''B') AND project_id = ('P-2')");
  }

  @Test
  void aStatementThatWouldNotComeBackToTheLetterIsHeldAsItIs() {
    var sql = "WHERE note = '⟦unit_id⟧' AND unit_id = ('105')";

    int place = texts.statementPlace(sql, Map.of("unit_id", "105"));

    assertThat(texts.texts().get(place)).isEqualTo(sql);
  }

  @Test
  void theQuadrantFollowsTheConditionOfItsFlag() {
    var flag =
        Catalogue.IN_FORCE.stream()
            .filter(one -> one.id().equals(ConcernLimits.FLAG))
            .findFirst()
            .orElseThrow();
    var condition =
        flag.condition()
            .replaceAll("\\$\\{[a-z_.]*score}", "90")
            .replaceAll("\\$\\{[a-z_.]*rate}", "0.80");

    var limits = ConcernLimits.of(condition).orElseThrow();

    assertThat(limits.score()).isEqualByComparingTo("90");
    assertThat(limits.rate()).isEqualByComparingTo("0.80");
    assertThat(ConcernLimits.of("paid_amount > 0")).isEmpty();
  }
}
