package org.jixiao.sources.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.sources.sheets.SheetRow;

/** The paragraphs of a form that have a label of their own: remarks, conclusion, problems … */
final class FormTexts {

  private static final Set<String> TAKEN =
      Set.of("remarks", "grade", "process", "conclusion", "problems", "measures");

  private final FormCells cells;
  private final FormCaptions captions;
  private final Map<String, FormHead.Entry> texts = new HashMap<>();

  FormTexts(FormCells cells, FormCaptions captions) {
    this.cells = cells;
    this.captions = captions;
  }

  Optional<FormHead.Entry> find(String label) {
    return Optional.ofNullable(texts.get(label));
  }

  /** Takes label and text of a row; false when it holds none of these labels with a text. */
  boolean take(SheetRow row) {
    boolean taken = false;
    var all = row.cells();
    for (int i = 0; i < all.size(); i++) {
      var label = captions.label(all.get(i).text()).orElse("");
      boolean beside = i + 1 < all.size() && captions.label(all.get(i + 1).text()).isEmpty();
      if (TAKEN.contains(label)) {
        cells.label(row.number(), all.get(i).column());
      }
      if (TAKEN.contains(label) && beside) {
        var value = all.get(i + 1);
        texts.putIfAbsent(label, new FormHead.Entry(value.text(), row.number(), value.column()));
        cells.use(row.number(), value.column());
        taken = true;
      }
    }
    return taken;
  }
}
