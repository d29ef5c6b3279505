package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The number format of each cell style of a workbook. */
final class XlsxStyles {

  /** Excel allows 255 characters; a longer one is none, and patterns would run away with it. */
  private static final int LONGEST_CODE = 1_000;

  private static final int MOST_DIGITS = 6;
  private static final String GENERAL = "General";

  private final CellFormats formats;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<CellFormats.CellFormat> byStyle = new ArrayList<>();
  private final CellFormats.CellFormat general;

  private XlsxStyles(CellFormats formats) {
    this.formats = formats;
    this.general = formats.format(0, Map.of());
  }

  static XlsxStyles none(CellFormats formats) {
    return new XlsxStyles(formats);
  }

  static XlsxStyles read(Xml xml, CellFormats formats) {
    var styles = new XlsxStyles(formats);
    var formatIds = new ArrayList<Integer>();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        var code = Objects.requireNonNullElse(xml.attribute("formatCode"), "");
        code = code.length() > LONGEST_CODE ? GENERAL : code;
        styles.codes.put(number(xml.attribute("numFmtId")), SharedTexts.unescaped(code));
      } else if (xml.starts("cellXfs")) {
        ofCells = true;
      } else if (xml.ends("cellXfs")) {
        ofCells = false;
      } else if (ofCells && xml.starts("xf")) {
        formatIds.add(number(xml.attribute("numFmtId")));
      }
    }
    formatIds.forEach(id -> styles.byStyle.add(formats.format(id, styles.codes)));
    return styles;
  }

  private static int number(@Nullable String text) {
    return Math.max(0, CellReference.number(text, MOST_DIGITS));
  }

  /** The format of a style; General for a style that the workbook does not have. */
  CellFormats.CellFormat format(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : general;
  }

  /** The number of a style as a cell names it; -1 when it names none. */
  static int style(@Nullable String named) {
    return CellReference.number(named, MOST_DIGITS);
  }

  String shown(String raw, CellFormats.CellFormat format) {
    return formats.shown(raw, format);
  }
}
