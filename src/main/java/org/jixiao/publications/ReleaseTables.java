package org.jixiao.publications;

import java.util.List;
import org.jixiao.flags.BudgetAdvice;
import org.jixiao.flags.BudgetAdviceSums;
import org.jixiao.flags.FlagChanges;
import org.jixiao.flags.FlagCoverage;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.flags.FlagPrecision;
import org.jixiao.flags.FlagReviews;
import org.jixiao.flags.FlagShares;
import org.jixiao.flags.Flags;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.DepartmentEvaluations;
import org.jixiao.lake.DepartmentIndicators;
import org.jixiao.lake.DepartmentStatements;
import org.jixiao.lake.DepartmentTasks;
import org.jixiao.lake.Departments;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.LinkDecisions;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.measures.DepartmentLinks;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.EvaluationCompletions;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.measures.PaymentSeries;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectLinks;
import org.jixiao.measures.ProjectYearLinks;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.ReleaseConservation;
import org.jixiao.measures.RuleVersions;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.measures.UnitChecks;
import org.jixiao.measures.UnitYears;
import org.jixiao.measures.causes.DeviationCauseSums;
import org.jixiao.measures.causes.DeviationCauses;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.measures.forensics.DigitTests;
import org.jixiao.measures.forensics.DuplicateGroups;
import org.jixiao.measures.forensics.PayeeYears;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.measures.outliers.ProjectOutliers;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.measures.reviews.ReviewDeviations;
import org.jixiao.measures.reviews.ReviewSummaries;
import org.jixiao.measures.scores.GradeMoves;
import org.jixiao.measures.scores.ScoreBins;
import org.jixiao.measures.scores.ScoreBorders;
import org.jixiao.measures.scores.ScoreDistributions;
import org.jixiao.measures.slices.CarryOverAges;
import org.jixiao.measures.slices.DepartmentRatios;
import org.jixiao.measures.slices.EconomicYears;
import org.jixiao.measures.slices.FunctionYears;
import org.jixiao.measures.slices.FundYears;
import org.jixiao.measures.slices.OfficeYears;
import org.jixiao.measures.slices.ReliabilityYears;
import org.jixiao.measures.texts.ProjectTexts;
import org.jixiao.measures.texts.TextMatches;
import org.jixiao.vocabulary.TableSpec;

/** The tables of a release, in the order readers meet them. */
public final class ReleaseTables {

  public static final List<TableSpec> PUBLISHED =
      List.of(
          ProjectYears.TABLE,
          DepartmentYears.TABLE,
          UnitYears.TABLE,
          JurisdictionYears.TABLE,
          ScoreSummaries.TABLE,
          EvaluationCompletions.TABLE,
          DepartmentComparisons.TABLE,
          ExecutionMonths.TABLE,
          ScoreDistributions.TABLE,
          ScoreBins.TABLE,
          ScoreBorders.TABLE,
          GradeMoves.TABLE,
          IndicatorResults.TABLE,
          RuleVersions.TABLE,
          FunctionYears.TABLE,
          EconomicYears.TABLE,
          FundYears.TABLE,
          OfficeYears.TABLE,
          ReliabilityYears.TABLE,
          DepartmentRatios.TABLE,
          CarryOverAges.TABLE,
          ReviewDeviations.TABLE,
          ReviewSummaries.TABLE,
          BudgetAdvice.TABLE,
          BudgetAdviceSums.TABLE,
          DeviationCauses.TABLE,
          DeviationCauseSums.TABLE,
          RectificationStates.TABLE,
          Flags.TABLE,
          FlagCoverage.TABLE,
          FlagShares.TABLE,
          FlagDefinitions.TABLE,
          FlagChanges.TABLE,
          FlagReviews.TABLE,
          FlagPrecision.TABLE,
          Evaluations.TABLE,
          Indicators.TABLE,
          FundRows.TABLE,
          Goals.TABLE,
          DepartmentEvaluations.TABLE,
          DepartmentTasks.TABLE,
          DepartmentIndicators.TABLE,
          DepartmentStatements.TABLE,
          EvaluationDues.TABLE,
          Monitorings.TABLE,
          Rectifications.TABLE,
          Departments.TABLE,
          LinkDecisions.TABLE,
          BudgetLines.TABLE,
          CarryOvers.TABLE,
          PaymentFacts.TABLE,
          PaymentSeries.TABLE,
          DigitTests.TABLE,
          DuplicateGroups.TABLE,
          PayeeYears.TABLE,
          ProjectLinks.TABLE,
          TextMatches.TABLE,
          ProjectYearLinks.TABLE,
          DepartmentLinks.TABLE,
          SourceFiles.TABLE,
          SourceBlocks.TABLE,
          ControlTotals.TABLE,
          RejectedRows.TABLE,
          ReleaseConservation.TABLE,
          Dictionary.TABLE,
          RunManifest.TABLE,
          FormChecks.TABLE,
          ProjectTexts.TABLE,
          PaymentChecks.TABLE,
          ProjectHistories.TABLE,
          ProjectOutliers.TABLE,
          UnitChecks.TABLE);

  private ReleaseTables() {}
}
