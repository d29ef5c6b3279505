package org.jixiao.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      return entries.any() ? Optional.of(named(zip, name, files, entries)) : Optional.empty();
    } catch (IOException | Fault closed) {
      // One file with one outcome: what is wrong with it is told when it is read.
      return Optional.empty();
    }
  }

  private static List<HandedInFile> named(
      Path zip, String name, List<HandedInFile> files, ZipEntries entries) {
    var named = new ArrayList<HandedInFile>();
    for (int i = 0; i < files.size(); i++) {
      if (entries.whole().get(i)) {
        named.add(new HandedInFile(name + "/" + files.get(i).name(), files.get(i).content()));
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
