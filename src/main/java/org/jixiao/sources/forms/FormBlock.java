package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.PlainText;

/**
 * The rows of one form on a sheet.
 *
 * @param firstRow its title, or its row 项目名称 where it has no title
 * @param projectRow the row 项目名称
 * @param lastRow the last row before the next form, or of the sheet
 */
record FormBlock(int firstRow, int projectRow, int lastRow) {

  private static final Pattern BEFORE_THE_TITLE =
      Pattern.compile(
          "附件?\\d*[:.]?|附表\\d*|[(]?20\\d{2}年?度?[)]?|公开\\d+表|表\\d+|(?:报?表)?(?:编|序)?号[:：].*");

  /** The forms of a sheet, from top to bottom. */
  static List<FormBlock> in(Grid grid, FormCaptions captions) {
    var projectRows = new ArrayList<Integer>();
    for (var row : grid.rows()) {
      if (has(row, captions, "project_name") && !isIndicatorHeader(row, captions)) {
        projectRows.add(row.number());
      }
    }
    if (projectRows.isEmpty()) {
      titledOnly(grid, captions, projectRows);
    }
    var firstRows = new ArrayList<Integer>();
    for (int i = 0; i < projectRows.size(); i++) {
      int after =
          endOfTable(grid, captions, i == 0 ? 0 : projectRows.get(i - 1), projectRows.get(i));
      firstRows.add(firstRow(grid, captions, after, projectRows.get(i)));
    }
    var blocks = new ArrayList<FormBlock>();
    for (int i = 0; i < projectRows.size(); i++) {
      int last = i + 1 < firstRows.size() ? firstRows.get(i + 1) - 1 : grid.lastRow();
      blocks.add(new FormBlock(firstRows.get(i), projectRows.get(i), last));
    }
    return blocks;
  }

  /** Review sheets name the project in their title: each begins with a caption row below one. */
  private static void titledOnly(Grid grid, FormCaptions captions, List<Integer> anchors) {
    boolean titled = false;
    for (var row : grid.rows()) {
      titled |=
          row.cells().stream().anyMatch(cell -> captions.projectInTitle(cell.text()).isPresent());
      if (titled && isIndicatorHeader(row, captions)) {
        anchors.add(row.number());
        titled = false;
      }
    }
  }

  static boolean isIndicatorHeader(SheetRow row, FormCaptions captions) {
    return row.cells().stream()
        .anyMatch(
            cell -> captions.indicatorColumn(cell.text()).filter("level_3"::equals).isPresent());
  }

  static boolean has(SheetRow row, FormCaptions captions, String label) {
    return row.cells().stream()
        .anyMatch(
            cell ->
                captions.isLabel(cell.text(), label)
                    || captions.isLabel(beforeColon(cell.text()), label));
  }

  /** The label of a cell that holds label and value, such as 主管部门：财政局. */
  static String beforeColon(String delivered) {
    var text = PlainText.normal(delivered);
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(0, colon);
  }

  /** The total row of a form; the row 项目名称 itself where it has none. */
  private static int endOfTable(Grid grid, FormCaptions captions, int from, int to) {
    int end = from;
    // Above the first form may stand the rest of one whose beginning is on another sheet.
    boolean indicators = from == 0;
    for (var row : grid.rows()) {
      if (row.number() <= from || row.number() >= to) {
        continue;
      }
      indicators |= isIndicatorHeader(row, captions);
      if (indicators && isTotal(row, captions)) {
        end = row.number();
      }
    }
    return end;
  }

  static boolean isTotal(SheetRow row, FormCaptions captions) {
    var cells = row.cells();
    int first = cells.size() > 1 && captions.isLabel(cells.get(0).text(), "part") ? 1 : 0;
    return !cells.isEmpty() && captions.isLabel(cells.get(first).text(), "total");
  }

  /** A title, or lines of one cell above it: a heading in words nobody taught the reader. */
  private static int firstRow(Grid grid, FormCaptions captions, int after, int projectRow) {
    int heading = 0;
    for (var row : grid.rows()) {
      if (row.number() <= after || row.number() >= projectRow) {
        continue;
      }
      if (isTitleLike(row, captions)) {
        return heading > 0 && after == 0 ? heading : row.number();
      }
      heading = row.cells().size() > 1 ? 0 : heading > 0 ? heading : row.number();
    }
    return after == 0 && !grid.rows().isEmpty() ? grid.rows().get(0).number() : projectRow;
  }

  /** True for what stands above titles: 附件1, a year, the number of the printed form. */
  static boolean isBeforeTheTitle(String delivered) {
    return BEFORE_THE_TITLE.matcher(PlainText.label(delivered)).matches();
  }

  private static boolean isTitleLike(SheetRow row, FormCaptions captions) {
    return row.cells().stream()
        .anyMatch(cell -> captions.isTitle(cell.text()) || isBeforeTheTitle(cell.text()));
  }
}
