package org.jixiao.measures;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How a published value follows from others.
 *
 * @param text the formula in words, in Chinese
 * @param inputs what it is computed from
 */
public record Formula(String text, List<Input> inputs) {

  private static final Col FORM_BLOCK = ProjectYears.FORM_SOURCE_BLOCK_ID;

  /** The tables of a release. */
  public interface Tables {
    /** Rows of a table. */
    Dataset<Row> read(TableSpec table);
  }

  /** Which rows of the input's table are meant. */
  public enum Rows {
    /** The row itself. */
    SAME_ROW,
    /**
     * The rows that share the keys of the row, so far as their table has them and the condition
     * says nothing of its own about them.
     */
    SAME_KEYS,
    /** The rows of the form that the row was linked to. */
    SAME_FORM
  }

  /**
   * A column that a formula reads.
   *
   * @param table its table
   * @param column the column
   * @param rows which rows of the table
   * @param condition further condition on them in SQL; blank for none. {@code :month_number} stands
   *     for the value that the row itself has in that column
   * @param summed true when the value is the sum of the column over these rows
   * @param reading how the rows of the table are read, with what the condition asks beside their
   *     columns
   */
  public record Input(
      TableSpec table,
      Col column,
      Rows rows,
      String condition,
      boolean summed,
      Function<Tables, Dataset<Row>> reading) {

    /** An input that reads its table as it is. */
    public Input(TableSpec table, Col column, Rows rows, String condition, boolean summed) {
      this(table, column, rows, condition, summed, tables -> tables.read(table));
    }

    /** The rows of the input's table, all of them. */
    public Dataset<Row> read(Tables tables) {
      return reading.apply(tables);
    }

    private static final Pattern OF_THE_ROW = Pattern.compile(":([a-z][a-z0-9_]*)");

    /** The columns of the row that the condition asks for. */
    public List<String> askedFor() {
      return OF_THE_ROW.matcher(condition).results().map(found -> found.group(1)).toList();
    }

    /**
     * Which rows of the input's table are meant for one row; empty for a row without a form.
     *
     * @param owner the table of the row
     */
    public Optional<Column> rowsFor(TableSpec owner, Row row) {
      if (rows == Rows.SAME_FORM && row.isNullAt(row.fieldIndex(FORM_BLOCK.name()))) {
        return Optional.empty();
      }
      var parts = new ArrayList<Column>();
      if (rows == Rows.SAME_FORM) {
        parts.add(is(Keys.DELIVERY_ID, row, ProjectYears.FORM_DELIVERY_ID.name()));
        parts.add(is(Keys.SOURCE_BLOCK_ID, row, FORM_BLOCK.name()));
      } else {
        var named = List.of(OF_THE_ROW.matcher(condition).replaceAll("").split("[^a-z0-9_]+", -1));
        var there = table.columns().stream().map(Col::name).toList();
        owner.key().stream()
            .filter(part -> there.contains(part.name()) && !named.contains(part.name()))
            .forEach(part -> parts.add(is(part, row, part.name())));
      }
      if (!condition.isBlank()) {
        parts.add(expr(OF_THE_ROW.matcher(condition).replaceAll(found -> written(row, found))));
      }
      return parts.stream().reduce(Column::and);
    }

    private static Column is(Col column, Row row, String place) {
      return column.ref().equalTo(lit(row.get(row.fieldIndex(place))));
    }

    private static String written(Row row, MatchResult found) {
      var value = row.get(row.fieldIndex(found.group(1)));
      if (value == null) {
        return "null";
      }
      return Matcher.quoteReplacement(
          value instanceof String text
              ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
              : value.toString());
    }
  }

  public Formula {
    inputs = List.copyOf(inputs);
  }
}
