package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Departments;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.LinkDecisions;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.SideBySide;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Which row of a register counts. What a newer delivery says of the same scope stands in for all an
 * older one said of it: a list of due projects for a department and year, a monitoring for a
 * project and year, an answer for the question answered. Within a delivery the last row by block
 * and row counts for its key.
 *
 * @param table the register
 * @param scope what a newer delivery replaces as a whole
 * @param key what of several rows of the newest delivery is the same
 */
record RegisterUse(TableSpec table, List<Column> scope, List<Column> key) {

  private static final String NEWEST = "newest_rank";
  private static final String LAST = "last_number";
  private static final String CONTENTS = "contents";
  private static final String DELIVERIES = "deliveries";

  /** The registers that are taken in. */
  static final List<RegisterUse> ALL =
      List.of(
          new RegisterUse(
              EvaluationDues.TABLE,
              refs(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID),
              refs(Keys.UNIT_ID, Keys.PROJECT_ID)),
          new RegisterUse(
              Monitorings.TABLE,
              Keys.PROJECT_YEAR.stream().map(Col::ref).toList(),
              List.of(rowOfAPart())),
          new RegisterUse(
              Rectifications.TABLE,
              refs(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  Keys.UNIT_ID,
                  Keys.PROJECT_ID,
                  Rectifications.FLAG_ID,
                  Rectifications.WATCHED_FLAG_ID,
                  Rectifications.PROBLEM_TEXT),
              List.of()),
          new RegisterUse(
              LinkDecisions.TABLE,
              refs(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.UNIT_ID,
                  Keys.PROJECT_ID,
                  LinkDecisions.LAST_UNIT_ID,
                  LinkDecisions.LAST_PROJECT_ID),
              List.of()));

  /** The register of bodies, which is needed before others can be told apart. */
  private static final RegisterUse BODIES =
      new RegisterUse(
          Departments.TABLE,
          refs(Keys.DIVISION_CODE, Departments.ENTRY_ID, Departments.LAST_ENTRY_ID),
          List.of());

  /** The rows of the register of bodies with use, copy number and tie. */
  static Dataset<Row> bodies(AcceptedTables accepted, DeliveryOrder order) {
    var rows =
        accepted
            .table(Departments.TABLE)
            .withColumn(Keys.DEPARTMENT_ID.name(), Departments.ENTRY_ID.ref())
            .withColumn(Keys.FISCAL_YEAR.name(), Departments.EFFECTIVE_YEAR.ref());
    var judged = HeldRows.hold(BODIES.withUse(rows, order));
    RecordUse.refuseTies(Departments.TABLE, judged, List.of(Departments.ENTRY_ID));
    return judged;
  }

  /** The rows of every register with use, copy number and tie; owners under their codes. */
  static Map<TableSpec, Dataset<Row>> judged(
      AcceptedTables accepted, DeliveryOrder order, Directory directory) {
    return SideBySide.all(
        ALL,
        register -> {
          var rows =
              HeldRows.hold(
                  register.withUse(directory.resolved(accepted.table(register.table())), order));
          RecordUse.refuseTies(
              register.table(), rows, List.of(Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, Keys.UNIT_ID));
          return Map.of(register.table(), rows);
        });
  }

  /** Two indicators of one name are two indicators; so are two sources of money. */
  private static Column rowOfAPart() {
    return when(
        Monitorings.LEVEL_3.ref().isNotNull().or(Monitorings.FUND_LABEL.ref().isNotNull()),
        concat_ws(" ", Keys.SOURCE_BLOCK_ID.ref(), Keys.ROW_NUMBER.ref()));
  }

  Dataset<Row> withUse(Dataset<Row> rows, DeliveryOrder order) {
    var rank = DeliveryOrder.RANK.ref();
    var eligible = rank.isNotNull().and(not(DeliveryOrder.REPLACED.ref()));
    var newest = coalesce(eligible.and(rank.equalTo(col(NEWEST))), lit(false));
    var same = new ArrayList<>(scope);
    same.addAll(key);
    var ofScope = Window.partitionBy(scope.toArray(Column[]::new));
    var ofKey = Window.partitionBy(same.toArray(Column[]::new));
    var latestFirst =
        ofKey.orderBy(
            newest.desc(),
            Keys.DELIVERY_ID.ref().desc(),
            Keys.SOURCE_BLOCK_ID.ref().desc(),
            Keys.ROW_NUMBER.ref().desc());
    var judged =
        order
            .withRank(table, rows)
            .withColumn(NEWEST, max(when(eligible, rank)).over(ofScope))
            .withColumn(LAST, row_number().over(latestFirst))
            .withColumn(
                CONTENTS, size(collect_set(when(newest, RecordUse.content(table))).over(ofKey)))
            .withColumn(
                DELIVERIES, size(collect_set(when(newest, Keys.DELIVERY_ID.ref())).over(ofKey)));
    var columns = new ArrayList<Column>(List.of(table.refs()));
    columns.add(lit(1L).cast(DataTypes.LongType).as(RecordUse.COPY_NUMBER.name()));
    columns.add(
        newest.and(col(CONTENTS).gt(1)).and(col(DELIVERIES).gt(1)).as(RecordUse.TIED.name()));
    columns.add(
        when(rank.isNull(), RecordUse.OUT_OF_SCOPE)
            .when(newest.and(col(LAST).equalTo(1)), RecordUse.USED)
            .otherwise(RecordUse.SUPERSEDED)
            .as(RecordUse.USE_STATUS.name()));
    return judged.select(columns.toArray(Column[]::new));
  }

  private static List<Column> refs(Col... columns) {
    return List.of(columns).stream().map(Col::ref).toList();
  }
}
