package org.jixiao.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.lake.KeptFiles;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.ledgers.LedgerFiles;
import org.jixiao.sources.sheets.SheetCell;

/** Looks a delivered cell up again in the file that was kept. */
public final class DeliveredCells {

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d+)");

  private final KeptFiles keptFiles;
  private final ReadingSettings settings;

  public DeliveredCells(KeptFiles keptFiles, ReadingSettings settings) {
    this.keptFiles = keptFiles;
    this.settings = settings;
  }

  /**
   * The text of a cell as delivered, and its formula where it has one; empty when nothing stands
   * there.
   */
  public Optional<String> text(
      String deliveryId, String fileId, String fileName, String sheet, String address) {
    var place = ADDRESS.matcher(address);
    if (!place.matches()) {
      return Optional.empty();
    }
    int column = SheetCell.column(place.group(1));
    int row = Integer.parseInt(place.group(2));
    try {
      var folder = Files.createTempDirectory("jixiao-");
      var copy = folder.resolve("file");
      try {
        keptFiles.copyTo(copy, deliveryId, fileId);
        return text(
            copy, new FileOrigin(deliveryId, fileName, fileId, 0, "", null), sheet, row, column);
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Optional<String> text(
      Path copy, FileOrigin origin, String sheetName, int row, int column) {
    try (var file = LedgerFiles.open(copy, origin, settings.limits(), settings.profiles())) {
      for (var sheet : file.sheets()) {
        if (!sheet.name().equals(sheetName)) {
          continue;
        }
        var rows = sheet.rows();
        while (rows.hasNext()) {
          var one = rows.next();
          if (one.number() >= row) {
            return one.number() == row ? one.find(column).map(CellText::source) : Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }
}
