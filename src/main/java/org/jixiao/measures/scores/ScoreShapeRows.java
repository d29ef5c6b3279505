package org.jixiao.measures.scores;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The tables of this room's corner, from project-years with a self-evaluation in use. A group's
 * projects over all years meet in one task; what is handed on are its figures.
 *
 * @param projects evaluated project-years, as far as scores are concerned, each once as a member of
 *     its department and once as one of its division
 * @param scale grades of the rule set
 */
public record ScoreShapeRows(Dataset<Row> projects, GradeScale scale) {

  /** Begins from project-years. */
  public static ScoreShapeRows of(Dataset<Row> projectYears, RuleSet rules) {
    var evaluated = projectYears.filter(ProjectYears.SUBMITTED.ref());
    return new ScoreShapeRows(
        HeldRows.hold(
            grouped(evaluated, ScoreGroups.DEPARTMENT, Keys.DEPARTMENT_ID)
                .unionByName(grouped(evaluated, ScoreGroups.JURISDICTION, Keys.DIVISION_CODE))),
        GradeScale.of(rules));
  }

  /** Rows of {@link ScoreDistributions}. */
  public Dataset<Row> distributions() {
    var grades = scale;
    return perGroup(ScoreDistributions.TABLE, projects, group -> group.distributions(grades));
  }

  /** Rows of {@link ScoreBorders}. */
  public Dataset<Row> borders() {
    var grades = scale;
    return perGroup(ScoreBorders.TABLE, projects, group -> group.borders(grades));
  }

  /** Rows of {@link ScoreBins}. */
  public Dataset<Row> bins() {
    return bins(ScoreGroups.DECLARED, ProjectScores.DECLARED_SCORE)
        .unionByName(bins(ScoreGroups.RECOMPUTED, ProjectScores.RECOMPUTED_SCORE));
  }

  /** Rows of {@link GradeMoves}: departments, and their sum as the jurisdiction. */
  public Dataset<Row> moves() {
    var grades = scale;
    var departments =
        perGroup(
            GradeMoves.TABLE,
            projects.filter(ScoreGroups.GROUP_KIND.ref().equalTo(ScoreGroups.DEPARTMENT)),
            group -> new GradePairs(grades).rows(group));
    return departments.unionByName(
        departments
            .groupBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                lit(ScoreGroups.JURISDICTION).as(ScoreGroups.GROUP_KIND.name()),
                Keys.DIVISION_CODE.ref().as(ScoreGroups.GROUP_ID.name()),
                GradeMoves.GRADE_BEFORE.ref(),
                GradeMoves.GRADE_AFTER.ref())
            .agg(
                summed(GradeMoves.PROJECT_COUNT),
                summed(GradeMoves.BY_NAME_COUNT),
                summed(GradeMoves.BUDGET_AMOUNT)));
  }

  /** What happens to one group. */
  private interface GroupFunction extends java.io.Serializable {
    List<Row> rows(ScoreGroup group);
  }

  private static Dataset<Row> perGroup(
      TableSpec table, Dataset<Row> projects, GroupFunction function) {
    return projects
        .groupByKey(
            (MapFunction<Row, String>)
                row ->
                    String.join(
                        "|",
                        row.<String>getAs(Keys.DIVISION_CODE.name()),
                        row.<String>getAs(ScoreGroups.GROUP_KIND.name()),
                        row.<String>getAs(ScoreGroups.GROUP_ID.name())),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (key, rows) -> {
                  var parts = key.split("\\|", 3);
                  return function
                      .rows(ScoreGroup.of(parts[0], parts[1], parts[2], rows))
                      .iterator();
                },
            Encoders.row(table.schema()));
  }

  private Dataset<Row> bins(String kind, Col score) {
    var bin =
        floor(score.ref().multiply(lit(2)))
            .multiply(lit(new BigDecimal("0.5")))
            .cast(ScoreBins.BIN_SCORE.type());
    return projects
        .filter(score.ref().isNotNull())
        .groupBy(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            ScoreGroups.GROUP_KIND.ref(),
            ScoreGroups.GROUP_ID.ref(),
            lit(kind).as(ScoreSummaries.SCORE_KIND.name()),
            bin.as(ScoreBins.BIN_SCORE.name()))
        .agg(
            count(lit(1)).as(ScoreBins.PROJECT_COUNT.name()),
            coalesce(sum(BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref()), lit(0))
                .cast(ScoreBins.BUDGET_AMOUNT.type())
                .as(ScoreBins.BUDGET_AMOUNT.name()));
  }

  private static Dataset<Row> grouped(Dataset<Row> evaluated, String kind, Col id) {
    return evaluated.select(
        Keys.DIVISION_CODE.ref(),
        Keys.FISCAL_YEAR.ref(),
        lit(kind).as(ScoreGroups.GROUP_KIND.name()),
        id.ref().as(ScoreGroups.GROUP_ID.name()),
        Keys.UNIT_ID.ref(),
        Keys.PROJECT_ID.ref(),
        Keys.PROJECT_NAME.ref(),
        ProjectScores.DECLARED_SCORE.ref(),
        ProjectScores.RECOMPUTED_SCORE.ref(),
        BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref(),
        col(BudgetRates.ADJUSTED_EXECUTION.rate().name()));
  }

  private static Column summed(Col column) {
    return sum(column.ref()).cast(column.type()).as(column.name());
  }
}
