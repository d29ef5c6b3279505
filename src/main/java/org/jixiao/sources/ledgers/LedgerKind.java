package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The kinds of ledger, each with the table it fills. The money of a row, as {@code conservation}
 * counts it, is the first of the {@link #money} columns that holds an amount: of a budget line its
 * amount; of a payment what was paid, or what was applied for while nothing is paid; of a
 * carry-over line the amount carried over.
 */
public enum LedgerKind {
  BUDGET(
      "budget_ledger", "预算指标台账", BudgetLines.TABLE, BudgetLines.SOURCE, BudgetLines.BUDGET_AMOUNT),
  PAYMENT(
      "payment_ledger",
      "支付台账",
      Payments.TABLE,
      Payments.SOURCE,
      Payments.AMOUNT,
      Payments.APPLIED_AMOUNT),
  CARRY_OVER(
      "carry_over_ledger",
      "结转结余台账",
      CarryOvers.TABLE,
      CarryOvers.SOURCE,
      CarryOvers.CARRY_OVER_AMOUNT);

  /** What a profile maps besides columns of the table. */
  public static final String DIVISION = "division";

  public static final String YEAR = "fiscal_year";
  public static final String DEPARTMENT = "department";
  public static final String DEPARTMENT_NAME = "department_name";
  public static final String UNIT = "unit";
  public static final String UNIT_NAME = "unit_name";
  public static final String PROJECT = "project";
  public static final String PROJECT_NAME = "project_name";
  public static final String DELETED = "deleted";
  public static final String APPLICATION_NUMBER = "application_number";

  /** Fields that say whose row it is; without any of them a table is no ledger. */
  static final List<String> OWNERS = List.of(DEPARTMENT, UNIT, PROJECT, PROJECT_NAME);

  /** The same with the names that stand beside codes: what is merged down over rows. */
  static final List<String> OWNERS_AND_NAMES =
      List.of(DIVISION, YEAR, DEPARTMENT, DEPARTMENT_NAME, UNIT, UNIT_NAME, PROJECT, PROJECT_NAME);

  private static final List<String> OF_EVERY_LEDGER =
      List.of(
          DIVISION,
          YEAR,
          DEPARTMENT,
          DEPARTMENT_NAME,
          UNIT,
          UNIT_NAME,
          PROJECT,
          PROJECT_NAME,
          DELETED,
          APPLICATION_NUMBER);

  private final String blockKind;
  private final String caption;

  @SuppressWarnings("ImmutableEnumChecker") // records of immutable lists
  private final TableSpec table;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Col source;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Col> money;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Col> plain;

  LedgerKind(String blockKind, String caption, TableSpec table, Col source, Col... money) {
    this.blockKind = blockKind;
    this.caption = caption;
    this.table = table;
    this.source = source;
    this.money = List.of(money);
    var shared =
        TableSpec.columns(
            Keys.PROJECT_YEAR,
            Keys.ADDRESS,
            List.of(Keys.DEPARTMENT_NAME, Keys.UNIT_NAME, Keys.PROJECT_NAME, source));
    this.plain = table.columns().stream().filter(column -> !shared.contains(column)).toList();
  }

  public String blockKind() {
    return blockKind;
  }

  public String caption() {
    return caption;
  }

  public TableSpec table() {
    return table;
  }

  /** The column that holds delivered cells. */
  public Col source() {
    return source;
  }

  /** The columns whose first amount is the money of a row. */
  public List<Col> money() {
    return money;
  }

  /** The names of {@link #money}. */
  String moneyNames() {
    return String.join(", ", money.stream().map(Col::name).toList());
  }

  /** The columns that one cell fills each. */
  public List<Col> plain() {
    return plain;
  }

  /** True for what every kind of ledger maps, such as the department. */
  static boolean isShared(String field) {
    return OF_EVERY_LEDGER.contains(field);
  }

  /** Everything a profile of this kind may map. */
  public List<String> fields() {
    var fields = new ArrayList<>(OF_EVERY_LEDGER);
    plain.forEach(column -> fields.add(column.name()));
    return fields;
  }
}
