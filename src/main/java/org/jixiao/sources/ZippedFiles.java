package org.jixiao.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jixiao.lake.HandedInFile;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.ZipEntries;
import org.jixiao.vocabulary.Fault;

/**
 * The files within a zip that lies in a delivery, each handed in under {@code the.zip/its name}. An
 * entry that cannot be taken out whole keeps none of its neighbours back: the zip is then handed in
 * beside them, and the reader refuses it with the names of what is missing. A zip of which nothing
 * can be taken out stays one file.
 */
final class ZippedFiles {

  private ZippedFiles() {}

  /** The files of a zip; empty when the file is no zip, or one that stays closed. */
  static Optional<List<HandedInFile>> in(Path zip, String name, ReadingLimits limits) {
    if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return Optional.empty();
    }
    try {
      var files = DeliveryFolder.entriesOf(zip);
      if (files.isEmpty() || isDocument(files)) {
        return Optional.empty();
      }
      var entries = ZipEntries.of(zip, limits);
      return entries.any()
          ? Optional.of(named(zip, name + "/", name, files, entries))
          : Optional.empty();
    } catch (IOException | Fault closed) {
      // One file with one outcome: what is wrong with it is told when it is read.
      return Optional.empty();
    }
  }

  /**
   * The files of a delivery that is itself one zip, under their own names. What cannot be taken out
   * whole keeps nothing back; the zip is then handed in beside the rest.
   */
  static List<HandedInFile> ofDelivery(Path zip, ReadingLimits limits) throws IOException {
    var files = DeliveryFolder.entriesOf(zip);
    if (files.size() > limits.zipFiles()) {
      throw Fault.of("delivery " + zip, files.size() + " files", "at most " + limits.zipFiles());
    }
    ZipEntries entries;
    try {
      entries = ZipEntries.of(zip, limits);
    } catch (ZipException tooMuch) {
      throw Fault.of(
          "delivery " + zip,
          "a zip that unpacks to " + tooMuch.getMessage(),
          "smaller zips, the folder itself, or a higher zip_bytes among the limits");
    }
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).name().equals(DeliveryFolder.DECLARATION) && !entries.whole().get(i)) {
        throw Fault.of(
            "delivery " + zip, "a damaged " + DeliveryFolder.DECLARATION, "one that can be read");
      }
    }
    return named(zip, "", nameBeside(files, zip.getFileName().toString()), files, entries);
  }

  /** A name for the zip that none of its files has. */
  private static String nameBeside(List<HandedInFile> files, String name) {
    return files.stream().anyMatch(file -> file.name().equals(name))
        ? nameBeside(files, "报送-" + name)
        : name;
  }

  private static List<HandedInFile> named(
      Path zip, String folder, String name, List<HandedInFile> files, ZipEntries entries) {
    var named = new ArrayList<HandedInFile>();
    for (int i = 0; i < files.size(); i++) {
      if (entries.whole().get(i)) {
        named.add(new HandedInFile(folder + files.get(i).name(), files.get(i).content()));
      }
    }
    if (!entries.all()) {
      named.add(new HandedInFile(name, () -> Files.newInputStream(zip)));
    }
    return named;
  }

  /** A workbook under the name of a zip is a workbook. */
  private static boolean isDocument(List<HandedInFile> files) {
    return files.stream().anyMatch(file -> file.name().equals("[Content_Types].xml"));
  }
}
