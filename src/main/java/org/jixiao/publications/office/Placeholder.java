package org.jixiao.publications.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template asks for, between two opening and two closing braces:
 *
 * <ul>
 *   <li>{@code department_name}, {@code fiscal_year}: a word about the document;
 *   <li>{@code department_years.paid_amount}: a column of the subject's one row of a table;
 *   <li>{@code department_years.paid_amount of previous year}: the same a year before;
 *   <li>{@code count flags}: how many rows of a table are about the subject;
 *   <li>{@code each flags} or {@code each department_years of all years}: begins the first cell of
 *       a row that is repeated for every such row, whose other marks name columns;
 *   <li>{@code if budget_advice_sums of previous year} or {@code unless …}: begins a paragraph that
 *       stays only where the table has such rows, or has none.
 * </ul>
 */
record Placeholder(String table, String column, Kind kind) {

  enum Kind {
    WORD,
    VALUE,
    PREVIOUS_VALUE,
    COUNT,
    EACH,
    EACH_OF_ALL_YEARS,
    IF,
    IF_PREVIOUS,
    UNLESS,
    UNLESS_PREVIOUS;

    /** Whether it decides if its paragraph stays. */
    boolean isCondition() {
      return this == IF || this == IF_PREVIOUS || this == UNLESS || this == UNLESS_PREVIOUS;
    }
  }

  static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private static final Pattern VALUE =
      Pattern.compile("([a-z0-9_]+)\\.([a-z0-9_]+)( of previous year)?");
  private static final Pattern ROWS = Pattern.compile("(each|count) ([a-z0-9_]+)( of all years)?");
  private static final Pattern CONDITION =
      Pattern.compile("(if|unless) ([a-z0-9_]+)( of previous year)?");
  private static final Pattern WORD = Pattern.compile("[a-z0-9_]+");

  /** What stands between the braces, unless nobody can read it. */
  static Optional<Placeholder> find(String text) {
    if (WORD.matcher(text).matches()) {
      return Optional.of(new Placeholder("", text, Kind.WORD));
    }
    Matcher value = VALUE.matcher(text);
    if (value.matches()) {
      var kind = value.group(3) == null ? Kind.VALUE : Kind.PREVIOUS_VALUE;
      return Optional.of(new Placeholder(value.group(1), value.group(2), kind));
    }
    Matcher condition = CONDITION.matcher(text);
    if (condition.matches()) {
      boolean previous = condition.group(3) != null;
      var kind =
          condition.group(1).equals("if")
              ? (previous ? Kind.IF_PREVIOUS : Kind.IF)
              : (previous ? Kind.UNLESS_PREVIOUS : Kind.UNLESS);
      return Optional.of(new Placeholder(condition.group(2), "", kind));
    }
    Matcher rows = ROWS.matcher(text);
    if (!rows.matches() || (rows.group(1).equals("count") && rows.group(3) != null)) {
      return Optional.empty();
    }
    var each = rows.group(3) == null ? Kind.EACH : Kind.EACH_OF_ALL_YEARS;
    return Optional.of(
        new Placeholder(rows.group(2), "", rows.group(1).equals("count") ? Kind.COUNT : each));
  }
}
