package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.BudgetLines;
import org.jixiao.measures.BudgetChanges;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PlainRate;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RowDraft;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** Rows of {@link DepartmentRatios}, a division at a time, from the cube and from project-years. */
final class DepartmentRatioRows {

  private static final String PROGRESS = "payment_progress";
  private static final String ADJUSTED = "adjusted_cents";
  private static final String THREE_PUBLIC = "three_public_cents";
  private static final String PUBLIC_COST_BUDGET = "public_cost_budget_cents";
  private static final String PUBLIC_COST_INITIAL = "public_cost_initial_cents";
  private static final String PUBLIC_COST_CONTROLLED = "public_cost_controlled_cents";
  private static final String PUBLIC_COST_PAID = "public_cost_paid_cents";
  private static final String PROCUREMENT_BUDGET = "procurement_budget_cents";
  private static final String PROCUREMENT_PAID = "procurement_paid_cents";

  /** 因公出国（境）, 公务接待, 公务用车运行维护, 公务用车购置. */
  private static final Object[] THREE_PUBLIC_CLASSES = {"30212", "30217", "30231", "31013"};

  private static final List<String> OF_CUBE =
      List.of(
          BudgetCube.BUDGET,
          BudgetCube.CHANGED_INITIAL,
          BudgetCube.ADDED,
          BudgetCube.REDUCED,
          ADJUSTED,
          BudgetCube.MOVED_IN,
          BudgetCube.MOVED_OUT,
          BudgetCube.CARRIED,
          BudgetCube.ISSUED,
          BudgetCube.PAID,
          BudgetCube.PAID_ON_ISSUED,
          THREE_PUBLIC);
  private static final List<String> OF_PROJECTS =
      List.of(
          PUBLIC_COST_BUDGET,
          PUBLIC_COST_PAID,
          PUBLIC_COST_INITIAL,
          PUBLIC_COST_CONTROLLED,
          PROCUREMENT_BUDGET,
          PROCUREMENT_PAID);

  private final String division;
  private final Map<String, Map<Integer, Map<String, Long>>> departments = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();

  private DepartmentRatioRows(String division) {
    this.division = division;
  }

