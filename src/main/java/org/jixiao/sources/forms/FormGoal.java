package org.jixiao.sources.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.lake.Goals;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The goal of a form and what became of it: the text below its caption, or beside it in the same
 * row.
 */
final class FormGoal {

  private static final Set<String> FIELDS = Set.of("goal", "goal_actual");

  private final FormCells cells;
  private final FormParts parts;
  private final FormCaptions captions;
  private final FormTexts texts;
  private final Map<String, Integer> captionColumns = new HashMap<>();
  private final Map<String, StringBuilder> found = new HashMap<>();
  private final RowDraft draft = new RowDraft(Goals.TABLE);
  private int firstRow;

  FormGoal(FormCells cells, FormParts parts, FormCaptions captions, FormTexts texts) {
    this.cells = cells;
    this.parts = parts;
    this.captions = captions;
    this.texts = texts;
  }

  /** The row of {@code goals}; empty for a form without this part. */
  Optional<TakenInRow> read(Map<Col, Object> keys) {
    if (parts.goalTop() == 0) {
      return Optional.empty();
    }
    for (int row = parts.goalTop(); row <= parts.goalEnd(); row++) {
      if (!cells.row(row).cells().isEmpty()) {
        take(cells.row(row));
      }
    }
    draft
        .withAll(keys)
        .with(Keys.ROW_NUMBER, firstRow == 0 ? parts.goalTop() + 1L : (long) firstRow);
    found.forEach((field, text) -> draft.with(column(field), text.toString()));
    return Optional.of(draft.row(Goals.SOURCE));
  }

  private void take(SheetRow row) {
    boolean paragraph = texts.take(row);
    boolean taken = paragraph;
    boolean captioned = false;
    var all = row.cells();
    for (int i = 0; i < all.size(); i++) {
      var label = captions.label(all.get(i).text()).orElse("");
      if (FIELDS.contains(label) && !hasText(label)) {
        cells.label(row.number(), all.get(i).column());
        captioned = true;
        if (i + 1 < all.size() && captions.label(all.get(i + 1).text()).isEmpty()) {
          text(label, row.number(), all.get(++i));
          taken = true;
        } else {
          captionColumns.put(label, all.get(i).column());
        }
      } else if (!label.isEmpty()) {
        cells.label(row.number(), all.get(i).column());
      } else if (!captioned && !paragraph) {
        taken |= below(row.number(), all.get(i));
      }
    }
    place(row.number(), taken, captioned);
  }

  private void place(int row, boolean taken, boolean captioned) {
    if (taken) {
      firstRow = firstRow == 0 ? row : firstRow;
      cells.accept(row);
    } else {
      cells.classify(row, captioned ? RowClass.HEADER : RowClass.NOTE);
    }
  }

  private boolean hasText(String field) {
    return found.containsKey(field);
  }

  /** Text belongs to the nearest caption that stands above it or above and to the left. */
  private boolean below(int row, SheetCell cell) {
    var field =
        captionColumns.entrySet().stream()
            .filter(caption -> caption.getValue() <= cell.column())
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    field.ifPresent(name -> text(name, row, cell));
    return field.isPresent();
  }

  private void text(String field, int row, SheetCell cell) {
    var text = found.computeIfAbsent(field, name -> new StringBuilder());
    text.append(text.length() == 0 ? "" : "\n").append(cell.text());
    cells.use(row, cell.column());
    draft.from(column(field), cells.address(row, cell.column()), CellText.delivered(cell));
  }

  private static Col column(String field) {
    return field.equals("goal") ? Goals.GOAL_TEXT : Goals.ACTUAL_TEXT;
  }
}
