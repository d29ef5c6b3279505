package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * How far a score, freed of the points that only repeat the execution rate, lies above that rate,
 * and how unusual that is among peers. Kept as a fraction of whole numbers so that it can be
 * compared without rounding: 90 of 90 points at a rate of 0.95 is a gap of 0.05 and not a hair
 * more.
 */
public final class ScoreGaps {

  public static final Col SCORE_WITHOUT_EXECUTION =
      Col.score(
              "score_without_execution",
              "除预算执行外得分",
              "Declared total less the declared execution score: S in S ÷ (100 − w) − rate")
          .orEmpty("a score is missing");
  public static final Col WEIGHT_WITHOUT_EXECUTION =
      Col.score("weight_without_execution", "除预算执行外分值", "100 less the weight of execution: 100 − w")
          .orEmpty("the weight of execution is not known");
  public static final Col SCORE_RATE_GAP =
      Col.rate(
              "score_rate_gap",
              "得分率与执行率之差",
              "form_adjusted_budget_amount",
              "score_without_execution ÷ weight_without_execution − executed ÷ adjusted budget, all"
                  + " of the form; rounded once, half-up, for reading and not for comparing")
          .orEmpty("a score or amount is missing, or a denominator is not above zero");
  public static final Col GAP_RANK =
      Col.count(
              "gap_rank", "差距位次", "Place among peers, 1 being the widest gap; equal gaps share it")
          .orEmpty("there is no gap");
  public static final Col GAP_PEER_COUNT =
      Col.count("gap_peer_count", "同类项目数", "Peers with a gap, this project among them")
          .orEmpty("there is no gap");
  public static final Col GAP_PEERS =
      Col.text(
              "gap_peers",
              "同类范围",
              "project_category when at least "
                  + ScoreGaps.LEAST_PEERS
                  + " projects of the division, year and category have a gap, else jurisdiction")
          .orEmpty("there is no gap");

  static final List<Col> COLUMNS =
      List.of(
          SCORE_WITHOUT_EXECUTION,
          WEIGHT_WITHOUT_EXECUTION,
          SCORE_RATE_GAP,
          GAP_RANK,
          GAP_PEER_COUNT,
          GAP_PEERS);

  private static final int LEAST_PEERS = 10;
  private static final int DECIMALS = 6;
  private static final int FULL_SCORE = 100;
  private static final String WIDE_CATEGORY = "category_gaps";
  private static final String WIDE_DIVISION = "division_gaps";

  private ScoreGaps() {}

  /** Adds {@link #COLUMNS} to rows that have the form's scores and amounts. */
  static Dataset<Row> withGaps(Dataset<Row> forms) {
    var gaps =
        forms
            .withColumn(
                SCORE_WITHOUT_EXECUTION.name(),
                ProjectScores.DECLARED_SCORE
                    .ref()
                    .minus(ProjectScores.EXECUTION_SCORE.ref())
                    .cast(SCORE_WITHOUT_EXECUTION.type()))
            .withColumn(
                WEIGHT_WITHOUT_EXECUTION.name(),
                lit(FULL_SCORE)
                    .minus(ProjectScores.EXECUTION_WEIGHT.ref())
                    .cast(WEIGHT_WITHOUT_EXECUTION.type()))
            .withColumn(SCORE_RATE_GAP.name(), gap());
    var counted =
        gaps.withColumn(WIDE_CATEGORY, count(SCORE_RATE_GAP.ref()).over(sameCategory()))
            .withColumn(WIDE_DIVISION, count(SCORE_RATE_GAP.ref()).over(sameDivision()));
    return ranked(counted);
  }

  private static Dataset<Row> ranked(Dataset<Row> counted) {
    var known = SCORE_RATE_GAP.ref().isNotNull();
    var ownCategory =
        ProjectYears.PROJECT_CATEGORY.ref().isNotNull().and(col(WIDE_CATEGORY).geq(LEAST_PEERS));
    var widest = SCORE_RATE_GAP.ref().desc_nulls_last();
    return counted
        .withColumn(
            GAP_RANK.name(),
            when(
                    known.and(ownCategory),
                    rank().over(sameCategory().orderBy(widest)).cast(DataTypes.LongType))
                .when(known, rank().over(sameDivision().orderBy(widest)).cast(DataTypes.LongType)))
        .withColumn(
            GAP_PEER_COUNT.name(),
            when(known.and(ownCategory), col(WIDE_CATEGORY)).when(known, col(WIDE_DIVISION)))
        .withColumn(
            GAP_PEERS.name(),
            when(known.and(ownCategory), ProjectYears.PROJECT_CATEGORY.name())
                .when(known, "jurisdiction"))
        .drop(WIDE_CATEGORY, WIDE_DIVISION);
  }

  private static Column gap() {
    var budget = ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref();
    var executed = ProjectYears.FORM_EXECUTED_AMOUNT.ref();
    var weight = WEIGHT_WITHOUT_EXECUTION.ref();
    var known =
        SCORE_WITHOUT_EXECUTION
            .ref()
            .isNotNull()
            .and(executed.isNotNull())
            .and(coalesce(budget, lit(0)).gt(0))
            .and(coalesce(weight, lit(0)).gt(0))
            .and(ProjectScores.FORM_EXECUTION_RATE.ref().isNotNull());
    return when(
        known,
        ExactQuotient.halfUp(
                SCORE_WITHOUT_EXECUTION.ref().multiply(budget).minus(executed.multiply(weight)),
                weight.multiply(budget),
                DECIMALS)
            .cast(SCORE_RATE_GAP.type()));
  }

  private static WindowSpec sameDivision() {
    return Window.partitionBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref());
  }

  private static WindowSpec sameCategory() {
    var columns = new ArrayList<Column>();
    columns.add(Keys.DIVISION_CODE.ref());
    columns.add(Keys.FISCAL_YEAR.ref());
    columns.add(ProjectYears.PROJECT_CATEGORY.ref());
    return Window.partitionBy(columns.toArray(Column[]::new));
  }
}
