package org.jixiao.measures.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.PlainRate;
import org.jixiao.measures.RowDraft;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The curves of one division: its departments and the whole, over all its years.
 *
 * @param division its code
 * @param asOf the day looked back from
 */
record SpendingCurves(String division, LocalDate asOf) {

  private static final int EARLIER_YEARS = 3;
  private static final int DECIMALS = 6;

  /** Rows of {@link ExecutionMonths} from rows of {@link ExecutionMonthRows#places}. */
  List<Row> rows(Iterator<Row> places) {
    var departments = new TreeMap<String, Map<Integer, SpendingYear>>();
    places.forEachRemaining(
        place -> {
          var year =
              departments
                  .computeIfAbsent(place.getAs(Keys.DEPARTMENT_ID.name()), id -> new TreeMap<>())
                  .computeIfAbsent(
                      place.getAs(Keys.FISCAL_YEAR.name()), number -> new SpendingYear());
          Integer where = place.getAs(PaymentSums.PLACE);
          if (where == null) {
            year.grant(
                place.getAs(Keys.DEPARTMENT_NAME.name()), place.getAs(ExecutionMonthRows.BUDGET));
          } else {
            year.pay(
                where,
                place.<Long>getAs(PaymentSums.PAID),
                place.<Long>getAs(PaymentSums.REFUNDED),
                place.<Long>getAs(PaymentSums.COUNT));
          }
        });
    var rows = new ArrayList<Row>();
    departments.forEach((id, years) -> rows.addAll(rows("department", id, years, Map.of())));
    rows.addAll(whole(departments));
    return rows;
  }

  private List<Row> whole(Map<String, Map<Integer, SpendingYear>> departments) {
    var together = new TreeMap<Integer, SpendingYear>();
    var leftOut = new TreeMap<Integer, Long>();
    departments
        .values()
        .forEach(
            years ->
                years.forEach(
                    (number, year) -> {
                      if (year.paymentsKnown()) {
                        together.computeIfAbsent(number, any -> new SpendingYear()).add(year);
                      } else {
                        leftOut.merge(number, 1L, Long::sum);
                      }
                    }));
    return rows("jurisdiction", division, together, leftOut);
  }

  private List<Row> rows(
      String kind, String id, Map<Integer, SpendingYear> years, Map<Integer, Long> leftOut) {
    var rows = new ArrayList<Row>();
    years.forEach(
        (number, year) -> {
          int last = lastMonth(number);
          for (int month = 1; month <= last && year.paymentsKnown(); month++) {
            var draft =
                new RowDraft(ExecutionMonths.TABLE)
                    .set(Keys.DIVISION_CODE, division)
                    .set(Keys.FISCAL_YEAR, number)
                    .set(ExecutionMonths.GROUP_KIND, kind)
                    .set(ExecutionMonths.GROUP_ID, id)
                    .set(ExecutionMonths.GROUP_NAME, year.name())
                    .set(ExecutionMonths.MONTH_NUMBER, (long) month)
                    .set(
                        ExecutionMonths.MONTH_CLOSED,
                        !YearMonth.of(number, month).atEndOfMonth().isAfter(asOf))
                    .set(ExecutionMonths.LEFT_OUT_COUNT, leftOut.getOrDefault(number, 0L));
            amounts(draft, year, month, last);
            progress(draft, years, number, month);
            shares(draft, year, month, last);
            rows.add(draft.row());
          }
        });
    return rows;
  }

  /** The last month that has begun by the day looked back from; none of a year to come. */
  private int lastMonth(int year) {
    if (year != asOf.getYear()) {
      return year < asOf.getYear() ? SpendingYear.MONTHS : 0;
    }
    return asOf.getMonthValue();
  }

  private static void amounts(RowDraft draft, SpendingYear year, int month, int last) {
    money(draft, ExecutionMonths.MONTH_PAID_AMOUNT, year.paid(month));
    money(draft, ExecutionMonths.REFUND_AMOUNT, year.refunded(month));
    draft.set(ExecutionMonths.PAYMENT_COUNT, year.count(month));
    money(draft, ExecutionMonths.CUMULATIVE_PAID_AMOUNT, year.paid(1, month));
    money(draft, ExecutionMonths.FROM_MONTH_PAID_AMOUNT, year.paid(month, last));
    money(draft, ExecutionMonths.YEAR_PAID_AMOUNT, year.paid(1, last));
    money(draft, ExecutionMonths.OUTSIDE_YEAR_AMOUNT, year.paid(PaymentSums.OUTSIDE));
    money(draft, ExecutionMonths.UNDATED_AMOUNT, year.paid(PaymentSums.UNDATED));
    money(draft, ExecutionMonths.BUDGET_AMOUNT, year.budget());
  }

  private static void progress(
      RowDraft draft, Map<Integer, SpendingYear> years, int number, int month) {
    var time =
        BigDecimal.valueOf(month)
            .divide(BigDecimal.valueOf(SpendingYear.MONTHS), DECIMALS, RoundingMode.HALF_UP);
    draft.set(ExecutionMonths.TIME_PROGRESS_RATE, time);
    var year = years.get(number);
    var progress = year == null ? PlainRate.of(null, null) : year.progress(month);
    progress.into(draft, ExecutionMonths.SPENDING_PROGRESS);
    var earlier = new ArrayList<BigDecimal>();
    for (int before = number - EARLIER_YEARS; before < number; before++) {
      var other = years.get(before);
      var rate = other == null || !other.paymentsKnown() ? null : other.progress(month).value();
      if (rate != null) {
        earlier.add(rate);
      }
    }
    draft.set(ExecutionMonths.EARLIER_YEAR_COUNT, (long) earlier.size());
    var mean = mean(earlier);
    draft.set(ExecutionMonths.EARLIER_PROGRESS_RATE, mean);
    draft.set(ExecutionMonths.PACE_GAP_RATE, difference(progress.value(), time));
    draft.set(ExecutionMonths.EARLIER_GAP_RATE, difference(progress.value(), mean));
  }

  private static void shares(RowDraft draft, SpendingYear year, int month, int last) {
    long whole = year.paid(1, last);
    long rest = year.paid(month, last);
    PlainRate.of(year.paid(month), whole).into(draft, ExecutionMonths.MONTH_SHARE);
    PlainRate.of(rest, whole).into(draft, ExecutionMonths.FROM_MONTH_SHARE);
    PlainRate.of(rest, year.budget()).into(draft, ExecutionMonths.FROM_MONTH_BUDGET_SHARE);
  }

  private static @Nullable BigDecimal mean(List<BigDecimal> rates) {
    return rates.isEmpty()
        ? null
        : rates.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(rates.size()), DECIMALS, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal rate, @Nullable BigDecimal other) {
    return rate == null || other == null ? null : rate.subtract(other);
  }

  private static void money(RowDraft draft, Col column, @Nullable Long cents) {
    draft.set(column, cents == null ? null : BigDecimal.valueOf(cents, 2));
  }
}
