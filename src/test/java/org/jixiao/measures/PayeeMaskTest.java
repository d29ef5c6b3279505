package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Payments;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class PayeeMaskTest {

  /** Made-up names. */
  private static final String PAYMENTS =
      """
      row_number | voucher_id | payee_name           | purpose
      1          | v1         | 某甲乙               | 付某甲乙劳务费
      2          | v2         | 某甲乙               | 劳务费
      3          | v3         | 某丙                 | 劳务费
      4          | v4         | 梁河县财政局         | 上缴
      5          | v5         | 便民店               | 办公用品
      6          | v6         | 劳务个人             | 劳务费
      7          | v7         |                      | 其他
      8          | v8         | 王学军               | 差旅费
      9          | v9         | 王 学军              | 差旅费
      10         | v10        | 李银行               | 差旅费
      """;

  @Test
  void personsAreMaskedAlikeAndOrganisationsStayReadable(SparkSession spark) {
    var payments = new DrawnDeliveries(spark).with(Payments.TABLE, PAYMENTS).table(Payments.TABLE);
    var shown = new HashMap<String, String>();
    for (var row : new PayeeMask(DrawnDeliveries.MASKING_KEY).masked(payments).collectAsList()) {
      shown.put(row.getAs("voucher_id"), row.getAs("payee_name") + "/" + row.getAs("purpose"));
    }

    assertThat(shown.get("v1")).matches("个人-[0-9a-f]{12}/null").isEqualTo(shown.get("v2"));
    assertThat(shown.get("v3")).matches("个人-[0-9a-f]{12}/null").isNotEqualTo(shown.get("v1"));
    assertThat(shown.get("v6")).matches("个人-[0-9a-f]{12}/null");
    assertThat(shown.get("v8")).matches("个人-[0-9a-f]{12}/null").isEqualTo(shown.get("v9"));
    assertThat(shown.get("v10")).matches("个人-[0-9a-f]{12}/null");
    assertThat(shown)
        .containsEntry("v4", "梁河县财政局/上缴")
        .containsEntry("v5", "便民店/办公用品")
        .containsEntry("v7", "null/其他");
    assertThat(shown.toString()).doesNotContain("某", "学军", "李银行");
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new PayeeMask("short"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("masking key")
        .hasMessageContaining("16");
  }
}
