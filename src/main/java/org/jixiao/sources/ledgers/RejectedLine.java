package org.jixiao.sources.ledgers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.lake.Payments;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.vocabulary.PersonNames;

/**
 * What is shown of a ledger line that is set aside. Rejected rows are published, so that of a
 * payment neither payee nor purpose is shown, nor any cell that looks like a person's name: a line
 * is often rejected because its cells stand in the wrong columns. The address leads to the file.
 */
final class RejectedLine {

  private static final String LEFT_OUT = "（略）";
  private static final Pattern FOUND = Pattern.compile("发现“([^”]*)”");

  private final Set<Integer> leftOut;
  private final Set<Integer> personal = new HashSet<>();
  private final boolean paid;

  /** Lines of a ledger with these headers. */
  RejectedLine(List<LedgerHeader> headers) {
    this.leftOut = headers.get(0).leftOut();
    this.paid = headers.stream().anyMatch(header -> header.profile().kind() == LedgerKind.PAYMENT);
    for (var header : headers) {
      for (var field : List.of(Payments.PAYEE_NAME, Payments.PURPOSE)) {
        header.column(field).ifPresent(column -> personal.addAll(column.all()));
      }
    }
  }

  /** The cells of the line, but for those that are nobody's business. */
  String text(LedgerLine line) {
    return line.row().cells().stream()
        .filter(cell -> !leftOut.contains(cell.column()))
        .map(this::shown)
        .collect(Collectors.joining(" | "));
  }

  /** A reason that does not repeat a person's name found where an amount or a year should be. */
  String reason(String reason) {
    return paid
        ? FOUND
            .matcher(reason)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        PersonNames.looksLikeOne(found.group(1))
                            ? "发现“" + LEFT_OUT + "”"
                            : found.group()))
        : reason;
  }

  private String shown(SheetCell cell) {
    var text = CellText.delivered(cell);
    boolean hidden = paid && (personal.contains(cell.column()) || PersonNames.looksLikeOne(text));
    return hidden ? LEFT_OUT : text;
  }
}
