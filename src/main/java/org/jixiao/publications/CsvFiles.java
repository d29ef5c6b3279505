package org.jixiao.publications;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jixiao.vocabulary.TableSpec;

/**
 * Published tables as files that a spreadsheet program opens by a double click: UTF-8 with a byte
 * order mark, comma and CRLF as in RFC 4180, one header line of Chinese captions, rows in the order
 * of their key. The same rows give the same bytes. Text that looks like a formula is defused as
 * {@link CellText} says. English names and meanings stand in {@code dictionary.csv}.
 */
public final class CsvFiles {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFiles() {}

  /** Writes one table. */
  public static void write(TableSpec table, Dataset<Row> rows, Path file) {
    var sorted = rows.select(table.refs()).orderBy(order(table)).toLocalIterator();
    try (var out = new BufferedOutputStream(Files.newOutputStream(file));
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      text.write(BYTE_ORDER_MARK);
      try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
        csv.writeRecord(CellText.captions(table.columns()));
        sorted.forEachRemaining(row -> csv.writeRecord(cells(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(CellText.of(row.get(i)));
    }
    return cells;
  }

  /**
   * The key first; the other sortable columns break ties, so that equal rows alone stay unordered.
   */
  static Column[] order(TableSpec table) {
    var columns = new ArrayList<Column>(List.of(table.keyRefs()));
    table.columns().stream()
        .filter(column -> !table.key().contains(column))
        .map(column -> functions.col(column.name()))
        .forEach(columns::add);
    return columns.toArray(Column[]::new);
  }
}
