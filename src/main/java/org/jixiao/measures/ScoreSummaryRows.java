package org.jixiao.measures;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link ScoreSummaries}: declared and recomputed scores, group by group. */
final class ScoreSummaryRows {

  private static final String SCORE = "score";
  private static final String SCORE_SUM = "score_sum";
  private static final String GRADE = "grade";
  private static final String WEIGHTED_SUM = "weighted_sum";
  private static final String WEIGHT_SUM = "weight_sum";
  private static final String SCORES = "rising_scores";
  private static final int FULL_SCORE = 100;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("declared", ProjectScores.DECLARED_SCORE, ProjectScores.GRADE_OF_DECLARED_SCORE),
          new Kind("recomputed", ProjectScores.RECOMPUTED_SCORE, ProjectScores.RECOMPUTED_GRADE));

  /** A kind of score and where its grade stands. */
  private record Kind(String name, Col score, Col grade) {}

  private ScoreSummaryRows() {}

  /** Every group and both kinds of score; groups without any self-evaluation are left out. */
  static Dataset<Row> rows(Dataset<Row> projectYears, RuleSet rules) {
    var evaluated = projectYears.filter(ProjectYears.SUBMITTED.ref());
    var groups = new LinkedHashMap<String, Col>();
    groups.put("jurisdiction", Keys.DIVISION_CODE);
    groups.put("department", Keys.DEPARTMENT_ID);
    groups.put("unit", Keys.UNIT_ID);
    groups.put("finance_office", ProjectYears.FINANCE_OFFICE);
    groups.put("project_category", ProjectYears.PROJECT_CATEGORY);
    groups.put("fund_level", ProjectYears.FUND_LEVEL);
    var parts = new ArrayList<Column>();
    groups.forEach(
        (groupKind, group) ->
            KINDS.forEach(
                kind ->
                    parts.add(
                        struct(
                            lit(groupKind).as(ScoreSummaries.GROUP_KIND.name()),
                            group.ref().as(ScoreSummaries.GROUP_ID.name()),
                            lit(kind.name()).as(ScoreSummaries.SCORE_KIND.name()),
                            kind.score().ref().as(SCORE),
                            kind.grade().ref().as(GRADE)))));
    return summarised(
        evaluated
            .select(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                ProjectScores.RULE_SET_ID.ref(),
                ProjectScores.RULE_SET_VERSION.ref(),
                BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref(),
                inline(array(parts.toArray(Column[]::new))))
            .filter(ScoreSummaries.GROUP_ID.ref().isNotNull()),
        rules);
  }

  private static Dataset<Row> summarised(Dataset<Row> scores, RuleSet rules) {
    var score = col(SCORE);
    var budget = BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref();
    var weighs = score.isNotNull().and(budget.gt(0));
    var figures = new ArrayList<Column>();
    figures.add(count(lit(1)).minus(count(score)).as(ScoreSummaries.NO_SCORE_COUNT.name()));
    figures.add(sum(score).as(SCORE_SUM));
    figures.add(sum(when(weighs, score.multiply(budget))).as(WEIGHTED_SUM));
    figures.add(sum(when(weighs, budget)).as(WEIGHT_SUM));
    figures.add(min(score).as(ScoreSummaries.LOWEST_SCORE.name()));
    figures.add(max(score).as(ScoreSummaries.HIGHEST_SCORE.name()));
    figures.add(ExactQuotient.risingValues(score).as(SCORES));
    figures.add(
        YearSummaryRows.counted(score.equalTo(lit(FULL_SCORE)))
            .as(ScoreSummaries.FULL_SCORE_COUNT.name()));
    var grade = col(GRADE);
    YearSummaryRows.gradeColumns(rules)
        .forEach(
            (column, name) ->
                figures.add(YearSummaryRows.counted(grade.equalTo(name)).as(column.name())));
    figures.addAll(YearSummaryRows.ruleSets());
    var grouped =
        scores
            .groupBy(ScoreSummaries.TABLE.keyRefs())
            .agg(
                count(score).as(ScoreSummaries.SCORE_COUNT.name()), figures.toArray(Column[]::new));
    return ProjectYearRows.conformed(ScoreSummaries.TABLE, grouped.withColumns(means()));
  }

  private static Map<String, Column> means() {
    var columns = new LinkedHashMap<String, Column>();
    columns.put(
        ScoreSummaries.MEAN_SCORE.name(),
        YearSummaryRows.mean(col(SCORE_SUM), ScoreSummaries.SCORE_COUNT.ref(), 4));
    columns.put(
        ScoreSummaries.WEIGHTED_MEAN_SCORE.name(),
        YearSummaryRows.mean(col(WEIGHTED_SUM), col(WEIGHT_SUM), 4));
    columns.put(ScoreSummaries.LOWER_QUARTILE_SCORE.name(), ExactQuotient.quartile(col(SCORES), 1));
    columns.put(ScoreSummaries.MEDIAN_SCORE.name(), ExactQuotient.quartile(col(SCORES), 2));
    columns.put(ScoreSummaries.UPPER_QUARTILE_SCORE.name(), ExactQuotient.quartile(col(SCORES), 3));
    return columns;
  }
}
