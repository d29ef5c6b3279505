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
import org.jixiao.lake.Departments;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Payments;
import org.jixiao.lake.SideBySide;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.measures.indicators.IndicatorResultRows;
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
    records.putAll(SideBySide.all(ledgers(), ledger -> judged(ledger, directory)));
    var lines = used(records, BudgetLines.TABLE);
    var carryOvers = used(records, CarryOvers.TABLE);
    var payments = PaymentSums.of(used(records, Payments.TABLE));
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
    return new Measured(
        new MeasuredTables(accepted, order, book, mask, directory, records, payments)
            .of(projectYears, links, results));
  }

  private Map<TableSpec, Dataset<Row>> judged(LedgerUse ledger, Directory directory) {
    var resolved = directory.resolved(accepted.table(ledger.table()));
    var judged = hold(ledger.table().name(), ledger.withUse(resolved, order));
    RecordUse.refuseTies(ledger.table(), judged, keyOf(ledger));
    return Map.of(ledger.table(), judged);
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
    records.putAll(
        SideBySide.all(
            parts.entrySet(),
            part ->
                Map.of(
                    part.getKey(),
                    hold(FormUse.partsWithUse(part.getKey(), part.getValue(), judged)))));
  }

  private static Dataset<Row> forms(Map<TableSpec, Dataset<Row>> records, Dataset<Row> results) {
    return new FormYears(
            used(records, Evaluations.TABLE),
            new FormPoints(used(records, Indicators.TABLE), results).rows(),
            used(records, FundRows.TABLE))
        .rows();
  }

  static Dataset<Row> used(Map<TableSpec, Dataset<Row>> records, TableSpec table) {
    var rows = records.get(table);
    if (rows == null) {
      throw new IllegalStateException("table " + table.name() + " was not judged");
    }
    return RecordUse.onlyUsed(table, rows);
  }
}
