package org.jixiao.publications;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.jixiao.vocabulary.Col;

/**
 * The summary tables as one workbook for the officials of the bureau, written through spark-excel,
 * sheet by sheet. Headers are Chinese captions. A spreadsheet stores every number as a binary
 * fraction, so that amounts are exact to the cent up to fifteen digits; the Parquet tables hold
 * them exactly always.
 */
public final class Workbook {

  /** Rows one sheet of a workbook can hold, without the header (Office Open XML). */
  static final int MOST_ROWS = 1_048_575;

  private Workbook() {}

  /** Writes the sheets in their order, then makes them tables with formats, links and charts. */
  static void write(List<WorkbookSheet> sheets, Optional<ChartRows> charts, Path file) {
    for (var sheet : sheets) {
      written(sheet)
          .write()
          .format("com.crealytics.spark.excel")
          .option("dataAddress", "'" + sheet.name() + "'!A1")
          .option("header", "true")
          .option("dateFormat", "yyyy-mm-dd")
          .mode(SaveMode.Append)
          .save(file.toAbsolutePath().toUri().toString());
    }
    deleteChecksum(file);
    WorkbookLook.give(sheets, charts, file);
  }

  /** Hadoop leaves a checksum beside a local file, which the finished workbook does not match. */
  private static void deleteChecksum(Path file) {
    try {
      Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dataset<Row> written(WorkbookSheet sheet) {
    var captions = sheet.headers();
    var cells =
        IntStream.range(0, captions.size())
            .mapToObj(i -> cell(sheet.columns().get(i)).as(captions.get(i)))
            .toArray(Column[]::new);
    return sheet.rows().limit(MOST_ROWS).select(cells);
  }

  /** Text never becomes a formula; spark-excel would make one of a text that begins with =. */
  private static Column cell(Col column) {
    var value = col(column.name());
    return switch (column.kind()) {
      case TEXT ->
          when(value.rlike(CellText.FORMULA_PATTERN), concat(lit("'"), value)).otherwise(value);
      case YES_NO -> when(value, "是").when(org.apache.spark.sql.functions.not(value), "否");
      case SOURCE -> value.cast("string");
      default -> value;
    };
  }
}
