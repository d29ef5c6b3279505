package org.jixiao.flags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Drawn records of every flag, with what is expected of each. A file {@code ID.txt} holds a table
 * whose lines give a case, columns of the flag's table, then after {@code ||} the verdict; the
 * pages hold worked examples; {@code normal-….txt} holds records of normal county life on which no
 * flag fires. All records of a table are asked all flags in one job, once a session: the tag of a
 * record stands in its {@code division_code}.
 */
final class Fixtures {

  static final Path FOLDER = Path.of("src/test/resources/flags");
  static final Path PAGES = Path.of("src/docs/flags");
  static final String NORMAL = "normal";

  private static final String BETWEEN = "/";
  private static final Pattern DRAWING =
      Pattern.compile("```(given|asked)\n(.*?)```", Pattern.DOTALL);

  private static final Map<String, Row> VERDICTS = new LinkedHashMap<>();

  private Fixtures() {}

  /**
   * One record and what is expected of it.
   *
   * @param flagId the flag the record is drawn for
   * @param name what the case is called
   * @param given column names and cells
   * @param expected columns of a verdict and cells; empty cells expect an empty value
   */
  record Case(String flagId, String name, Map<String, String> given, Map<String, String> expected) {

    String tag() {
      return flagId + BETWEEN + name;
    }

    String expected(String column) {
      return expected.getOrDefault(column, "");
    }

    @Override
    public String toString() {
      return tag();
    }
  }

  /** The drawn cases of a flag, and its worked example. */
  static List<Case> of(Flag flag) {
    return Stream.concat(drawn(flag).stream(), example(flag).stream()).toList();
  }

  /** The cases of the flag's own file. */
  static List<Case> drawn(Flag flag) {
    var lines = lines(content(FOLDER.resolve(flag.id() + ".txt")));
    var header = lines.get(0).split("\\|\\|", -1);
    var columns = cells(header[0]);
    var verdict = cells(header[1]);
    var cases = new ArrayList<Case>();
    for (var line : lines.subList(1, lines.size())) {
      var halves = line.split("\\|\\|", -1);
      var given = named(columns, cells(halves[0]));
      var name = given.remove("case");
      cases.add(new Case(flag.id(), name, given, named(verdict, cells(halves[1]))));
    }
    return cases;
  }

  /** The worked example of the flag's page: each record given with the verdict asked for. */
  static List<Case> example(Flag flag) {
    var drawings = DRAWING.matcher(content(PAGES.resolve(flag.id() + ".md")));
    var tables = new LinkedHashMap<String, List<String>>();
    while (drawings.find()) {
      tables.put(drawings.group(1), lines(drawings.group(2)));
    }
    var given = tables.getOrDefault("given", List.of());
    var asked = tables.getOrDefault("asked", List.of());
    var cases = new ArrayList<Case>();
    for (int i = 1; i < given.size() && i < asked.size(); i++) {
      cases.add(
          new Case(
              flag.id(),
              "worked example " + i,
              named(cells(given.get(0)), cells(given.get(i))),
              named(cells(asked.get(0)), cells(asked.get(i)))));
    }
    return cases;
  }

  /** Records of normal county life about one kind of entity; empty where none is drawn. */
  static List<Case> normal(Entity entity) {
    var file = FOLDER.resolve(NORMAL + "-" + entity.kind() + ".txt");
    if (!Files.exists(file)) {
      return List.of();
    }
    var lines = lines(content(file));
    var cases = new ArrayList<Case>();
    for (var line : lines.subList(1, lines.size())) {
      var given = named(cells(lines.get(0)), cells(line));
      cases.add(new Case(NORMAL, given.remove("case"), given, Map.of()));
    }
    return cases;
  }

  /** All cases about one kind of entity as rows of its table, each tagged. */
  static Dataset<Row> rows(Entity entity) {
    var cases =
        Stream.concat(
                Catalogue.IN_FORCE.stream()
                    .filter(flag -> flag.entity().equals(entity))
                    .flatMap(flag -> of(flag).stream()),
                normal(entity).stream())
            .toList();
    return Records.completed(
        SparkSessions.session(), entity.table(), cases.stream().map(Fixtures::tagged).toList());
  }

  /** The verdict of one flag on the record with that tag. */
  static Row verdict(String flagId, String tag) {
    if (VERDICTS.isEmpty()) {
      askAll();
    }
    return Optional.ofNullable(VERDICTS.get(flagId + " on " + tag))
        .orElseThrow(() -> new AssertionError("no verdict of " + flagId + " on " + tag));
  }

  static List<Entity> entities() {
    return Catalogue.IN_FORCE.stream().map(Flag::entity).distinct().toList();
  }

  static Dataset<Row> table(TableSpec table) {
    return entities().stream()
        .filter(entity -> entity.table().equals(table))
        .map(Fixtures::rows)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no flag asks about " + table.name()));
  }

  private static void askAll() {
    var verdicts =
        Raising.verdicts(
            Catalogue.IN_FORCE, Fixtures::table, new Thresholds(RuleSet.national2020()));
    var tag = Keys.DIVISION_CODE.ref();
    var own = functions.substring_index(tag, BETWEEN, 1).equalTo(Flags.FLAG_ID.ref());
    var looked = own.or(tag.startsWith(NORMAL)).or(Flags.STATE.ref().equalTo(State.ERROR.name()));
    for (var row : verdicts.where(looked).collectAsList()) {
      VERDICTS.put(row.getAs("flag_id") + " on " + row.getAs("division_code"), row);
    }
  }

  /** What could not be computed on any record, drawn for whatever flag. */
  static List<String> errors() {
    verdict(Catalogue.IN_FORCE.get(0).id(), of(Catalogue.IN_FORCE.get(0)).get(0).tag());
    return VERDICTS.entrySet().stream()
        .filter(each -> State.ERROR.name().equals(each.getValue().getAs("state")))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> tagged(Case each) {
    var cells = new LinkedHashMap<>(each.given());
    cells.put(Keys.DIVISION_CODE.name(), each.tag());
    return cells;
  }

  private static Map<String, String> named(List<String> names, List<String> cells) {
    var named = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return named;
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
