package org.jixiao.publications.page;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.flags.Flags;
import org.jixiao.flags.Severity;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** The questions the page shows: the gravest first, then the latest, as many as it has room for. */
final class Questions {

  /** Room for questions, in bytes of the page. */
  static final long ROOM = 2_000_000;

  private static final Col COUNTED = Flags.FLAG_VERSION;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PUNCTUATION = 60;

  private final DepartmentPlaces places;
  private final SharedTexts texts = new SharedTexts();
  private final Map<YearKey, List<PageFlag>> shown = new HashMap<>();
  private final TreeSet<String> evidenceColumns = new TreeSet<>();

  private long shownCount;

  private Questions(DepartmentPlaces places) {
    this.places = places;
  }

  /** Takes the questions in until the room is full. */
  static Questions of(Dataset<Row> flags, DepartmentPlaces places, long room) {
    var questions = new Questions(places);
    var rows = flags.orderBy(gravestFirst()).toLocalIterator();
    long used = 0;
    while (rows.hasNext() && used < room) {
      used += questions.take(new Cells(rows.next()));
    }
    return questions;
  }

  /** The kinds of question in force. */
  static List<FlagKind> kinds(Dataset<Row> definitions) {
    return definitions.orderBy(Flags.FLAG_ID.ref()).collectAsList().stream()
        .map(Cells::new)
        .map(
            cells ->
                new FlagKind(
                    cells.text(Flags.FLAG_ID, ""),
                    both(cells, FlagDefinitions.TITLE_ZH, FlagDefinitions.TITLE_EN),
                    both(cells, FlagDefinitions.WHY_ZH, FlagDefinitions.WHY_EN),
                    both(cells, FlagDefinitions.INNOCENT_ZH, FlagDefinitions.INNOCENT_EN)))
        .toList();
  }

