package org.jixiao.measures.slices;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Projects counted by what they paid of their budget in a slice. */
@ExtendWith(SparkSessions.class)
class SliceCountsTest {

  /**
   * HALF paid half, LESS a cent in a million less than that; SPLIT paid all in one function and
   * nothing in another; NONE has nothing to pay from; WHOLE tells no initial budget. Department
   * 302's payments were not handed in; 303's cannot be placed.
   */
  @Test
  void projectsCountOnceInEachSliceTheyHaveMoneyIn(SparkSession spark) {
    var lines =
        rows(
            spark,
            BudgetLines.TABLE,
            """
            division_code | fiscal_year | department_id | unit_id | project_id | line_id | budget_kind | function_code | budget_amount | issued_amount
            533122000 | 2024 | 301 | 301001 | HALF  | a1 | initial  | 2050201 | 100.00     | 100.00
            533122000 | 2024 | 301 | 301001 | LESS  | a2 | initial  | 2050201 | 5000.00    | 5000.00
            533122000 | 2024 | 301 | 301001 | LESS  | a3 | addition | 2050201 | 5000.00    | 5000.00
            533122000 | 2024 | 301 | 301001 | SPLIT | a4 | initial  | 2050201 | 100.00     | 100.00
            533122000 | 2024 | 301 | 301001 | SPLIT | a5 | initial  | 2130101 | 100.00     | 100.00
            533122000 | 2024 | 301 | 301001 | NONE  | a6 | initial  | 2130101 | 0.00       | 0.00
            533122000 | 2024 | 301 | 301001 | WHOLE | a7 | adjusted | 2130101 | 200.00     | 200.00
            533122000 | 2024 | 302 | 302001 | QUIET | b1 | initial  | 2130101 | 70.00      | 70.00
            533122000 | 2024 | 303 | 303001 | MIXED | c1 | initial  | 2080801 | 300.00     | 300.00
            533122000 | 2024 | 303 | 303001 | MIXED | c2 | initial  | 2080802 | 100.00     | 100.00
            """);
    var payments =
        rows(
            spark,
            Payments.TABLE,
            """
            division_code | fiscal_year | department_id | unit_id | project_id | line_id | voucher_id | amount
            533122000 | 2024 | 301 | 301001 | HALF  | a1 | v1 | 50.00
            533122000 | 2024 | 301 | 301001 | LESS  | a2 | v2 | 4999.99
            533122000 | 2024 | 301 | 301001 | SPLIT | a4 | v3 | 100.00
            533122000 | 2024 | 301 | 301001 | WHOLE | a7 | v4 | 170.00
            533122000 | 2024 | 303 | 303001 | MIXED |    | v5 | 40.00
            """);

    var functions =
        SliceRows.of(
                lines,
                none(spark, CarryOvers.TABLE),
                PaymentSums.of(payments),
                rows(
                    spark,
                    ProjectYears.TABLE,
                    """
                    division_code | fiscal_year | department_id | unit_id | project_id | executed_amount | initial_budget_amount | adjusted_budget_amount | paid_amount | received_amount | ledger_budget_amount
                    533122000 | 2024 | 301 | 301001 | HALF  | 60.00   | 100.00 | 120.00   | 50.00   |          | 100.00
                    533122000 | 2024 | 301 | 301001 | LESS  | 4999.99 |        | 10000.00 | 4999.99 | 10000.00 | 10000.00
                    533122000 | 2024 | 301 | 301001 | SPLIT | 80.00   | 100.00 | 100.00   | 100.00  | 150.00   | 200.00
                    533122000 | 2024 | 301 | 301001 | NONE  | 5.00    | 0.00   | 0.00     | 0.00    | 0.00     | 0.00
                    533122000 | 2024 | 302 | 302001 | QUIET |         | 70.00  | 70.00    |         | 35.00    | 70.00
                    533122000 | 2024 | 309 | 309001 | FORM  | 40.00   | 50.00  | 50.00    |         |          |
                    533122000 | 2023 | 309 | 309001 | FORM  | 40.00   | 50.00  | 50.00    |         |          |
                    """))
            .functions();

    assertSame(
        drawn(
            spark,
            FunctionYears.TABLE.columns(),
            """
            function_code | project_count | payment_rate_count | mean_payment_rate | payment_below_50_count | payment_below_60_count | payment_below_80_count | payment_below_90_count | payable_initial_budget_amount | paid_on_initial_amount | initial_payment_rate | initial_payment_rate_status
            2050201       | 3 | 3 | 0.666666 | 1 | 2 | 2 | 2 | 5200.00 | 5149.99 | 0.990383 | OK
            2080801       | 1 | 0 |          | 0 | 0 | 0 | 0 | 0.00    | 0.00    |          | PAYMENT_NOT_PLACED
            2080802       | 1 | 0 |          | 0 | 0 | 0 | 0 | 0.00    | 0.00    |          | PAYMENT_NOT_PLACED
            2130101       | 4 | 2 | 0.425000 | 1 | 1 | 1 | 2 | 100.00  | 0.00    | 0.000000 | OK
            未分类        | 1 | 0 |          | 0 | 0 | 0 | 0 | 0.00    | 0.00    |          | ZERO_BUDGET
            """),
        functions);
    assertSame(
        drawn(
            spark,
            FunctionYears.TABLE.columns(),
            """
            function_code | department_count | initial_execution_rate | initial_execution_rate_status | initial_execution_rate_numerator_amount | initial_execution_rate_denominator_amount | initial_execution_rate_left_out_count | adjusted_execution_rate | adjusted_execution_rate_status | received_payment_rate | received_payment_rate_status | fund_arrival_rate | fund_arrival_rate_status | fund_arrival_rate_left_out_count
            2050201       | 1 | 0.600000 | OK               | 60.00  | 100.00 | 1 | 0.499999 | OK               | 0.499999 | OK             | 1.000000 | OK             | 1
            2080801       | 1 |          | MISSING_BUDGET   |        |        | 0 |          | MISSING_BUDGET   |          | MISSING_BUDGET |          | MISSING_BUDGET | 0
            2080802       | 1 |          | MISSING_BUDGET   |        |        | 0 |          | MISSING_BUDGET   |          | MISSING_BUDGET |          | MISSING_BUDGET | 0
            2130101       | 2 |          | UNBUDGETED_SPEND | 5.00   | 0.00   | 1 |          | UNBUDGETED_SPEND |          | ZERO_BUDGET    | 0.500000 | OK             | 0
            未分类        | 1 | 0.800000 | OK               | 120.00 | 150.00 | 0 | 0.800000 | OK               | 0.666667 | OK             | 0.750000 | OK             | 1
            """),
        functions);
  }

  /** The rows with all columns of their table, those not drawn being empty. */
  private static Dataset<Row> rows(SparkSession spark, TableSpec table, String text) {
    return none(spark, table).unionByName(drawn(spark, table.columns(), text), true);
  }

  private static Dataset<Row> none(SparkSession spark, TableSpec table) {
    return spark.createDataFrame(List.<Row>of(), table.schema());
  }
}
