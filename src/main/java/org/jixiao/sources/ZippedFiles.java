package org.jixiao.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.jixiao.lake.HandedInFile;
import org.jixiao.vocabulary.Fault;

/**
 * The files within a zip that lies in a delivery, each handed in under {@code the.zip/its name}. A
 * zip that is damaged, encrypted, or unpacks to more than the limits stays one file, which the
 * reader then refuses with the reason.
 */
final class ZippedFiles {

  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 4L << 30;
  private static final long SMALL = 1L << 20;
  private static final int MOST_TIMES = 250;

  private ZippedFiles() {}

  /** The files of a zip; empty when the file is no zip, or one that stays closed. */
  static Optional<List<HandedInFile>> in(Path zip, String name) {
    if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return Optional.empty();
    }
    try {
      var files = DeliveryFolder.entriesOf(zip);
      if (files.isEmpty() || isDocument(files) || !isWhole(zip, files)) {
        return Optional.empty();
      }
      var named = new ArrayList<HandedInFile>();
      files.forEach(file -> named.add(new HandedInFile(name + "/" + file.name(), file.content())));
      return Optional.of(named);
    } catch (IOException | Fault closed) {
      // One file with one outcome: what is wrong with it is told when it is read.
      return Optional.empty();
    }
  }

  /** A workbook under the name of a zip is a workbook. */
  private static boolean isDocument(List<HandedInFile> files) {
    return files.stream().anyMatch(file -> file.name().equals("[Content_Types].xml"));
  }

  /** Unpacks everything once, within limits, and compares the check sums. */
  private static boolean isWhole(Path zip, List<HandedInFile> files) throws IOException {
    if (files.size() > MOST_FILES) {
      return false;
    }
    long total = 0;
    try (var archive = new ZipFile(zip.toFile(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
      for (var entry : archive.stream().filter(each -> !each.isDirectory()).toList()) {
        long most = Math.max(SMALL, entry.getCompressedSize() * MOST_TIMES);
        var sum = new CRC32();
        var buffer = new byte[1 << 16];
        long size = 0;
        try (var in = archive.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
            size += read;
            if (size > most || total + size > MOST_BYTES) {
              return false;
            }
          }
        }
        total += size;
        if (sum.getValue() != entry.getCrc()) {
          return false;
        }
      }
    }
    return true;
  }
}
