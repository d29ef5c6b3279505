package org.jixiao.sources;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.RejectedRows;
import org.jixiao.sources.forms.DepartmentReading;
import org.jixiao.sources.forms.FormReading;
import org.jixiao.sources.forms.ListReading;
import org.jixiao.sources.forms.MonitoringReading;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.ledgers.LedgerFiles;
import org.jixiao.sources.ledgers.LedgerReading;
import org.jixiao.sources.registers.RegisterReading;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetFile;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.sheets.UnreadableFile;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/**
 * Reads one delivered file into rows of the taken-in tables, as they come: a ledger passes through
 * without being held. Every file has exactly one outcome in {@code source_files}, which comes last.
 *
 * <p>This is the one place where a bug becomes data: whatever else goes wrong inside a file is
 * recorded as {@code READER_FAULT} with the exception's class and message, so that one odd file
 * does not keep a whole delivery out. A receipt that counts a READER_FAULT asks for the file to be
 * sent in.
 */
public final class FileReading implements Iterator<TakenInRow>, AutoCloseable {

  /** Reason code of a file on which the reader itself failed. */
  public static final String READER_FAULT = "READER_FAULT";

  private static final int ROWS_OF_THE_HEAD = 200;

  /** Days that lie ahead of the delivery and do not tell when it was made. */
  private static final List<Col> TERMS =
      List.of(EvaluationDues.DUE_DATE, Rectifications.DEADLINE_DATE);

  private final Path localFile;
  private final FileOrigin origin;
  private final ReadingSettings settings;
  private final FileOutcome outcome;
  private final Deque<TakenInRow> ready = new ArrayDeque<>();
  private @Nullable SheetFile file;
  private Iterator<Sheet> sheets = List.<Sheet>of().iterator();
  private int sheetNumber;
  private @Nullable SheetReading reading;
  private SheetOrigin sheetOrigin;
  private Iterator<SheetRow> rows = List.<SheetRow>of().iterator();
  private Optional<LocalDate> latestDate = Optional.empty();
  private boolean finished;

  private FileReading(Path localFile, FileOrigin origin, ReadingSettings settings) {
    this.localFile = localFile;
    this.origin = origin;
    this.settings = settings;
    this.outcome = new FileOutcome(origin);
    this.sheetOrigin = new SheetOrigin(origin, "", 0, false);
  }

  /**
   * Reads a file.
   *
   * @param localFile its bytes on the local disk, under whatever name
   */
  public static FileReading read(Path localFile, FileOrigin origin, ReadingSettings settings) {
    return new FileReading(localFile, origin, settings);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !finished) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public TakenInRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  /** The latest date read so far, in a ledger or on a form. */
  public Optional<LocalDate> latestDate() {
    return latestDate;
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }

  private void advance() {
    try {
      step();
    } catch (UnreadableFile unreadable) {
      breakOff(unreadable.code(), String.valueOf(unreadable.getMessage()));
    } catch (RuntimeException bug) {
      breakOff(
          READER_FAULT,
          sheetOrigin.where()
              + "：读取程序出错，请将文件交维护人员："
              + bug.getClass().getName()
              + ": "
              + bug.getMessage());
    }
  }

  private void step() {
    if (file == null) {
      var opened = LedgerFiles.open(localFile, origin, settings.limits(), settings.profiles());
      file = opened;
      outcome.opened(opened.type().word());
      sheets = opened.sheets().iterator();
    } else if (reading != null) {
      var current = reading;
      if (rows.hasNext()) {
        give(current.take(rows.next()));
      } else {
        var last = current.finish();
        reading = null;
        current.latestDate().ifPresent(this::found);
        give(last);
      }
    } else if (sheets.hasNext()) {
      begin(sheets.next());
    } else {
      finish();
    }
  }

  private void begin(Sheet sheet) {
    sheetNumber++;
    sheetOrigin = new SheetOrigin(origin, sheet.name(), sheetNumber, sheet.hidden());
    reading = new UnrecognisedSheet(sheetOrigin);
    var delivered = sheet.rows();
    var head = new ArrayList<SheetRow>();
    while (head.size() < ROWS_OF_THE_HEAD && delivered.hasNext()) {
      head.add(delivered.next());
    }
    if (head.isEmpty()) {
      reading = null;
      return;
    }
    reading = recognise(sheet, head);
    rows =
        new Iterator<>() {
          private final Iterator<SheetRow> first = head.iterator();

          @Override
          public boolean hasNext() {
            return first.hasNext() || delivered.hasNext();
          }

          @Override
          public SheetRow next() {
            return first.hasNext() ? first.next() : delivered.next();
          }
        };
  }

  private SheetReading recognise(Sheet sheet, List<SheetRow> head) {
    var grid = Grid.of(Sheet.of(sheet.name(), head, sheet.mergedRanges()), settings.limits());
    return MonitoringReading.recognise(
            sheetOrigin, sheet, grid, settings.captions(), settings.limits())
        .or(
            () ->
                FormReading.recognise(
                    sheetOrigin, sheet, grid, settings.captions(), settings.limits()))
        .or(
            () ->
                DepartmentReading.recognise(
                    sheetOrigin, sheet, grid, settings.captions(), settings.limits()))
        .or(() -> ListReading.recognise(sheetOrigin, sheet, grid, settings.captions()))
        .or(() -> RegisterReading.recognise(sheetOrigin, sheet, grid, settings.captions()))
        .or(() -> LedgerReading.recognise(sheetOrigin, sheet, grid, settings.profiles()))
        .orElseGet(() -> new UnrecognisedSheet(sheetOrigin));
  }

  /** A sheet that breaks off is set aside; a file that cannot be opened ends here. */
  private void breakOff(String code, String reason) {
    var broken = reading;
    reading = null;
    give(List.of(sheetOrigin.rejectedWhole(code, reason)));
    if (broken != null) {
      give(broken.breakOff());
    }
    if (file == null) {
      finish();
    }
  }

  private void finish() {
    finished = true;
    ready.add(outcome.row());
  }

  private void give(List<TakenInRow> given) {
    for (var row : given) {
      outcome.count(row);
      if (!row.table().equals(RejectedRows.TABLE)) {
        dates(row);
      }
      ready.add(row);
    }
  }

  private void dates(TakenInRow row) {
    IntStream.range(0, row.table().columns().size())
        .filter(place -> row.table().columns().get(place).kind() == Col.Kind.DATE)
        .filter(place -> !TERMS.contains(row.table().columns().get(place)))
        .mapToObj(row.row()::get)
        .filter(Date.class::isInstance)
        .map(day -> ((Date) day).toLocalDate())
        .forEach(this::found);
  }

  private void found(LocalDate day) {
    if (latestDate.isEmpty() || day.isAfter(latestDate.get())) {
      latestDate = Optional.of(day);
    }
  }
}
