package org.jixiao.measures;

import static org.jixiao.measures.HeldRows.hold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Departments;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.LinkDecisions;
import org.jixiao.lake.Payments;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.SideBySide;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.measures.forensics.DigitTestRows;
import org.jixiao.measures.forensics.DigitTests;
import org.jixiao.measures.forensics.DuplicateGroupRows;
import org.jixiao.measures.forensics.DuplicateGroups;
import org.jixiao.measures.forensics.PayeeYearRows;
import org.jixiao.measures.forensics.PayeeYears;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.measures.outliers.ProjectOutlierRows;
import org.jixiao.measures.outliers.ProjectOutliers;
import org.jixiao.measures.texts.ProjectTextRows;
import org.jixiao.measures.texts.ProjectTexts;
import org.jixiao.measures.texts.TextMatches;
import org.jixiao.vocabulary.TableSpec;

/**
 * What follows from project-years and judged records. The tables come in groups; none needs
 * another, so several are worked out at a time.
 *
 * @param accepted the accepted rows
 * @param order which delivery counts
 * @param book the rule sets of the release
 * @param mask hides natural persons
 * @param directory departments and units under their codes
 * @param records every taken-in table, each row with its use
 * @param payments the payments in use, added up
 */
record MeasuredTables(
    AcceptedTables accepted,
    DeliveryOrder order,
    RuleBook book,
    PayeeMask mask,
    Directory directory,
    Map<TableSpec, Dataset<Row>> records,
    PaymentSums payments) {

  private static final List<TableSpec> KEPT =
      List.of(
          BudgetLines.TABLE,
          CarryOvers.TABLE,
          Evaluations.TABLE,
          FundRows.TABLE,
          Goals.TABLE,
          Indicators.TABLE);

  /** All of them, in the order a release writes them. */
  Map<TableSpec, Dataset<Row>> of(
      Dataset<Row> projectYears, Dataset<Row> links, Dataset<Row> results) {
    var indicators = hold(IndicatorValues.withValues(used(Indicators.TABLE)));
    var facts = hold(mask.masked(used(Payments.TABLE)));
    var payees = PayeeSums.of(facts);
    var groups =
        List.<Supplier<Map<TableSpec, Dataset<Row>>>>of(
            () -> summaries(projectYears, links),
            new DerivedTables(projectYears, this::used, payments, book, order.asOf())::tables,
            () -> Map.of(IndicatorResults.TABLE, results),
            () -> forms(projectYears, indicators),
            () -> payments(projectYears, payees),
            () -> histories(projectYears, indicators),
            this::kept,
            () -> paymentFacts(facts, payees));
    return SideBySide.all(groups, Supplier::get);
  }

  private Dataset<Row> used(TableSpec table) {
    return Measurement.used(records, table);
  }

  private Map<TableSpec, Dataset<Row>> summaries(Dataset<Row> projectYears, Dataset<Row> links) {
    var rules = book.base();
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(ProjectYears.TABLE, projectYears);
    tables.put(DepartmentYears.TABLE, YearSummaryRows.departments(projectYears, rules));
    tables.put(UnitYears.TABLE, YearSummaryRows.units(projectYears, rules));
    tables.put(JurisdictionYears.TABLE, YearSummaryRows.jurisdictions(projectYears, rules));
    tables.put(ScoreSummaries.TABLE, ScoreSummaryRows.rows(projectYears, rules));
    tables.put(EvaluationCompletions.TABLE, YearSummaryRows.completions(projectYears));
    tables.put(ProjectLinks.TABLE, ProjectYearRows.conformed(ProjectLinks.TABLE, links));
    return tables;
  }

  /** What flags about forms and their words stand on. */
  private Map<TableSpec, Dataset<Row>> forms(Dataset<Row> projectYears, Dataset<Row> indicators) {
    var evaluations = used(Evaluations.TABLE);
    var forms =
        hold(
            new FormCheckRows(
                    book.base(), evaluations, indicators, used(Goals.TABLE), used(FundRows.TABLE))
                .rows(projectYears));
    var texts = ProjectTextRows.of(projectYears, forms, evaluations, book.base());
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(FormChecks.TABLE, forms);
    tables.put(ProjectTexts.TABLE, texts.projects());
    tables.put(TextMatches.TABLE, texts.matches());
    return tables;
  }

  /** What flags about payments and units stand on. */
  private Map<TableSpec, Dataset<Row>> payments(Dataset<Row> projectYears, PayeeSums payees) {
    var rules = book.base();
    var payments = used(Payments.TABLE);
    var series = hold(new PaymentSeriesRows(rules).rows(payments));
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(
        PaymentChecks.TABLE,
        new PaymentCheckRows(rules, used(BudgetLines.TABLE), payments, series).rows(projectYears));
    tables.put(PaymentSeries.TABLE, mask.masked(PaymentSeries.TABLE, series));
    tables.put(UnitChecks.TABLE, UnitCheckRows.rows(projectYears, payees, rules));
    return tables;
  }

  /** What flags about several years stand on. */
  private Map<TableSpec, Dataset<Row>> histories(
      Dataset<Row> projectYears, Dataset<Row> indicators) {
    var rules = book.base();
    var yearLinks =
        hold(
            new ProjectYearLinkRows(rules, used(LinkDecisions.TABLE), used(Departments.TABLE))
                .rows(projectYears));
    var histories =
        hold(
            new ProjectHistoryRows(
                    rules, used(BudgetLines.TABLE), used(CarryOvers.TABLE), indicators)
                .rows(projectYears, yearLinks));
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(ProjectYearLinks.TABLE, yearLinks);
    tables.put(ProjectHistories.TABLE, histories);
    tables.put(ProjectOutliers.TABLE, ProjectOutlierRows.of(projectYears, histories, rules));
    return tables;
  }

  /** The records that count, as they were taken in, and what follows from them alone. */
  private Map<TableSpec, Dataset<Row>> kept() {
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    KEPT.forEach(table -> tables.put(table, used(table)));
    DepartmentUse.TABLES.forEach(table -> tables.put(table, used(table)));
    RegisterUse.ALL.forEach(use -> tables.put(use.table(), used(use.table())));
    var bodies = used(Departments.TABLE);
    tables.put(Departments.TABLE, bodies);
    tables.put(DepartmentLinks.TABLE, DepartmentLinks.of(used(BudgetLines.TABLE), bodies));
    tables.put(
        RectificationStates.TABLE,
        RectificationStates.of(used(Rectifications.TABLE), order.asOf(), directory));
    tables.put(
        ReleaseConservation.TABLE,
        ConservationProof.rows(
            accepted.table(Conservation.TABLE), accepted.table(SourceBlocks.TABLE), records));
    return tables;
  }

  /** What the payments tell with natural persons masked. */
  private static Map<TableSpec, Dataset<Row>> paymentFacts(Dataset<Row> facts, PayeeSums payees) {
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(PaymentFacts.TABLE, facts);
    tables.put(DigitTests.TABLE, DigitTestRows.of(facts));
    tables.put(DuplicateGroups.TABLE, DuplicateGroupRows.of(facts));
    tables.put(PayeeYears.TABLE, PayeeYearRows.of(payees));
    return tables;
  }
}
