package org.jixiao.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.EvaluationCompletions;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.measures.UnitYears;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.measures.reviews.ReviewDeviations;
import org.jixiao.measures.reviews.ReviewSummaries;
import org.jixiao.measures.scores.GradeMoves;
import org.jixiao.measures.scores.ScoreBins;
import org.jixiao.measures.scores.ScoreDistributions;
import org.jixiao.measures.slices.CarryOverAges;
import org.jixiao.measures.slices.DepartmentRatios;
import org.jixiao.measures.slices.EconomicYears;
import org.jixiao.measures.slices.FunctionYears;
import org.jixiao.measures.slices.FundYears;
import org.jixiao.measures.slices.OfficeYears;
import org.jixiao.measures.slices.ReliabilityYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * The published tables once more, from SQL written by hand over the accepted rows, in DuckDB. It
 * shares nothing with the measures but the Parquet of the readings: which record counts, which
 * project a form speaks of, every sum, rate and score is said again in {@code second-engine/*.sql}.
 * Rows are equal to the last digit, statistics to the ten they are published with, or they differ.
 */
public final class SecondEngine implements AutoCloseable {

  /** Tables the other engine computes, each after those it is read off. */
  public static final List<TableSpec> TABLES =
      List.of(
          IndicatorResults.TABLE,
          ProjectYears.TABLE,
          DepartmentYears.TABLE,
          JurisdictionYears.TABLE,
          UnitYears.TABLE,
          ScoreSummaries.TABLE,
          ScoreDistributions.TABLE,
          ScoreBins.TABLE,
          GradeMoves.TABLE,
          EvaluationCompletions.TABLE,
          FunctionYears.TABLE,
          EconomicYears.TABLE,
          FundYears.TABLE,
          OfficeYears.TABLE,
          CarryOverAges.TABLE,
          ExecutionMonths.TABLE,
          ReviewDeviations.TABLE,
          ReviewSummaries.TABLE,
          RectificationStates.TABLE,
          ReliabilityYears.TABLE,
          DepartmentRatios.TABLE,
          DepartmentComparisons.TABLE);

  /**
   * Columns the other engine does not say, statistics without a closed formula, which published
   * values stand against: the medcouple is the middle of n²/4 pairs; means are shrunken by a
   * variance that Paule and Mandel, and restricted likelihood, find by iteration; ranks are seeded
   * draws.
   */
  private static final Map<TableSpec, String> UNSAID =
      Map.of(
          ScoreDistributions.TABLE,
          "medcouple",
          DepartmentComparisons.TABLE,
          """
          shrunken_value shrunken_lower shrunken_upper own_weight paule_mandel_variance
          restricted_likelihood_variance rank_best rank_worst top_tenth_probability
          bottom_tenth_probability\
          """);

  /**
   * Columns the other engine says of some rows: Wilson's interval of shares and normal limits of
   * the rest; it has neither Student's t nor binomial quantiles.
   */
  private static final Map<TableSpec, Set<String>> SAID_IN_PART =
      Map.of(
          DepartmentComparisons.TABLE,
          Set.of(
              "interval_lower",
              "interval_upper",
              "chance_lower_95",
              "chance_upper_95",
              "chance_lower_998",
              "chance_upper_998"));

  /** Statistics are published to ten digits; the last of them may be rounded either way. */
  private static final String ALIKE =
      "abs(o.%1$s - t.%1$s) <= 6e-10 * greatest(abs(o.%1$s), abs(t.%1$s)) + 1e-12";

  private static final Map<TableSpec, List<String>> SLICES =
      Map.of(
          FunctionYears.TABLE, List.of("function_code"),
          EconomicYears.TABLE, List.of("economic_code"),
          FundYears.TABLE, List.of("fund_type", "fund_level"),
          OfficeYears.TABLE, List.of("finance_office"));

  private static final int SHOWN = 10;

  private final Connection connection;
  private final Statement statement;
  private final String accepted;
  private final LocalDate asOf;

  private SecondEngine(String accepted, LocalDate asOf) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    this.statement = connection.createStatement();
    this.accepted = accepted;
    this.asOf = asOf;
  }

  /**
   * Over accepted rows in the folders of their tables.
   *
   * @param accepted where the folders lie, stars allowed
   * @param ranks every delivery, the newest with the highest rank
   */
  public static SecondEngine over(String accepted, Map<String, Integer> ranks, LocalDate asOf)
      throws SQLException, IOException {
    var engine = new SecondEngine(accepted, asOf);
    engine.statement.execute("CREATE TABLE delivery (delivery_id VARCHAR, rank INTEGER)");
    for (var rank : ranks.entrySet()) {
      engine.statement.execute(
          "INSERT INTO delivery VALUES ('%s', %d)".formatted(rank.getKey(), rank.getValue()));
    }
    SecondEngineInput.createRegisters(engine.statement, accepted);
    for (var script : List.of("records", "links", "registers", "rules", "values")) {
      engine.statement.execute(engine.sql(script + ".sql"));
    }
    for (var table : TABLES) {
      engine.create(table);
      if (table.equals(ProjectYears.TABLE)) {
        engine.statement.execute(engine.sql("sums.sql"));
      }
    }
    return engine;
  }

  /** Over the readings of a lake, which has one of each delivery, as of the latest declared day. */
  public static SecondEngine overLake(Path lake) throws SQLException, IOException {
    var order = new ArrayList<String>();
    var latest = "";
    try (var deliveries = Files.newDirectoryStream(lake.resolve("deliveries"))) {
      for (var delivery : deliveries) {
        var manifest = new ObjectMapper().readTree(delivery.resolve("manifest.json").toFile());
        var declared = manifest.get("declaration");
        var day = declared.get("as_of").asText();
        latest = latest.compareTo(day) < 0 ? day : latest;
        order.add(
            "%s/%09d/%s"
                .formatted(day, declared.get("sequence").asLong(), manifest.get("id").asText()));
      }
    }
    order.sort(null);
    var ranks = new LinkedHashMap<String, Integer>();
    order.forEach(name -> ranks.put(name.substring(name.lastIndexOf('/') + 1), ranks.size() + 1));
    return over(lake.resolve("deliveries") + "/*/readings/*", ranks, LocalDate.parse(latest));
  }

  /** How many rows the other engine has of a table. */
  public long count(TableSpec table) throws SQLException {
    try (var answer = statement.executeQuery("SELECT count(*) FROM " + table.name())) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /**
   * What the two say differently of a table, at most ten rows: rows that only one of them has, and
   * by key the values of columns that both have.
   */
  public List<String> differences(TableSpec table, Path ours) throws SQLException {
    var said = new ArrayList<>(described(table));
    table.key().forEach(column -> said.remove(column.name()));
    var key = table.key().stream().map(Col::name).toList();
    var sameKey =
        key.stream()
            .map(name -> "o.%1$s IS NOT DISTINCT FROM t.%1$s".formatted(name))
            .collect(Collectors.joining(" AND "));
    var keyText =
        key.stream()
            .map(name -> "coalesce(o.%1$s, t.%1$s)::VARCHAR".formatted(name))
            .collect(Collectors.joining(", "));
    var values =
        said.stream().map(name -> difference(table, name)).collect(Collectors.joining(", "));
    return texts(
        """
        SELECT found FROM (
          SELECT concat_ws('/', %s) || ': ' || CASE WHEN t.one IS NULL THEN 'only here'
            WHEN o.one IS NULL THEN 'only there' ELSE concat_ws('; ', NULL, %s) END AS found
          FROM (SELECT *, 1 AS one FROM %s) o FULL JOIN (SELECT *, 1 AS one FROM %s) t ON %s)
        WHERE NOT ends_with(found, ': ') ORDER BY found LIMIT %d
        """
            .formatted(keyText, values, parquet(ours), table.name(), sameKey, SHOWN));
  }

  private static String difference(TableSpec table, String name) {
    boolean statistic =
        table.columns().stream()
            .anyMatch(
                column -> column.name().equals(name) && column.type().equals(DataTypes.DoubleType));
    var unlike = statistic ? "NOT coalesce(" + ALIKE + ", FALSE) AND " : "";
    var unsaid =
        SAID_IN_PART.getOrDefault(table, Set.of()).contains(name) ? "t.%1$s IS NOT NULL AND " : "";
    return """
    CASE WHEN %2$s%3$so.%1$s IS DISTINCT FROM t.%1$s
      THEN concat('%1$s ', o.%1$s, ' there ', t.%1$s) END\
    """
        .formatted(name, unsaid.formatted(name), unlike.formatted(name));
  }

  /** Columns that only one of the two has, but for those known to be unsaid. */
  public List<String> unsharedColumns(TableSpec table) throws SQLException {
    var unsaid = UNSAID.getOrDefault(table, "").split("\\s+");
    var theirs = described(table);
    var ours = new TreeSet<>(table.columns().stream().map(Col::name).toList());
    var unshared = new TreeSet<>(ours);
    unshared.removeAll(theirs);
    List.of(unsaid).forEach(unshared::remove);
    theirs.stream().filter(name -> !ours.contains(name)).forEach(unshared::add);
    return List.copyOf(unshared);
  }

  private List<String> described(TableSpec table) throws SQLException {
    return texts("SELECT column_name FROM (DESCRIBE %s)".formatted(table.name()));
  }

  private static String parquet(Path ours) {
    return "read_parquet('" + ours + "/*.parquet')";
  }

  private List<String> texts(String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        texts.add(answer.getString(1));
      }
    }
    return texts;
  }

  private void create(TableSpec table) throws SQLException, IOException {
    var slice = SLICES.getOrDefault(table, List.of(""));
    var sql =
        sql((SLICES.containsKey(table) ? "slice_years" : table.name()) + ".sql")
            .replace("${slice}", String.join(", ", slice))
            .replace("${place}", slice.get(0));
    statement.execute("CREATE TABLE " + table.name() + " AS\n" + sql);
  }

  private String sql(String name) throws IOException {
    return resource(name)
        .replace("${accepted}", accepted)
        .replace("${as_of}", asOf.toString())
        .replace("${rules}", SecondEngineInput.ruleSets())
        .replace("${schemes}", SecondEngineInput.weightSchemes());
  }

  /** A file of {@code second-engine}. */
  public static String resource(String name) throws IOException {
    try (var file = SecondEngine.class.getResourceAsStream("/second-engine/" + name)) {
      if (file == null) {
        throw new IOException("no second-engine/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }
}
