package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;

/**
 * People build on published columns. A column of the frozen list may not go, change its type, or
 * stop or begin to be part of a key, unless the list is frozen anew on purpose; what is new is
 * told.
 */
class FrozenSchemaTest {

  private static final Path FROZEN = Path.of("src/test/resources/schema/published-columns.txt");

  @Test
  void noFrozenColumnGoesOrChanges() throws IOException {
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(FROZEN.getParent());
      Files.write(FROZEN, lines(ReleaseTables.PUBLISHED));
    }

    var changes = changes(Files.readAllLines(FROZEN), lines(ReleaseTables.PUBLISHED));

    changes.stream().filter(each -> each.startsWith("new")).forEach(System.out::println);
    assertThat(changes.stream().filter(each -> !each.startsWith("new")))
        .as("mvn test -Dtest=FrozenSchemaTest -Dregenerate=true freezes the columns anew")
        .isEmpty();
  }

  @Test
  void everyKindOfChangeIsTold() {
    var name = Col.text("name", "名称", "A name");
    var amount = Col.money("amount", "金额", "An amount");
    var before = lines(List.of(table(List.of(name), List.of(name, amount))));
    var rate = Col.rate("amount", "金额", "name", "An amount");
    var extra = Col.count("extra_count", "数", "A number");

    assertThat(changes(before, lines(List.of(table(List.of(name), List.of(name))))))
        .containsExactly("gone: things.amount DECIMAL(18,2)");
    assertThat(changes(before, lines(List.of(table(List.of(name), List.of(name, rate))))))
        .containsExactly("changed: things.amount DECIMAL(18,2), found things.amount DECIMAL(12,6)");
    assertThat(changes(before, lines(List.of(table(List.of(amount), List.of(name, amount))))))
        .hasSize(2)
        .allMatch(each -> each.startsWith("changed"));
    assertThat(changes(before, lines(List.of(table(List.of(name), List.of(name, amount, extra))))))
        .containsExactly("new: things.extra_count BIGINT");
  }

  private static TableSpec table(List<Col> key, List<Col> columns) {
    return new TableSpec("things", "物", "one thing", key, columns);
  }

  private static List<String> changes(List<String> frozen, List<String> found) {
    var before = byColumn(frozen);
    var now = byColumn(found);
    var changes = new TreeMap<String, String>();
    before.forEach(
        (column, line) -> {
          if (!now.containsKey(column)) {
            changes.put(column, "gone: " + line);
          } else if (!line.equals(now.get(column))) {
            changes.put(column, "changed: " + line + ", found " + now.get(column));
          }
        });
    now.forEach(
        (column, line) -> {
          if (!before.containsKey(column)) {
            changes.put(column, "new: " + line);
          }
        });
    return List.copyOf(changes.values());
  }

  private static Map<String, String> byColumn(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')), line -> line));
  }

  private static List<String> lines(List<TableSpec> tables) {
    return tables.stream()
        .flatMap(table -> table.columns().stream().map(column -> line(table, column)))
        .toList();
  }

  private static String line(TableSpec table, Col column) {
    return table.name()
        + "."
        + column.name()
        + " "
        + column.type().sql()
        + (table.key().contains(column) ? " KEY" : "");
  }
}
