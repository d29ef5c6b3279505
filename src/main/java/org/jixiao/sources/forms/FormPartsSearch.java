package org.jixiao.sources.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;

/**
 * Finds the parts of a form by their captions, in whatever order they stand. Each part reaches to
 * the beginning of the next.
 */
final class FormPartsSearch {

  private static final Set<String> AMOUNTS = Set.copyOf(FormMoney.COLUMNS);

  private final FormCells cells;
  private final FormBlock block;
  private final FormCaptions captions;
  private int fundsTop;
  private int fundsHeader;
  private int goal;
  private int indicatorTop;
  private int indicatorHeader;
  private int total;

  private FormPartsSearch(FormCells cells, FormBlock block, FormCaptions captions) {
    this.cells = cells;
    this.block = block;
    this.captions = captions;
  }

  static FormParts find(FormCells cells, FormBlock block, FormCaptions captions) {
    var search = new FormPartsSearch(cells, block, captions);
    for (int row = block.projectRow(); row <= block.lastRow(); row++) {
      search.look(row);
    }
    return search.parts();
  }

  private void look(int number) {
    var row = cells.row(number);
    if (row.cells().isEmpty() || cells.isHeading(number)) {
      return;
    }
    if (indicatorHeader == 0) {
      if (isIndicatorHeader(row, captions)) {
        indicators(number);
      } else if (fundsTop == 0 && amountsNamed(number).size() >= 2) {
        funds(number, number);
      } else if (fundsTop == 0 && isSplitFundsHeader(number)) {
        funds(number, number + 1);
      } else if (goal == 0 && FormBlock.has(row, captions, "goal") && !isFundsRow(number)) {
        goal = number;
      }
    } else if (number > indicatorHeader && FormBlock.isTotal(row, captions)) {
      total = number;
    }
  }

  /** Rows of the funds part come before its end, which is where the goal begins. */
  private boolean isFundsRow(int number) {
    return fundsTop > 0 && number <= fundsHeader;
  }

  /** A row that captions the third level and something about it. */
  static boolean isIndicatorHeader(SheetRow row, FormCaptions captions) {
    var fields =
        row.cells().stream()
            .flatMap(cell -> captions.indicatorColumn(cell.text()).stream())
            .collect(Collectors.toSet());
    return fields.contains("level_3") && fields.size() >= 2;
  }

  private void indicators(int number) {
    indicatorTop = captionsIn(number - 1) >= 2 && number > block.projectRow() ? number - 1 : number;
    boolean below = captionsIn(number + 1) >= 2 && onlyCaptions(number + 1);
    indicatorHeader = below ? number + 1 : number;
  }

  private long captionsIn(int number) {
    return cells.row(number).cells().stream()
        .filter(cell -> captions.indicatorColumn(cell.text()).isPresent())
        .count();
  }

  private boolean onlyCaptions(int number) {
    return cells.row(number).cells().stream()
        .allMatch(cell -> captions.indicatorColumn(cell.text()).isPresent());
  }

  private Set<String> amountsNamed(int number) {
    return cells.row(number).cells().stream()
        .flatMap(cell -> captions.fundColumn(cell.text()).stream())
        .filter(AMOUNTS::contains)
        .collect(Collectors.toSet());
  }

  /** Captions over two rows: neither row names two amounts, both together do. */
  private boolean isSplitFundsHeader(int number) {
    var above = amountsNamed(number);
    var below = amountsNamed(number + 1);
    var both = new HashSet<>(above);
    both.addAll(below);
    return !above.isEmpty()
        && !below.isEmpty()
        && both.size() >= 2
        && cells.row(number).cells().stream().noneMatch(FormPartsSearch::isNumber)
        && cells.row(number + 1).cells().stream().noneMatch(FormPartsSearch::isNumber);
  }

  private void funds(int top, int bottom) {
    fundsTop = top;
    fundsHeader = isBesideItsValues(top) ? top - 1 : bottom;
  }

  /** A caption such as 全年预算数： with its amount in the next cell of the same row. */
  private boolean isBesideItsValues(int number) {
    var row = cells.row(number).cells();
    for (int i = 0; i + 1 < row.size(); i++) {
      if (isAmount(row.get(i)) && isNumber(row.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAmount(SheetCell cell) {
    return captions.fundColumn(cell.text()).filter(AMOUNTS::contains).isPresent();
  }

  private static boolean isNumber(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.NUMBER
        || cell.text().strip().matches("[-+]?[\\d,]+(?:\\.\\d+)?");
  }

  private FormParts parts() {
    return new FormParts(
        fundsTop,
        fundsHeader,
        endOf(fundsTop),
        goal,
        endOf(goal),
        indicatorHeader,
        indicatorTop,
        total,
        fundColumns(),
        indicatorHeader == 0
            ? Map.of()
            : reviewed(columns(captions.indicatorColumns(), indicatorTop, indicatorHeader)));
  }

  /** A part ends where the next one begins, with its sheet, or with the form. */
  private int endOf(int top) {
    if (top == 0) {
      return 0;
    }
    int end = block.lastRow();
    for (int other : List.of(fundsTop, goal, indicatorTop)) {
      end = other > top ? Math.min(end, other - 1) : end;
    }
    for (var page : cells.pages().further()) {
      end = page.rowsBefore() >= top ? Math.min(end, page.rowsBefore()) : end;
    }
    return end;
  }

  private Map<String, Integer> fundColumns() {
    if (fundsTop == 0) {
      return Map.of();
    }
    if (fundsHeader >= fundsTop) {
      return columns(captions.fundColumns(), fundsTop, fundsHeader);
    }
    var columns = new LinkedHashMap<String, Integer>();
    var row = cells.row(fundsTop).cells();
    for (int i = 0; i + 1 < row.size(); i++) {
      int value = row.get(i + 1).column();
      captions.fundColumn(row.get(i).text()).ifPresent(field -> columns.putIfAbsent(field, value));
    }
    return columns;
  }

  /** In a review sheet the review's points and actual values count; those reviewed stand beside. */
  private static Map<String, Integer> reviewed(Map<String, Integer> columns) {
    var review = columns.get("review_score");
    if (review == null) {
      return columns;
    }
    var own = new LinkedHashMap<>(columns);
    var score = columns.get("score");
    if (score != null) {
      own.put("self_score", score);
    }
    own.put("score", review);
    var actual = columns.get("review_actual");
    if (actual != null) {
      own.putIfAbsent("self_actual", columns.getOrDefault("actual", actual));
      own.put("actual", actual);
    }
    return own;
  }

  private Map<String, Integer> columns(CaptionList list, int top, int bottom) {
    var columns = new LinkedHashMap<String, Integer>();
    fill(columns, list::findPlain, top, bottom);
    fill(columns, list::find, top, bottom);
    return columns;
  }

  private void fill(
      Map<String, Integer> columns,
      Function<String, Optional<String>> spelled,
      int top,
      int bottom) {
    for (int row = bottom; row >= top; row--) {
      for (var cell : cells.row(row).cells()) {
        if (!columns.containsValue(cell.column())) {
          spelled
              .apply(FormCaptions.key(cell.text()))
              .ifPresent(field -> columns.putIfAbsent(field, cell.column()));
        }
      }
    }
  }
}
