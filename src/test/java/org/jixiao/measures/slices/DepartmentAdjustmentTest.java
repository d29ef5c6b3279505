package org.jixiao.measures.slices;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.measures.DrawnDeliveries;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How far a department's budget was changed: by decision, and not by money from above. */
@ExtendWith(SparkSessions.class)
class DepartmentAdjustmentTest {

  /**
   * Department 301: 30 added, 10 taken away, and 20 moved from one project to another, once. 302:
   * all of it is money from above. 303: of 50 that came by transfer, 5 were another project's.
   */
  @Test
  void whatIsMovedWithinADepartmentCountsOnceAndMoneyFromAboveNotAtAll(SparkSession spark) {
    var ledgers =
        new DrawnDeliveries(spark)
            .with(
                BudgetLines.TABLE,
                """
                department_id | project_id | budget_kind | fund_level | budget_amount
                301           | P1         | initial     | county     | 200.00
                301           | P2         | initial     |            | 200.00
                301           | P1         | addition    | county     | 30.00
                301           | P2         | reduction   |            | -10.00
                301           | P1         | other       |            | 20.00
                301           | P2         | other       | county     | -20.00
                302           | P3         | initial     | province   | 100.00
                302           | P3         | addition    | province   | 70.00
                302           | P3         | other       | central    | 5.00
                302           | P3         | other       | prefecture | -5.00
                303           | P4         | initial     | county     | 100.00
                303           | P4         | other       | county     | 50.00
                303           | P5         | other       | county     | -5.00
                """);
    var slices =
        SliceRows.of(
            ledgers.table(BudgetLines.TABLE),
            ledgers.table(CarryOvers.TABLE),
            PaymentSums.of(ledgers.table(Payments.TABLE)),
            spark.createDataFrame(List.<Row>of(), ProjectYears.TABLE.schema()));

    assertSame(
        drawn(
            spark,
            DepartmentRatios.TABLE.columns(),
            """
            department_id | ratio_name            | numerator_amount | denominator_amount | ratio_rate
            301           | adjustment            | 60.00            | 400.00             | 0.150000
            301           | net_addition          | 20.00            | 400.00             | 0.050000
            301           | structural_adjustment | 20.00            | 400.00             | 0.050000
            302           | adjustment            | 0.00             | 100.00             | 0.000000
            302           | net_addition          | 70.00            | 100.00             | 0.700000
            302           | structural_adjustment | 0.00             | 100.00             | 0.000000
            303           | adjustment            | 50.00            | 100.00             | 0.500000
            303           | net_addition          | 45.00            | 100.00             | 0.450000
            303           | structural_adjustment | 5.00             | 100.00             | 0.050000
            """),
        slices
            .ratios()
            .filter("ratio_name IN ('adjustment', 'net_addition', 'structural_adjustment')"));
  }
}
