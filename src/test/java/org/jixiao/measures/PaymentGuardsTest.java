package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Payments;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Normal county life in payments: one synthetic project for each thing that may be paid in parts,
 * again, to persons or to the unit itself without any question.
 */
@ExtendWith(SparkSessions.class)
class PaymentGuardsTest {

  private static final String HEADER =
      "fiscal_year | division_code | department_id | unit_id | unit_name | project_id | delivery_id"
          + " | source_block_id | row_number | voucher_id | voucher_date | payment_date | amount |"
          + " payee_name | purpose | economic_code | contract_number | payment_method | payer_name";

  /** What is paid month by month or in parts: wages, insurance, subsidies, bills, instalments. */
  private static final List<String> PAID_AGAIN =
      List.of(
          "工资", "绩效薪酬", "津贴", "奖金", "社保缴费", "社会保险", "养老保险", "医疗保险", "失业保险", "工伤保险", "住房公积金", "职业年金",
          "代扣个人所得税", "生活补助", "种粮补贴", "临时救助", "低保金", "抚恤金", "惠民资金", "惠农资金", "助学金", "奖学金", "学生生活费",
          "慰问", "劳务", "误工", "赔偿", "征地补偿", "拆迁", "水费", "电费", "电话", "网络使用", "通讯", "燃气", "物业", "邮电",
          "取暖", "房屋租金", "车辆租赁", "工程进度款", "工程款", "尾款", "竣工结算", "质保金", "质量保证", "履约保证金", "首付", "分期",
          "第二期", "第十批");

  /** What rightly goes to natural persons or a 工会 in large sums. */
  private static final List<String> PAID_TO_PERSONS =
      List.of("工资", "社保", "补助", "救助", "劳务", "误工", "征地补偿", "奖学金");

  @Test
  void whatIsPaidAgainOrInPartsIsNoSeries(SparkSession spark) {
    var rows = new ArrayList<String>();
    PAID_AGAIN.forEach(purpose -> threeTimes(rows, purpose, purpose, ""));
    threeTimes(rows, "CONTRACT", "设备", "HT-1");
    threeTimes(rows, "NO-PURPOSE", "", "");
    threeTimes(rows, "EQUIPMENT", "设备", "");

    assertThat(found(new PaymentSeriesRows(RuleSet.national2020()).rows(payments(spark, rows))))
        .containsExactlyInAnyOrder("EQUIPMENT");
  }

  /** Nobody splits what buys nothing; the same sum handed on again within days is asked about. */
  @Test
  void moneyHandedOnIsNoSplitPurchase(SparkSession spark) {
    var rows = new ArrayList<String>();
    for (var purpose : List.of("拨付项目经费", "下拨资金", "划拨经费", "转拨资金", "拨款")) {
      threeTimes(rows, purpose, purpose, "");
    }
    threeTimes(rows, "EQUIPMENT", "设备", "");

    var series = new PaymentSeriesRows(RuleSet.national2020()).rows(payments(spark, rows));

    assertThat(found(series.where(PaymentSeries.SERIES_KIND.ref().equalTo(PaymentSeries.SPLIT))))
        .containsExactly("EQUIPMENT");
    assertThat(found(series)).hasSize(6);
  }

  @Test
  void whatGoesToPersonsByRuleIsNotAskedAbout(SparkSession spark) {
    var rows = new ArrayList<String>();
    PAID_TO_PERSONS.forEach(
        purpose -> once(rows, purpose, "50000.00", "个人甲", purpose, "", "2024-03-01"));
    once(rows, "UNION-FEE", "50000.00", "梁河县总工会", "工会经费", "", "2024-03-01");
    once(rows, "BELOW", "10000.00", "个人乙", "咨询", "", "2024-03-01");
    once(rows, "UNION", "50000.00", "梁河县总工会", "活动", "", "2024-03-01");
    once(rows, "PERSON", "10000.01", "个人甲", "咨询", "", "2024-03-01");

    assertThat(marked(spark, rows, PaymentChecks.TO_PERSON))
        .containsExactlyInAnyOrder("UNION", "PERSON");
  }

  @Test
  void whatTheUnitHandsOnOrWithholdsIsNotPaidToItself(SparkSession spark) {
    var rows = new ArrayList<String>();
    for (var purpose : List.of("代扣个人所得税", "职工工资", "社保缴费", "公积金", "工会经费")) {
      once(rows, purpose, "50000.00", "示例局", purpose, "", "2024-03-01");
    }
    once(rows, "GRANTED", "50000.00", "示例局", "转款", "实拨", "2024-03-01");
    once(rows, "OTHER", "50000.00", "示例公司", "转款", "", "2024-03-01");
    once(rows, "ITSELF", "50000.00", "示例局", "转款", "", "2024-03-01");

    assertThat(marked(spark, rows, PaymentChecks.TO_ITSELF)).containsExactly("ITSELF");
  }

