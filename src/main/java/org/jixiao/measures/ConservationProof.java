package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.DepartmentEvaluations;
import org.jixiao.lake.DepartmentTasks;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Payments;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Rows of {@link ReleaseConservation}: counts, sheet by sheet, what became of every record, and
 * sets it against what the reading accepted. The two are counted by different rooms from different
 * tables.
 */
final class ConservationProof {

  private static final String AMOUNT = "record_money";
  private static final String PLACES = "places";
  private static final String PLACE = "place";
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  private static final Map<String, Col> COUNTS =
      Map.of(
          RecordUse.USED, ReleaseConservation.USED_COUNT,
          RecordUse.SUPERSEDED, ReleaseConservation.SUPERSEDED_COUNT,
          RecordUse.DUPLICATE, ReleaseConservation.DUPLICATE_COUNT,
          RecordUse.OUT_OF_SCOPE, ReleaseConservation.OUT_OF_SCOPE_COUNT);
  private static final Map<String, Col> AMOUNTS =
      Map.of(
          RecordUse.USED, ReleaseConservation.USED_AMOUNT,
          RecordUse.SUPERSEDED, ReleaseConservation.SUPERSEDED_AMOUNT,
          RecordUse.DUPLICATE, ReleaseConservation.DUPLICATE_AMOUNT,
          RecordUse.OUT_OF_SCOPE, ReleaseConservation.OUT_OF_SCOPE_AMOUNT);

  private ConservationProof() {}

  private static final String SHEET = "sheet_or_blank";
  private static final String[] SHEETS = {
    Keys.DELIVERY_ID.name(), SourceFiles.FILE_NAME.name(), SHEET
  };

  /**
   * The proof for records of every taken-in table. A sheet without any record stays a row.
   *
   * @param records by table, with use and copy number
   */
  static Dataset<Row> rows(
      Dataset<Row> conservation, Dataset<Row> sourceBlocks, Map<TableSpec, Dataset<Row>> records) {
    var counted =
        placed(sourceBlocks, flat(records))
            .groupBy(col(SHEETS[0]), col(SHEETS[1]), col(SHEETS[2]))
            .agg(
                count(lit(1)).as(ReleaseConservation.RECORD_COUNT.name()),
                figures().toArray(Column[]::new));
    var joined =
        conservation
            .withColumn(SHEET, coalesce(Conservation.SHEET_NAME.ref(), lit("")))
            .join(counted, SHEETS, "left")
            .withColumns(withoutRecords());
    return ProjectYearRows.conformed(
        ReleaseConservation.TABLE,
        joined.withColumn(ReleaseConservation.BALANCED.name(), balanced()));
  }

