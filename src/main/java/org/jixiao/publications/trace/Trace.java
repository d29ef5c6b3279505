package org.jixiao.publications.trace;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Release;
import org.jixiao.measures.Formula;
import org.jixiao.measures.Formulas;
import org.jixiao.measures.ProjectYears;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The chain from a published value back to what was delivered: its formula, the rows that
 * contributed, and the cells those rows were read from. Sums are added up again on the way. A value
 * without a formula, such as a count or a status, is traced to all that its row rests on.
 */
public final class Trace {

  private static final int DEEPEST = 6;

  /** Project-years whose own rows are shown where a value rests on many. */
  private static final int FOLLOWED = 3;

  private final Release release;
  private final int most;
  private final TraceCells cells;
  private final List<TraceLine> lines = new ArrayList<>();

  private Trace(Release release, int most) {
    this.release = release;
    this.most = most;
    this.cells = new TraceCells(release);
  }

  /**
   * Traces a value.
   *
   * @param tableName a published table
   * @param key values of columns that find exactly one row
   * @param columnName the column
   * @param most how many contributing rows are shown of each input; all of them are added up
   */
  public static List<TraceLine> of(
      Release release, String tableName, Map<String, String> key, String columnName, int most) {
    var table =
        ReleaseTables.PUBLISHED.stream()
            .filter(one -> one.name().equals(tableName))
            .findFirst()
            .orElseThrow(
                () ->
                    Fault.of(
                        "table " + tableName,
                        "no such table",
                        "one of "
                            + ReleaseTables.PUBLISHED.stream().map(TableSpec::name).toList()));
    var trace = new Trace(release, most);
    var column = column(table, columnName);
    var row = trace.only(table, key);
    trace.value(0, table, column, row);
    return List.copyOf(trace.lines);
  }

  /** The cells behind one column of many rows of a taken-in table, one line a row. */
  public static List<TraceLine> ofRows(
      Release release, TableSpec table, Col column, List<Row> rows) {
    var cells = TraceCells.withAllBlocks(release);
    return rows.stream().map(row -> cells.line(0, table, column, row, text(row, column))).toList();
  }

  private static Col column(TableSpec table, String name) {
    return table.columns().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.of(
                    "table " + table.name(),
                    "no column " + name,
                    "one of " + table.columns().stream().map(Col::name).toList()));
  }

  private Row only(TableSpec table, Map<String, String> key) {
    var rows = release.read(table);
    for (var part : key.entrySet()) {
      rows = rows.where(column(table, part.getKey()).ref().cast("string").equalTo(part.getValue()));
    }
    var found = rows.limit(2).collectAsList();
    if (found.size() != 1) {
      throw Fault.of(
          "table " + table.name() + ", " + key,
          found.isEmpty() ? "no row" : "more than one row",
          "values of " + table.key().stream().map(Col::name).toList() + " that find one row");
    }
    return found.get(0);
  }

  private void say(int depth, String text) {
    lines.add(new TraceLine(depth, text, List.of()));
  }

  private void value(int depth, TableSpec table, Col column, Row row) {
    var formula = Formulas.find(table, column);
    var value = text(row, column);
    var named = table.name() + "." + column.name() + " " + column.caption() + " = " + value + "：";
    if (formula.isPresent()) {
      say(depth, named + formula.get().text());
      if (depth < DEEPEST) {
        formula.get().inputs().forEach(input -> input(depth + 1, input, table, row, column));
      }
    } else if (table.columns().containsAll(Keys.ADDRESS)) {
      lines.add(cells.line(depth, table, column, row, value));
    } else {
      say(depth, named + (column.meaningZh().isBlank() ? column.meaning() : column.meaningZh()));
      basis(depth + 1, table, column, row);
    }
  }

  /**
   * Everything the row rests on: by its table's formulas, else by the project-years it is about.
   */
  private void basis(int depth, TableSpec table, Col column, Row row) {
    var inputs = depth < DEEPEST ? TraceBasis.inputs(table) : List.<Formula.Input>of();
    if (depth >= DEEPEST || table.equals(ProjectYears.TABLE) || !inputs.isEmpty()) {
      inputs.forEach(input -> input(depth, input, table, row, column));
      return;
    }
    var about = release.read(ProjectYears.TABLE).where(TraceBasis.projectYears(table, row));
    long found = about.count();
    if (found > 0) {
      say(depth, "依据 " + ProjectYears.TABLE.name() + "：" + found + "行");
    }
    int followed = Math.min(most, FOLLOWED);
    for (var one : about.orderBy(ProjectYears.TABLE.keyRefs()).limit(followed).collectAsList()) {
      say(depth + 1, key(ProjectYears.TABLE, one));
      basis(depth + 2, ProjectYears.TABLE, column, one);
    }
    if (found > followed) {
      say(depth + 1, "……另有" + (found - followed) + "行");
    }
  }

  private void input(int depth, Formula.Input input, TableSpec table, Row row, Col result) {
    if (input.rows() == Formula.Rows.SAME_ROW) {
      if (input.column().equals(result) || row.isNullAt(row.fieldIndex(input.column().name()))) {
        say(depth, input.column().name() + " " + input.column().caption() + "：空");
      } else {
        value(depth, input.table(), input.column(), row);
      }
      return;
    }
    var meant = input.rowsFor(table, row);
    if (meant.isEmpty()) {
      say(depth, input.table().name() + "." + input.column().name() + "：没有关联的自评表");
      return;
    }
    contributions(depth, input, input.read(release::read).where(meant.get()));
  }

  private void contributions(int depth, Formula.Input input, Dataset<Row> rows) {
    var sum = input.summed() ? sum(input.column().ref()) : lit(null);
    var all = rows.agg(count(lit(1)), sum).head();
    long found = all.getLong(0);
    var total = all.isNullAt(1) ? "0" : all.getDecimal(1).toPlainString();
    say(
        depth,
        "%s.%s：%d行%s"
            .formatted(
                input.table().name(),
                input.column().name(),
                found,
                input.summed() ? "，合计 " + total : ""));
    for (var one : rows.orderBy(input.table().keyRefs()).limit(most).collectAsList()) {
      if (input.table().columns().containsAll(Keys.ADDRESS)) {
        value(depth + 1, input.table(), input.column(), one);
      } else {
        say(depth + 1, key(input.table(), one) + " → " + text(one, input.column()));
        if (!input.summed() && Formulas.find(input.table(), input.column()).isPresent()) {
          value(depth + 2, input.table(), input.column(), one);
        }
      }
    }
    if (found > most) {
      say(depth + 1, "……另有" + (found - most) + "行");
    }
  }

  private static String key(TableSpec table, Row row) {
    return table.key().stream()
        .map(part -> part.name() + "=" + text(row, part))
        .collect(Collectors.joining(" "));
  }

  static String text(Row row, Col column) {
    int place = row.fieldIndex(column.name());
    if (row.isNullAt(place)) {
      return "空";
    }
    return row.get(place) instanceof BigDecimal number
        ? number.toPlainString()
        : String.valueOf(row.get(place));
  }
}
