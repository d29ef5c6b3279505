package org.jixiao.measures;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.weekday;
import static org.apache.spark.sql.functions.year;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Fault;

/**
 * Which days are worked: weekends are off unless a year's notice of the State Council moves them
 * (调休). A year without a notice is not judged.
 *
 * @param years the years whose notice is known
 */
public record WorkingCalendar(List<Year> years) {

  private static final int SATURDAY = 5;

  /**
   * One calendar year.
   *
   * @param year such as 2024
   * @param daysOff holidays as month and day, {@code 10-01} or {@code 10-01..10-07}
   * @param workingDays Saturdays and Sundays that are worked
   */
  public record Year(int year, List<String> daysOff, List<String> workingDays) {
    public Year {
      daysOff = List.copyOf(daysOff);
      workingDays = List.copyOf(workingDays);
    }

    private Stream<LocalDate> days(List<String> spelled) {
      return spelled.stream().flatMap(this::days);
    }

    private Stream<LocalDate> days(String spelled) {
      try {
        var ends = spelled.split("\\.\\.", 2);
        var first = MonthDay.parse("--" + ends[0]).atYear(year);
        var last = MonthDay.parse("--" + ends[ends.length - 1]).atYear(year);
        return first.datesUntil(last.plusDays(1));
      } catch (DateTimeException e) {
        throw Fault.of("calendar of " + year, spelled, "a day such as 10-01 or 10-01..10-07");
      }
    }
  }

  public WorkingCalendar {
    years = List.copyOf(years);
  }

  /** Whether the notice of a day's year is known. */
  Column isKnown(Column day) {
    return year(day).isin(years.stream().map(Year::year).toArray());
  }

  /** Whether a day is a weekend or holiday; not known for a year without a notice. */
  Column isDayOff(Column day) {
    var off = years.stream().flatMap(each -> each.days(each.daysOff())).toArray();
    var worked = years.stream().flatMap(each -> each.days(each.workingDays())).toArray();
    var weekend = weekday(day).geq(lit(SATURDAY));
    return isKnown(day).and(day.isin(off).or(weekend.and(not(day.isin(worked)))));
  }
}
