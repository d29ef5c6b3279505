package org.jixiao.measures.forensics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.PayeeSums;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payments looked at as a whole; all of them synthetic. */
@ExtendWith(SparkSessions.class)
class PaymentForensicsTest {

  private static final String PAYMENTS =
      """
      division_code | fiscal_year | department_id | project_id | voucher_id | payment_date | amount | payee_name | payee_is_person | purpose | contract_number
      533122000 | 2024 | 219 | P1 | V1 | 2024-03-01 | 300.00  | 甲公司 | false | 材料款 | C1
      533122000 | 2024 | 219 | P1 | V2 | 2024-03-01 | 300.00  | 甲公司 | false | 材料款 | C1
      533122000 | 2024 | 305 | P2 | V3 | 2024-03-08 | 300.00  | 甲公司 | false | 材料款 |
      533122000 | 2024 | 305 | P2 | V4 | 2024-03-16 | 300.00  | 甲公司 | false | 材料款 |
      533122000 | 2024 | 219 | P1 | V5 | 2024-05-01 | 600.00  | 乙公司 | false | 工程款 | C2
      533122000 | 2024 | 219 | P1 | V5 | 2024-05-02 | 600.00  | 丙公司 | false | 工程款 | C2
      533122000 | 2024 | 219 | P1 | V6 | 2024-06-01 | -100.00 | 乙公司 | false | 退款   |
      533122000 | 2024 | 219 | P1 | V7 | 2024-06-02 |         | 乙公司 | false | 在途   |
      533122000 | 2023 | 219 | P1 | V1 | 2023-03-01 | 300.00  | 甲公司 | false | 材料款 | C1
      """;

  private static Dataset<Row> payments(SparkSession spark) {
    return drawn(spark, PaymentFacts.TABLE.columns(), PAYMENTS)
        .withColumn("unit_id", concat(col("department_id"), col("project_id")));
  }

  @Test
  void paymentsThatAgreeStandTogetherByWhatTheyAgreeIn(SparkSession spark) {
    var groups = DuplicateGroupRows.of(payments(spark));

    assertSame(
        drawn(
            spark,
            DuplicateGroups.TABLE.columns(),
            """
            fiscal_year | duplicate_kind | payee_name | payment_date | voucher_id | purpose | amount | payment_count | total_amount | excess_amount | first_date | last_date | department_count | payee_count | voucher_count | contract_count
            2024 | same_payee_date_amount | 甲公司 | 2024-03-01 | | | 300.00 | 2 | 600.00 | 300.00 | 2024-03-01 | 2024-03-01 | 1 | 1 | 2 | 1
            2024 | same_voucher_amount_other_payee | | | V5 | | 600.00 | 2 | 1200.00 | 600.00 | 2024-05-01 | 2024-05-02 | 1 | 2 | 1 | 1
            2024 | same_payee_amount_purpose_soon | 甲公司 | | | 材料款 | 300.00 | 3 | 900.00 | 600.00 | 2024-03-01 | 2024-03-08 | 2 | 1 | 3 | 1
            """),
        groups);
    assertThat(groups.select(DuplicateGroups.GROUP_ID.ref()).distinct().count()).isEqualTo(3);
  }

