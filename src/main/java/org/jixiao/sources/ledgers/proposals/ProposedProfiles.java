package org.jixiao.sources.ledgers.proposals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.lake.RejectedRows;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.ledgers.LedgerProfile;
import org.jixiao.sources.ledgers.LedgerReading;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetFile;
import org.jixiao.sources.sheets.TextForm;
import org.jixiao.sources.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * The profiles proposed for a file: one for each sheet that holds a table of money and was not
 * understood, each tried on the sheet's first rows.
 */
public final class ProposedProfiles {

  private static final int ROWS_LOOKED_AT = 200;
  private static final String LATIN = "windows-1252";

  /** A single Chinese character inside a Latin word: Latin text taken for GB18030. */
  private static final Pattern MISTAKEN =
      Pattern.compile("[A-Za-z]\\p{IsHan}(?=[A-Za-z\\s,;.]|$)|(?<![\\p{IsHan}\\S])\\p{IsHan}[a-z]");

  private ProposedProfiles() {}

  /**
   * A proposed profile.
   *
   * @param sheet the sheet it is for; blank for files without sheets
   * @param yaml the profile, with a confidence at every column
   * @param accepted rows it would accept of those it was tried on
   * @param rejected rows it would reject of them
   */
  public record Proposal(String sheet, String yaml, long accepted, long rejected) {}

  /**
   * Proposals for the sheets of a file that were not understood.
   *
   * @param sheets their names
   */
  public static List<Proposal> of(
      Path localFile, FileOrigin origin, ReadingLimits limits, Set<String> sheets) {
    var proposals = new ArrayList<Proposal>();
    var found = proposals(localFile, origin, limits, sheets, "");
    if (found == null) {
      found = proposals(localFile, origin, limits, Set.of(""), LATIN);
    }
    if (found != null) {
      proposals.addAll(found);
    }
    return proposals;
  }

  /** Null when the text is surely not written so. */
  private static @Nullable List<Proposal> proposals(
      Path localFile,
      FileOrigin origin,
      ReadingLimits limits,
      Set<String> sheets,
      String encoding) {
    var proposals = new ArrayList<Proposal>();
    try (var file =
        encoding.isEmpty()
            ? opened(localFile, origin, limits)
            : SheetFile.openText(localFile, origin.name(), limits, new TextForm(encoding, ""))) {
      int number = 0;
      for (var sheet : file.sheets()) {
        number++;
        if (!sheets.contains(sheet.name())) {
          continue;
        }
        var head = Grid.ofFirstRows(sheet, ROWS_LOOKED_AT, limits);
        if (encoding.isEmpty() && isMistaken(head)) {
          return null;
        }
        var place = new SheetOrigin(origin, sheet.name(), number, sheet.hidden());
        LedgerProposal.of(place, head)
            .ifPresent(
                proposed -> proposals.add(tried(place, sheet, head, proposed.yaml(encoding))));
      }
      return proposals;
    } catch (UnreadableFile notWrittenSo) {
      return encoding.isEmpty() && notWrittenSo.code().equals("UNKNOWN_ENCODING")
          ? null
          : List.of();
    }
  }

  /** A single column of amounts is text without a delimiter, and refused as such otherwise. */
  private static SheetFile opened(Path localFile, FileOrigin origin, ReadingLimits limits) {
    try {
      return SheetFile.open(localFile, origin.name(), limits);
    } catch (UnreadableFile refused) {
      if (!refused.code().equals("NOT_A_WORKBOOK")) {
        throw refused;
      }
      return SheetFile.openText(localFile, origin.name(), limits, new TextForm("", ","));
    }
  }

  private static boolean isMistaken(Grid head) {
    long mistaken =
        head.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> MISTAKEN.matcher(cell.text()).find())
            .count();
    long chinese =
        head.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.text().matches(".*\\p{IsHan}{2,}.*"))
            .count();
    return mistaken > chinese;
  }

  private static Proposal tried(SheetOrigin place, Sheet sheet, Grid head, String yaml) {
    var profile = LedgerProfile.parse(yaml, "proposal");
    var part = Sheet.of(sheet.name(), head.rows(), sheet.mergedRanges());
    var reading = LedgerReading.recognise(place, part, head, List.of(profile));
    long accepted = 0;
    long rejected = 0;
    if (reading.isPresent()) {
      var rows = new ArrayList<TakenInRow>();
      part.rows().forEachRemaining(row -> rows.addAll(reading.get().take(row)));
      var table = profile.kind().table();
      accepted = rows.stream().filter(row -> row.table().equals(table)).count();
      rejected = rows.stream().filter(row -> row.table().equals(RejectedRows.TABLE)).count();
    }
    return new Proposal(sheet.name(), yaml, accepted, rejected);
  }
}
