package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.DepartmentEvaluations;
import org.jixiao.lake.DepartmentIndicators;
import org.jixiao.lake.DepartmentStatements;
import org.jixiao.lake.DepartmentTasks;
import org.jixiao.lake.Evaluations;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Which department-wide form counts for a department, unit, year, kind and layout: that of the
 * newest delivery; within a delivery the last by block. A table and a narrative of the same year
 * stand beside each other. The rows of a form share its fate.
 */
final class DepartmentUse {

  /** The tables of department-wide forms; the first is the form itself. */
  static final List<TableSpec> TABLES =
      List.of(
          DepartmentEvaluations.TABLE,
          DepartmentTasks.TABLE,
          DepartmentIndicators.TABLE,
          DepartmentStatements.TABLE);

  private static final String LATEST = "latest_number";
  private static final String NEWEST = "newest_rank";
  private static final String CONTENDERS = "contenders";
  private static final String FATE = "form_use_status";
  private static final String[] BLOCK = {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()};

  private DepartmentUse() {}

  /** Adds use, copy number and tie to the rows of every table of department-wide forms. */
  static Map<TableSpec, Dataset<Row>> judged(AcceptedTables accepted, DeliveryOrder order) {
    var forms = forms(order, accepted.table(DepartmentEvaluations.TABLE));
    RecordUse.refuseTies(
        DepartmentEvaluations.TABLE,
        forms,
        List.of(Keys.FISCAL_YEAR, Keys.UNIT_ID, Evaluations.EVALUATION_KIND));
    var fate =
        forms.select(
            Keys.DELIVERY_ID.ref(),
            Keys.SOURCE_BLOCK_ID.ref(),
            RecordUse.USE_STATUS.ref().as(FATE));
    var judged = new LinkedHashMap<TableSpec, Dataset<Row>>();
    judged.put(DepartmentEvaluations.TABLE, forms);
    for (var table : TABLES.subList(1, TABLES.size())) {
      judged.put(
          table,
          accepted
              .table(table)
              .join(fate, BLOCK, "left")
              .withColumn(RecordUse.COPY_NUMBER.name(), lit(1L))
              .withColumn(
                  RecordUse.USE_STATUS.name(), coalesce(col(FATE), lit(RecordUse.OUT_OF_SCOPE)))
              .drop(FATE));
    }
    return judged;
  }

  private static Dataset<Row> forms(DeliveryOrder order, Dataset<Row> forms) {
    var table = DepartmentEvaluations.TABLE;
    var rank = DeliveryOrder.RANK.ref();
    var eligible = rank.isNotNull().and(DeliveryOrder.REPLACED.ref().equalTo(false));
    var latest =
        key()
            .orderBy(
                eligible.desc(),
                rank.desc_nulls_last(),
                Keys.DELIVERY_ID.ref().desc(),
                Keys.SOURCE_BLOCK_ID.ref().desc(),
                Keys.ROW_NUMBER.ref().desc());
    var judged =
        order
            .withRank(table, forms)
            .withColumn(LATEST, row_number().over(latest))
            .withColumn(NEWEST, max(when(eligible, rank)).over(key()))
            .withColumn(
                CONTENDERS,
                size(
                    collect_set(
                            when(eligible.and(rank.equalTo(col(NEWEST))), Keys.DELIVERY_ID.ref()))
                        .over(key())));
    var status =
        when(rank.isNull(), RecordUse.OUT_OF_SCOPE)
            .when(eligible.and(col(LATEST).equalTo(1)), RecordUse.USED)
            .otherwise(RecordUse.SUPERSEDED);
    var columns = new ArrayList<Column>(List.of(table.refs()));
    columns.add(lit(1L).cast(DataTypes.LongType).as(RecordUse.COPY_NUMBER.name()));
    columns.add(
        coalesce(eligible.and(rank.equalTo(col(NEWEST))).and(col(CONTENDERS).gt(1)), lit(false))
            .as(RecordUse.TIED.name()));
    columns.add(status.as(RecordUse.USE_STATUS.name()));
    return judged.select(columns.toArray(Column[]::new));
  }

  private static WindowSpec key() {
    var columns = new ArrayList<Column>();
    Keys.UNIT_YEAR.forEach(column -> columns.add(column.ref()));
    columns.add(Evaluations.EVALUATION_KIND.ref());
    columns.add(Evaluations.FORM_LAYOUT.ref());
    return Window.partitionBy(columns.toArray(Column[]::new));
  }
}
