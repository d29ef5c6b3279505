package org.jixiao.measures;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Whether the books of a year can still change when a release looks back. Rates of an open year are
 * those of the part that has passed: half a year's payments over a whole year's budget.
 *
 * @param asOf the day looked back from
 * @param rules names the last day of January on which payments are still booked for the year before
 */
public record YearClosing(LocalDate asOf, RuleSet rules) {

  public static final Col YEAR_CLOSED =
      Col.yesNo(
          "year_closed",
          "年度已结",
          "True once as_of_date lies beyond the settlement days of the next January; while false,"
              + " rates are those of the part of the year that has passed");
  public static final Col AS_OF_DATE =
      Col.date("as_of_date", "数据截止日", "Day the release looks back from");

  /** In the order tables show them. */
  public static final List<Col> COLUMNS = List.of(YEAR_CLOSED, AS_OF_DATE);

  /** Both columns of a row with a fiscal year. */
  public Map<String, Column> columns() {
    var settled =
        make_date(
            Keys.FISCAL_YEAR.ref().plus(1),
            lit(1),
            lit(rules.threshold("outside_year.settlement_day").intValueExact()));
    var columns = new LinkedHashMap<String, Column>();
    columns.put(YEAR_CLOSED.name(), settled.lt(lit(asOf)));
    columns.put(AS_OF_DATE.name(), lit(asOf));
    return columns;
  }
}
