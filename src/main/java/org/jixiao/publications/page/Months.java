package org.jixiao.publications.page;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.vocabulary.Keys;

/** How far the payments of each county had come at the end of each month that is over. */
final class Months {

  private static final String COUNTY = "jurisdiction";

  private Months() {}

  static Map<YearKey, List<PageMonth>> of(Dataset<Row> executionMonths) {
    var months = new HashMap<YearKey, List<PageMonth>>();
    var rows =
        executionMonths
            .where(ExecutionMonths.GROUP_KIND.ref().equalTo(lit(COUNTY)))
            .where(ExecutionMonths.MONTH_CLOSED.ref())
            .orderBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                ExecutionMonths.MONTH_NUMBER.ref())
            .collectAsList();
    for (var row : rows) {
      var cells = new Cells(row);
      months
          .computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>())
          .add(
              new PageMonth(
                  (int) cells.count(ExecutionMonths.MONTH_NUMBER),
                  cells.cents(ExecutionMonths.CUMULATIVE_PAID_AMOUNT),
                  cells.number(ExecutionMonths.SPENDING_PROGRESS.rate()),
                  cells.number(ExecutionMonths.EARLIER_PROGRESS_RATE)));
    }
    return months;
  }
}
