package org.jixiao.sources.ledgers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.lake.BudgetLines;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.PlainText;

/**
 * Whether the codes of a ledger are levels, 类-款-项, of which the upper ones repeat the money of
 * those below: 205 before 20502 before 2050203. No profile needs to say so: the first rows show it,
 * by upper rows that name no line or project of their own and state what the rows below add up to.
 */
final class LedgerLevels {

  private static final List<String> CODES =
      List.of(BudgetLines.FUNCTION_CODE.name(), BudgetLines.ECONOMIC_CODE.name());
  private static final List<String> OWN_LINE =
      List.of(
          BudgetLines.LINE_ID.name(),
          LedgerKind.PROJECT,
          LedgerKind.PROJECT_NAME,
          BudgetLines.DOCUMENT_NUMBER.name());

  private final List<LedgerRow> rows;
  private int groups;
  private int balanced;

  private LedgerLevels(List<LedgerRow> rows) {
    this.rows = rows;
  }

  /** The headers, with the place of the levels where the first rows show some. */
  static List<LedgerHeader> seen(List<LedgerHeader> headers, Grid head) {
    var first = headers.get(0);
    boolean told = headers.stream().anyMatch(each -> !each.profile().rows().levels().isEmpty());
    if (told || first.withoutMoney()) {
      return headers;
    }
    var rows = new ArrayList<LedgerRow>();
    for (var row : head.rows()) {
      if (row.number() > first.lastRow()) {
        rows.add(new LedgerRow(first, row));
      }
    }
    for (var field : CODES) {
      if (first.column(field).isPresent() && new LedgerLevels(rows).show(field)) {
        return headers.stream().map(header -> header.withLevels(field)).toList();
      }
    }
    return headers;
  }

  private boolean show(String field) {
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (isUpper(field, i)) {
        group(field, i);
      }
    }
    return groups > 0 && 2 * balanced > groups;
  }

  private static String code(LedgerRow row, String field) {
    return CodeName.of(row.text(field)).code();
  }

  private static boolean goesOn(String code, String below) {
    return code.matches("\\d{3}|\\d{5}")
        && below.length() > code.length()
        && below.startsWith(code);
  }

  private boolean isUpper(String field, int at) {
    var row = rows.get(at);
    return goesOn(code(row, field), code(rows.get(at + 1), field))
        && row.touchesMoney()
        && OWN_LINE.stream().allMatch(each -> PlainText.isPlaceholder(row.text(each)))
        && (owner(row).isEmpty() || owner(row).equals(owner(rows.get(at + 1))));
  }

  private static String owner(LedgerRow row) {
    return PlainText.name(row.text(LedgerKind.DEPARTMENT) + row.text(LedgerKind.UNIT));
  }

  /**
   * Adds up the lowest rows below an upper one; a group that the first rows cut off tells nothing.
   */
  private void group(String field, int at) {
    var upper = rows.get(at);
    var code = code(upper, field);
    var sum = BigDecimal.ZERO;
    int next = at + 1;
    while (next < rows.size() && goesOn(code, code(rows.get(next), field))) {
      boolean lowest =
          next + 1 >= rows.size()
              || !goesOn(code(rows.get(next), field), code(rows.get(next + 1), field));
      sum = lowest ? sum.add(rows.get(next).money()) : sum;
      next++;
    }
    if (next < rows.size() || sum.compareTo(upper.money()) == 0) {
      groups++;
      balanced += sum.compareTo(upper.money()) == 0 ? 1 : 0;
    }
  }
}
