package org.jixiao.sources.ledgers;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.vocabulary.Fault;

/**
 * How the ledgers of one system are spelled: which captions mean which of our columns, in which
 * unit and spelling numbers stand, which rows are marked deleted. A ledger from elsewhere needs
 * only another profile.
 *
 * @param id name by which {@code source_blocks} says how a block was read
 * @param kind which ledger it is
 * @param unit unit of the money where neither caption nor sheet names one
 * @param columns our fields, each with the captions it goes by, the preferred first; {@code @C} is
 *     column C whatever its caption, {@code A + B} the sum of two columns
 * @param defaults what a field holds where no column fills it or its cell is blank
 * @param decisive fields that tell this kind of ledger from the others
 * @param leaveOut captions of columns that are never taken, not even into rejected rows
 * @param numbers how numbers typed as text are spelled
 * @param dateFormats spellings of dates beyond the usual ones, such as dd/MM/yyyy
 * @param sign whether amounts are taken with their sign or with the opposite one
 * @param budgetYear how the year of a row follows from a date, where no column names it
 * @param place which files and sheets the profile is for, and how their text is written
 * @param rows which rows are records
 * @param records where one row tells several things, such as a budget and a payment: a profile for
 *     each of them, itself without records; empty for a ledger whose rows are one record each
 */
public record LedgerProfile(
    String id,
    LedgerKind kind,
    String unit,
    Map<String, List<String>> columns,
    Map<String, String> defaults,
    List<String> decisive,
    List<String> leaveOut,
    Amount.Spelling numbers,
    List<String> dateFormats,
    Sign sign,
    BudgetYear budgetYear,
    LedgerPlace place,
    LedgerRows rows,
    List<LedgerProfile> records)
    implements Serializable {

  /** How the sign of delivered amounts is to be taken. */
  public enum Sign {
    AS_DELIVERED,
    OPPOSITE
  }

  /**
   * How the year of a row follows from a date in it.
   *
   * @param from field of the date; blank where the year never follows from a date
   * @param firstMonth month in which budget years begin; a year that begins in April is called by
   *     the calendar year in which it ends
   * @param otherwise field of the date whose year counts where nothing else names one, neither row
   *     nor title nor name of the file; blank where such a row is set aside
   */
  public record BudgetYear(String from, int firstMonth, String otherwise) implements Serializable {

    /** The year never follows from a date. */
    public static final BudgetYear UNTOLD = new BudgetYear("", 1, "");
  }

  private static final List<String> BUILT_IN =
      List.of("budget", "payment", "carry-over", "execution-report");

  public LedgerProfile {
    var copied = new LinkedHashMap<String, List<String>>();
    columns.forEach((field, captions) -> copied.put(field, List.copyOf(captions)));
    columns = copied;
    defaults = new LinkedHashMap<>(defaults);
    decisive = List.copyOf(decisive);
    leaveOut = List.copyOf(leaveOut);
    dateFormats = List.copyOf(dateFormats);
    records = List.copyOf(records);
    var known = kind.fields();
    var named = new TreeSet<>(columns.keySet());
    named.addAll(defaults.keySet());
    named.addAll(rows.carriedFields());
    for (var field : named) {
      boolean elsewhere =
          records.stream().anyMatch(record -> record.kind().fields().contains(field));
      if (!known.contains(field) && !elsewhere) {
        throw Fault.of("ledger profile " + id, "column " + field, "one of " + known);
      }
    }
    if (AmountUnit.named(unit).isEmpty()) {
      throw Fault.of("ledger profile " + id, "unit " + unit, "元, 千元, 万元, 百万元, 亿元 or 十亿元");
    }
    if (budgetYear.firstMonth() < 1 || budgetYear.firstMonth() > 12) {
      throw Fault.of(
          "ledger profile " + id, "budget_year_begins " + budgetYear.firstMonth(), "1 to 12");
    }
    if (place.headless() && place.files().isEmpty()) {
      throw Fault.of(
          "ledger profile " + id,
          "header: none without files",
          "files, such as [\"payments-*.csv\"], since no caption can tell the ledger");
    }
  }

  /** The profiles that a normal county needs. */
  public static List<LedgerProfile> builtIn() {
    return BUILT_IN.stream().map(LedgerProfileFile::builtIn).toList();
  }

  /**
   * Reads a profile.
   *
   * @param where what to call its file in a fault
   */
  public static LedgerProfile parse(String yaml, String where) {
    return LedgerProfileFile.parse(yaml, where);
  }

  /** The same profile for a ledger in which the codes at a place are levels. */
  LedgerProfile withLevels(String at) {
    return new LedgerProfile(
        id,
        kind,
        unit,
        columns,
        defaults,
        decisive,
        leaveOut,
        numbers,
        dateFormats,
        sign,
        budgetYear,
        place,
        rows.withLevels(at),
        records);
  }

  /** What one row tells: this profile itself, or its records. */
  public List<LedgerProfile> parts() {
    return records.isEmpty() ? List.of(this) : records;
  }

  /** Unit of the money where nothing else names one. */
  public AmountUnit defaultUnit() {
    return AmountUnit.named(unit).orElseThrow();
  }
}
