package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Where payments and carried-over money stand among the classes of budget lines: where the line
 * stands that they name; else where they say themselves; else where all lines of their project
 * stand, if these agree. What then has no class is unplaced: to count it as nothing paid in a class
 * would be wrong.
 *
 * @param budgetLines budget lines in use
 */
record LineClasses(Dataset<Row> budgetLines) {

  static final List<Col> CLASSES =
      List.of(
          BudgetLines.FUNCTION_CODE,
          BudgetLines.ECONOMIC_CODE,
          BudgetLines.FUND_TYPE,
          BudgetLines.FUND_LEVEL,
          BudgetLines.FINANCE_OFFICE);

  /** Whether the line tells what was issued; money carried over was issued before the year. */
  static final String TELLS_ISSUED = "tells_issued";

  /** Whether a line of the project is the whole budget of its year. */
  static final String HAS_WHOLE = "has_whole_year_line";

  /** Whether a line of the project is its initial budget. */
  static final String HAS_INITIAL = "has_initial_line";

  /** By what rows are placed: funds by kind and level at once. */
  static final List<String> PLACES =
      List.of(
          BudgetLines.FUNCTION_CODE.name(),
          BudgetLines.ECONOMIC_CODE.name(),
          BudgetLines.FUND_TYPE.name(),
          BudgetLines.FINANCE_OFFICE.name(),
          TELLS_ISSUED);

  private static final String LINE = "line";
  private static final String PROJECT = "project";
  private static final String OWN = "own_";
  private static final List<Col> LINE_KEY =
      List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, BudgetLines.LINE_ID);

  /**
   * Adds the classes and {@link #TELLS_ISSUED}, for each a yes or no named by {@link
   * #placed(String)}, and {@link #HAS_WHOLE} and {@link #HAS_INITIAL}. Joins by division, year and
   * line id, once a line, and by project-year.
   */
  Dataset<Row> withClasses(Dataset<Row> rows) {
    var own = rows;
    for (var column : CLASSES) {
      if (List.of(rows.columns()).contains(column.name())) {
        own = own.withColumnRenamed(column.name(), OWN + column.name());
      }
    }
    var joined = withProjects(own.join(lines(), names(LINE_KEY), "left"));
    var present = List.of(joined.columns());
    var told = new LinkedHashMap<String, Column>();
    for (var name : measured()) {
      var ofLine = col(LINE).getField(name);
      var itself = present.contains(OWN + name) ? col(OWN + name) : lit(null);
      var ofProject = col(PROJECT).getField(name);
      var agreed = coalesce(col(PROJECT).getField(placed(name)), lit(false));
      told.put(name, coalesce(ofLine, itself, ofProject));
      told.put(placed(name), col(LINE).isNotNull().or(itself.isNotNull()).or(agreed));
    }
    return joined.withColumns(told);
  }

  /**
   * Adds the classes that all lines of a project share, empty where they differ or none tells;
   * joins by project-year, once each.
   */
  Dataset<Row> withSharedClasses(Dataset<Row> rows) {
    var classes = new LinkedHashMap<String, Column>();
    CLASSES.forEach(column -> classes.put(column.name(), col(PROJECT).getField(column.name())));
    return rows.join(projects(), names(Keys.PROJECT_YEAR), "left").withColumns(classes);
  }

  /** Adds {@link #HAS_WHOLE} and {@link #HAS_INITIAL}; joins by project-year, once each. */
  Dataset<Row> withProjects(Dataset<Row> rows) {
    return rows.join(projects(), names(Keys.PROJECT_YEAR), "left")
        .withColumn(HAS_WHOLE, coalesce(col(PROJECT).getField(HAS_WHOLE), lit(false)))
        .withColumn(HAS_INITIAL, coalesce(col(PROJECT).getField(HAS_INITIAL), lit(false)));
  }

  /** Whether it could be told where a row stands in this class. */
  static String placed(String name) {
    return name + "_placed";
  }

  /** Whether a row with its classes is placed in all that one of {@link #PLACES} asks. */
  static Column isPlaced(String name) {
    return name.equals(BudgetLines.FUND_TYPE.name())
        ? col(placed(name)).and(col(placed(BudgetLines.FUND_LEVEL.name())))
        : col(placed(name));
  }

  /** 11 and 11 一般公共预算 are one kind of fund: the code stands for both. */
  static Column plain(Col column) {
    if (!column.equals(BudgetLines.FUND_TYPE)) {
      return column.ref();
    }
    var code = regexp_extract(column.ref(), "^[0-9]+", 0);
    return when(code.notEqual(""), code).otherwise(column.ref());
  }

  private Dataset<Row> lines() {
    var classes = measured().stream().map(name -> col(name)).toArray(Column[]::new);
    return told()
        .filter(BudgetLines.LINE_ID.ref().isNotNull())
        .groupBy(LINE_KEY.stream().map(Col::ref).toArray(Column[]::new))
        .agg(min(struct(classes)).as(LINE));
  }

  /** The classes that all lines of a project share, empty where they differ, and its kinds. */
  private Dataset<Row> projects() {
    var shared = new ArrayList<Column>();
    for (var name : measured()) {
      var value = col(name);
      var same = count(value).equalTo(count(lit(1))).and(min(value).equalTo(max(value)));
      shared.add(when(same, min(value)).as(name));
      shared.add(same.or(count(value).equalTo(0)).as(placed(name)));
    }
    var kind = BudgetLines.BUDGET_KIND.ref();
    shared.add(bool_or(kind.equalTo("adjusted")).as(HAS_WHOLE));
    shared.add(bool_or(kind.equalTo("initial")).as(HAS_INITIAL));
    return told()
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(struct(shared.toArray(Column[]::new)).as(PROJECT));
  }

  private Dataset<Row> told() {
    var issued =
        BudgetLines.BUDGET_KIND
            .ref()
            .equalTo(BudgetCube.CARRY_OVER)
            .or(BudgetLines.ISSUED_AMOUNT.ref().isNotNull());
    return budgetLines
        .withColumn(BudgetLines.FUND_TYPE.name(), plain(BudgetLines.FUND_TYPE))
        .withColumn(TELLS_ISSUED, issued);
  }

  private static List<String> measured() {
    return Stream.concat(CLASSES.stream().map(Col::name), Stream.of(TELLS_ISSUED)).toList();
  }

  private static String[] names(List<Col> columns) {
    return columns.stream().map(Col::name).toArray(String[]::new);
  }
}
