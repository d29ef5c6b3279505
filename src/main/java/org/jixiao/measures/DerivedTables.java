package org.jixiao.measures;

import static org.jixiao.measures.HeldRows.hold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.causes.DeviationCauseRows;
import org.jixiao.measures.causes.DeviationCauseSums;
import org.jixiao.measures.causes.DeviationCauses;
import org.jixiao.measures.comparisons.DepartmentComparisonRows;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.measures.progress.ExecutionMonthRows;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.measures.reviews.ReviewDeviations;
import org.jixiao.measures.reviews.ReviewRows;
import org.jixiao.measures.reviews.ReviewSummaries;
import org.jixiao.measures.scores.GradeMoves;
import org.jixiao.measures.scores.ScoreBins;
import org.jixiao.measures.scores.ScoreBorders;
import org.jixiao.measures.scores.ScoreDistributions;
import org.jixiao.measures.scores.ScoreShapeRows;
import org.jixiao.measures.slices.CarryOverAges;
import org.jixiao.measures.slices.DepartmentRatios;
import org.jixiao.measures.slices.EconomicYears;
import org.jixiao.measures.slices.FunctionYears;
import org.jixiao.measures.slices.FundYears;
import org.jixiao.measures.slices.OfficeYears;
import org.jixiao.measures.slices.ReliabilityYears;
import org.jixiao.measures.slices.SliceRows;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What follows from project-years and the records in use: comparisons, curves, shapes, slices.
 *
 * @param projectYears every project-year, held
 * @param used the rows of a taken-in table that count
 * @param payments those of the payments, added up
 * @param book the rule sets of the release
 * @param asOf the day looked back from
 */
record DerivedTables(
    Dataset<Row> projectYears,
    AcceptedTables used,
    PaymentSums payments,
    RuleBook book,
    LocalDate asOf) {

  /** All of them, by table. */
  Map<TableSpec, Dataset<Row>> tables() {
    var rules = book.base();
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(DepartmentComparisons.TABLE, DepartmentComparisonRows.of(projectYears, rules));
    tables.put(ExecutionMonths.TABLE, ExecutionMonthRows.of(payments, projectYears, asOf));
    var shapes = ScoreShapeRows.of(projectYears, rules);
    tables.put(ScoreDistributions.TABLE, shapes.distributions());
    tables.put(ScoreBins.TABLE, shapes.bins());
    tables.put(ScoreBorders.TABLE, shapes.borders());
    tables.put(GradeMoves.TABLE, shapes.moves());
    var lines = used.table(BudgetLines.TABLE);
    var carryOvers = used.table(CarryOvers.TABLE);
    var slices = SliceRows.of(lines, carryOvers, payments, projectYears);
    tables.put(FunctionYears.TABLE, slices.functions());
    tables.put(EconomicYears.TABLE, slices.economicClasses());
    tables.put(FundYears.TABLE, slices.funds());
    tables.put(OfficeYears.TABLE, slices.offices());
    tables.put(ReliabilityYears.TABLE, slices.reliability());
    tables.put(DepartmentRatios.TABLE, slices.ratios());
    tables.put(CarryOverAges.TABLE, SliceRows.ages(lines, carryOvers, payments));
    var known = KnownProjects.of(projectYears, projectYears, Keys.PROJECT_NAME.name());
    var reviews =
        ReviewRows.of(
            used.table(Evaluations.TABLE), known.resolved(used.table(EvaluationDues.TABLE)));
    tables.put(ReviewDeviations.TABLE, reviews.deviations());
    tables.put(ReviewSummaries.TABLE, reviews.summaries());
    var causes =
        hold(
            new DeviationCauseRows(rules.causes())
                .rows(projectYears, used.table(Evaluations.TABLE), used.table(Indicators.TABLE)));
    tables.put(DeviationCauses.TABLE, causes);
    tables.put(DeviationCauseSums.TABLE, DeviationCauseRows.sums(causes));
    tables.put(RuleVersions.TABLE, RuleVersions.of(projectYears.sparkSession(), book));
    return tables;
  }
}
