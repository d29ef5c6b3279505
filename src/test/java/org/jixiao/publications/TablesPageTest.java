package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;

class TablesPageTest {

  private static final Path PAGE = Path.of("src/docs/tables.md");

  @Test
  void thePageOfTablesSaysWhatTheTablesSay() throws Exception {
    var page =
        ReleaseTables.PUBLISHED.stream()
            .map(TablesPageTest::section)
            .collect(Collectors.joining("\n", HEAD, ""));
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("generated: mvn test -Dtest=TablesPageTest -Dregenerate=true rewrites it")
        .hasContent(page);
  }

  private static final String HEAD =
      """
      # Tables of a release

      Generated from the table classes. Amounts are in yuan, rates are fractions (0.9588), scores
      are points. Each release holds the same in its table `dictionary`.

      """;

  private static String section(TableSpec table) {
    return "## `%s` %s\n\nOne row is %s. Key: %s.\n\n%s\n%s"
        .formatted(
            table.name(),
            table.caption(),
            table.row(),
            table.key().stream()
                .map(key -> "`" + key.name() + "`")
                .collect(Collectors.joining(", ")),
            "| column | caption | type | meaning | divides by | empty means |\n|---|---|---|---|---|---|",
            table.columns().stream().map(TablesPageTest::line).collect(Collectors.joining()));
  }

  private static String line(Col column) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            column.name(),
            escaped(column.caption()),
            column.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            escaped(column.meaning()),
            escaped(column.denominator()),
            escaped(column.emptyMeans()));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
