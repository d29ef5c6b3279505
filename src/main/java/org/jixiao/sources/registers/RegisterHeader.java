package org.jixiao.sources.registers;

import java.util.Map;
import java.util.Optional;
import org.jixiao.sources.forms.FormCaptions;
import org.jixiao.sources.forms.ListHeader;
import org.jixiao.sources.forms.RegisterCaptions;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.values.PlainText;

/**
 * The captions of a register and what stands above them.
 *
 * @param kind the kind of register, such as rectifications
 * @param captions how that kind is captioned
 * @param list where its captions stand, with the unit of its money and its year
 */
record RegisterHeader(String kind, RegisterCaptions captions, ListHeader list) {

  private static final int ROWS_SEARCHED = 30;

  /** Finds a row that captions a register of some kind; of several kinds the first declared. */
  static Optional<RegisterHeader> find(SheetOrigin origin, Grid head, FormCaptions captions) {
    var words = new StringBuilder(origin.file().name()).append(' ').append(origin.name());
    for (var row : head.rows().stream().limit(ROWS_SEARCHED).toList()) {
      for (Map.Entry<String, RegisterCaptions> kind : captions.registers().entrySet()) {
        var columns = kind.getValue().columnsIn(row, captions.registerOwner());
        if (kind.getValue().fits(columns, PlainText.label(words.toString()))) {
          return Optional.of(
              new RegisterHeader(
                  kind.getKey(), kind.getValue(), ListHeader.of(origin, head, row, columns)));
        }
      }
      row.cells().forEach(cell -> words.append(' ').append(cell.text()));
    }
    return Optional.empty();
  }
}
