package org.jixiao.measures.outliers;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.BondProjects;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.CodeWords;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link ProjectOutliers}, a division and year at a time. */
public final class ProjectOutlierRows {

  static final String BOND = "bond";

  /** What tells projects apart after the kind of body, by caption. */
  static final Map<String, String> TRAITS = traits();

  private static final String GROUP = "division_and_year";
  private static final String FUNCTION_CLASS = "function_class";
  private static final String CATEGORY = "category";
  private static final String LEVEL = "level";
  private static final int CLASS_DIGITS = 3;
  private static final int DEEPEST = 4;

  private ProjectOutlierRows() {}

  /**
   * Sets every project-year beside its peers.
   *
   * @param projectYears every project-year
   * @param histories rows of {@code project_histories}, joined by the key of a project-year
   */
  public static Dataset<Row> of(Dataset<Row> projectYears, Dataset<Row> histories, RuleSet rules) {
    int fewest = rules.threshold("outlier.peers").intValueExact();
    var key = Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
    var names = new ArrayList<>(List.of(key));
    names.add(ProjectHistories.LAST_INITIAL_BUDGET_AMOUNT.name());
    var lastBudgets = histories.select(names.stream().map(functions::col).toArray(Column[]::new));
    return projectYears
        .join(lastBudgets, key, "left")
        .select(columns())
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(GROUP), Encoders.STRING())
        .flatMapSortedGroups(
            Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new),
            (FlatMapGroupsFunction<String, Row, Row>)
                (group, rows) -> {
                  var projects = new ArrayList<Row>();
                  rows.forEachRemaining(projects::add);
                  return new YearOutliers(new ConditionTree(fewest, DEEPEST))
                      .rows(projects)
                      .iterator();
                },
            Encoders.row(ProjectOutliers.TABLE.schema()));
  }

  private static Column[] columns() {
    var columns = new ArrayList<Column>();
    columns.add(
        concat_ws("|", Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref().cast(DataTypes.StringType))
            .as(GROUP));
    Keys.PROJECT_YEAR.forEach(each -> columns.add(each.ref()));
    for (var said :
        List.of(
            Keys.DEPARTMENT_NAME,
            Keys.UNIT_NAME,
            Keys.PROJECT_NAME,
            MoneyChain.DELAY_SIDE,
            BudgetRates.ADJUSTED_BUDGET_AMOUNT,
            MoneyChain.UNPAID_AMOUNT)) {
      columns.add(said.ref());
    }
    columns.add(BondProjects.told().as(BOND));
    columns.add(substring(ProjectYears.FUNCTION_CODE.ref(), 1, CLASS_DIGITS).as(FUNCTION_CLASS));
    columns.add(ProjectYears.PROJECT_CATEGORY.ref().as(CATEGORY));
    columns.add(
        CodeWords.worded(ProjectYears.FUND_LEVEL.name(), ProjectYears.FUND_LEVEL.ref()).as(LEVEL));
    for (var measure : OutlierMeasure.values()) {
      columns.add(measure.value().cast(ProjectOutliers.OBSERVED_VALUE.type()).as(measure.id()));
    }
    return columns.toArray(Column[]::new);
  }

  private static Map<String, String> traits() {
    var traits = new LinkedHashMap<String, String>();
    traits.put("功能分类", FUNCTION_CLASS);
    traits.put("项目类别", CATEGORY);
    traits.put("资金级次", LEVEL);
    return Collections.unmodifiableMap(traits);
  }
}
