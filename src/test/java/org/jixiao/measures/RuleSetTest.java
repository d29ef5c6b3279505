package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private static String national() throws IOException {
    try (var stream = RuleSetTest.class.getResourceAsStream("/rules/national-2020.yaml")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void nationalWeightsAddUpToOneHundred() {
    assertThat(
            RuleSet.national2020().weights().values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
  }

  @Test
  void thresholdsAreFoundByName() {
    assertThat(RuleSet.national2020().threshold("score_payment_divergence.high_rate"))
        .isEqualByComparingTo("0.6");
  }

  @Test
  void anUnknownThresholdNamesTheRuleSetAndWhatItHas() {
    assertThatThrownBy(() -> RuleSet.national2020().threshold("nothing.such"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("rule set national-2020")
        .hasMessageContaining("nothing.such")
        .hasMessageContaining("overpayment.ratio");
  }

  @Test
  void anUnknownKeyIsRefusedByName() throws IOException {
    var yaml = national() + "\nbonus: 5\n";
    assertThatThrownBy(() -> RuleSet.read(yaml, "my-rules.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("my-rules.yaml")
        .hasMessageContaining("unknown key bonus")
        .hasMessageContaining("execution_score");
  }

  @Test
  void anUnknownKeyWithinAPartIsRefusedToo() throws IOException {
    var yaml = national().replace("  gate: 0.60", "  gate: 0.60\n  floor: 0.50");
    assertThatThrownBy(() -> RuleSet.read(yaml, "my-rules.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("unknown key floor");
  }

  @Test
  void aMissingKeyIsRefused() throws IOException {
    var yaml = national().replace("version: \"1\"", "");
    assertThatThrownBy(() -> RuleSet.read(yaml, "my-rules.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("version");
  }

  @Test
  void gradesOutOfOrderAreRefused() throws IOException {
    var yaml = national().replace("{grade: 良, from: 80}", "{grade: 良, from: 95}");
    assertThatThrownBy(() -> RuleSet.read(yaml, "my-rules.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("grades")
        .hasMessageContaining("fall from first to last");
  }
}
