package org.jixiao.publications.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.Payments;
import org.jixiao.lake.Release;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** The delivered cells behind the values of a taken-in row. */
final class TraceCells {

  private static final Map<String, List<String>> PARTS_OF_KEYS =
      Map.of(
          Keys.DIVISION_CODE.name(), List.of("division"),
          Keys.FISCAL_YEAR.name(), List.of("fiscal_year"),
          Keys.DEPARTMENT_ID.name(), List.of("department", "department_name", "unit"),
          Keys.DEPARTMENT_NAME.name(), List.of("department_name", "department"),
          Keys.UNIT_ID.name(), List.of("unit", "unit_name", "department"),
          Keys.UNIT_NAME.name(), List.of("unit_name", "unit", "department_name"),
          Keys.PROJECT_ID.name(), List.of("project", "project_name"),
          Keys.PROJECT_NAME.name(), List.of("project_name", "project"));

  private final Release release;
  private final Map<String, @Nullable Row> blocks = new HashMap<>();

  TraceCells(Release release) {
    this.release = release;
  }

  /** Knows every block of the release, for whoever asks about many rows. */
  static TraceCells withAllBlocks(Release release) {
    var cells = new TraceCells(release);
    for (var block :
        release.read(SourceBlocks.TABLE).orderBy(SourceBlocks.TABLE.keyRefs()).collectAsList()) {
      cells.blocks.putIfAbsent(
          text(block, Keys.DELIVERY_ID) + "/" + text(block, Keys.SOURCE_BLOCK_ID), block);
    }
    return cells;
  }

  /** A value with the cells it was read from and what was done to them. */
  TraceLine line(int depth, TableSpec table, Col column, Row row, String value) {
    var block = block(row);
    var said = table.name() + "." + column.name() + " " + column.caption() + " = " + value;
    if (block == null) {
      return new TraceLine(depth, said + "：来源区块不在本数据版本中", List.of());
    }
    long number = row.getLong(row.fieldIndex(Keys.ROW_NUMBER.name()));
    said +=
        "：文件“%s”%s第%d行，%s（%s），单位%s；%s"
            .formatted(
                text(block, SourceFiles.FILE_NAME),
                sheet(block).isEmpty() ? "" : "工作表“" + sheet(block) + "”",
                number,
                text(block, SourceBlocks.BLOCK_KIND),
                text(block, SourceBlocks.LAYOUT),
                text(block, SourceBlocks.AMOUNT_UNIT),
                text(block, SourceBlocks.CONVERSIONS));
    if (isMasked(table, column, row)) {
      return new TraceLine(depth, said + "；收款人为自然人，原文不显示", List.of());
    }
    return new TraceLine(depth, said, places(table, column, row, block, number));
  }

  private static boolean isMasked(TableSpec table, Col column, Row row) {
    if (!table.name().equals(PaymentFacts.TABLE.name())) {
      return false;
    }
    int person = row.fieldIndex(PaymentFacts.PAYEE_IS_PERSON.name());
    boolean personal = !row.isNullAt(person) && row.getBoolean(person);
    return personal
        && (column.equals(PaymentFacts.PAYEE_NAME) || column.equals(PaymentFacts.PURPOSE));
  }

  /** Cells that the row itself names; else the row's cell in the column that the block names. */
  private static List<TraceLine.CellPlace> places(
      TableSpec table, Col column, Row row, Row block, long number) {
    var addresses = new ArrayList<String>();
    if (List.of(row.schema().fieldNames()).contains("source")) {
      for (var source : row.<Row>getList(row.fieldIndex("source"))) {
        if (source.getString(0).equals(column.name())) {
          addresses.add(source.getString(1));
        }
      }
    }
    if (column.equals(ControlTotals.STATED_AMOUNT)) {
      addresses.add(text(row, ControlTotals.CELL));
    }
    if (addresses.isEmpty()) {
      addresses.addAll(byBlock(table, column, block, number));
    }
    return addresses.stream().map(address -> place(block, address)).toList();
  }

  /** An address such as '自评表2'!C5 names a further sheet of the block, on which its form goes on. */
  static TraceLine.CellPlace place(Row block, String address) {
    int mark = address.lastIndexOf('!');
    boolean further = mark > 1;
    return new TraceLine.CellPlace(
        text(block, Keys.DELIVERY_ID),
        text(block, SourceFiles.FILE_ID),
        text(block, SourceFiles.FILE_NAME),
        further ? address.substring(1, mark - 1).replace("''", "'") : sheet(block),
        address.substring(mark + 1));
  }

  private static List<String> byBlock(TableSpec table, Col column, Row block, long number) {
    if (column.equals(Payments.VOUCHER_ID)) {
      var both = new ArrayList<>(byField(List.of(column.name()), block, number));
      both.addAll(byField(List.of("application_number"), block, number));
      return both;
    }
    var taken = table.name().equals(PaymentFacts.TABLE.name()) ? "payments" : table.name();
    var fields = new ArrayList<>(PARTS_OF_KEYS.getOrDefault(column.name(), List.of()));
    fields.add(column.name());
    fields.add(taken + "." + column.name());
    return byField(fields, block, number);
  }

  /** Cells of the row in the columns of the first of the fields that the block maps. */
  private static List<String> byField(List<String> fields, Row block, long number) {
    var captions = block.<Row>getList(block.fieldIndex(SourceBlocks.HEADER.name()));
    for (var field : fields) {
      for (var caption : captions) {
        if (caption.getString(0).equals(field)) {
          return List.of(caption.getString(1).split("\\+")).stream()
              .map(letters -> letters + number)
              .toList();
        }
      }
    }
    return List.of();
  }

  private @Nullable Row block(Row row) {
    var delivery = row.getString(row.fieldIndex(Keys.DELIVERY_ID.name()));
    var id = row.getString(row.fieldIndex(Keys.SOURCE_BLOCK_ID.name()));
    return blocks.computeIfAbsent(
        delivery + "/" + id,
        unused ->
            release
                .read(SourceBlocks.TABLE)
                .where(
                    Keys.DELIVERY_ID
                        .ref()
                        .equalTo(delivery)
                        .and(Keys.SOURCE_BLOCK_ID.ref().equalTo(id)))
                .orderBy(SourceFiles.FILE_NAME.ref())
                .limit(1)
                .collectAsList()
                .stream()
                .findFirst()
                .orElse(null));
  }

  private static String sheet(Row block) {
    int place = block.fieldIndex(SourceBlocks.SHEET_NAME.name());
    return block.isNullAt(place) ? "" : block.getString(place);
  }

  private static String text(Row block, Col column) {
    return Trace.text(block, column);
  }
}
