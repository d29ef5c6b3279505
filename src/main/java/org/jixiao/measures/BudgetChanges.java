package org.jixiao.measures;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.jixiao.lake.BudgetLines;
import org.jixiao.vocabulary.Col;

/**
 * How a project's budget changed during the year, without carried-over money. Changes of money from
 * above are ordered, not decided in the county, and count apart.
 */
public final class BudgetChanges {

  public static final Col LEDGER_INITIAL_BUDGET_AMOUNT =
      Col.money("ledger_initial_budget_amount", "台账年初预算数", "Budget lines of kind initial")
          .orEmpty("no budget ledger knows the project, or it tells only its whole year");
  public static final Col ADDED_AMOUNT =
      change("added_amount", "追加金额", "Σ budget lines above zero beyond the initial ones");
  public static final Col REDUCED_AMOUNT =
      change(
          "reduced_amount", "追减金额", "Σ budget lines below zero beyond the initial ones; negative");
  public static final Col ORDERED_CHANGE_AMOUNT =
      change(
          "ordered_change_amount",
          "上级资金调整金额",
          "Part of added and reduced, as sizes, on lines whose fund level is above the county");
  public static final Col ADJUSTMENT_AMOUNT =
      change(
          "adjustment_amount",
          "预算调整金额",
          "Added and reduced, as sizes, less what money from above made of it");

  static final List<Col> COLUMNS =
      List.of(ADDED_AMOUNT, REDUCED_AMOUNT, ORDERED_CHANGE_AMOUNT, ADJUSTMENT_AMOUNT);

  private static final Object[] NO_CHANGE = {"initial", "carry_over", "adjusted"};

  private BudgetChanges() {}

  /** Whether a line is of money from above the county; empty where it does not tell its level. */
  public static Column isFromAbove() {
    return BudgetLines.FUND_LEVEL.ref().isin("central", "province", "prefecture");
  }

  /** {@link #COLUMNS} over the lines of one project-year. */
  static List<Column> figures() {
    var amount = BudgetLines.BUDGET_AMOUNT.ref();
    var change = not(BudgetLines.BUDGET_KIND.ref().isin(NO_CHANGE));
    var ordered = coalesce(isFromAbove(), lit(false));
    return List.of(
        told(when(change.and(amount.gt(0)), amount), ADDED_AMOUNT),
        told(when(change.and(amount.lt(0)), amount), REDUCED_AMOUNT),
        told(when(change.and(ordered), abs(amount)), ORDERED_CHANGE_AMOUNT),
        told(when(change.and(not(ordered)), abs(amount)), ADJUSTMENT_AMOUNT));
  }

  /** A line of the whole year does not tell what led to it. */
  private static Column told(Column amount, Col column) {
    var whole = BudgetLines.BUDGET_KIND.ref().equalTo("adjusted");
    return when(not(bool_or(whole)), coalesce(sum(amount), lit(0)))
        .cast(column.type())
        .as(column.name());
  }

  private static Col change(String name, String caption, String meaning) {
    return Col.money(name, caption, meaning)
        .orEmpty("no budget ledger knows the project, or it tells only its whole year");
  }
}
