package org.jixiao.sources.ledgers.proposals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.PlainText;

/**
 * What the cells of one column look like, so far as they were looked at.
 *
 * @param column counted from 0
 * @param caption as delivered; blank where there is none
 * @param cells the cells that hold anything but a placeholder
 * @param coverage share of the rows looked at that have such a cell
 * @param days how dates are spelled in it
 */
record ColumnLook(
    int column, String caption, List<SheetCell> cells, double coverage, DaySpelling days) {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}(?:\\.0+)?");
  private static final Pattern DECIMALS = Pattern.compile(".*[.,]\\d{1,2}\\D*");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[^\\d-]*-?\\d{1,3}(?:[. ]?\\d{3})*,\\d{1,2}\\D*");
  private static final Pattern DECIMAL_POINT =
      Pattern.compile("[^\\d-]*-?\\d{1,3}(?:[, ]?\\d{3})*\\.\\d{1,2}\\D*");
  private static final double NEARLY_ALL = 0.9;
  private static final double FEW = 0.3;

  static ColumnLook of(int column, String caption, List<SheetCell> delivered, int rows) {
    var cells = delivered.stream().filter(cell -> !PlainText.isPlaceholder(cell.text())).toList();
    double coverage = rows == 0 ? 0 : Math.min(1, (double) cells.size() / rows);
    return new ColumnLook(column, caption.strip(), cells, coverage, DaySpelling.of(cells));
  }

  boolean isBlank() {
    return cells.isEmpty();
  }

  private double share(Predicate<SheetCell> holds) {
    return isBlank() ? 0 : (double) cells.stream().filter(holds).count() / cells.size();
  }

  /** How many cells read as numbers in this spelling; what they amount to is not asked. */
  long numbers(Amount.Spelling spelling) {
    return cells.stream()
        .filter(cell -> Amount.read(cell, AmountUnit.YUAN, spelling).isValue())
        .count();
  }

  /** True where at least nine of ten cells do. */
  boolean isNumeric(Amount.Spelling spelling) {
    return !isBlank() && numbers(spelling) * 10 >= cells.size() * 9L;
  }

  /** True when every cell is a year between 1900 and 2099. */
  boolean isYears() {
    return share(cell -> YEAR.matcher(cell.raw().strip()).matches()) >= NEARLY_ALL;
  }

  boolean isDays() {
    return days.share() >= NEARLY_ALL && !isYears();
  }

  boolean isText(Amount.Spelling spelling) {
    return !isBlank() && !isNumeric(spelling) && !isDays();
  }

  /** Share of cells with one or two decimals: money more often than numbers of things. */
  double decimals() {
    return share(cell -> DECIMALS.matcher(cell.text()).matches());
  }

  long decimalCommas() {
    return cells.stream()
        .filter(cell -> DECIMAL_COMMA.matcher(cell.text().strip()).matches())
        .count();
  }

  long decimalPoints() {
    return cells.stream()
        .filter(cell -> DECIMAL_POINT.matcher(cell.text().strip()).matches())
        .count();
  }

  /** True for a few names that stand again and again, as those of departments do. */
  boolean isRepeatedNames() {
    return isText(Amount.Spelling.POINT)
        && isText(Amount.Spelling.COMMA)
        && coverage >= NEARLY_ALL
        && variety() <= FEW
        && distinct().size() > 1;
  }

  /** Distinct texts among the cells, from 0 to 1. */
  double variety() {
    return isBlank() ? 0 : (double) distinct().size() / cells.size();
  }

  Set<String> distinct() {
    var distinct = new HashSet<String>();
    cells.forEach(cell -> distinct.add(cell.text()));
    return distinct;
  }
}
