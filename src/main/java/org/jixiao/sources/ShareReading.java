package org.jixiao.sources;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.jixiao.lake.KeptFiles;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads one task's share of the files, one after the other, each from a local copy that is deleted
 * when the file has been read or the task ends, however it ends.
 */
final class ShareReading implements Iterator<PackedRows>, AutoCloseable {

  /**
   * A file of the share.
   *
   * @param origin the file
   * @param sameAs name of an earlier file with the same content; blank where there is none
   */
  record File(FileOrigin origin, String sameAs) implements Serializable {}

  private final Iterator<File> files;
  private final KeptFiles keptFiles;
  private final ReadingSettings settings;
  private @Nullable FileReading reading;
  private @Nullable Path folder;
  private @Nullable LocalDate latestDate;
  private final Map<String, RowPacker> packers = new LinkedHashMap<>();
  private final Deque<PackedRows> ready = new ArrayDeque<>();
  private boolean finished;

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
    while (ready.isEmpty() && !finished) {
      if (reading != null && reading.hasNext()) {
        pack(reading.next());
      } else if (reading != null) {
        reading.latestDate().ifPresent(this::found);
        close();
      } else if (files.hasNext()) {
        begin(files.next());
      } else {
        finish();
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public PackedRows next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void pack(TakenInRow row) {
    var packer = packers.computeIfAbsent(row.table().name(), name -> new RowPacker(row.table()));
    packer.add(row.row());
    if (packer.isFull()) {
      ready.add(packer.piece());
    }
  }

  private void found(LocalDate day) {
    latestDate = latestDate == null || day.isAfter(latestDate) ? day : latestDate;
  }

  private void finish() {
    finished = true;
    packers.values().stream()
        .filter(packer -> !packer.isEmpty())
        .map(RowPacker::piece)
        .forEach(ready::add);
    Optional.ofNullable(latestDate).map(PackedRows::latest).ifPresent(ready::add);
  }

  private void begin(File file) {
    if (!file.sameAs().isEmpty()) {
      repeated(file).forEach(this::pack);
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

  /** The same content under a second name adds nothing and says so. */
  private static List<TakenInRow> repeated(File file) {
    var outcome = new FileOutcome(file.origin());
    var rejected =
        new SheetOrigin(file.origin(), "", 0, false)
            .rejectedWhole(
                "REPEATED_FILE",
                "文件“" + file.origin().name() + "”：内容与“" + file.sameAs() + "”完全相同；已按后者接收一次");
    outcome.count(rejected);
    return List.of(rejected, outcome.row());
  }
}