  /** Department 219 in 2024: 600 + 600 + 600 of 1800, so HHI = 3 × (1/3)² = 1/3. */
  @Test
  void concentrationAndSizeComeFromWholeCents(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            PayeeYears.TABLE.columns(),
            """
            fiscal_year | department_id | payee_name | payment_count | paid_amount | refund_amount | largest_amount | second_largest_amount | relative_size | contract_count | share_rate | department_payee_count | department_concentration_rate | paying_department_count
            2023 | 219 | 甲公司 | 1 | 300.00 | 0.00    | 300.00 |        |          | 1 | 1.000000 | 1 | 1.000000 | 1
            2024 | 219 | 丙公司 | 1 | 600.00 | 0.00    | 600.00 |        |          | 1 | 0.333333 | 3 | 0.333333 | 1
            2024 | 219 | 乙公司 | 1 | 600.00 | -100.00 | 600.00 |        |          | 1 | 0.333333 | 3 | 0.333333 | 1
            2024 | 219 | 甲公司 | 2 | 600.00 | 0.00    | 300.00 | 300.00 | 1.000000 | 1 | 0.333333 | 3 | 0.333333 | 2
            2024 | 305 | 甲公司 | 2 | 600.00 | 0.00    | 300.00 | 300.00 | 1.000000 | 0 | 1.000000 | 1 | 1.000000 | 2
            """),
        PayeeYearRows.of(PayeeSums.of(payments(spark))));
  }

  /**
   * Sixteen payees of one department, six of two and two of six: quartiles 1 and 2, so up to ⌊2 +
   * 1.5 × 1⌋ = 3 are usual. The power company of seven and the person of five do not count.
   */
  @Test
  void howManyDepartmentsShareAPayeeIsToldFromAllPayees(SparkSession spark) {
    var shared = new ArrayList<String>();
    for (int payee = 0; payee < 24; payee++) {
      for (int department = 0; department < (payee < 16 ? 1 : payee < 22 ? 2 : 6); department++) {
        shared.add(
            "533122000 | 2024 | " + (201 + department) + " | 甲" + payee + "公司 | false | 9.00 |");
      }
    }
    for (int department = 0; department < 7; department++) {
      shared.add("533122000 | 2024 | " + (201 + department) + " | 某供电局 | false | 9.00 |");
      shared.add("533122000 | 2024 | " + (201 + department) + " | 个人-1 | true | 9.00 |");
    }
    var header =
        "division_code | fiscal_year | department_id | payee_name | payee_is_person | amount |"
            + " contract_number\n";
    var all = drawn(spark, PaymentFacts.TABLE.columns(), header + String.join("\n", shared));
    var few = all.filter("payee_name NOT IN ('甲0公司', '甲1公司', '甲2公司', '甲3公司', '甲4公司')");

    assertThat(usual(all)).containsExactly(RowFactory.create(3L));
    assertThat(usual(few)).containsExactly(RowFactory.create((Long) null));
  }

  private static List<Row> usual(Dataset<Row> paymentFacts) {
    return PayeeYearRows.of(PayeeSums.of(paymentFacts.withColumn("unit_id", lit("001"))))
        .select(PayeeYears.USUAL_DEPARTMENT_COUNT.ref())
        .distinct()
        .collectAsList();
  }

  @Test
  void everyGroupIsTestedOnceAndSaysWhetherTheTestTellsAnything(SparkSession spark) {
    var once = DigitTestRows.of(payments(spark)).collectAsList();
    var cutUp = DigitTestRows.of(payments(spark).repartition(5)).collectAsList();

    assertThat(cutUp).containsExactlyInAnyOrderElementsOf(once);
    // The county in two years, department 219 in two, 305 in one; all amounts and those from ten.
    assertThat(once).hasSize(5 * 2 * DigitTest.values().length);
    assertSame(
        drawn(
            spark,
            DigitTests.TABLE.columns(),
            """
            group_kind | group_id | test_name | applicability_status | tested_count | negative_count | zero_count | smallest_amount | largest_amount | repeated_amounts | binary_moved_count
            jurisdiction | 533122000 | first_two    | TOO_FEW | 6 | 1 | 0 | 300.00 | 600.00 | 300.00 × 4; 600.00 × 2 | 0
            jurisdiction | 533122000 | second_order | TOO_FEW | 1 | 1 | 0 | 300.00 | 600.00 | |
            """),
        DigitTestRows.of(payments(spark))
            .filter(
                "fiscal_year = 2024 and group_kind = 'jurisdiction' and amount_scope = 'all' and"
                    + " test_name in ('first_two', 'second_order')"));
  }

  /** 1200 amounts from 1.00 to 2398.00 yuan; then thirty of them cut off at the largest. */
  @Test
  void theTestIsTakenForWhatItIsOnlyWhereAmountsAreGrown(SparkSession spark) {
    var grown =
        IntStream.range(0, 1_200)
            .mapToObj(i -> "533122000 | 2024 | 219 | " + (1 + 2 * i) + ".00")
            .toList();
    var capped =
        Stream.concat(
                grown.stream(),
                IntStream.range(0, 30).mapToObj(i -> "533122000 | 2024 | 219 | 2399.00"))
            .toList();

    assertThat(firstTwo(spark, grown)).containsExactly("all OK 1200", "from_ten NARROW_SPAN 1195");
    assertThat(firstTwo(spark, capped))
        .containsExactly("all CAPPED 1230", "from_ten NARROW_SPAN 1225");
  }

  private static List<String> firstTwo(SparkSession spark, List<String> payments) {
    var drawing =
        "division_code | fiscal_year | department_id | amount\n" + String.join("\n", payments);
    return DigitTestRows.of(drawn(spark, PaymentFacts.TABLE.columns(), drawing))
        .filter("group_kind = 'department' and test_name = 'first_two'")
        .collectAsList()
        .stream()
        .map(
            row ->
                row.getAs("amount_scope")
                    + " "
                    + row.getAs("applicability_status")
                    + " "
                    + row.getAs("tested_count"))
        .sorted()
        .toList();
  }
}
