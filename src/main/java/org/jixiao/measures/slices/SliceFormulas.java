package org.jixiao.measures.slices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.measures.Formula;
import org.jixiao.measures.Formula.Input;
import org.jixiao.measures.Formula.Rows;
import org.jixiao.measures.Formula.Tables;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** What the amounts of a slice are added up from, row by row; see {@link PlacedRows}. */
public final class SliceFormulas {

  private static final String FURTHER =
      "budget_kind not in ('initial', 'carry_over', 'adjusted') and not "
          + LineClasses.HAS_WHOLE
          + " and budget_amount ";
  private static final String COUNTED =
      "not (budget_kind = 'carry_over' and " + PlacedRows.HAS_LEDGER + ")";
  private static final String IN_THE_BUDGET =
      COUNTED + " and (budget_kind = 'adjusted') = " + LineClasses.HAS_WHOLE;
  private static final String NO_WHOLE = "not " + LineClasses.HAS_WHOLE;
  private static final String ALL = "true";

  private final TableSpec table;
  private final List<Col> slice;
  private final Map<Col, Formula> formulas = new LinkedHashMap<>();

  private SliceFormulas(TableSpec table, List<Col> slice) {
    this.table = table;
    this.slice = slice;
  }

  /**
   * The formulas of the amounts of a table.
   *
   * @param slice the classes that its rows are about
   */
  public static Map<Col, Formula> of(TableSpec table, List<Col> slice) {
    var made = new SliceFormulas(table, slice);
    made.counts();
    made.amounts();
    made.comparable();
    return made.formulas;
  }

  private void counts() {
    put(
        SliceAmounts.LINE_COUNT,
        "本类指标和结转的条数",
        line(BudgetLines.BUDGET_AMOUNT, COUNTED, false),
        carried(ALL, false));
    put(SliceAmounts.PAYMENT_COUNT, "本类支付和退款的笔数", paid(ALL, false));
  }

  private void amounts() {
    put(
        SliceAmounts.INITIAL_BUDGET_AMOUNT,
        "Σ本类年初安排的预算指标",
        line(BudgetLines.BUDGET_AMOUNT, "budget_kind = 'initial'", true));
    put(
        SliceAmounts.ADDED_AMOUNT,
        "Σ本类追加及其他大于零的预算指标（有“全年预算”行的项目除外）",
        line(BudgetLines.BUDGET_AMOUNT, FURTHER + ">= 0", true));
    put(
        SliceAmounts.REDUCED_AMOUNT,
        "Σ本类追减及其他小于零的预算指标（有“全年预算”行的项目除外）",
        line(BudgetLines.BUDGET_AMOUNT, FURTHER + "< 0", true));
    put(
        SliceAmounts.CARRY_OVER_IN_AMOUNT,
        "Σ本类结转台账结转数；项目无结转台账时取结转类预算指标",
        carried(ALL, true),
        line(BudgetLines.BUDGET_AMOUNT, COUNTED + " and budget_kind = 'carry_over'", true));
    put(
        SliceAmounts.WHOLE_YEAR_AMOUNT,
        "Σ本类“全年预算”行",
        line(BudgetLines.BUDGET_AMOUNT, "budget_kind = 'adjusted'", true));
    put(
        SliceAmounts.BUDGET_AMOUNT,
        "Σ本类预算指标 + Σ结转；有“全年预算”行的项目只取该行",
        line(BudgetLines.BUDGET_AMOUNT, IN_THE_BUDGET, true),
        carried(NO_WHOLE, true));
    put(SliceAmounts.PAID_AMOUNT, "Σ本类支付（退款为负）；无分类的支付随所列指标、其次随项目归类", paid(ALL, true));
    put(SliceAmounts.UNPLACED_PAID_AMOUNT, "Σ本类中不能归类的支付", paid("not " + placed(), true));
    put(
        SliceAmounts.PAID_SHARE_RATE,
        "本类实际支付数 ÷ 全部实际支付数，四舍五入到六位小数",
        new Input(table, SliceAmounts.PAID_AMOUNT, Rows.SAME_ROW, "", false),
        new Input(
            table,
            SliceAmounts.PAID_AMOUNT,
            Rows.SAME_KEYS,
            slice.stream()
                .map(column -> column.name() + " is not null")
                .collect(Collectors.joining(" and ")),
            true));
  }

  private void comparable() {
    var payable = PlacedRows.payable(slice.get(0).name());
    var issued = payable + " and " + PlacedRows.payable(LineClasses.TELLS_ISSUED);
    var those = "（只计支付台账已报送且百分之九十九以上可归类的部门）";
    put(
        SliceAmounts.PAYABLE_BUDGET_AMOUNT,
        "Σ本类台账预算数" + those,
        line(BudgetLines.BUDGET_AMOUNT, IN_THE_BUDGET + " and " + payable, true),
        carried(NO_WHOLE + " and " + payable, true));
    put(SliceAmounts.PLACED_PAID_AMOUNT, "Σ本类支付" + those, paid(payable, true));
    put(
        SliceAmounts.PAYABLE_ISSUED_AMOUNT,
        "Σ本类指标下达数 + Σ结转" + those,
        line(
            BudgetLines.ISSUED_AMOUNT,
            IN_THE_BUDGET + " and budget_kind <> 'carry_over' and " + issued,
            true),
        line(
            BudgetLines.BUDGET_AMOUNT,
            IN_THE_BUDGET + " and budget_kind = 'carry_over' and " + issued,
            true),
        carried(NO_WHOLE + " and " + issued, true));
    put(
        SliceAmounts.PAID_ON_ISSUED_AMOUNT,
        "Σ本类从写明下达数的指标支付的金额" + those,
        paid(LineClasses.TELLS_ISSUED + " and " + issued, true));
    put(
        SliceAmounts.PAYABLE_INITIAL_AMOUNT,
        "Σ本类年初安排的预算指标" + those,
        line(BudgetLines.BUDGET_AMOUNT, "budget_kind = 'initial' and " + payable, true));
    put(
        SliceAmounts.PAID_ON_INITIAL_AMOUNT,
        "Σ本类支付，只有“全年预算”行的项目除外" + those,
        paid("not " + PlacedRows.NO_INITIAL + " and " + payable, true));
  }

  /** A condition that the payment could be placed in the classes of the slice. */
  private String placed() {
    return slice.stream()
        .map(column -> LineClasses.placed(column.name()))
        .collect(Collectors.joining(" and ", "(", ")"));
  }

  private Input line(Col column, String condition, boolean summed) {
    return input(BudgetLines.TABLE, column, condition, summed, PlacedRows::budgetLines);
  }

  private Input carried(String condition, boolean summed) {
    return input(
        CarryOvers.TABLE, CarryOvers.CARRY_OVER_AMOUNT, condition, summed, PlacedRows::carryOvers);
  }

  private Input paid(String condition, boolean summed) {
    return input(PaymentFacts.TABLE, Payments.AMOUNT, condition, summed, PlacedRows::payments);
  }

  private Input input(
      TableSpec from,
      Col column,
      String condition,
      boolean summed,
      Function<Tables, Dataset<Row>> reading) {
    var parts = new ArrayList<String>();
    slice.forEach(each -> parts.add(each.name() + " = :" + each.name()));
    parts.add("(" + condition + ")");
    return new Input(from, column, Rows.SAME_KEYS, String.join(" and ", parts), summed, reading);
  }

  private void put(Col column, String text, Input... inputs) {
    formulas.put(column, new Formula(text, List.of(inputs)));
  }
}
