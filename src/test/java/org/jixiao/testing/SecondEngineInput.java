package org.jixiao.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Rectifications;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * What the other engine is given that not every lake holds, or no lake: registers, which need not
 * have been handed in, and the rules, which are data and reach it as the words they are written in.
 */
final class SecondEngineInput {

  private static final List<TableSpec> REGISTERS =
      List.of(EvaluationDues.TABLE, Monitorings.TABLE, Rectifications.TABLE);

  /** The base first, as in the rule book that is shipped. */
  private static final List<String> RULE_SETS =
      List.of(
          "/rules/national-2020.yaml", "/rules/national-2018.yaml", "/rules/national-2021.yaml");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private SecondEngineInput() {}

  /** Makes a view {@code delivered_…} of every register; one that nobody handed in has no rows. */
  static void createRegisters(Statement statement, String accepted) throws SQLException {
    for (var register : REGISTERS) {
      var files = accepted + "/" + register.name() + "/*.parquet";
      boolean handedIn;
      try (var found = statement.executeQuery("SELECT count(*) FROM glob('" + files + "')")) {
        found.next();
        handedIn = found.getLong(1) > 0;
      }
      statement.execute(
          "CREATE VIEW delivered_%s AS %s"
              .formatted(
                  register.name().replace("evaluation_", ""),
                  handedIn ? "FROM read_parquet('" + files + "')" : nobody(register)));
    }
  }

  private static String nobody(TableSpec register) {
    return register.columns().stream()
        .filter(column -> column.kind() != Col.Kind.SOURCE)
        .map(column -> "NULL::" + column.type().sql() + " AS " + column.name())
        .collect(Collectors.joining(", ", "SELECT ", " WHERE FALSE"));
  }

  /** The shipped rule sets as a JSON array within a text of SQL. */
  static String ruleSets() throws IOException {
    var sets = new ArrayList<JsonNode>();
    for (var name : RULE_SETS) {
      sets.add(yaml(name));
    }
    return quoted(sets);
  }

  /** The shipped weight schemes, likewise. */
  static String weightSchemes() throws IOException {
    return quoted(yaml("/rules/weight-schemes.yaml"));
  }

  private static JsonNode yaml(String name) throws IOException {
    try (var file = SecondEngineInput.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException("no " + name);
      }
      return YAML.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String quoted(Object words) throws IOException {
    return new ObjectMapper().writeValueAsString(words).replace("'", "''");
  }
}
