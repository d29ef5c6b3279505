package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.SourceFiles;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Which form counts for a project, year and kind of evaluation: that of the newest delivery; of
 * several different ones within a delivery, a form before a line of a list, then the last by file
 * name, sheet and row. The rows of a form share its fate.
 *
 * @param order the deliveries by rank
 * @param sourceBlocks every block, to order forms by file name
 */
record FormUse(DeliveryOrder order, Dataset<Row> sourceBlocks) {

  private static final String CONTENT = "content";
  private static final String PLACE = "place";
  private static final String LAST = "last_number";
  private static final String NEWEST = "newest_rank";
  private static final String PROVIDER = "provider";
  private static final String CONTENTS = "contents";
  private static final String USED_CONTENT = "used_content";

  /** A line of a list of evaluations: a form of its own always counts before it. */
  private static final String LINE_OF_A_LIST = "f15";

  private static final List<Col> BLOCK = List.of(Keys.DELIVERY_ID, Keys.SOURCE_BLOCK_ID);

  /**
   * The evaluations under the keys their links resolve to; a form without a sure link keeps its
   * own.
   */
  static Dataset<Row> relinked(Dataset<Row> evaluations, Dataset<Row> links) {
    var certain =
        links
            .filter(ProjectLinks.LINK_CERTAINTY.ref().equalTo(ProjectMatching.CERTAIN))
            .select(
                Keys.DELIVERY_ID.ref(),
                Keys.SOURCE_BLOCK_ID.ref(),
                ProjectLinks.FORM_PROJECT_ID.ref().as(Keys.PROJECT_ID.name()),
                ProjectMatching.LEDGER_DEPARTMENT_ID.ref(),
                ProjectMatching.LEDGER_UNIT_ID.ref(),
                ProjectLinks.LEDGER_PROJECT_ID.ref());
    var stands =
        Map.of(
            Keys.DEPARTMENT_ID.name(), ProjectMatching.LEDGER_DEPARTMENT_ID,
            Keys.UNIT_ID.name(), ProjectMatching.LEDGER_UNIT_ID,
            Keys.PROJECT_ID.name(), ProjectLinks.LEDGER_PROJECT_ID);
    return evaluations
        .join(
            certain,
            new String[] {
              Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name(), Keys.PROJECT_ID.name()
            },
            "left")
        .select(
            Stream.of(evaluations.columns())
                .map(
                    name -> {
                      var ledger = stands.get(name);
                      return ledger == null
                          ? col(name)
                          : coalesce(ledger.ref(), col(name)).as(name);
                    })
                .toArray(Column[]::new));
  }

  /** Adds use, copy number and tie to the relinked evaluations. */
  Dataset<Row> withUse(Dataset<Row> evaluations, Map<TableSpec, Dataset<Row>> parts) {
    var ranked =
        withPlace(withContent(order.withRank(Evaluations.TABLE, evaluations), parts))
            .withColumn(
                RecordUse.COPY_NUMBER.name(),
                row_number()
                    .over(sameKey(Keys.DELIVERY_ID.ref(), col(PLACE), col(CONTENT)).orderBy(lit(1)))
                    .cast(DataTypes.LongType));
    var eligible =
        DeliveryOrder.RANK
            .ref()
            .isNotNull()
            .and(not(DeliveryOrder.REPLACED.ref()))
            .and(RecordUse.COPY_NUMBER.ref().equalTo(1));
    var newest = eligible.and(DeliveryOrder.RANK.ref().equalTo(col(NEWEST)));
    var last = newest.and(col(LAST).equalTo(1));
    var used = last.and(Keys.DELIVERY_ID.ref().equalTo(col(PROVIDER)));
    var judged =
        ranked
            .withColumn(
                LAST,
                row_number()
                    .over(
                        sameKey(Keys.DELIVERY_ID.ref(), RecordUse.COPY_NUMBER.ref())
                            .orderBy(col(PLACE).desc())))
            .withColumn(NEWEST, max(when(eligible, DeliveryOrder.RANK.ref())).over(sameKey()))
            .withColumn(PROVIDER, min(when(newest, Keys.DELIVERY_ID.ref())).over(sameKey()))
            .withColumn(CONTENTS, size(collect_set(when(last, col(CONTENT))).over(sameKey())))
            .withColumn(USED_CONTENT, max(when(used, col(CONTENT))).over(sameKey()));
    return selected(judged, used, last.and(col(CONTENTS).gt(1)));
  }

