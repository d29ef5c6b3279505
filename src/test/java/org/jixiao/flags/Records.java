package org.jixiao.flags;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.Tables;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** Records drawn with the columns a question is about; the rest of the table is empty. */
final class Records {

  private Records() {}

  /** Project-years of one unit in 2024 unless the drawing says otherwise. */
  static Dataset<Row> projectYears(SparkSession spark, String drawing) {
    return completed(spark, ProjectYears.TABLE, drawing);
  }

  static Dataset<Row> completed(SparkSession spark, TableSpec table, String drawing) {
    var drawn = Tables.drawn(spark, table.columns(), drawing);
    var given = Set.of(drawn.columns());
    return drawn.select(
        table.columns().stream()
            .map(column -> given.contains(column.name()) ? column.ref() : usual(column))
            .toArray(Column[]::new));
  }

  /** Rows drawn with different columns: each gives its own, the rest is as usual, zero or empty. */
  static Dataset<Row> completed(
      SparkSession spark, TableSpec table, List<Map<String, String>> drawn) {
    var rows =
        drawn.stream()
            .map(
                cells ->
                    RowFactory.create(
                        table.columns().stream().map(column -> cell(column, cells)).toArray()))
            .toList();
    return spark.createDataFrame(rows, table.schema());
  }

  private static @Nullable Object cell(Col column, Map<String, String> cells) {
    var text = cells.containsKey(column.name()) ? cells.get(column.name()) : usual(column.name());
    if (text == null && column.kind() == Col.Kind.COUNT && !column.optional()) {
      return 0L;
    }
    return Tables.value(column.type(), text == null ? "" : text);
  }

  private static @Nullable String usual(String column) {
    return switch (column) {
      case "division_code" -> "533122000";
      case "fiscal_year" -> "2024";
      case "department_id" -> "219";
      case "unit_id" -> "219001";
      case "project_id" -> "P-1";
      case "group_id" -> "533122000";
      default -> null;
    };
  }

  private static Column usual(Col column) {
    var value = lit(usual(column.name()));
    return value.cast(column.type()).as(column.name());
  }
}
