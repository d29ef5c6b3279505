package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static String national() throws IOException {
    try (var stream = RuleBookTest.class.getResourceAsStream("/rules/national-2020.yaml")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String named(String id, String divisions, String layouts) throws IOException {
    return national()
        .replace("id: national-2020", "id: " + id)
        .replace("divisions: []", "divisions: [" + divisions + "]")
        .replace("form_layouts: []", "form_layouts: [" + layouts + "]");
  }

  private static String held(RuleBook book, String division, int year, @Nullable String layout) {
    return RuleBook.holding(book.indicatorRules(), division, year, layout).id();
  }

  @Test
  void eachYearAndLayoutHasItsShippedRuleSet() {
    var book = RuleBook.shipped();
    assertThat(held(book, "533122000", 2019, "f02")).isEqualTo("national-2018");
    assertThat(held(book, "533122000", 2020, "f12")).isEqualTo("national-2020");
    assertThat(held(book, "533122000", 2022, "f12")).isEqualTo("national-2021");
    assertThat(held(book, "533122000", 2022, "f03")).isEqualTo("national-2020");
    assertThat(held(book, "533122000", 2022, null)).isEqualTo("national-2020");
    assertThat(book.base().id()).isEqualTo("national-2020");
  }

  @Test
  void theLongestDivisionWinsThenALayoutThenFewerYears() throws IOException {
    var text =
        String.join(
            "\n---\n",
            named("province", "'53'", ""),
            named("county", "'533122'", ""),
            named("county-f03", "'533122'", "f03"),
            named("county-2024", "'533122'", "").replace("9999", "2024"));
    var book = RuleBook.read(text, "rules.yaml");

    assertThat(held(book, "533100000", 2024, "f03")).isEqualTo("province");
    assertThat(held(book, "533122000", 2024, "f03")).isEqualTo("county-f03");
    assertThat(held(book, "533122000", 2024, "f01")).isEqualTo("county-2024");
    assertThat(held(book, "533122000", 2025, "f01")).isEqualTo("county");
    assertThat(held(book, "420000000", 2024, "f01")).isEqualTo("national-2020");
    assertThat(book.base().id()).isEqualTo("province");
  }

  @Test
  void twoEquallySpecificRuleSetsForOneFormAreRefusedByName() throws IOException {
    var text = named("one", "'5331'", "") + "\n---\n" + named("other", "'5331'", "");
    assertThatThrownBy(() -> RuleBook.read(text, "rules.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("rules.yaml")
        .hasMessageContaining("one and other");
  }

  @Test
  void otherWordsForGradesAreRefusedBesideTheBaseAndKeepTheShippedSetsOut() throws IOException {
    var other = named("other", "'5331'", "").replace("grade: 优", "grade: 优秀");
    assertThatThrownBy(() -> RuleBook.read(national() + "\n---\n" + other, "rules.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("优秀");

    var alone = RuleBook.read(other, "rules.yaml");
    assertThat(held(alone, "420000000", 2019, "f01"))
        .as("nothing else speaks of these grades, so the base holds")
        .isEqualTo("other");
  }
}
