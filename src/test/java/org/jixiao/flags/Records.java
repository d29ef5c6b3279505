package org.jixiao.flags;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.Tables;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

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

  private static Column usual(Col column) {
    var value =
        switch (column.name()) {
          case "division_code" -> lit("533122000");
          case "fiscal_year" -> lit(2024);
          case "department_id" -> lit("219");
          case "unit_id" -> lit("219001");
          default -> lit(null);
        };
    return value.cast(column.type()).as(column.name());
  }

  /** State, reason and severity of one flag for each drawn project-year. */
  static Dataset<Row> verdicts(SparkSession spark, Flag flag, String drawing) {
    return Raising.verdicts(
        List.of(flag),
        table -> projectYears(spark, drawing),
        new Thresholds(RuleSet.national2020()));
  }

  /** What a test expects of {@link #verdicts}: project, state, reason and severity. */
  static Dataset<Row> expected(SparkSession spark, String drawing) {
    return Tables.drawn(
        spark,
        List.of(
            Keys.PROJECT_ID,
            Flags.STATE,
            Raising.REASON_CODE,
            Flags.SEVERITY,
            Flags.OBSERVED,
            Flags.EXPECTED,
            Flags.DENOMINATOR,
            Flags.MONEY_AT_STAKE_AMOUNT),
        drawing);
  }
}
