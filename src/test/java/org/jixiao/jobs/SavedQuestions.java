package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.testing.PublishedTables;
import org.jspecify.annotations.Nullable;

/** The questions of {@code src/docs/questions}, each beside its answer on the sample county. */
final class SavedQuestions {

  private static final Path FOLDER = Path.of("src/docs/questions");

  private SavedQuestions() {}

  static List<Path> all() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  /** Asks a question and compares the answer with the one beside it, or rewrites that. */
  static void ask(Path question, PublishedTables tables) throws IOException, SQLException {
    var sql = Files.readString(question);
    var rows = tables.rows(sql);
    var found =
        rows.stream()
            .map(row -> row.stream().map(SavedQuestions::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
    var answer = FOLDER.resolve(question.getFileName().toString().replace(".sql", ".csv"));
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(answer, found);
    }

    assertThat(sql.lines().limit(2))
        .as("what is asked, in two languages")
        .allMatch(line -> line.startsWith("-- "));
    assertThat(rows).as("an empty answer proves nothing").isNotEmpty();
    assertThat(found)
        .as(question + ": mvn test -Dtest=SampleFilesTest -Dregenerate=true rewrites the answer")
        .isEqualTo(Files.readString(answer));
  }

  private static String cell(@Nullable Object value) {
    var text = value == null ? "" : value.toString();
    return text.matches("(?s).*[\",\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
