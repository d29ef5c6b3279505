package org.jixiao.sources.sheets;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sheet of an Office Open XML workbook; its rows stream. */
final class XlsxSheet implements Sheet {

  /** Most bytes around the rows: enough for a million merged ranges to be counted and refused. */
  private static final int MOST_OUTLINE_BYTES = 1 << 26;

  private final String name;
  private final boolean hidden;
  private final String part;
  private final Shared shared;
  private @Nullable PartBytes bytes;
  private @Nullable SheetOutline outline;

  XlsxSheet(String name, boolean hidden, String part, Shared shared) {
    this.name = name;
    this.hidden = hidden;
    this.part = part;
    this.shared = shared;
  }

  /** What the sheets of a workbook have in common. */
  record Shared(
      XlsxParts parts,
      SharedTexts texts,
      XlsxStyles styles,
      DayCount dayCount,
      ReadingLimits limits) {}

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public Iterator<SheetRow> rows() {
    outline();
    return new XlsxRows(bytes().markup(), this::xml, where(), shared);
  }

  @Override
  public List<CellRange> mergedRanges() {
    return outline().mergedRanges();
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return outline().hiddenColumns();
  }

  @Override
  public Optional<LocalDateTime> dateIn(SheetCell cell) {
    return shared.dayCount().dateIn(cell);
  }

  private SheetOutline outline() {
    var known = outline;
    if (known == null) {
      known = readOutline();
      outline = known;
    }
    return known;
  }

  private SheetOutline readOutline() {
    byte[] around;
    try {
      around = bytes().aroundRows(where(), MOST_OUTLINE_BYTES);
    } catch (IOException broken) {
      throw Xml.damaged(where(), broken);
    }
    try {
      return PartBytes.read(around, where(), longestText(), this::outlineOf);
    } catch (UnreadableFile notCut) {
      if (notCut.code().equals("TOO_LARGE")) {
        throw notCut;
      }
      // Another encoding or unusual markup; the whole part tells, or is itself damaged.
      try (var xml = xml()) {
        return outlineOf(xml);
      }
    }
  }

  private SheetOutline outlineOf(Xml xml) {
    return SheetOutline.read(xml, where(), shared.limits());
  }

  private Xml xml() {
    return Xml.open(bytes().stream(), where(), longestText());
  }

  private PartBytes bytes() {
    var known = bytes;
    if (known == null) {
      known = shared.parts().repeatable(part);
      bytes = known;
    }
    return known;
  }

  private int longestText() {
    return shared.limits().cellCharacters();
  }

  private String where() {
    return shared.parts().where() + "工作表“" + name + "”";
  }
}
