package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;

class TablesPageTest {

  private static final Path PAGE = Path.of("src/docs/tables.md");
  private static final Path CHINESE_PAGE = Path.of("src/docs/tables-zh.md");

  @Test
  void thePageOfTablesSaysWhatTheTablesSay() throws Exception {
    says(PAGE, HEAD, TablesPageTest::section);
  }

  @Test
  void andSoDoesTheChinesePage() throws Exception {
    says(CHINESE_PAGE, CHINESE_HEAD, TablesPageTest::chineseSection);
  }

  private static void says(Path file, String head, Function<TableSpec, String> section)
      throws Exception {
    var page =
        ReleaseTables.PUBLISHED.stream().map(section).collect(Collectors.joining("\n", head, ""));
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(file, page);
    }

    assertThat(file)
        .as("generated: mvn test -Dtest=TablesPageTest -Dregenerate=true rewrites it")
        .hasContent(page);
  }

  private static final String CHINESE_HEAD =
      """
      # 数据表说明

      由程序中的表定义生成。金额单位为元，比率为小数（0.9588），得分单位为分。每个数据版本的 `dictionary` 表内容相同。
      英文说明见 [tables.md](tables.md)。

      """;

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
            "| column | caption | type | meaning | divides by | empty means |\n"
                + "|---|---|---|---|---|---|",
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

  private static String chineseSection(TableSpec table) {
    return "## %s `%s`\n\n一行是%s。主键：%s。\n\n%s\n%s"
        .formatted(
            table.caption(),
            table.name(),
            table.rowZh(),
            table.key().stream().map(Col::caption).collect(Collectors.joining("、")),
            "| 列 | 名称 | 含义 | 分母 | 空值表示 |\n|---|---|---|---|---|",
            table.columns().stream()
                .map(TablesPageTest::chineseLine)
                .collect(Collectors.joining()));
  }

  private static String chineseLine(Col column) {
    return "| %s | `%s` | %s | %s | %s |\n"
        .formatted(
            escaped(column.caption()),
            column.name(),
            escaped(column.meaningZh()),
            escaped(column.denominator()),
            escaped(column.emptyMeansZh()));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
