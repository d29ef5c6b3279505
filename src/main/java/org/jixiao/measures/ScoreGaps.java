package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.comparisons.DepartmentKind;
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
          .orEmpty("there is no gap, or fewer than " + ScoreGaps.LEAST_OF_KIND + " peers");
  public static final Col GAP_PEER_COUNT =
      Col.count("gap_peer_count", "同类项目数", "Peers with a gap, this project among them")
          .orEmpty("there is no gap");
  public static final Col GAP_PEERS =
      Col.text(
              "gap_peers",
              "同类范围",
              "Kind of unit, as its name tells (bonds are a kind of their own), and after a slash"
                  + " the project category where at least "
                  + ScoreGaps.LEAST_PEERS
                  + " projects of the division and year share both")
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

  /** A place among fewer of one kind says nothing. */
  private static final int LEAST_OF_KIND = 5;

  private static final int DECIMALS = 6;
  private static final int FULL_SCORE = 100;
  private static final String KIND = "kind_of_unit";
  private static final String OF_CATEGORY = "category_gaps";
  private static final String OF_KIND = "kind_gaps";
  private static final UserDefinedFunction KIND_OF_NAME =
      udf(
          (UDF1<String, String>) name -> DepartmentKind.ofName(name).caption(),
          DataTypes.StringType);

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
        gaps.withColumn(KIND, kind())
            .withColumn(OF_CATEGORY, count(SCORE_RATE_GAP.ref()).over(sameCategory()))
            .withColumn(OF_KIND, count(SCORE_RATE_GAP.ref()).over(sameKind()));
    return ranked(counted).drop(KIND, OF_CATEGORY, OF_KIND);
  }

  /** Townships are never set beside bureaus, nor schools, nor special bonds beside anything. */
  private static Column kind() {
    var name = coalesce(Keys.UNIT_NAME.ref(), Keys.DEPARTMENT_NAME.ref());
    return when(BondProjects.told(), BondProjects.KIND).otherwise(KIND_OF_NAME.apply(name));
  }

  private static Dataset<Row> ranked(Dataset<Row> counted) {
    var known = SCORE_RATE_GAP.ref().isNotNull();
    var category = ProjectYears.PROJECT_CATEGORY.ref();
    var byCategory = known.and(category.isNotNull()).and(col(OF_CATEGORY).geq(LEAST_PEERS));
    var widest = SCORE_RATE_GAP.ref().desc_nulls_last();
    var places = new LinkedHashMap<String, Column>();
    places.put(
        GAP_RANK.name(),
        when(byCategory, rank().over(sameCategory().orderBy(widest)))
            .when(
                known.and(col(OF_KIND).geq(LEAST_OF_KIND)), rank().over(sameKind().orderBy(widest)))
            .cast(DataTypes.LongType));
    places.put(GAP_PEER_COUNT.name(), when(byCategory, col(OF_CATEGORY)).when(known, col(OF_KIND)));
    places.put(
        GAP_PEERS.name(),
        when(byCategory, concat_ws("/", col(KIND), category)).when(known, col(KIND)));
    return counted.withColumns(places);
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

  private static WindowSpec sameKind() {
    return Window.partitionBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), col(KIND));
  }

  private static WindowSpec sameCategory() {
    return Window.partitionBy(
        Keys.DIVISION_CODE.ref(),
        Keys.FISCAL_YEAR.ref(),
        col(KIND),
        ProjectYears.PROJECT_CATEGORY.ref());
  }
}