  /** The rows of forms with the keys, the use and the fate of the form they stand on. */
  static Dataset<Row> partsWithUse(TableSpec table, Dataset<Row> parts, Dataset<Row> judged) {
    var fate =
        judged
            .filter(RecordUse.COPY_NUMBER.ref().equalTo(1))
            .select(
                Keys.DELIVERY_ID.ref(),
                Keys.SOURCE_BLOCK_ID.ref(),
                Keys.DEPARTMENT_ID.ref().as("form_department_id"),
                Keys.UNIT_ID.ref().as("form_unit_id"),
                Keys.PROJECT_ID.ref().as("form_project"),
                RecordUse.USE_STATUS.ref().as("form_use_status"))
            .dropDuplicates(Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name());
    var resolved =
        Map.of(
            Keys.DEPARTMENT_ID.name(), "form_department_id",
            Keys.UNIT_ID.name(), "form_unit_id",
            Keys.PROJECT_ID.name(), "form_project");
    var address = new ArrayList<Column>();
    Keys.ADDRESS.forEach(column -> address.add(column.ref()));
    address.add(col(CONTENT));
    var columns = new ArrayList<Column>();
    for (var column : table.columns()) {
      var form = resolved.get(column.name());
      columns.add(
          form == null ? column.ref() : coalesce(col(form), column.ref()).as(column.name()));
    }
    columns.add(RecordUse.COPY_NUMBER.ref());
    columns.add(
        when(RecordUse.COPY_NUMBER.ref().gt(1), RecordUse.DUPLICATE)
            .otherwise(coalesce(col("form_use_status"), lit(RecordUse.OUT_OF_SCOPE)))
            .as(RecordUse.USE_STATUS.name()));
    return parts
        .withColumn(CONTENT, RecordUse.content(table))
        .withColumn(
            RecordUse.COPY_NUMBER.name(),
            row_number()
                .over(Window.partitionBy(address.toArray(Column[]::new)).orderBy(lit(1)))
                .cast(DataTypes.LongType))
        .join(fate, new String[] {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()}, "left")
        .select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> selected(Dataset<Row> judged, Column used, Column tied) {
    var status =
        when(DeliveryOrder.RANK.ref().isNull(), RecordUse.OUT_OF_SCOPE)
            .when(DeliveryOrder.REPLACED.ref(), RecordUse.SUPERSEDED)
            .when(RecordUse.COPY_NUMBER.ref().gt(1), RecordUse.DUPLICATE)
            .when(used, RecordUse.USED)
            .when(col(CONTENT).equalTo(col(USED_CONTENT)), RecordUse.DUPLICATE)
            .otherwise(RecordUse.SUPERSEDED);
    var columns = new ArrayList<>(List.of(Evaluations.TABLE.refs()));
    columns.add(RecordUse.COPY_NUMBER.ref());
    columns.add(coalesce(tied, lit(false)).as(RecordUse.TIED.name()));
    columns.add(status.as(RecordUse.USE_STATUS.name()));
    return judged.select(columns.toArray(Column[]::new));
  }

  /** Adds what a form says with all its rows; joins by delivery and block. */
  private static Dataset<Row> withContent(
      Dataset<Row> evaluations, Map<TableSpec, Dataset<Row>> parts) {
    var rows = evaluations;
    var contents = new ArrayList<Column>(List.of(RecordUse.content(Evaluations.TABLE)));
    for (var part : parts.entrySet()) {
      var name = part.getKey().name() + "_" + CONTENT;
      var said =
          part.getValue()
              .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
              .agg(array_sort(collect_set(to_json(said(part.getKey())))).as(name));
      rows =
          rows.join(
              said, new String[] {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()}, "left");
      contents.add(col(name));
    }
    return rows.withColumn(CONTENT, struct(contents.toArray(Column[]::new)));
  }

  private static Column said(TableSpec part) {
    return struct(
        part.columns().stream()
            .filter(column -> !Keys.ADDRESS.contains(column))
            .filter(column -> !Keys.PROJECT_YEAR.contains(column))
            .filter(column -> column.kind() != Col.Kind.SOURCE)
            .map(Col::ref)
            .toArray(Column[]::new));
  }

  /** Adds file, sheet, first row of the block and row, to tell which form stands last. */
  private Dataset<Row> withPlace(Dataset<Row> evaluations) {
    var files =
        sourceBlocks
            .groupBy(BLOCK.stream().map(Col::ref).toArray(Column[]::new))
            .agg(min(SourceFiles.FILE_NAME.ref()).as(SourceFiles.FILE_NAME.name()));
    var parts = split(Keys.SOURCE_BLOCK_ID.ref(), "-");
    return evaluations
        .join(files, new String[] {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()}, "left")
        .withColumn(
            PLACE,
            struct(
                Evaluations.FORM_LAYOUT.ref().notEqual(LINE_OF_A_LIST).as("form"),
                SourceFiles.FILE_NAME.ref(),
                element_at(parts, 2).cast(DataTypes.LongType),
                element_at(parts, 3).cast(DataTypes.LongType),
                Keys.ROW_NUMBER.ref()));
  }

  private static WindowSpec sameKey(Column... further) {
    var columns = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(column -> columns.add(column.ref()));
    columns.add(Evaluations.EVALUATION_KIND.ref());
    columns.addAll(List.of(further));
    return Window.partitionBy(columns.toArray(Column[]::new));
  }
}
