package org.jixiao.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.jixiao.testing.SparkSessions;

/** The main job on the committed sample county, run once for all tests that read its release. */
record SampleRun(Path folder, String receipt) {

  private static final class Only {
    static final SampleRun RUN = done();

    private static SampleRun done() {
      SparkSessions.session();
      try {
        var folder = Files.createTempDirectory("jixiao-sample-run-");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
        return new SampleRun(folder, Commands.done(arguments(folder)));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  static SampleRun once() {
    return Only.RUN;
  }

  /** The command that was carried out. */
  String[] arguments() {
    return arguments(folder);
  }

  Path lake() {
    return folder.resolve("lake");
  }

  Path publication() {
    return folder.resolve("publications/release-1");
  }

  /** What DuckDB answers, through the views that were published. */
  List<List<String>> answer(String sql) {
    var rows = new ArrayList<List<String>>();
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(Files.readString(publication().resolve("views-duckdb.sql")));
      try (var answer = statement.executeQuery(sql)) {
        while (answer.next()) {
          var row = new ArrayList<String>();
          for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
            row.add(answer.getString(i));
          }
          rows.add(row);
        }
      }
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
    return rows;
  }

  private static String[] arguments(Path folder) {
    return new String[] {
      "run",
      "--delivery=data-samples/delivered",
      "--lake=" + folder.resolve("lake"),
      "--out=" + folder.resolve("publications")
    };
  }
}
