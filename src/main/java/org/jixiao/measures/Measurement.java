package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.jixiao.measures.HeldRows.hold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Departments;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.LinkDecisions;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Payments;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.measures.forensics.DigitTestRows;
import org.jixiao.measures.forensics.DigitTests;
import org.jixiao.measures.forensics.DuplicateGroupRows;
import org.jixiao.measures.forensics.DuplicateGroups;
import org.jixiao.measures.forensics.PayeeYearRows;
import org.jixiao.measures.forensics.PayeeYears;
import org.jixiao.measures.indicators.IndicatorResultRows;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.measures.outliers.ProjectOutlierRows;
import org.jixiao.measures.outliers.ProjectOutliers;
import org.jixiao.measures.texts.ProjectTextRows;
import org.jixiao.measures.texts.ProjectTexts;
import org.jixiao.measures.texts.TextMatches;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * From accepted rows to measured tables: who is who, which record counts, which project a form
 * speaks of, and what follows. The same rows give the same tables in any order and any number of
 * partitions.
 */
public final class Measurement {

  private static final List<TableSpec> FORM_PARTS =
      List.of(FundRows.TABLE, Goals.TABLE, Indicators.TABLE);

  private final AcceptedTables accepted;
  private final DeliveryOrder order;
  private final RuleBook book;
  private final RuleSet rules;
  private final PayeeMask mask;

  private Measurement(AcceptedTables accepted, DeliveryOrder order, RuleBook book, PayeeMask mask) {
    this.accepted = accepted;
    this.order = order;
    this.book = book;
    this.rules = book.base();
    this.mask = mask;
  }

  /**
   * Measures all accepted rows.
   *
   * @param deliveries every delivery the rows come from
   * @param asOf the release's date: deliveries and ledger rows dated later are out of scope
   * @param maskingKey key under which natural persons are masked, at least 16 characters
   * @throws org.jixiao.vocabulary.Fault when two deliveries of one date and sequence disagree
   */
  public static Measured of(
      AcceptedTables accepted,
      List<DeliveryInUse> deliveries,
      RuleBook book,
      LocalDate asOf,
      String maskingKey) {
    return new Measurement(
            accepted, new DeliveryOrder(deliveries, asOf), book, new PayeeMask(maskingKey))
        .measured();
  }

  private Measured measured() {
    var bodies = RegisterUse.bodies(accepted, order);
    var directory =
        Directory.of(
            List.of(
                accepted.table(BudgetLines.TABLE),
                accepted.table(Payments.TABLE),
                accepted.table(CarryOvers.TABLE),
                accepted.table(Evaluations.TABLE)),
            RecordUse.onlyUsed(Departments.TABLE, bodies));
    var records = new LinkedHashMap<TableSpec, Dataset<Row>>();
    records.put(Departments.TABLE, bodies);
    for (var ledger : ledgers()) {
      var resolved = directory.resolved(accepted.table(ledger.table()));
      var judged = hold(ledger.withUse(resolved, order));
      RecordUse.refuseTies(ledger.table(), judged, keyOf(ledger));
      records.put(ledger.table(), judged);
    }
    var lines = used(records, BudgetLines.TABLE);
    var carryOvers = used(records, CarryOvers.TABLE);
    var payments = used(records, Payments.TABLE);
    var ledgerRows = hold(new LedgerYears(lines, carryOvers, payments).rows());
    var documents = hold(new LedgerDocuments(lines, carryOvers, payments).rows());
    var evaluations = hold(directory.resolved(accepted.table(Evaluations.TABLE)));
    var links = hold(new ProjectMatching(rules).links(evaluations, ledgerRows, documents));
    judgeForms(evaluations, links, records);
    DepartmentUse.judged(accepted, order).forEach((table, rows) -> records.put(table, hold(rows)));
    records.putAll(RegisterUse.judged(accepted, order, directory));
    var results =
        hold(
            new IndicatorResultRows(book)
                .of(used(records, Indicators.TABLE), used(records, Evaluations.TABLE)));
    var scored = hold(new ScoresByRule(book).withScores(forms(records, results)));
    var registers =
        new RegisterYears(
            used(records, EvaluationDues.TABLE),
            used(records, Monitorings.TABLE),
            KnownProjects.of(ledgerRows, scored, ProjectYearRows.FORM_NAME));
    var projectYears =
        hold(
            new ProjectYearRows(book, directory, new YearClosing(order.asOf(), rules))
                .rows(ledgerRows, scored, links, registers));
    return new Measured(tables(records, links, projectYears, results, directory));
  }

  private static List<LedgerUse> ledgers() {
    return List.of(
        new LedgerUse(BudgetLines.TABLE, BudgetLines.LINE_ID, BudgetLines.ISSUED_DATE.ref()),
        new LedgerUse(CarryOvers.TABLE, CarryOvers.LINE_ID, LedgerUse.undated()),
        new LedgerUse(
            Payments.TABLE,
            Payments.VOUCHER_ID,
            coalesce(
                Payments.PAYMENT_DATE.ref(),
                Payments.VOUCHER_DATE.ref(),
                Payments.APPLICATION_DATE.ref())));
  }

  private static List<Col> keyOf(LedgerUse ledger) {
    return List.of(Keys.FISCAL_YEAR, ledger.id());
  }

  private void judgeForms(
      Dataset<Row> evaluations, Dataset<Row> links, Map<TableSpec, Dataset<Row>> records) {
    var parts = new LinkedHashMap<TableSpec, Dataset<Row>>();
    FORM_PARTS.forEach(table -> parts.put(table, accepted.table(table)));
    var judged =
        hold(
            new FormUse(order, accepted.table(SourceBlocks.TABLE))
                .withUse(FormUse.relinked(evaluations, links), parts));
    RecordUse.refuseTies(
        Evaluations.TABLE,
        judged,
        List.of(Keys.FISCAL_YEAR, Keys.UNIT_ID, Keys.PROJECT_ID, Evaluations.EVALUATION_KIND));
    records.put(Evaluations.TABLE, judged);
    parts.forEach(
        (table, rows) -> records.put(table, hold(FormUse.partsWithUse(table, rows, judged))));
  }

