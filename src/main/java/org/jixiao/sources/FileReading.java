package org.jixiao.sources;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
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

  /** Reasons that leave open to which form the rest of a table belongs. */
  private static final Set<String> PART_MISSING = Set.of("MISSING_INDICATORS", "MISSING_TOTAL_ROW");

  /** A sheet whose rows are at their end, and which a later one may continue. */
  private record Ended(SheetReading reading, SheetOrigin origin) {}

  private final Path localFile;
  private final FileOrigin origin;
  private final ReadingSettings settings;
  private final FileOutcome outcome;
  private final Deque<TakenInRow> ready = new ArrayDeque<>();
  private @Nullable SheetFile file;
  private Iterator<Sheet> sheets = List.<Sheet>of().iterator();
  private int sheetNumber;
  private @Nullable SheetReading reading;
  private @Nullable Ended ended;
  private final List<TakenInRow> behindIt = new ArrayList<>();
  private boolean partMissing;
  private SheetOrigin sheetOrigin;
  private Iterator<SheetRow> rows = List.<SheetRow>of().iterator();
  private final LatestDate latestDate = new LatestDate();
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
    return latestDate.found();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }

  private void advance() {
    guarded(this::step);
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (UnreadableFile unreadable) {
      breakOff(unreadable.code(), String.valueOf(unreadable.getMessage()));
    } catch (RuntimeException | StackOverflowError bug) {
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
      if (rows.hasNext()) {
        give(reading.take(rows.next()));
      } else if (reading.mayGoOn() && sheets.hasNext()) {
        endBefore();
        ended = new Ended(reading, sheetOrigin);
        reading = null;
      } else {
        end();
      }
    } else if (sheets.hasNext()) {
      begin(sheets.next());
    } else if (ended != null) {
      endBefore();
    } else {
      finish();
    }
  }

  private void end() {
    var current = reading;
    if (current != null) {
      var last = current.finish();
      reading = null;
      current.latestDate().ifPresent(latestDate::found);
      give(last);
    }
  }

  /**
   * Ends the sheet that no later one has continued; what goes wrong there leaves the next alone.
   */
  private void endBefore() {
    var before = ended;
    if (before != null) {
      var next = reading;
      var nextOrigin = sheetOrigin;
      ended = null;
      reading = before.reading();
      sheetOrigin = before.origin();
      guarded(this::end);
      ready.addAll(behindIt);
      behindIt.clear();
      reading = next;
      sheetOrigin = nextOrigin;
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
    reading = readingOf(sheet, head);
    rows = new HeadAndRest(head.iterator(), delivered);
  }

  /** A sheet is read for itself, or as the continuation of one before it, or not at all. */
  private SheetReading readingOf(Sheet sheet, List<SheetRow> head) {
    var grid = Grid.of(Sheet.of(sheet.name(), head, sheet.mergedRanges()), settings.limits());
    var known = recognise(sheet, grid);
    if (known.isPresent()) {
      endBefore();
      return known.get();
    }
    var before = ended;
    if (before != null && !partMissing && before.reading().goesOn(sheetOrigin, sheet, grid)) {
      ended = null;
      ready.addAll(behindIt);
      behindIt.clear();
      return before.reading();
    }
    return FormReading.isHeadless(grid, settings.captions())
        ? UnrecognisedSheet.headless(sheetOrigin)
        : new UnrecognisedSheet(sheetOrigin);
  }

  private Optional<SheetReading> recognise(Sheet sheet, Grid grid) {
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
        .or(() -> LedgerReading.recognise(sheetOrigin, sheet, grid, settings.profiles()));
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
      if (!row.table().name().equals(RejectedRows.TABLE.name())) {
        latestDate.in(row);
      } else if (PART_MISSING.contains(String.valueOf(row.value(RejectedRows.REASON_CODE)))) {
        partMissing = true;
      }
      (ended == null ? ready : behindIt).add(row);
    }
  }
}
