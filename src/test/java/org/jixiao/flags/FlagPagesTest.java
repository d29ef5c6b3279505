package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.measures.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn test -Dtest=FlagPagesTest -Dregenerate} rewrites the heads. */
class FlagPagesTest {

  private static final Path PAGES = Path.of("src/docs/flags");
  private static final RuleSet RULES = RuleSet.national2020();
  private static final List<String> SECTIONS =
      List.of(
          "## Meaning · 含义",
          "## Formula · 公式",
          "## Denominator · 分母",
          "## Exclusions · 不适用情形",
          "## Assumptions · 假设",
          "## What a department can do · 部门可以做什么",
          "## What the bureau can do · 财政局可以做什么",
          "## Source · 依据",
          "## Worked example · 算例");

  static List<Flag> flags() {
    return Catalogue.IN_FORCE;
  }

  @ParameterizedTest
  @MethodSource("flags")
  void theHeadIsWhatTheRecordSays(Flag flag) throws IOException {
    var page = page(flag);
    var written = Files.exists(page) ? Files.readString(page) : "";
    var head = FlagPage.head(flag, RULES);
    if (System.getProperty("regenerate") != null) {
      var end = written.indexOf(FlagPage.END_OF_HEAD);
      var hand = end < 0 ? "" : written.substring(end + FlagPage.END_OF_HEAD.length() + 1);
      Files.writeString(page, head + hand);
      return;
    }
    assertThat(written).as("%s: regenerate the heads", page).startsWith(head);
  }

  @ParameterizedTest
  @MethodSource("flags")
  void everySectionIsThereAndSaysSomethingInBothLanguages(Flag flag) throws IOException {
    var text = Files.readString(page(flag));
    for (var section : SECTIONS) {
      var start = text.indexOf(section);
      assertThat(start).as("%s in %s", section, flag.id()).isPositive();
      var body = text.substring(start + section.length()).split("\n## ", 2)[0];
      assertThat(body).as("%s in %s", section, flag.id()).containsPattern("[一-龥]");
      assertThat(body).as("%s in %s", section, flag.id()).containsPattern("[A-Za-z]{3}");
    }
  }

  @Test
  void theMappingNamesEveryFlagAndTheRulesItAnswers() throws IOException {
    var expected =
        Catalogue.IN_FORCE.stream()
            .flatMap(flag -> flag.answers().stream().map(rule -> flag.id() + "," + rule))
            .toList();
    var lines = Files.readAllLines(PAGES.resolve("mapping.csv"));

    assertThat(lines.get(0)).isEqualTo("flag_id,rule,case_names");
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.lastIndexOf(','))))
        .containsExactlyElementsOf(expected);
  }

  /** Every rule of the field is asked, or it is said why not. */
  @Test
  void everyRuleOfTheFieldIsAnsweredOrListedAsNotComputed() throws IOException {
    var mapping = Files.readAllLines(PAGES.resolve("mapping.csv"));
    var notComputed = Files.readAllLines(PAGES.resolve("not-computed.md"));
    var rules =
        Stream.of(rules("A", 17), rules("B", 26), rules("C", 25)).flatMap(each -> each).toList();

    assertThat(rules)
        .allMatch(
            rule ->
                mapping.stream().anyMatch(line -> line.split(",", -1)[1].equals(rule))
                    || notComputed.stream().anyMatch(line -> line.startsWith("| " + rule + " ")));
  }

  private static Stream<String> rules(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> "%s%02d".formatted(letter, number));
  }

  private static Path page(Flag flag) {
    return PAGES.resolve(flag.id() + ".md");
  }
}
