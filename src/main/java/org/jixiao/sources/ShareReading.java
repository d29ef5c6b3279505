package org.jixiao.sources;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.KeptFiles;
import org.jixiao.lake.TakenIn;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * Reads one task's share of the files, one after the other, each from a local copy that is deleted
 * when the file has been read or the task ends, however it ends.
 */
final class ShareReading implements Iterator<Row>, AutoCloseable {

  /**
   * A file of the share.
   *
   * @param origin the file
   * @param sameAs name of an earlier file with the same content; blank where there is none
   */
  record File(FileOrigin origin, String sameAs) implements Serializable {}

  private static final List<String> TABLES = TakenIn.TABLES.stream().map(TableSpec::name).toList();

  private final Iterator<File> files;
  private final KeptFiles keptFiles;
  private final ReadingSettings settings;
  private @Nullable FileReading reading;
  private @Nullable Path folder;
  private Iterator<Row> rest = List.<Row>of().iterator();

  ShareReading(List<File> files, KeptFiles keptFiles, ReadingSettings settings) {
    this.files = files.iterator();
    this.keptFiles = keptFiles;
    this.settings = settings;
  }

  /** The reading of a share in the task that asks for it. */
  static ShareReading inTask(List<File> files, KeptFiles keptFiles, ReadingSettings settings) {
    var reading = new ShareReading(files, keptFiles, settings);
    var task = TaskContext.get();
    if (task != null) {
      task.<Void>addTaskCompletionListener(
          ended -> {
            reading.close();
            return null;
          });
    }
    return reading;
  }

  @Override
  public boolean hasNext() {
    while (!rest.hasNext()) {
      if (reading != null && reading.hasNext()) {
        rest = List.of(mixed(reading.next())).iterator();
      } else if (reading != null) {
        rest = latestDate(reading).iterator();
        close();
      } else if (files.hasNext()) {
        begin(files.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rest.next();
  }

  private void begin(File file) {
    if (!file.sameAs().isEmpty()) {
      rest = repeated(file).iterator();
      return;
    }
    try {
      var copies = Files.createTempDirectory("jixiao-");
      folder = copies;
      var copy = copies.resolve("file");
      keptFiles.copyTo(copy, file.origin().deliveryId(), file.origin().fileId());
      reading = FileReading.read(copy, file.origin(), settings);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The local copy that is being read, in a folder of its own. */
  Optional<Path> localCopy() {
    return Optional.ofNullable(folder).map(copies -> copies.resolve("file"));
  }

  @Override
  public void close() {
    if (reading != null) {
      reading.close();
      reading = null;
    }
    try {
      if (folder != null) {
        Files.deleteIfExists(folder.resolve("file"));
        Files.deleteIfExists(folder);
        folder = null;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Row> latestDate(FileReading finished) {
    return finished.latestDate().map(day -> List.of(latest(Date.valueOf(day)))).orElse(List.of());
  }

  /** The same content under a second name adds nothing and says so. */
  private static List<Row> repeated(File file) {
    var outcome = new FileOutcome(file.origin());
    var rejected =
        new SheetOrigin(file.origin(), "", 0, false)
            .rejectedWhole(
                "REPEATED_FILE",
                "文件“" + file.origin().name() + "”：内容与“" + file.sameAs() + "”完全相同；已按后者接收一次");
    outcome.count(rejected);
    return List.of(mixed(rejected), mixed(outcome.row()));
  }

  private static Row mixed(TakenInRow row) {
    var columns = new Object[TABLES.size() + 1];
    columns[TABLES.indexOf(row.table().name())] = row.row();
    return RowFactory.create(columns);
  }

  private static Row latest(Date day) {
    var columns = new Object[TABLES.size() + 1];
    columns[TABLES.size()] = day;
    return RowFactory.create(columns);
  }
}
