package org.jixiao.publications.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, held while documents are written: those of summaries for all years, those of
 * projects for the years reported on.
 *
 * @param name of the table, as templates spell it
 * @param caption what officials call it
 * @param columns the columns templates may name
 * @param rows in the order documents list them
 */
record ReportRows(String name, String caption, List<Col> columns, List<Row> rows) {

  private static final String SCOPE = "scope";
  private static final String WITH_UNITS = "汇总";

  ReportRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  Optional<Col> findColumn(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  /** The rows of the subject in its year; a department's own level is never mixed with its sum. */
  List<Row> of(ReportSubject subject) {
    return inAllYears(subject).stream()
        .filter(row -> is(row, Keys.FISCAL_YEAR, subject.fiscalYear()))
        .toList();
  }

  /** The rows of the subject, whatever the year. */
  List<Row> inAllYears(ReportSubject subject) {
    return rows.stream()
        .filter(row -> is(row, Keys.DIVISION_CODE, subject.divisionCode()))
        .filter(
            row -> subject.wholeDivision() || is(row, Keys.DEPARTMENT_ID, subject.departmentId()))
        .filter(row -> findColumn(SCOPE).isEmpty() || WITH_UNITS.equals(row.getAs(SCOPE)))
        .toList();
  }

  /** The conditions under which {@link #of} finds rows, for whoever looks them up again. */
  String condition(ReportSubject subject, boolean allYears) {
    return Stream.of(
            named(Keys.DIVISION_CODE, subject.divisionCode()),
            allYears ? "" : named(Keys.FISCAL_YEAR, String.valueOf(subject.fiscalYear())),
            subject.wholeDivision() ? "" : named(Keys.DEPARTMENT_ID, subject.departmentId()),
            findColumn(SCOPE).isEmpty() ? "" : SCOPE + "=" + WITH_UNITS)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("，"));
  }

  private String named(Col key, String value) {
    return findColumn(key.name()).isEmpty() ? "" : key.name() + "=" + ShownValue.text(value);
  }

  /** A table without the column says nothing about it, and is not narrowed by it. */
  private boolean is(Row row, Col key, Object value) {
    return findColumn(key.name()).isEmpty() || value.equals(value(row, key));
  }

  static @Nullable Object value(Row row, Col column) {
    return row.getAs(column.name());
  }
}
