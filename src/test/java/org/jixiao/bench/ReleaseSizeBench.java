package org.jixiao.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.jobs.Commands;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Release;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.publications.SqlViews;
import org.jixiao.publications.page.PageFile;
import org.jixiao.publications.page.PageTables;
import org.jixiao.testing.HeadlessBrowser;
import org.jixiao.testing.PublishedTables;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How long the saved questions take in DuckDB, how large the page is and how long it keeps the
 * browser's main thread, over releases of 10,000, 20,000 and 100,000 projects. They are enlarged
 * from the release of the sample county: every row about a project stands there many times under
 * further project codes, and counts and amounts of the rows above projects are multiplied.
 */
public final class ReleaseSizeBench {

  private static final Path QUESTIONS = Path.of("src/docs/questions");
  private static final int ROUNDS = 3;

  /** What the page reads beside the tables the questions name. */
  private static final Set<String> OF_THE_PAGE =
      Set.of("flag_definitions", "flag_reviews", "rectification_states");

  private ReleaseSizeBench() {}

  /** Multiples of the sample's 692 project-years; the questions are asked of the last. */
  public static void main(String[] arguments) throws IOException, SQLException {
    var copies =
        arguments.length == 0
            ? List.of(15, 30, 145)
            : Arrays.stream(arguments).map(Integer::valueOf).toList();
    var folder = Files.createTempDirectory("release-size-bench");
    var sample = sample(folder);
    for (int i = 0; i < copies.size(); i++) {
      var lake =
          Lake.at(SparkSessions.session(), folder.resolve("lake-" + copies.get(i)).toString());
      var release = enlarged(sample, copies.get(i), lake);
      page(release, folder);
      if (i == copies.size() - 1) {
        ask(release, lake, folder);
      }
    }
  }

  /** The release of the sample county; {@code -Dbench.lake} names a lake that holds it already. */
  private static Release sample(Path folder) {
    var lake = System.getProperty("bench.lake", folder.resolve("sample").toString());
    if (System.getProperty("bench.lake") == null) {
      Commands.done("ingest", "--delivery=data-samples/delivered", "--lake=" + lake);
      Commands.done("evaluate", "--lake=" + lake);
    }
    return Lake.at(SparkSessions.session(), lake).releases().release(1);
  }

  private static Release enlarged(Release sample, int copies, Lake lake) throws IOException {
    var draft = lake.releases().begin();
    for (var table : tables(sample)) {
      draft.write(table, copied(table, sample.read(table), copies));
    }
    return draft.finish(sample.manifest().inputs());
  }

  private static List<TableSpec> tables(Release sample) throws IOException {
    var words = new ArrayList<String>(OF_THE_PAGE);
    for (var question : questions()) {
      words.addAll(List.of(Files.readString(question).split("\\W+")));
    }
    return ReleaseTables.PUBLISHED.stream()
        .filter(table -> words.contains(table.name()) && sample.holds(table))
        .toList();
  }

  private static Dataset<Row> copied(TableSpec table, Dataset<Row> rows, int copies) {
    var names = table.columns().stream().map(Col::name).toList();
    var project = Keys.PROJECT_ID.name();
    if (names.contains(project)) {
      var copy = col("copy");
      return rows.crossJoin(rows.sparkSession().range(copies).toDF("copy"))
          .where(col(project).isNotNull().or(copy.equalTo(lit(0))))
          .withColumn(
              project,
              when(copy.equalTo(lit(0)), col(project))
                  .otherwise(concat(col(project), lit("-"), copy)))
          .drop("copy");
    }
    var more = rows;
    if (names.contains(Keys.DIVISION_CODE.name())) {
      for (var column : table.columns()) {
        if (column.kind() == Col.Kind.COUNT || column.kind() == Col.Kind.MONEY) {
          more =
              more.withColumn(
                  column.name(), column.ref().multiply(lit(copies)).cast(column.type()));
        }
      }
    }
    return more;
  }

  private static void ask(Release release, Lake lake, Path folder)
      throws IOException, SQLException {
    Files.writeString(
        folder.resolve(SqlViews.DUCKDB.file()),
        SqlViews.DUCKDB.of(release.number(), tables(release), lake.address().replace("file:", "")));
    try (var tables = PublishedTables.of(folder)) {
      say(
          "%s projects, %s findings, %s payments",
          tables.value("SELECT format('{:,}', count(*)) FROM project_years"),
          tables.value("SELECT format('{:,}', count(*)) FROM flags"),
          tables.value("SELECT format('{:,}', count(*)) FROM payment_facts"));
      for (var question : questions()) {
        var sql = Files.readString(question);
        var first = seconds(tables, sql);
        double fastest = first;
        for (int round = 1; round < ROUNDS; round++) {
          fastest = Math.min(fastest, seconds(tables, sql));
        }
        say(
            "%-38s first %.2f s, fastest of %d %.2f s",
            question.getFileName(), first, ROUNDS, fastest);
      }
    }
  }

  private static double seconds(PublishedTables tables, String sql) throws SQLException {
    long begin = System.nanoTime();
    tables.rows(sql);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void page(Release release, Path folder) throws IOException {
    var page = folder.resolve("page.html");
    var model = PageTables.of(release, tables(release), Map.of());
    PageFile.write(model, page);
    try (var browser = HeadlessBrowser.open(folder.resolve("profile"))) {
      browser.driver().executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
      double before = mainThread(browser);
      browser.show(page, 1440, 900);
      say(
          "page of %,d projects, %s: %.2f MB, main thread %.2f s",
          model.release().projects(),
          model.release().aggregated() ? "aggregated" : "each shown",
          Files.size(page) / 1e6,
          mainThread(browser) - before);
    }
  }

  private static double mainThread(HeadlessBrowser browser) {
    var metrics =
        (List<?>)
            browser.driver().executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    return metrics.stream()
        .map(metric -> (Map<?, ?>) metric)
        .filter(metric -> "TaskDuration".equals(metric.get("name")))
        .mapToDouble(metric -> ((Number) metric.get("value")).doubleValue())
        .sum();
  }

  private static List<Path> questions() throws IOException {
    try (var files = Files.list(QUESTIONS)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