  @Test
  void settlementInJanuaryAndSmallShoppingAreNormal(SparkSession spark) {
    var rows = new ArrayList<String>();
    once(rows, "SETTLED", "100.00", "示例公司", "材料", "", "2025-01-10");
    once(rows, "LATER", "100.00", "示例公司", "材料", "", "2025-01-11");
    once(rows, "ODD", "2501.00", "示例超市", "办公用品", "", "2024-05-06");
    once(rows, "SMALL", "1000.00", "示例超市", "办公用品", "", "2024-05-06");
    once(rows, "ROUND", "1100.00", "示例超市", "办公用品", "", "2024-05-06");
    once(rows, "HOTEL", "20000.00", "示例酒店", "会议费", "", "2024-11-05");
    once(rows, "EARLY", "20000.00", "示例酒店", "预存会议费", "", "2024-09-30");
    once(rows, "PREPAID", "20000.00", "示例酒店", "预存会议费", "", "2024-10-01");

    assertThat(marked(spark, rows, PaymentChecks.OUTSIDE_YEAR)).containsExactly("LATER");
    assertThat(marked(spark, rows, PaymentChecks.ROUND_AT_SHOP)).containsExactly("ROUND");
    assertThat(marked(spark, rows, PaymentChecks.PREPAID)).containsExactly("PREPAID");
  }

  /** 2024-05-01 is a holiday, 05-11 a Saturday that is worked, 05-12 a Sunday, 12-21 too late. */
  @Test
  void daysOffAreThoseOfTheOfficialCalendar(SparkSession spark) {
    var rows = new ArrayList<String>();
    for (var day :
        List.of(
            "2024-04-30",
            "2024-05-01",
            "2024-05-11",
            "2024-05-12",
            "2024-12-15",
            "2024-12-21",
            "2030-05-01")) {
      once(rows, day, "100.00", "示例公司", "材料", "", day);
    }

    assertThat(marked(spark, rows, PaymentChecks.DAY_OFF))
        .containsExactlyInAnyOrder("2024-05-01", "2024-05-12", "2024-12-15");
  }

  /** Works may cost 60 万元 before they are put to tender, goods 30 万元; one limit hides no other. */
  @Test
  void limitsHoldForTheirClassesAndEachIsAskedAbout(SparkSession spark) {
    var rows = new ArrayList<String>();
    for (int i = 1; i <= 3; i++) {
      var day = "2024-03-0" + i;
      once(rows, "WORKS-BELOW", "150000.00", "甲建筑公司", "道路", "", day, "31005");
      once(rows, "WORKS", "250000.00", "乙建筑公司", "水渠", "", day, "31005");
      once(rows, "GOODS", "700000.00", "丙公司", "设备", "", day, "31002");
      once(rows, "NO-CLASS", "250000.00", "丁公司", "设备", "", day, "");
      once(rows, "APART", "140000.00", "戊公司", "设备", "", "2024-0" + (3 * i) + "-01", "31002");
    }
    once(rows, "LARGE", "310000.00", "己公司", "设备", "", "2024-03-01", "31002");
    once(rows, "LARGE", "200000.00", "己公司", "软件", "", "2024-03-02", "31002");

    var series =
        new PaymentSeriesRows(RuleSet.national2020())
                .rows(payments(spark, rows))
                .filter("series_kind = 'split'")
                .select("project_id", "limit_kind", "series_payment_count", "series_window_amount")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.mkString(" "))
                .toList();

    assertThat(series)
        .containsExactlyInAnyOrder("WORKS 工程分散采购限额 3 750000.00", "GOODS 货物服务公开招标数额 3 2100000.00");
  }

  private static List<String> marked(
      SparkSession spark, List<String> rows, PaymentChecks.Marked marked) {
    var marks = new PaymentMarks(RuleSet.national2020()).withMarks(payments(spark, rows));
    return found(marks.filter(marked.found().ref()));
  }

  private static List<String> found(Dataset<Row> rows) {
    return rows.select("project_id").distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static void threeTimes(
      List<String> rows, String project, String purpose, String contract) {
    for (int day = 1; day <= 3; day++) {
      rows.add(line(rows, project, "120000.00", "示例公司" + project, purpose, contract, "", day));
    }
  }

  private static String line(
      List<String> rows,
      String project,
      String amount,
      String payee,
      String purpose,
      String contract,
      String method,
      int day) {
    return written(
        rows, project, amount, payee, purpose, contract, method, "2024-03-0" + day, "31002");
  }

  private static void once(
      List<String> rows,
      String project,
      String amount,
      String payee,
      String purpose,
      String method,
      String day) {
    once(rows, project, amount, payee, purpose, method, day, "30201");
  }

  private static void once(
      List<String> rows,
      String project,
      String amount,
      String payee,
      String purpose,
      String method,
      String day,
      String economicClass) {
    rows.add(written(rows, project, amount, payee, purpose, "", method, day, economicClass));
  }

  private static String written(
      List<String> rows,
      String project,
      String amount,
      String payee,
      String purpose,
      String contract,
      String method,
      String day,
      String economicClass) {
    int number = rows.size() + 1;
    return String.join(
        " | ",
        "2024",
        "533122000",
        "219",
        "219001",
        "示例局",
        project,
        "d",
        "b",
        "" + number,
        "V-" + number,
        "",
        day,
        amount,
        payee,
        purpose,
        economicClass,
        contract,
        method,
        "");
  }

  private static Dataset<Row> payments(SparkSession spark, List<String> rows) {
    return drawn(spark, Payments.TABLE.columns(), HEADER + "\n" + String.join("\n", rows) + "\n");
  }
}