  /** From the cube of all slices, and project-years for what only whole projects tell. */
  static Dataset<Row> of(Dataset<Row> cube, Dataset<Row> projectYears) {
    return ofCube(cube)
        .unionByName(ofProjects(projectYears), true)
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getAs(Keys.DIVISION_CODE.name()),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (division, years) -> new DepartmentRatioRows(division).rows(years).iterator(),
            Encoders.row(DepartmentRatios.TABLE.schema()));
  }

  private static Dataset<Row> ofCube(Dataset<Row> cube) {
    var threePublic = BudgetLines.ECONOMIC_CODE.ref().isin(THREE_PUBLIC_CLASSES);
    var known = bool_or(col(SliceRows.PAYMENTS_KNOWN));
    var issuedPlaced = bool_or(col(LineClasses.placed(LineClasses.TELLS_ISSUED)));
    var classPlaced = bool_or(col(LineClasses.placed(BudgetLines.ECONOMIC_CODE.name())));
    var changing =
        sum(col(BudgetCube.WHOLE)).equalTo(0).or(sum(col(BudgetCube.CHANGED_INITIAL)).notEqual(0));
    return cube.groupBy(departmentYear())
        .agg(
            sum(col(BudgetCube.BUDGET)).as(BudgetCube.BUDGET),
            when(changing, sum(col(BudgetCube.CHANGED_INITIAL))).as(BudgetCube.CHANGED_INITIAL),
            sum(col(BudgetCube.ADDED)).as(BudgetCube.ADDED),
            sum(col(BudgetCube.REDUCED)).as(BudgetCube.REDUCED),
            decided(col(BudgetCube.ADDED).minus(col(BudgetCube.REDUCED))).as(ADJUSTED),
            decided(col(BudgetCube.MOVED_IN)).as(BudgetCube.MOVED_IN),
            decided(col(BudgetCube.MOVED_OUT)).as(BudgetCube.MOVED_OUT),
            sum(col(BudgetCube.CARRIED)).as(BudgetCube.CARRIED),
            sum(col(BudgetCube.ISSUED)).as(BudgetCube.ISSUED),
            when(known, sum(col(BudgetCube.PAID))).as(BudgetCube.PAID),
            when(issuedPlaced, sum(col(BudgetCube.PAID_ON_ISSUED))).as(BudgetCube.PAID_ON_ISSUED),
            when(classPlaced, sum(when(threePublic, col(BudgetCube.PAID)).otherwise(0L)))
                .as(THREE_PUBLIC));
  }

  /** Σ of what was decided in the county: changes of money from above are ordered. */
  private static Column decided(Column cents) {
    return sum(when(BudgetChanges.isFromAbove(), lit(0L)).otherwise(cents));
  }

  /** Sums over projects that tell both amounts; empty where no project of the kind does. */
  private static Dataset<Row> ofProjects(Dataset<Row> projectYears) {
    var budget = MoneyChain.LEDGER_BUDGET_AMOUNT.ref();
    var paid = MoneyChain.PAID_AMOUNT.ref();
    var both = budget.isNotNull().and(paid.isNotNull());
    var publicCost = both.and(ProjectYears.PROJECT_CATEGORY.ref().startsWith("21"));
    var initial = ProjectYears.LEDGER_INITIAL_BUDGET_AMOUNT.ref();
    var controlled = publicCost.and(initial.isNotNull());
    var procurement = both.and(ProjectYears.PROCUREMENT.ref());
    return projectYears
        .filter(publicCost.or(procurement))
        .groupBy(departmentYear())
        .agg(
            cents(publicCost, budget).as(PUBLIC_COST_BUDGET),
            cents(publicCost, paid).as(PUBLIC_COST_PAID),
            cents(controlled, initial).as(PUBLIC_COST_INITIAL),
            cents(controlled, paid).as(PUBLIC_COST_CONTROLLED),
            cents(procurement, budget).as(PROCUREMENT_BUDGET),
            cents(procurement, paid).as(PROCUREMENT_PAID));
  }

  private static Column[] departmentYear() {
    return new Column[] {
      Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref()
    };
  }

  private static Column cents(Column condition, Column amount) {
    return sum(when(condition, amount.multiply(lit(100)).cast(DataTypes.LongType)));
  }

  private List<Row> rows(Iterator<Row> years) {
    years.forEachRemaining(this::add);
    departments.forEach(
        (department, all) -> all.forEach((year, sums) -> ratios(department, year, all, sums)));
    return rows;
  }

  private void add(Row row) {
    var sums =
        departments
            .computeIfAbsent(row.getAs(Keys.DEPARTMENT_ID.name()), any -> new TreeMap<>())
            .computeIfAbsent(row.getAs(Keys.FISCAL_YEAR.name()), any -> new HashMap<>());
    for (var names : List.of(OF_CUBE, OF_PROJECTS)) {
      for (var name : names) {
        Long amount = row.getAs(name);
        if (amount != null) {
          sums.put(name, amount);
        }
      }
    }
  }

  private void ratios(
      String department, int year, Map<Integer, Map<String, Long>> years, Map<String, Long> sums) {
    var before = years.getOrDefault(year - 1, Map.of());
    var after = years.getOrDefault(year + 1, Map.of());
    Long initial = sums.get(BudgetCube.CHANGED_INITIAL);
    Long added = sums.get(BudgetCube.ADDED);
    Long reduced = sums.get(BudgetCube.REDUCED);
    Long budget = sums.get(BudgetCube.BUDGET);
    Long carriedOut = after.get(BudgetCube.CARRIED);
    Long carriedIn = sums.get(BudgetCube.CARRIED);
    var writer = new Writer(department, year);
    writer.rate("budget_completion", "预算完成率＝实际支付数÷台账预算数", sums.get(BudgetCube.PAID), budget);
    writer.progress(sums);
    writer.rate("carry_over", "结转率＝结转下年数÷台账预算数", carriedOut, budget);
    writer.change(
        "carry_over_change", "结转变动率＝（结转下年数－上年结转数）÷上年结转数", minus(carriedOut, carriedIn), carriedIn);
    Long moved = moved(sums);
    writer.rate(
        "adjustment",
        "预算调整率＝（追加＋|追减|＋结构调整）÷年初预算数（不含上级资金；逐笔列示调整的项目）",
        minus(sums.get(ADJUSTED), moved),
        initial);
    writer.rate(
        "structural_adjustment", "结构调整率＝部门内调入与调出中较小者÷年初预算数（不含上级资金；逐笔列示调整的项目）", moved, initial);
    writer.change("net_addition", "净追加率＝（追加－|追减|）÷年初预算数（逐笔列示调整的项目）", plus(added, reduced), initial);
    writer.change(
        "three_public_change",
        "三公经费变动率＝（本年支付－上年支付）÷上年支付（经济分类30212、30217、30231、31013）",
        minus(sums.get(THREE_PUBLIC), before.get(THREE_PUBLIC)),
        before.get(THREE_PUBLIC));
    writer.rate(
        "public_cost",
        "公用经费支付率＝公用经费项目支付数÷其台账预算数",
        sums.get(PUBLIC_COST_PAID),
        sums.get(PUBLIC_COST_BUDGET));
    writer.rate(
        "public_cost_control",
        "公用经费控制率＝公用经费项目支付数÷其年初预算安排数",
        sums.get(PUBLIC_COST_CONTROLLED),
        sums.get(PUBLIC_COST_INITIAL));
    writer.rate(
        "procurement",
        "政府采购执行率＝政府采购项目支付数÷其台账预算数",
        sums.get(PROCUREMENT_PAID),
        sums.get(PROCUREMENT_BUDGET));
    writer.write("staff", "在职人员控制率＝在职人员数÷编制数", null, null, new PlainRate(null, "NOT_TAKEN_IN"));
  }

  /** Money moved within the department: what lines of transfers give is given by others. */
  private static @Nullable Long moved(Map<String, Long> sums) {
    Long in = sums.get(BudgetCube.MOVED_IN);
    Long out = sums.get(BudgetCube.MOVED_OUT);
    return in == null || out == null ? null : Long.valueOf(Math.min(in, -out));
  }

  /** Writes the ratios of one department and year. */
  private final class Writer {
    private final String department;
    private final int year;

    private Writer(String department, int year) {
      this.department = department;
      this.year = year;
    }

    private void rate(String name, String caption, @Nullable Long above, @Nullable Long below) {
      write(name, caption, above, below, PlainRate.of(above, below));
    }

    private void change(String name, String caption, @Nullable Long change, @Nullable Long below) {
      write(name, caption, change, below, PlainRate.ofChange(change, below));
    }

    /** Payments that cannot be placed on lines do not make a rate of nothing. */
    private void progress(Map<String, Long> sums) {
      var caption = "支付进度率＝实际支付数÷指标下达数（下达数已知的指标）";
      Long above = sums.get(BudgetCube.PAID_ON_ISSUED);
      if (above == null && sums.containsKey(BudgetCube.PAID)) {
        Long issued = sums.get(BudgetCube.ISSUED);
        write(PROGRESS, caption, null, issued, new PlainRate(null, SliceAmounts.NOT_PLACED));
      } else {
        rate(PROGRESS, caption, above, above == null ? null : sums.get(BudgetCube.ISSUED));
      }
    }

    private void write(
        String name, String caption, @Nullable Long above, @Nullable Long below, PlainRate rate) {
      var draft =
          new RowDraft(DepartmentRatios.TABLE)
              .set(Keys.DIVISION_CODE, division)
              .set(Keys.FISCAL_YEAR, year)
              .set(Keys.DEPARTMENT_ID, department)
              .set(DepartmentRatios.RATIO_NAME, name)
              .set(DepartmentRatios.RATIO_CAPTION, caption)
              .set(DepartmentRatios.NUMERATOR_AMOUNT, yuan(above))
              .set(DepartmentRatios.DENOMINATOR_AMOUNT, yuan(below));
      rate.into(draft, DepartmentRatios.RATIO);
      rows.add(draft.row());
    }
  }

  private static @Nullable BigDecimal yuan(@Nullable Long cents) {
    return cents == null ? null : BigDecimal.valueOf(cents, 2);
  }

  private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : Long.valueOf(one + other);
  }

  private static @Nullable Long minus(@Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : Long.valueOf(one - other);
  }
}
