package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.measures.DrawnDeliveries;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.Measured;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Slices of ledgers that tell whole years, and of payments that name no line; each department a
 * case of its own, all of it synthetic.
 */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class SlicePlacesTest {

  /** 301: whole years; 302: payments by project only; 303: payments nobody can place. */
  private static final class Only {
    static final Measured MEASURED =
        new DrawnDeliveries(SparkSessions.session())
            .with(
                BudgetLines.TABLE,
                """
                department_id | unit_id | project_id | row_number | line_id | budget_kind | function_code | finance_office | budget_amount | issued_amount
                301 | 301001 | WHOLE | 1 | a1 | adjusted   | 2050201 | 甲股 | 500.00 | 450.00
                301 | 301001 | PARTS | 2 | a2 | initial    | 2050201 | 甲股 | 100.00 | 100.00
                301 | 301001 | PARTS | 3 | a3 | adjusted   | 2050201 | 甲股 | 120.00 | 120.00
                302 | 302001 | ONE   | 4 | b1 | initial    | 2130101 | 乙股 | 100.00 | 100.00
                302 | 302001 | ONE   | 5 | b2 | addition   | 2130101 | 乙股 | 20.00  | 20.00
                302 | 302001 | TWO   | 6 | b3 | initial    | 2130102 | 乙股 | 200.00 | 200.00
                303 | 303001 | MIXED | 7 | c1 | initial    | 2080801 | 丙股 | 300.00 | 300.00
                303 | 303001 | MIXED | 8 | c2 | initial    | 2080802 | 丙股 | 100.00 | 100.00
                """)
            .with(
                CarryOvers.TABLE,
                """
                department_id | unit_id | project_id | row_number | line_id | carry_over_amount
                301 | 301001 | WHOLE | 1 | x1 | 50.00
                302 | 302001 | ONE   | 2 | x2 | 30.00
                """)
            .with(
                Payments.TABLE,
                """
                department_id | unit_id | project_id | row_number | voucher_id | payment_date | amount
                302 | 302001 | ONE   | 1 | v1 | 2024-05-01 | 60.00
                302 | 302001 | TWO   | 2 | v2 | 2024-05-02 | 50.00
                303 | 303001 | MIXED | 3 | v3 | 2024-05-03 | 40.00
                """)
            .measured();
  }

  private static Dataset<Row> of(TableSpec table) {
    return Only.MEASURED.table(table);
  }

  @Test
  void aWholeYearsLineIsTheBudgetAndTheSlicesAddUpToTheJurisdiction(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            OfficeYears.TABLE.columns(),
            """
            finance_office | initial_budget_amount | added_amount | carry_over_in_amount | whole_year_amount | ledger_budget_amount
            丙股 | 400.00 | 0.00  | 0.00  | 0.00   | 400.00
            乙股 | 300.00 | 20.00 | 30.00 | 0.00   | 350.00
            甲股 | 100.00 | 0.00  | 50.00 | 620.00 | 620.00
            """),
        of(OfficeYears.TABLE));
    for (var table : new TableSpec[] {FunctionYears.TABLE, OfficeYears.TABLE, FundYears.TABLE}) {
      assertThat(of(table).agg(sum("ledger_budget_amount")).first().getDecimal(0))
          .as(table.name())
          .isEqualByComparingTo(
              of(JurisdictionYears.TABLE)
                  .first()
                  .<java.math.BigDecimal>getAs("ledger_budget_amount"));
      for (var rate : SliceAmounts.BY_PROJECT) {
        var leftOut = rate.leftOut().name();
        assertThat(of(table).agg(sum(leftOut)).first().getLong(0))
            .as(table.name() + " " + leftOut)
            .isEqualTo(of(JurisdictionYears.TABLE).first().<Long>getAs(leftOut));
      }
    }
  }

  /** 302's payments name no line, but every line of each project is of one function. */
  @Test
  void aPaymentWithoutALineStandsWhereAllLinesOfItsProjectStand(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            FunctionYears.TABLE.columns(),
            """
            function_code | paid_amount | unplaced_paid_amount | placed_paid_amount | payable_budget_amount | budget_payment_rate | budget_payment_rate_status | issued_payment_rate | issued_payment_rate_status
            2050201       | 0.00  | 0.00  | 0.00  | 0.00   |          | ZERO_BUDGET        |          | ZERO_BUDGET
            2080801       | 0.00  | 0.00  | 0.00  | 0.00   |          | PAYMENT_NOT_PLACED |          | PAYMENT_NOT_PLACED
            2080802       | 0.00  | 0.00  | 0.00  | 0.00   |          | PAYMENT_NOT_PLACED |          | PAYMENT_NOT_PLACED
            2130101       | 60.00 | 0.00  | 60.00 | 150.00 | 0.400000 | OK                 | 0.400000 | OK
            2130102       | 50.00 | 0.00  | 50.00 | 200.00 | 0.250000 | OK                 | 0.250000 | OK
            未分类        | 40.00 | 40.00 | 0.00  | 0.00   |          | ZERO_BUDGET        |          | ZERO_BUDGET
            """),
        of(FunctionYears.TABLE));
  }

  @Test
  void anOfficeAllOfWhoseLinesAgreeHasARateAlthoughFunctionsHaveNone(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            OfficeYears.TABLE.columns(),
            """
            finance_office | budget_payment_rate | budget_payment_rate_status
            丙股 | 0.100000 | OK
            乙股 | 0.314286 | OK
            甲股 |          | ZERO_BUDGET
            """),
        of(OfficeYears.TABLE));
  }

  /** What was not told line by line is left out of the adjustment rate, on both sides. */
  @Test
  void aBudgetOfWholeYearsHasNoAdjustmentRateAndNoReliability(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            DepartmentRatios.TABLE.columns(),
            """
            department_id | numerator_amount | denominator_amount | ratio_rate | ratio_rate_status
            301           | 0.00  |        |          | MISSING_BUDGET
            302           | 20.00 | 300.00 | 0.066667 | OK
            303           | 0.00  | 400.00 | 0.000000 | OK
            """),
        of(DepartmentRatios.TABLE).filter(DepartmentRatios.RATIO_NAME.ref().equalTo("adjustment")));
    assertThat(
            of(ReliabilityYears.TABLE)
                .filter(ReliabilityYears.GROUP_ID.ref().equalTo("301"))
                .count())
        .isZero();
    assertThat(
            of(ReliabilityYears.TABLE)
                .filter(ReliabilityYears.HEAD_KIND.ref().equalTo("function_class"))
                .first()
                .<Long>getAs("left_out_department_count"))
        .as("301 has no payments, 303's cannot be placed")
        .isEqualTo(2);
    assertThat(of(DepartmentRatios.TABLE).filter(Keys.DEPARTMENT_ID.ref().isNull()).count())
        .isZero();
  }
}
