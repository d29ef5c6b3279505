package org.jixiao.sources.ledgers;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowWords;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.PlainText;

/**
 * A rule by which a row of a ledger is known to be no record.
 *
 * @param rowClass what the row is when the rule holds
 * @param holds the rule
 */
record LedgerRowRule(RowClass rowClass, BiPredicate<LedgerHeader, LedgerRow> holds) {

  private static final Pattern PROJECT_CODE = Pattern.compile("\\d{6}[0-9A-Z]{6,15}");
  private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?");

  private static final List<String> WHERE_TOTALS_ARE_CALLED_SO =
      List.of(
          LedgerKind.DEPARTMENT,
          LedgerKind.DEPARTMENT_NAME,
          LedgerKind.UNIT,
          LedgerKind.UNIT_NAME,
          LedgerKind.PROJECT,
          LedgerKind.PROJECT_NAME);

  /** The rules in force, the first that holds decides. */
  static final List<LedgerRowRule> IN_FORCE =
      List.of(
          new LedgerRowRule(RowClass.HEADER, LedgerHeader::isRepeatedBy),
          new LedgerRowRule(RowClass.SUBTOTAL, LedgerRowRule::isSubtotal),
          new LedgerRowRule(RowClass.DELETED, LedgerRowRule::isDeleted),
          new LedgerRowRule(RowClass.NOTE, LedgerRowRule::isNote));

  /** 小计, 合计 or 总计 where the owner of the row should stand, or unit code 0. */
  private static boolean isSubtotal(LedgerHeader header, LedgerRow row) {
    var first = row.row().cells().isEmpty() ? "" : row.row().cells().get(0).text();
    if (RowWords.isTotal(first)) {
      return true;
    }
    for (var field : WHERE_TOTALS_ARE_CALLED_SO) {
      if (RowWords.isTotal(row.text(field)) && !(isName(field) && isBesideACode(row))) {
        return true;
      }
    }
    return ZERO.matcher(PlainText.name(row.text(LedgerKind.UNIT))).matches();
  }

  private static boolean isName(String field) {
    return field.equals(LedgerKind.PROJECT_NAME) || field.equals(LedgerKind.PROJECT);
  }

  /** A row with the code of a project is that project's, be its name 水库统计 or 管网累计. */
  private static boolean isBesideACode(LedgerRow row) {
    return PROJECT_CODE.matcher(PlainText.name(row.text(LedgerKind.PROJECT))).matches()
        && !PlainText.isPlaceholder(row.text(LedgerKind.UNIT));
  }

  /** What a total row calls itself: the cell that makes it one, else its first. */
  static String totalLabel(LedgerRow row) {
    var cells = row.row().cells();
    return cells.stream()
        .map(SheetCell::text)
        .filter(RowWords::isTotal)
        .findFirst()
        .orElseGet(
            () ->
                cells.stream()
                    .filter(cell -> cell.kind() == SheetCell.Kind.TEXT)
                    .map(SheetCell::text)
                    .findFirst()
                    .orElse(""));
  }

  private static boolean isDeleted(LedgerHeader header, LedgerRow row) {
    var marks = header.profile().rows().deleted();
    if (marks.isEmpty()) {
      return false;
    }
    var mark = PlainText.name(row.text(LedgerKind.DELETED));
    return marks.stream().anyMatch(mark::equalsIgnoreCase);
  }

  /** A remark or a signature line: it begins so, and no amount stands in its row. */
  private static boolean isNote(LedgerHeader header, LedgerRow row) {
    var first = row.row().cells().isEmpty() ? "" : row.row().cells().get(0).text();
    return row.money().signum() == 0 && RowWords.isNote(first);
  }
}
