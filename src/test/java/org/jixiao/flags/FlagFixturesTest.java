package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.testing.SparkSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every flag on its drawn records: one job asks all flags about all records of all tables. */
@ExtendWith(SparkSessions.class)
class FlagFixturesTest {

  static List<Flag> flags() {
    return Catalogue.IN_FORCE;
  }

  static Stream<Fixtures.Case> cases() {
    return flags().stream().flatMap(flag -> Fixtures.of(flag).stream());
  }

  static Stream<Fixtures.Case> normalCases() {
    return Fixtures.entities().stream().flatMap(entity -> Fixtures.normal(entity).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theVerdictIsTheExpectedOne(Fixtures.Case drawn) {
    var verdict = Fixtures.verdict(drawn.flagId(), drawn.tag());
    for (Map.Entry<String, String> expected : drawn.expected().entrySet()) {
      assertThat(shown(verdict.getAs(expected.getKey())))
          .as("%s of %s: %s", expected.getKey(), drawn.tag(), verdict)
          .isEqualTo(shown(expected.getValue()));
    }
  }

  /** A record that holds, the nearest that does not, and one for every reason not to ask. */
  @ParameterizedTest
  @MethodSource("flags")
  void everyAnswerIsDrawn(Flag flag) {
    var drawn = Fixtures.drawn(flag);

    assertThat(drawn)
        .as(flag.id())
        .extracting(each -> each.expected("state"))
        .contains("FAIL", "PASS");
    assertThat(drawn)
        .as(flag.id())
        .extracting(each -> each.expected("reason_code"))
        .containsAll(flag.applies().stream().map(Applies::reasonCode).toList());
    assertThat(drawn)
        .as(flag.id())
        .extracting(each -> each.expected("severity"))
        .containsAll(
            flag.severities().stream().map(SeverityStep::severity).map(Severity::word).toList());
    assertThat(Fixtures.example(flag)).as("worked example of %s", flag.id()).isNotEmpty();
  }

  @Test
  void normalCountyLifeRaisesNothing() {
    var raised =
        normalCases()
            .flatMap(
                drawn ->
                    flags().stream()
                        .filter(flag -> Fixtures.normal(flag.entity()).contains(drawn))
                        .map(flag -> Fixtures.verdict(flag.id(), drawn.tag())))
            .filter(verdict -> List.of("FAIL", "ERROR").contains(verdict.<String>getAs("state")))
            .map(verdict -> verdict.getAs("flag_id") + " on " + verdict.getAs("division_code"))
            .toList();

    assertThat(normalCases()).hasSizeGreaterThan(4);
    assertThat(raised).isEmpty();
  }

  @Test
  void noRecordLeavesAConditionWithoutATruthValue() {
    assertThat(Fixtures.errors()).isEmpty();
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value.toString().strip();
    return text.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
