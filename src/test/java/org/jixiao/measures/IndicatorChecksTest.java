package org.jixiao.measures;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Indicators;
import org.jixiao.testing.SparkSessions;
import org.jixiao.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is taken for words and for numbers in a target; all rows are synthetic. */
@ExtendWith(SparkSessions.class)
class IndicatorChecksTest {

  @Test
  void aWordWithANumeralInItIsNoNumber(SparkSession spark) {
    assertThat(
            worded(
                spark,
                """
                level_2  | level_3 | target_text
                数量指标 | 一批     | 采购一批设备
                数量指标 | 一定     | 达到一定数量
                数量指标 | 一系列   | 开展一系列活动
                数量指标 | 十分     | 十分充足
                数量指标 | 千方百计 | 千方百计增加
                数量指标 | 若干     | 若干场
                """))
        .containsExactly("一批", "一定", "一系列", "十分", "千方百计", "若干");
  }

  @Test
  void numeralsOfBothKindsAreNumbers(SparkSession spark) {
    assertThat(
            worded(
                spark,
                """
                level_2  | level_3 | target_text
                数量指标 | 数字       | 12场
                数量指标 | 全角       | ≥１２场
                数量指标 | 汉字       | 十二场
                数量指标 | 两         | 两场
                数量指标 | 一批与数字 | 一批设备共三台
                """))
        .isEmpty();
  }

  @Test
  void onlyQuantitiesWithATargetAreAsked(SparkSession spark) {
    assertThat(
            worded(
                spark,
                """
                level_2  | level_3 | target_text
                质量指标 | 质量     | 一定程度
                         | 无二级   | 一定程度
                数量指标 | 无目标   |
                数量指标 | 占位     | ——
                """))
        .isEmpty();
  }

  @Test
  void aNumberWithItsBoundInWordsIsNotInWords(SparkSession spark) {
    assertThat(
            found(
                spark,
                FormChecks.QUALITATIVE,
                """
                level_2  | level_3 | target_text
                数量指标 | 下限     | 不少于3处
                数量指标 | 至少     | 至少 3 次
                成本指标 | 上限     | 控制在20万元以内
                质量指标 | 质量     | 不低于国家标准
                时效指标 | 日期     | 2024年11月
                """))
        .containsExactly("质量", "日期");
  }

  private static List<String> worded(SparkSession spark, String drawn) {
    return found(spark, FormChecks.WORDED_QUANTITY, drawn);
  }

  private static List<String> found(SparkSession spark, FormChecks.Counted counted, String drawn) {
    var columns = List.of(Indicators.LEVEL_2, Indicators.LEVEL_3, Indicators.TARGET_TEXT);
    var rows = Tables.drawn(spark, columns, drawn);
    for (var other :
        List.of(
            Indicators.LEVEL_1,
            Indicators.OPERATOR,
            Indicators.ACTUAL_TEXT,
            Indicators.REASON_TEXT,
            Indicators.TARGET_UNIT)) {
      rows = rows.withColumn(other.name(), lit(""));
    }
    var check =
        new IndicatorChecks(RuleSet.national2020())
            .all().stream()
                .filter(each -> each.found().equals(counted.found()))
                .findFirst()
                .orElseThrow();
    return IndicatorValues.withValues(rows)
        .filter(check.judgedWhen())
        .filter(check.foundWhen())
        .select(Indicators.LEVEL_3.ref())
        .as(Encoders.STRING())
        .collectAsList();
  }
}
