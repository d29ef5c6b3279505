package org.jixiao.publications.office;

import static org.apache.spark.sql.functions.lit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.YearSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The tables documents speak of: those of the release, and the short summaries of {@link
 * ReportSummaries}. A table is read once, when a template first names it; one that stands at the
 * grain of projects or below, for the years reported on only.
 */
final class ReportTables {

  private final List<TableSpec> published;
  private final Function<TableSpec, Dataset<Row>> release;
  private final Map<String, Integer> yearByDivision;
  private final Map<String, ReportRows> held = new HashMap<>();

  /**
   * @param published the tables the release holds
   * @param release gives the rows of one of them
   */
  ReportTables(List<TableSpec> published, Function<TableSpec, Dataset<Row>> release) {
    this.published = List.copyOf(published);
    this.release = release;
    this.yearByDivision = yearsReportedOn(release.apply(JurisdictionYears.TABLE));
  }

  /** Every division with the latest year for which it handed in self-evaluations. */
  Map<String, Integer> yearByDivision() {
    return yearByDivision;
  }

  /** Names templates may use, for whoever misspelt one. */
  List<String> names() {
    return Stream.concat(
            published.stream().map(TableSpec::name),
            ReportSummaries.TABLES.stream().map(TableSpec::name))
        .toList();
  }

  boolean knows(String name) {
    return names().contains(name);
  }

  ReportRows rows(String name) {
    return held.computeIfAbsent(name, this::read);
  }

  private ReportRows read(String name) {
    var summary =
        ReportSummaries.TABLES.stream().filter(table -> table.name().equals(name)).findFirst();
    if (summary.isPresent()) {
      var rows = ReportSummaries.rows(summary.get(), this::ofYearsReportedOn);
      return new ReportRows(name, summary.get().caption(), summary.get().columns(), rows);
    }
    var table = table(name);
    var rows = reported(table).orderBy(table.keyRefs()).collectAsList();
    return new ReportRows(name, table.caption(), table.columns(), rows);
  }

  private TableSpec table(String name) {
    return published.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("table " + name + ": not in the release"));
  }

  private Dataset<Row> reported(TableSpec table) {
    return names(table, Keys.UNIT_ID) ? ofYearsReportedOn(table) : release.apply(table);
  }

  private Dataset<Row> ofYearsReportedOn(TableSpec table) {
    var rows = release.apply(table);
    return names(table, Keys.FISCAL_YEAR) ? rows.where(inYearsReportedOn()) : rows;
  }

  private static boolean names(TableSpec table, Col column) {
    return table.columns().stream().anyMatch(each -> each.name().equals(column.name()));
  }

  private Column inYearsReportedOn() {
    return yearByDivision.entrySet().stream()
        .map(
            entry ->
                Keys.DIVISION_CODE
                    .ref()
                    .equalTo(entry.getKey())
                    .and(Keys.FISCAL_YEAR.ref().equalTo(entry.getValue())))
        .reduce(Column::or)
        .orElseThrow();
  }

  /** Of years with self-evaluations the latest; of none, the latest year at all. */
  private static Map<String, Integer> yearsReportedOn(Dataset<Row> jurisdictionYears) {
    var years =
        jurisdictionYears
            .select(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                YearSummaries.SUBMITTED_COUNT.ref().gt(lit(0)))
            .collectAsList();
    var latest =
        Comparator.comparing((Row row) -> row.getBoolean(2)).thenComparing(row -> row.getInt(1));
    return years.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString(0),
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.maxBy(latest), row -> row.orElseThrow().getInt(1))));
  }
}
