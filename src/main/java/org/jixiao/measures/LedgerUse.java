package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring_index;
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
import org.jixiao.vocabulary.TableSpec;

/**
 * Which ledger rows count. Rows add up. The newest delivery that holds a voucher (or line) provides
 * all its rows; the same rows in two files of one delivery count once, and rows that repeat within
 * one file count as often as they stand there. Rows without any id are never taken for one another,
 * unless the very same bytes were handed in under two names. What a newer delivery declares void
 * does not count, nor what is dated after the release.
 *
 * @param table the taken-in table
 * @param id voucher or line
 * @param date day of the row, empty where it has none
 */
record LedgerUse(TableSpec table, Col id, Column date) {

  private static final String CONTENT = "content";
  private static final String FILE = "file";
  private static final String OCCURRENCE = "occurrence";
  private static final String FIRST_FILE = "first_file";
  private static final String NEWEST = "newest_rank";
  private static final String PROVIDER = "provider";
  private static final String PROVIDED = "provided";
  private static final String AGREEING = "agreeing";
  private static final String CONTENDERS = "contenders";

  /** The day of rows that have none. */
  static Column undated() {
    return lit(null).cast(DataTypes.DateType);
  }

  /**
   * Adds {@link RecordUse#USE_STATUS}, {@link RecordUse#COPY_NUMBER} and {@link RecordUse#TIED}.
   */
  Dataset<Row> withUse(Dataset<Row> records, DeliveryOrder order) {
    var ranked =
        order
            .withRank(table, records)
            .withColumn(CONTENT, RecordUse.content(table))
            .withColumn(FILE, substring_index(Keys.SOURCE_BLOCK_ID.ref(), "-", 1))
            .withColumn(
                RecordUse.COPY_NUMBER.name(),
                row_number()
                    .over(sameId(Keys.ADDRESS, col(CONTENT)).orderBy(lit(1)))
                    .cast(DataTypes.LongType));
    var late = date.gt(lit(order.asOf()));
    return withId(ranked.filter(id.ref().isNotNull()), late)
        .unionByName(withoutId(ranked.filter(id.ref().isNull()), late));
  }

  private Dataset<Row> withoutId(Dataset<Row> ranked, Column late) {
    return selected(ranked, lit(false), status(lit(false), lit(false), late));
  }

  private Dataset<Row> withId(Dataset<Row> ranked, Column late) {
    var counting = eligible();
    var byContent = sameId(List.of(), col(CONTENT), col(OCCURRENCE));
    var byId = sameId(List.of());
    var newest = counting.and(DeliveryOrder.RANK.ref().equalTo(col(NEWEST)));
    var contending = newest.and(col(FIRST_FILE).equalTo(1));
    var judged =
        ranked
            .withColumn(
                OCCURRENCE,
                row_number()
                    .over(
                        sameId(
                                List.of(Keys.DELIVERY_ID),
                                col(FILE),
                                RecordUse.COPY_NUMBER.ref(),
                                col(CONTENT))
                            .orderBy(Keys.SOURCE_BLOCK_ID.ref(), Keys.ROW_NUMBER.ref())))
            .withColumn(
                FIRST_FILE,
                row_number()
                    .over(
                        sameId(List.of(Keys.DELIVERY_ID), col(CONTENT), col(OCCURRENCE))
                            .orderBy(
                                RecordUse.COPY_NUMBER.ref(),
                                Keys.SOURCE_BLOCK_ID.ref(),
                                Keys.ROW_NUMBER.ref())))
            .withColumn(NEWEST, max(when(counting, DeliveryOrder.RANK.ref())).over(byId))
            .withColumn(PROVIDER, min(when(newest, Keys.DELIVERY_ID.ref())).over(byId))
            .withColumn(
                PROVIDED,
                max(Keys.DELIVERY_ID.ref().equalTo(col(PROVIDER)).and(counting)).over(byContent))
            .withColumn(AGREEING, count(when(contending, lit(1))).over(byContent))
            .withColumn(
                CONTENDERS, size(collect_set(when(newest, Keys.DELIVERY_ID.ref())).over(byId)));
    var older = Keys.DELIVERY_ID.ref().notEqual(col(PROVIDER));
    var repeated = when(older, col(PROVIDED)).otherwise(col(FIRST_FILE).gt(1));
    return selected(
        judged, contending.and(col(AGREEING).lt(col(CONTENDERS))), status(repeated, older, late));
  }

  /** Whether the delivery is in scope, the record not declared void, and no copy of another. */
  private static Column eligible() {
    return DeliveryOrder.RANK
        .ref()
        .isNotNull()
        .and(not(DeliveryOrder.REPLACED.ref()))
        .and(RecordUse.COPY_NUMBER.ref().equalTo(1));
  }

  private static Column status(Column repeated, Column older, Column late) {
    return when(DeliveryOrder.RANK.ref().isNull(), RecordUse.OUT_OF_SCOPE)
        .when(DeliveryOrder.REPLACED.ref(), RecordUse.SUPERSEDED)
        .when(RecordUse.COPY_NUMBER.ref().gt(1), RecordUse.DUPLICATE)
        .when(repeated, RecordUse.DUPLICATE)
        .when(older, RecordUse.SUPERSEDED)
        .when(late, RecordUse.OUT_OF_SCOPE)
        .otherwise(RecordUse.USED);
  }

  private Dataset<Row> selected(Dataset<Row> records, Column tied, Column status) {
    var columns = new ArrayList<>(List.of(table.refs()));
    columns.add(RecordUse.COPY_NUMBER.ref());
    columns.add(coalesce(tied, lit(false)).as(RecordUse.TIED.name()));
    columns.add(status.as(RecordUse.USE_STATUS.name()));
    return records.select(columns.toArray(Column[]::new));
  }

  /** Records of one voucher or line, split further; one exchange serves every such window. */
  private WindowSpec sameId(List<Col> further, Column... furthest) {
    var columns = new ArrayList<Column>();
    columns.add(Keys.DIVISION_CODE.ref());
    columns.add(Keys.FISCAL_YEAR.ref());
    columns.add(id.ref());
    further.forEach(column -> columns.add(column.ref()));
    columns.addAll(List.of(furthest));
    return Window.partitionBy(columns.toArray(Column[]::new));
  }
}
