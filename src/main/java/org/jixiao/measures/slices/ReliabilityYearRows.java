package org.jixiao.measures.slices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jixiao.measures.PlainRate;
import org.jixiao.measures.RowDraft;
import org.jixiao.measures.outturn.BudgetHead;
import org.jixiao.measures.outturn.BudgetReliability;
import org.jixiao.measures.outturn.ReliabilityBand;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link ReliabilityYears}, a division at a time, from what departments budgeted and paid.
 */
final class ReliabilityYearRows {

  private static final int RATE_DECIMALS = 6;
  private static final int CLASS_DIGITS = 3;

  /** 预备费 and 债务付息支出: part of the aggregate, not of the composition. */
  private static final Set<String> APART = Set.of("227", "232");

  private final String division;
  private final Map<Heading, Map<Integer, Year>> headings = new TreeMap<>();

  /** Whose heads, and of which kind. */
  private record Heading(String groupKind, String groupId, String headKind)
      implements Comparable<Heading> {
    @Override
    public int compareTo(Heading other) {
      return toString().compareTo(other.toString());
    }
  }

  /** The heads of one year, and departments that cannot be counted. */
  private static final class Year {
    private final Map<String, long[]> heads = new TreeMap<>();
    private final long[] apart = new long[2];
    private final TreeSet<String> leftOut = new TreeSet<>();

    private void add(String head, String function, long budget, long paid) {
      var sums =
          APART.contains(functionClass(function))
              ? apart
              : heads.computeIfAbsent(head, any -> new long[2]);
      sums[0] += budget;
      sums[1] += paid;
    }

    private long total(int amount) {
      return apart[amount] + heads.values().stream().mapToLong(sums -> sums[amount]).sum();
    }

    private Optional<BudgetReliability> measured() {
      var together =
          new BudgetHead("", BigDecimal.valueOf(apart[0], 2), BigDecimal.valueOf(apart[1], 2));
      return BudgetReliability.ofYear(budgetHeads(), together);
    }

    private List<BudgetHead> budgetHeads() {
      return heads.entrySet().stream()
          .map(
              head ->
                  new BudgetHead(
                      head.getKey(),
                      BigDecimal.valueOf(head.getValue()[0], 2),
                      BigDecimal.valueOf(head.getValue()[1], 2)))
          .toList();
    }
  }

  private ReliabilityYearRows(String division) {
    this.division = division;
  }

  /** From the cube of all slices. */
  static Dataset<Row> of(Dataset<Row> cube) {
    return cube.groupByKey(
            (MapFunction<Row, String>) row -> row.getAs(Keys.DIVISION_CODE.name()),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (division, rows) -> new ReliabilityYearRows(division).rows(rows).iterator(),
            Encoders.row(ReliabilityYears.TABLE.schema()));
  }

  private List<Row> rows(Iterator<Row> cube) {
    cube.forEachRemaining(this::add);
    var rows = new ArrayList<Row>();
    headings.forEach(
        (heading, years) ->
            years.forEach((number, year) -> rows.add(row(heading, years, number, year))));
    return rows;
  }

  private void add(Row row) {
    String department = row.getAs(Keys.DEPARTMENT_ID.name());
    String function = row.getAs(FunctionYears.FUNCTION_CODE.name());
    int number = row.getAs(Keys.FISCAL_YEAR.name());
    boolean known =
        row.<Boolean>getAs(SliceRows.PAYMENTS_KNOWN) && row.<Boolean>getAs(SliceRows.INITIAL_KNOWN);
    boolean placed =
        known && row.<Boolean>getAs(LineClasses.placed(FunctionYears.FUNCTION_CODE.name()));
    var byDepartment = year("jurisdiction", division, "department", number);
    var byClass = year("jurisdiction", division, "function_class", number);
    if (!known) {
      byDepartment.leftOut.add(department);
    }
    if (!placed) {
      byClass.leftOut.add(department);
    }
    long budget = row.getAs(BudgetCube.INITIAL);
    long paid = row.getAs(BudgetCube.PAID);
    if (budget == 0 && row.<Long>getAs(BudgetCube.PAYMENTS) == 0) {
      return; // only carried-over money stands here, and none of it was paid
    }
    if (known) {
      byDepartment.add(department, function, budget, paid);
    }
    if (placed) {
      byClass.add(functionClass(function), function, budget, paid);
      year("department", department, "function", number).add(function, function, budget, paid);
    }
  }

  private static String functionClass(String function) {
    return function.substring(0, Math.min(CLASS_DIGITS, function.length()));
  }

  private Year year(String groupKind, String groupId, String headKind, int number) {
    return headings
        .computeIfAbsent(new Heading(groupKind, groupId, headKind), any -> new TreeMap<>())
        .computeIfAbsent(number, any -> new Year());
  }

  private Row row(Heading heading, Map<Integer, Year> years, int number, Year year) {
    long budget = year.total(0);
    long paid = year.total(1);
    var draft =
        new RowDraft(ReliabilityYears.TABLE)
            .set(Keys.DIVISION_CODE, division)
            .set(Keys.FISCAL_YEAR, number)
            .set(ReliabilityYears.GROUP_KIND, heading.groupKind())
            .set(ReliabilityYears.GROUP_ID, heading.groupId())
            .set(ReliabilityYears.HEAD_KIND, heading.headKind())
            .set(ReliabilityYears.HEAD_COUNT, (long) year.heads.size())
            .set(ReliabilityYears.BUDGET_AMOUNT, BigDecimal.valueOf(budget, 2))
            .set(ReliabilityYears.PAID_AMOUNT, BigDecimal.valueOf(paid, 2))
            .set(ReliabilityYears.LEFT_OUT_COUNT, (long) year.leftOut.size());
    PlainRate.of(paid, budget).into(draft, ReliabilityYears.OUTTURN);
    measured(years, number)
        .ifPresent(
            found ->
                draft
                    .decimal(
                        ReliabilityYears.COMPOSITION_RATE,
                        found.compositionVariance().setScale(RATE_DECIMALS, RoundingMode.HALF_UP),
                        RATE_DECIMALS)
                    .set(ReliabilityYears.OUTTURN_BAND, found.outturnBand().name())
                    .set(ReliabilityYears.COMPOSITION_BAND, found.compositionBand().name()));
    period(draft, years, number);
    return draft.row();
  }

  private static void period(RowDraft draft, Map<Integer, Year> years, int last) {
    var outturns = new ArrayList<ReliabilityBand>();
    var compositions = new ArrayList<ReliabilityBand>();
    for (int number = last - 2; number <= last; number++) {
      measured(years, number)
          .ifPresent(
              found -> {
                outturns.add(found.outturnBand());
                compositions.add(found.compositionBand());
              });
    }
    ReliabilityBand.ofThreeYears(outturns)
        .ifPresent(band -> draft.set(ReliabilityYears.PERIOD_OUTTURN_BAND, band.name()));
    ReliabilityBand.ofThreeYears(compositions)
        .ifPresent(band -> draft.set(ReliabilityYears.PERIOD_COMPOSITION_BAND, band.name()));
  }

  private static Optional<BudgetReliability> measured(Map<Integer, Year> years, int number) {
    var year = years.get(number);
    return year == null ? Optional.empty() : year.measured();
  }
}