  private static Dataset<Row> forms(Map<TableSpec, Dataset<Row>> records, Dataset<Row> results) {
    return new FormYears(
            used(records, Evaluations.TABLE),
            new FormPoints(used(records, Indicators.TABLE), results).rows(),
            used(records, FundRows.TABLE))
        .rows();
  }

  private Map<TableSpec, Dataset<Row>> tables(
      Map<TableSpec, Dataset<Row>> records,
      Dataset<Row> links,
      Dataset<Row> projectYears,
      Dataset<Row> results,
      Directory directory) {
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(ProjectYears.TABLE, projectYears);
    tables.put(DepartmentYears.TABLE, YearSummaryRows.departments(projectYears, rules));
    tables.put(UnitYears.TABLE, YearSummaryRows.units(projectYears, rules));
    tables.put(JurisdictionYears.TABLE, YearSummaryRows.jurisdictions(projectYears, rules));
    tables.put(ScoreSummaries.TABLE, ScoreSummaryRows.rows(projectYears, rules));
    tables.put(EvaluationCompletions.TABLE, YearSummaryRows.completions(projectYears));
    tables.put(ProjectLinks.TABLE, ProjectYearRows.conformed(ProjectLinks.TABLE, links));
    tables.putAll(
        new DerivedTables(projectYears, table -> used(records, table), book, order.asOf())
            .tables());
    tables.put(IndicatorResults.TABLE, results);
    tables.putAll(checks(records, projectYears));
    for (var table :
        List.of(
            BudgetLines.TABLE,
            CarryOvers.TABLE,
            Evaluations.TABLE,
            FundRows.TABLE,
            Goals.TABLE,
            Indicators.TABLE)) {
      tables.put(table, used(records, table));
    }
    DepartmentUse.TABLES.forEach(table -> tables.put(table, used(records, table)));
    RegisterUse.ALL.forEach(use -> tables.put(use.table(), used(records, use.table())));
    var bodies = used(records, Departments.TABLE);
    tables.put(Departments.TABLE, bodies);
    tables.put(DepartmentLinks.TABLE, DepartmentLinks.of(used(records, BudgetLines.TABLE), bodies));
    tables.put(
        RectificationStates.TABLE,
        RectificationStates.of(used(records, Rectifications.TABLE), order.asOf(), directory));
    var paymentFacts = hold(mask.masked(used(records, Payments.TABLE)));
    tables.put(PaymentFacts.TABLE, paymentFacts);
    tables.put(DigitTests.TABLE, DigitTestRows.of(paymentFacts));
    tables.put(DuplicateGroups.TABLE, DuplicateGroupRows.of(paymentFacts));
    tables.put(PayeeYears.TABLE, PayeeYearRows.of(paymentFacts));
    tables.put(
        ReleaseConservation.TABLE,
        ConservationProof.rows(
            accepted.table(Conservation.TABLE), accepted.table(SourceBlocks.TABLE), records));
    return tables;
  }

  /** What flags over many rows stand on, one measured row for each entity they ask about. */
  private Map<TableSpec, Dataset<Row>> checks(
      Map<TableSpec, Dataset<Row>> records, Dataset<Row> projectYears) {
    var lines = used(records, BudgetLines.TABLE);
    var payments = used(records, Payments.TABLE);
    var indicators = hold(IndicatorValues.withValues(used(records, Indicators.TABLE)));
    var checks = new LinkedHashMap<TableSpec, Dataset<Row>>();
    var evaluations = used(records, Evaluations.TABLE);
    var forms =
        hold(
            new FormCheckRows(
                    rules,
                    evaluations,
                    indicators,
                    used(records, Goals.TABLE),
                    used(records, FundRows.TABLE))
                .rows(projectYears));
    checks.put(FormChecks.TABLE, forms);
    var texts = ProjectTextRows.of(projectYears, forms, evaluations, rules);
    checks.put(ProjectTexts.TABLE, texts.projects());
    checks.put(TextMatches.TABLE, texts.matches());
    var series = hold(new PaymentSeriesRows(rules).rows(payments));
    checks.put(
        PaymentChecks.TABLE,
        new PaymentCheckRows(rules, lines, payments, series).rows(projectYears));
    checks.put(PaymentSeries.TABLE, mask.masked(PaymentSeries.TABLE, series));
    var yearLinks =
        hold(
            new ProjectYearLinkRows(
                    rules, used(records, LinkDecisions.TABLE), used(records, Departments.TABLE))
                .rows(projectYears));
    checks.put(ProjectYearLinks.TABLE, yearLinks);
    var histories =
        hold(
            new ProjectHistoryRows(rules, lines, used(records, CarryOvers.TABLE), indicators)
                .rows(projectYears, yearLinks));
    checks.put(ProjectHistories.TABLE, histories);
    checks.put(ProjectOutliers.TABLE, ProjectOutlierRows.of(projectYears, histories, rules));
    checks.put(UnitChecks.TABLE, UnitCheckRows.rows(projectYears, payments, rules));
    return checks;
  }

  private static Dataset<Row> used(Map<TableSpec, Dataset<Row>> records, TableSpec table) {
    var rows = records.get(table);
    if (rows == null) {
      throw new IllegalStateException("table " + table.name() + " was not judged");
    }
    return RecordUse.onlyUsed(table, rows);
  }
}