  /** All questions counted, by year, department, kind and severity. */
  static Map<YearKey, List<FlagCount>> counts(Dataset<Row> flags, DepartmentPlaces places) {
    var by =
        List.of(
            Keys.DIVISION_CODE,
            Keys.FISCAL_YEAR,
            Flags.DEPARTMENT_ID,
            Flags.FLAG_ID,
            Flags.SEVERITY);
    var counts = new HashMap<YearKey, List<FlagCount>>();
    var money = coalesce(sum(Flags.MONEY_AT_STAKE_AMOUNT.ref()), lit(BigDecimal.ZERO));
    var rows =
        flags
            .groupBy(Cells.refs(by))
            .agg(
                count(lit(1)).as(COUNTED.name()),
                money.cast("decimal(28,2)").as(Flags.MONEY_AT_STAKE_AMOUNT.name()))
            .orderBy(Cells.refs(by))
            .collectAsList();
    for (var row : rows) {
      var cells = new Cells(row);
      @Nullable Long atStake = cells.cents(Flags.MONEY_AT_STAKE_AMOUNT);
      counts
          .computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>())
          .add(
              new FlagCount(
                  places.place(cells),
                  cells.text(Flags.FLAG_ID, ""),
                  cells.text(Flags.SEVERITY),
                  cells.count(COUNTED),
                  atStake == null ? 0 : atStake));
    }
    return counts;
  }

  /** How many projects of each year are asked about. */
  static Map<YearKey, Long> flaggedProjects(Dataset<Row> flags) {
    var counts = new HashMap<YearKey, Long>();
    flags
        .where(Flags.PROJECT_ID.ref().isNotNull())
        .groupBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref())
        .agg(countDistinct(struct(Cells.refs(Keys.PROJECT_YEAR))).as(COUNTED.name()))
        .collectAsList()
        .forEach(
            row -> {
              var cells = new Cells(row);
              counts.put(YearKey.of(cells), cells.count(COUNTED));
            });
    return counts;
  }

  List<PageFlag> of(YearKey year) {
    return shown.getOrDefault(year, List.of());
  }

  long shownCount() {
    return shownCount;
  }

  List<String> texts() {
    return texts.texts();
  }

  /** Names of all columns that stand as evidence somewhere. */
  Set<String> evidenceColumns() {
    return evidenceColumns;
  }

  /** A text of the catalogue in its two languages. */
  static Sentence both(Cells cells, Col zh, Col en) {
    return new Sentence(cells.text(zh, "—"), cells.text(en, "—"));
  }

  private static Column[] gravestFirst() {
    var severity = Flags.SEVERITY.ref();
    var order = new ArrayList<Column>();
    order.add(
        when(severity.equalTo(lit(Severity.HIGH.word())), lit(0))
            .when(severity.equalTo(lit(Severity.MEDIUM.word())), lit(1))
            .when(severity.equalTo(lit(Severity.LOW.word())), lit(2))
            .otherwise(lit(0)));
    order.add(Keys.FISCAL_YEAR.ref().desc());
    order.add(Flags.MONEY_AT_STAKE_AMOUNT.ref().desc_nulls_last());
    order.addAll(List.of(Cells.refs(Flags.KEY)));
    return order.toArray(Column[]::new);
  }

  /** Adds the question of a row and tells how many bytes of the page it takes. */
  private long take(Cells cells) {
    var evidence = evidence(cells.text(Flags.EVIDENCE, "{}"));
    evidenceColumns.addAll(evidence.keySet());
    var flag = flag(cells, evidence);
    shown.computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>()).add(flag);
    shownCount++;
    return bytes(flag);
  }

  private PageFlag flag(Cells cells, Map<String, @Nullable String> evidence) {
    var sql = cells.text(Flags.REPRO_SQL, "");
    return new PageFlag(
        cells.text(Flags.FLAG_ID, ""),
        cells.text(Flags.STATE, ""),
        cells.text(Flags.SEVERITY),
        places.place(cells),
        cells.text(Flags.DEPARTMENT_ID),
        cells.text(Keys.DEPARTMENT_NAME, cells.text(Flags.DEPARTMENT_ID)),
        cells.text(Flags.UNIT_ID),
        cells.text(Keys.UNIT_NAME, cells.text(Flags.UNIT_ID)),
        cells.text(Flags.PROJECT_ID),
        cells.text(Keys.PROJECT_NAME, cells.text(Flags.PROJECT_ID)),
        cells.text(Flags.WATCHED_FLAG_ID),
        cells.number(Flags.OBSERVED),
        cells.number(Flags.EXPECTED),
        cells.number(Flags.THRESHOLD),
        cells.text(Flags.QUANTITY_UNIT, ""),
        cells.text(Flags.DENOMINATOR),
        cells.cents(Flags.MONEY_AT_STAKE_AMOUNT),
        cells.text(Flags.DELAY_SIDE),
        cells.text(Flags.REASON_ZH, "—"),
        cells.text(Flags.REASON_EN, "—"),
        texts.place(cells.text(Flags.CONDITION, "")),
        texts.place(String.join(" ", evidence.keySet())),
        Collections.unmodifiableList(new ArrayList<>(evidence.values())),
        cells.text(Flags.SOURCE_BLOCK_IDS, ""),
        texts.statementPlace(sql, keys(cells)));
  }

  /** The keys by which a statement finds its row, under the names the page knows them by. */
  private static Map<String, String> keys(Cells cells) {
    var keys = new LinkedHashMap<String, String>();
    for (var key : List.of(Keys.PROJECT_ID, Keys.UNIT_ID, Keys.DEPARTMENT_ID)) {
      var value = cells.text(key);
      if (value != null && !value.isEmpty()) {
        keys.put(key.name(), value);
      }
    }
    return keys;
  }

  private static Map<String, @Nullable String> evidence(String json) {
    try {
      return JSON.readValue(json, new TypeReference<LinkedHashMap<String, @Nullable String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence " + json + ": found no JSON object", e);
    }
  }

  /** What the row itself takes; shared texts hardly count. */
  private static long bytes(PageFlag flag) {
    long evidence =
        flag.evidence().stream().mapToLong(value -> value == null ? 4 : length(value)).sum();
    return PUNCTUATION
        + evidence
        + length(flag.zh())
        + length(flag.en())
        + length(flag.project())
        + length(flag.unit())
        + length(flag.departmentName())
        + length(flag.blocks());
  }

  private static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + 3L;
  }
}
