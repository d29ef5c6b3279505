package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.KnownEmpty;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** Whether an accepted record counts for a release and, if it does not, why. */
public final class RecordUse {

  /** The record counts. */
  public static final String USED = "used";

  /** A newer delivery, or a later form of the same delivery, stands in for it. */
  public static final String SUPERSEDED = "superseded";

  /** It repeats, content and all, a record that is used. */
  public static final String DUPLICATE = "duplicate";

  /** It, or its delivery, is dated after the release's as-of date. */
  public static final String OUT_OF_SCOPE = "out_of_scope";

  public static final Col USE_STATUS =
      Col.text("use_status", "采用状态", "used, superseded, duplicate or out_of_scope");

  /** Which of several records with the same address and content this one is, from 1. */
  static final Col COPY_NUMBER =
      Col.count(
          "copy_number",
          "同址序号",
          "From 1; above 1 when the same bytes were handed in under two names");

  /** Whether two deliveries of the same rank disagree about this record. */
  static final Col TIED = Col.yesNo("tied", "并列", "True when two deliveries of one rank disagree");

  private static final String RECORD = "record";
  private static final String DELIVERIES = "deliveries";

  private RecordUse() {}

  /** The records that count, in the columns of their table. */
  static Dataset<Row> onlyUsed(TableSpec table, Dataset<Row> records) {
    return records.filter(USE_STATUS.ref().equalTo(USED)).select(table.refs());
  }

  /** What a record says, without where it stands and how it was spelt. */
  static Column content(TableSpec table) {
    return struct(
        table.columns().stream()
            .filter(column -> !Keys.ADDRESS.contains(column))
            .filter(column -> column.kind() != Col.Kind.SOURCE)
            .map(Col::ref)
            .toArray(Column[]::new));
  }

  /**
   * Refuses records about which two deliveries of the same date and sequence disagree. Looks at the
   * rows, because an operator must be told before anything is published.
   *
   * @param key what names the record to the operator
   */
  static void refuseTies(TableSpec table, Dataset<Row> records, List<Col> key) {
    if (KnownEmpty.is(records)) {
      return;
    }
    var record = concat_ws("，", key.stream().map(Col::ref).toArray(Column[]::new));
    var tied =
        records
            .filter(TIED.ref())
            .groupBy(record.as(RECORD))
            .agg(array_sort(collect_set(Keys.DELIVERY_ID.ref())).as(DELIVERIES))
            .orderBy(RECORD)
            .takeAsList(1);
    if (!tied.isEmpty()) {
      throw Fault.of(
          "table " + table.name() + ", record " + tied.get(0).getString(0),
          "different content in deliveries "
              + tied.get(0).getList(1)
              + " of the same as_of and sequence",
          "another as_of or sequence in the delivery.yaml of the one that counts");
    }
  }
}
