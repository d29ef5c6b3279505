package org.jixiao.sources.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Score;

/**
 * Whether a sheet without a project of its own continues the form on the sheet before it: the form
 * lacks its indicators or its total row, and the sheet holds one such table, in the same columns
 * where the form has begun it.
 */
final class FormContinuation {

  private static final Set<String> COMPARED =
      Set.of("level_3", "target", "actual", "weight", "score");

  private final FormCaptions captions;
  private final List<SheetRow> rows;

  private FormContinuation(Grid sheet, FormCaptions captions) {
    this.captions = captions;
    this.rows = sheet.rows();
  }

  /** True when the form that ends {@code begun} goes on in the sheet, and no other form can. */
  static boolean fits(FormCells begun, Grid sheet, FormCaptions captions) {
    var continuation = new FormContinuation(sheet, captions);
    var blocks = FormBlock.in(begun.grid(), captions);
    if (blocks.isEmpty() || !isHeadless(sheet, captions) || continuation.totals() > 1) {
      return false;
    }
    var open =
        blocks.stream()
            .map(block -> FormPartsSearch.find(begun, block, captions))
            .filter(parts -> !parts.hasIndicators() || parts.total() == 0)
            .toList();
    var last = FormPartsSearch.find(begun, blocks.get(blocks.size() - 1), captions);
    return open.size() == 1 && open.get(0).equals(last) && continuation.goesOnFrom(last);
  }

  /** True for a table of indicators, or the end of one, that names no project. */
  static boolean isHeadless(Grid sheet, FormCaptions captions) {
    boolean project =
        sheet.rows().stream()
            .anyMatch(
                row ->
                    FormBlock.has(row, captions, "project_name")
                        || row.cells().stream()
                            .anyMatch(cell -> captions.projectInTitle(cell.text()).isPresent()));
    return !project
        && sheet.rows().stream()
            .anyMatch(
                row ->
                    FormPartsSearch.isIndicatorHeader(row, captions)
                        || FormBlock.isTotal(row, captions));
  }

  private long totals() {
    return rows.stream().filter(row -> FormBlock.isTotal(row, captions)).count();
  }

  private boolean goesOnFrom(FormParts parts) {
    var headers =
        rows.stream().filter(row -> FormPartsSearch.isIndicatorHeader(row, captions)).toList();
    if (!parts.hasIndicators()) {
      return headers.size() == 1 || (headers.size() > 1 && totals() == 1);
    }
    return headers.isEmpty()
        ? rows.stream().anyMatch(row -> isIndicator(row, parts))
        : headers.stream().allMatch(header -> hasSameColumns(header, parts));
  }

  private boolean hasSameColumns(SheetRow header, FormParts parts) {
    return header.cells().stream()
        .allMatch(
            cell ->
                captions
                    .indicatorColumn(cell.text())
                    .filter(COMPARED::contains)
                    .map(field -> parts.indicatorColumns().get(field))
                    .map(column -> column == cell.column())
                    .orElse(true));
  }

  /** A row with a name and points where the form has them. */
  private static boolean isIndicator(SheetRow row, FormParts parts) {
    return at(row, parts, "level_3").isPresent()
        && at(row, parts, "weight").or(() -> at(row, parts, "score")).map(Score::read).stream()
            .anyMatch(points -> points.isValue());
  }

  private static Optional<SheetCell> at(SheetRow row, FormParts parts, String field) {
    var column = parts.indicatorColumns().get(field);
    return row.cells().stream()
        .filter(cell -> column != null && cell.column() == column)
        .findFirst();
  }

  /** Marks the titles above the table on each further sheet. */
  static void markHeadings(FormCells cells, FormCaptions captions) {
    for (var page : cells.pages().further()) {
      for (var row : cells.grid().rows()) {
        if (cells.pages().of(row.number()).equals(page)) {
          if (!isHeading(row, captions)) {
            break;
          }
          cells.heading(row.number());
        }
      }
    }
  }

  private static boolean isHeading(SheetRow row, FormCaptions captions) {
    return !FormBlock.isTotal(row, captions)
        && (row.cells().size() == 1
            || row.cells().stream()
                .allMatch(
                    cell ->
                        captions.isTitle(cell.text()) || FormBlock.isBeforeTheTitle(cell.text())));
  }
}
