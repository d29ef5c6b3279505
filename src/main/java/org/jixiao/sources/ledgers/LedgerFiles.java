package org.jixiao.sources.ledgers;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.SheetFile;
import org.jixiao.sources.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Opens delivered files. Text whose encoding or delimiter a profile declares is opened so when the
 * profile's captions are then found in it: windows-1252 can look like GB18030 byte for byte, and
 * only the captions tell which it is.
 */
public final class LedgerFiles {

  private static final int ROWS_OF_THE_HEAD = 200;

  private LedgerFiles() {}

  /**
   * The file as its fitting profile declares it, else as its content tells.
   *
   * @throws UnreadableFile as {@link SheetFile#open}
   */
  public static SheetFile open(
      Path localFile, FileOrigin origin, ReadingLimits limits, List<LedgerProfile> profiles) {
    for (var profile : profiles) {
      if (profile.place().text().isDeclared() && profile.place().isFile(origin.name())) {
        var file = opened(localFile, origin, limits, profile);
        if (file != null) {
          return file;
        }
      }
    }
    return SheetFile.open(localFile, origin.name(), limits);
  }

  private static @Nullable SheetFile opened(
      Path localFile, FileOrigin origin, ReadingLimits limits, LedgerProfile profile) {
    SheetFile file = null;
    try {
      file = SheetFile.openText(localFile, origin.name(), limits, profile.place().text());
      var sheet = file.sheets().get(0);
      var head = Grid.ofFirstRows(sheet, ROWS_OF_THE_HEAD, limits);
      if (new LedgerHeaderSearch(head, List.of(profile))
          .find(new SheetOrigin(origin, sheet.name(), 1, false))
          .isPresent()) {
        return file;
      }
    } catch (UnreadableFile notWrittenSo) {
      // Another profile, or what the content tells, may fit; nothing is lost by looking on.
    }
    if (file != null) {
      file.close();
    }
    return null;
  }
}