  /** Every record by address, with its use and its money as the reading counts it. */
  private static Dataset<Row> flat(Map<TableSpec, Dataset<Row>> records) {
    return records.entrySet().stream()
        .map(
            entry ->
                entry
                    .getValue()
                    .select(
                        Keys.DELIVERY_ID.ref(),
                        Keys.SOURCE_BLOCK_ID.ref(),
                        RecordUse.COPY_NUMBER.ref(),
                        RecordUse.USE_STATUS.ref(),
                        money(entry.getKey()).cast(Col.Kind.MONEY.type()).as(AMOUNT)))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  /**
   * The money of a record: the one amount of a ledger row, the three of a form's fund row. What was
   * applied for stands in where nothing is paid yet.
   */
  private static Column money(TableSpec table) {
    if (table.equals(BudgetLines.TABLE)) {
      return BudgetLines.BUDGET_AMOUNT.ref();
    }
    if (table.equals(Payments.TABLE)) {
      return coalesce(Payments.AMOUNT.ref(), Payments.APPLIED_AMOUNT.ref(), lit(ZERO));
    }
    if (table.equals(CarryOvers.TABLE)) {
      return CarryOvers.CARRY_OVER_AMOUNT.ref();
    }
    if (table.equals(FundRows.TABLE)) {
      return total(
          FundRows.INITIAL_BUDGET_AMOUNT,
          FundRows.ADJUSTED_BUDGET_AMOUNT,
          FundRows.EXECUTED_AMOUNT);
    }
    if (table.equals(DepartmentTasks.TABLE)) {
      return total(
          DepartmentTasks.APPROVED_AMOUNT,
          DepartmentTasks.FISCAL_AMOUNT,
          DepartmentTasks.OTHER_AMOUNT,
          DepartmentTasks.EXECUTED_AMOUNT);
    }
    if (table.equals(DepartmentEvaluations.TABLE)) {
      return total(
          DepartmentEvaluations.INITIAL_BUDGET_AMOUNT,
          DepartmentEvaluations.ADJUSTED_BUDGET_AMOUNT,
          DepartmentEvaluations.EXECUTED_AMOUNT);
    }
    return moneyOfRegister(table);
  }

  private static Column moneyOfRegister(TableSpec table) {
    if (table.equals(EvaluationDues.TABLE)) {
      return total(EvaluationDues.BUDGET_AMOUNT);
    }
    if (table.equals(Monitorings.TABLE)) {
      return total(
          Monitorings.BUDGET_AMOUNT, Monitorings.EXECUTED_AMOUNT, Monitorings.EXPECTED_AMOUNT);
    }
    return table.equals(Rectifications.TABLE)
        ? total(Rectifications.MONEY_AT_STAKE_AMOUNT)
        : lit(ZERO);
  }

  private static Column total(Col... amounts) {
    return Stream.of(amounts)
        .map(amount -> coalesce(amount.ref(), lit(ZERO)))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /** Adds file and sheet; a second copy of the same bytes belongs to the second file by name. */
  private static Dataset<Row> placed(Dataset<Row> sourceBlocks, Dataset<Row> records) {
    var places =
        sourceBlocks
            .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
            .agg(
                array_sort(
                        collect_list(
                            struct(
                                SourceFiles.FILE_NAME.ref(),
                                coalesce(SourceBlocks.SHEET_NAME.ref(), lit("")).as(SHEET))))
                    .as(PLACES));
    var number =
        least(RecordUse.COPY_NUMBER.ref().cast(DataTypes.IntegerType), array_size(col(PLACES)));
    return records
        .join(places, new String[] {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()}, "left")
        .withColumn(PLACE, element_at(col(PLACES), number))
        .select(
            Keys.DELIVERY_ID.ref(),
            col(PLACE).getField(SourceFiles.FILE_NAME.name()).as(SourceFiles.FILE_NAME.name()),
            col(PLACE).getField(SHEET).as(SHEET),
            RecordUse.USE_STATUS.ref(),
            col(AMOUNT));
  }

  private static List<Column> figures() {
    var columns = new ArrayList<Column>();
    columns.add(sum(col(AMOUNT)).as(ReleaseConservation.RECORD_AMOUNT.name()));
    COUNTS.forEach(
        (status, column) ->
            columns.add(
                count(when(RecordUse.USE_STATUS.ref().equalTo(status), lit(1))).as(column.name())));
    AMOUNTS.forEach(
        (status, column) ->
            columns.add(
                coalesce(
                        sum(when(RecordUse.USE_STATUS.ref().equalTo(status), col(AMOUNT))),
                        lit(ZERO))
                    .as(column.name())));
    return columns;
  }

  private static Map<String, Column> withoutRecords() {
    var columns = new LinkedHashMap<String, Column>();
    columns.put(ReleaseConservation.RECORD_COUNT.name(), orZero(ReleaseConservation.RECORD_COUNT));
    columns.put(
        ReleaseConservation.RECORD_AMOUNT.name(), orZero(ReleaseConservation.RECORD_AMOUNT));
    COUNTS.values().forEach(column -> columns.put(column.name(), orZero(column)));
    AMOUNTS.values().forEach(column -> columns.put(column.name(), orZero(column)));
    return columns;
  }

  private static Column orZero(Col column) {
    return coalesce(column.ref(), lit(0)).cast(column.type());
  }

  private static Column balanced() {
    var counts = COUNTS.values().stream().map(Col::ref).reduce(Column::plus).orElseThrow();
    var amounts = AMOUNTS.values().stream().map(Col::ref).reduce(Column::plus).orElseThrow();
    return ReleaseConservation.RECORD_COUNT
        .ref()
        .equalTo(counts)
        .and(ReleaseConservation.RECORD_AMOUNT.ref().equalTo(amounts))
        .and(Conservation.ACCEPTED_AMOUNT.ref().equalTo(ReleaseConservation.RECORD_AMOUNT.ref()));
  }
}
