package org.jixiao.measures.comparisons;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.BondProjects;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.YearClosing;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link DepartmentComparisons}, a division and year at a time. */
public final class DepartmentComparisonRows {

  static final String NAME = "name";
  static final String BOND = "bond";
  static final String FUNCTION_CLASS = "function_class";
  static final String BUDGET = "budget";

  private static final String GROUP = "division_and_year";
  private static final int CLASS_DIGITS = 3;

  private DepartmentComparisonRows() {}

  /** Compares the departments of every division and year in project-years. */
  public static Dataset<Row> of(Dataset<Row> projectYears, RuleSet rules) {
    var settings = ComparisonSettings.of(rules);
    return projects(projectYears, settings)
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(GROUP), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (key, rows) -> {
                  int end = key.lastIndexOf('|');
                  var division = key.substring(0, end);
                  int year = Integer.parseInt(key.substring(end + 1));
                  return new YearComparison(division, year, settings).rows(rows).iterator();
                },
            Encoders.row(DepartmentComparisons.TABLE.schema()));
  }

  /** One row a project-year with what each measure takes from it, in whole numbers. */
  static Dataset<Row> projects(Dataset<Row> projectYears, ComparisonSettings settings) {
    var columns = new ArrayList<Column>();
    columns.add(
        concat_ws("|", Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref().cast(DataTypes.StringType))
            .as(GROUP));
    columns.add(Keys.DEPARTMENT_ID.ref());
    columns.add(Keys.DEPARTMENT_NAME.ref().as(NAME));
    columns.add(BondProjects.told().as(BOND));
    YearClosing.COLUMNS.forEach(column -> columns.add(column.ref()));
    columns.add(substring(ProjectYears.FUNCTION_CODE.ref(), 1, CLASS_DIGITS).as(FUNCTION_CLASS));
    columns.add(
        BudgetRates.ADJUSTED_BUDGET_AMOUNT
            .ref()
            .multiply(lit(100))
            .cast(DataTypes.LongType)
            .as(BUDGET));
    for (var measure : ComparedMeasure.values()) {
      columns.add(measure.above(settings.lowRate()).as(above(measure)));
      columns.add(measure.below().as(below(measure)));
    }
    return projectYears.select(columns.toArray(Column[]::new));
  }

  static String above(ComparedMeasure measure) {
    return measure.id() + "_above";
  }

  static String below(ComparedMeasure measure) {
    return measure.id() + "_below";
  }
}
