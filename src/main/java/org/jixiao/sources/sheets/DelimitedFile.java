package org.jixiao.sources.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text file of delimited fields: one sheet without a name, whose rows are numbered by line. */
final class DelimitedFile implements SheetFile.Contents {

  private static final Pattern PROMISES_A_TABLE =
      Pattern.compile("\\.(csv|tsv)$", Pattern.CASE_INSENSITIVE);

  private final Path file;
  private final String where;
  private final TextEncoding encoding;
  private final char delimiter;
  private final ReadingLimits limits;
  private final List<Reader> opened = new ArrayList<>();

  private DelimitedFile(
      Path file, String where, TextEncoding encoding, char delimiter, ReadingLimits limits) {
    this.file = file;
    this.where = where;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  static DelimitedFile open(Path file, String where, ReadingLimits limits) throws IOException {
    var encoding = TextEncoding.of(file, where);
    var delimiter = Delimiter.of(encoding.opening(file, Delimiter.OPENING));
    return new DelimitedFile(file, where, encoding, delimiter.character(), limits);
  }

  /** Opens a file that is written as declared; what is not declared is found out. */
  static DelimitedFile open(Path file, String where, ReadingLimits limits, TextForm form)
      throws IOException {
    var encoding =
        form.encoding().isEmpty()
            ? TextEncoding.of(file, where)
            : TextEncoding.declared(file, where, form.charset());
    var delimiter =
        form.delimiter().isEmpty()
            ? Delimiter.of(encoding.opening(file, Delimiter.OPENING)).character()
            : form.delimiter().charAt(0);
    return new DelimitedFile(file, where, encoding, delimiter, limits);
  }

  /**
   * A letter or a note is text too, but no table: where the name does not promise one, at least two
   * records and half of all must agree on the number of fields.
   */
  static void refuseUnlessTabular(Path file, String name, String where, TextEncoding encoding)
      throws IOException {
    var opening = encoding.opening(file, Delimiter.OPENING);
    if (opening.isBlank()) {
      throw UnreadableFile.of("EMPTY_FILE", where, "只有空白的文本", "有内容的工作簿或台账");
    }
    var delimiter = Delimiter.of(opening);
    boolean agreeing =
        PROMISES_A_TABLE.matcher(name).find()
            || (delimiter.agreeing() >= 2 && delimiter.agreeing() * 2 >= delimiter.records());
    if (delimiter.fields() < 2 || !agreeing) {
      throw UnreadableFile.of(
          "NOT_A_WORKBOOK", where, "没有分列的文本", "xlsx、xls、json 格式的文件，或以逗号、分号、制表符、竖线分列的 csv");
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new OnlySheet(this::rows));
  }

  @Override
  public void close() throws IOException {
    for (var reader : opened) {
      reader.close();
    }
  }

  private Iterator<SheetRow> rows() throws IOException {
    var reader = encoding.reader(file);
    opened.add(reader);
    var handler =
        CsvRecordHandler.of(
            made ->
                made.maxFields(limits.columns())
                    .maxFieldSize(limits.cellCharacters())
                    .maxRecordSize(Math.max(limits.cellCharacters(), 1 << 24)));
    return new Rows(settings(delimiter).build(handler, reader).iterator());
  }

  /** Rows as people write them: ragged, with blank lines, with text after a closing quote. */
  @SuppressWarnings("removal") // No other setting keeps text after a closing quote.
  static CsvReader.CsvReaderBuilder settings(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(1 << 25);
  }

  private final class Rows implements Iterator<SheetRow> {
    private final Iterator<CsvRecord> records;
    private @Nullable SheetRow upcoming;

    Rows(Iterator<CsvRecord> records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      while (upcoming == null && moreRecords()) {
        var row = row(records.next());
        upcoming = row.cells().isEmpty() ? null : row;
      }
      return upcoming != null;
    }

    @Override
    public SheetRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var row = Objects.requireNonNull(upcoming);
      upcoming = null;
      return row;
    }

    private boolean moreRecords() {
      try {
        return records.hasNext();
      } catch (CsvParseException broken) {
        throw UnreadableFile.of(
            "DAMAGED", where, "引号未闭合或字段过长（" + broken.getMessage() + "）", "引号成对的 csv");
      }
    }

    private static SheetRow row(CsvRecord record) {
      var cells = new ArrayList<SheetCell>();
      for (int column = 0; column < record.getFieldCount(); column++) {
        var field = record.getField(column);
        if (!field.isEmpty()) {
          cells.add(SheetCell.text(column, field));
        }
      }
      return new SheetRow((int) record.getStartingLineNumber(), false, cells);
    }
  }
}
