package org.jixiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Published data sets with reference results, which are not part of the project. They are looked
 * for in the folder {@code ../shared} next to the project, or in the folder that the environment
 * variable {@code JIXIAO_SHARED} names; without them the test is skipped and says so, unless {@code
 * JIXIAO_REQUIRE} names {@code shared}.
 */
public final class SharedData {

  private SharedData() {}

  /** A file of the shared folder, or a skipped test when it is absent. */
  public static Path file(String path) {
    String named = System.getenv("JIXIAO_SHARED");
    Path folder = named == null ? Path.of("..", "shared") : Path.of(named);
    Path file = folder.resolve(path);
    var said = "reference data " + path + " is not present in ../shared";
    if (Optional.ofNullable(System.getenv("JIXIAO_REQUIRE")).orElse("").contains("shared")) {
      assertThat(file).as("JIXIAO_REQUIRE names shared, and " + said).exists();
    }
    Assumptions.assumeTrue(Files.exists(file), "skipped: " + said);
    return file;
  }

  /** The rows of a comma-separated file whose first line names the columns. */
  public static List<Map<String, String>> rows(String path) {
    try {
      List<String> lines = Files.readAllLines(file(path));
      List<String> names = cells(lines.get(0));
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = cells(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          row.put(names.get(i), i < cells.size() ? cells.get(i) : "");
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
