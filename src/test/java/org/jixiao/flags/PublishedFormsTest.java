package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.DrawnDeliveries;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.Measured;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Facts of published self-evaluation forms (永德县明朗中学 2022, 中江县水利局 2022, 大英县司法局 2023, a middle school
 * of 银川 2021), measured once, and the questions they raise. What is missing from a printed page is
 * missing here.
 */
@ExtendWith(SparkSessions.class)
class PublishedFormsTest {

  private static final class Only {
    static final Measured MEASURED =
        new DrawnDeliveries(SparkSessions.session())
            .with(
                Evaluations.TABLE,
                """
                source_block_id      | fiscal_year | department_id | unit_id | project_id | initial_budget_amount | adjusted_budget_amount | executed_amount | printed_execution_rate | execution_weight | execution_score | declared_score | declared_grade | remarks
                1111111111111111-1-1 | 2022 | 教体局 | 明朗中学 | 营养改善计划   |   | 387664.62 | 387664.62 | 1 | 10 | 10 | 96  | 优 | 无
                2222222222222222-1-1 | 2022 | 水利局 | 水利局   | 水标尺制作安装 |   | 200000    | 200000    | 1 | 10 | 10 | 100 |    |
                3333333333333333-1-1 | 2023 | 司法局 | 司法局   | 前页项目       |   |           |           |   | 10 |    |     |    |
                4444444444444444-1-1 | 2021 | 教育局 | 中学     | 公用经费       |   | 648000    | 648000    | 1 | 10 | 9  | 98  |    |
                5555555555555555-1-1 | 2022 | 镇政府 | 棠溪镇   | 村级补助及运转经费 | 0 | 0      | 0         | 0 | 10 | 0  |     |    |
                """)
            .with(
                Indicators.TABLE,
                """
                source_block_id      | fiscal_year | row_number | level_1 | level_2 | level_3 | operator | target_text | target_unit | actual_text | weight | score
                1111111111111111-1-1 | 2022 | 14 | 产出指标 | 数量指标 | 学生受资助人数 | ≥ | 735 | 人次 | 735 | 10 | 10
                1111111111111111-1-1 | 2022 | 15 | 产出指标 | 质量指标 | 营养改善计划覆盖率 | ≥ | 100 | % | 100% | 10 | 10
                1111111111111111-1-1 | 2022 | 16 | 产出指标 | 时效指标 | 资金到位及时率 | ≥ | 100 | % | 100% | 10 | 7
                1111111111111111-1-1 | 2022 | 17 | 产出指标 | 成本指标 | 生均补助标准达标率 | = | 100 | % | 100% | 10 | 10
                1111111111111111-1-1 | 2022 | 18 | 效益指标 | 经济效益 指标 | 减轻贫困学生家庭经济负担 |  | 有效 |  | 有效 | 10 | 10
                1111111111111111-1-1 | 2022 | 19 | 效益指标 | 社会效益 指标 | 政策知晓率 | = | 100 | % | 98% | 10 | 9
                1111111111111111-1-1 | 2022 | 21 | 效益指标 | 可持续影响 指标 | 促进学校教育事业健康发展 | ≥ | 100 | % | 100% | 10 | 10
                1111111111111111-1-1 | 2022 | 22 | 满意度指标 | 服务对象满意度指标等 | 学生满意度 | ≥ | 95 | % | 100% | 10 | 10
                1111111111111111-1-1 | 2022 | 23 | 满意度指标 | 服务对象满意度指标等 | 家长满意度 | ≥ | 95 | % | 100% | 10 | 10
                2222222222222222-1-1 | 2022 | 11 | 产出指标 | 数量指标 | 安装坡面水标尺 | ≥ | 266 | 米 | ≥266米 | 10 | 10
                2222222222222222-1-1 | 2022 | 12 | 产出指标 | 数量指标 | 水标尺宽度 | ≥ | 50 | 厘米 | ≥50厘米 | 10 | 10
                2222222222222222-1-1 | 2022 | 13 | 产出指标 | 质量指标 | 项目（工程）验收合格率 | = | 100 | % | 100% | 20 | 20
                2222222222222222-1-1 | 2022 | 14 | 产出指标 | 时效指标 | 及时（按期）开工率 | ≥ | 90 | % | ≥90% | 10 | 10
                2222222222222222-1-1 | 2022 | 15 | 产出指标 | 时效指标 | 及时（按期）完工率 | ≥ | 90 | % | ≥90% | 10 | 10
                2222222222222222-1-1 | 2022 | 16 | 产出指标 | 成本指标 | 项目计划总投资 | = | 20 | 万元 | 20万元 | 10 | 10
                2222222222222222-1-1 | 2022 | 17 | 效益指标 | 社会效益指标 | 受益脱贫（含监测对象）户人口数 | ≥ | 1000 | 人 | ≥1000人 | 10 | 10
                2222222222222222-1-1 | 2022 | 18 | 效益指标 | 社会效益指标 | 群众生产生活条件改善状况 |  | 显著提升 |  | 显著提升 | 10 | 10
                2222222222222222-1-1 | 2022 | 19 | 满意度指标 | 服务对象满意度指标 | 受益脱贫（含监测对象）户满意度 | ≥ | 95 | % | ≥95% | 10 | 10
                3333333333333333-1-1 | 2023 | 11 | 产出指标 | 经济成本指标 | 成本控制数 | ≤ | 30 | 万元 | 完成 | 90 | 90
                4444444444444444-1-1 | 2021 | 11 | 项目决策(10分) | 项目目标 | 完整性 |  |  |  | 目标明确、内容细化、目标量化 | 4 | 4
                4444444444444444-1-1 | 2021 | 12 | 项目决策(10分) | 项目立项 | 相关性 |  |  |  | 按照学校管理标准对学校进行管理 | 2 | 2
                4444444444444444-1-1 | 2021 | 13 | 项目决策(10分) | 项目立项 | 可行性 |  |  |  | 实际工作需求 | 2 | 2
                4444444444444444-1-1 | 2021 | 14 | 项目决策(10分) | 项目立项 | 适当性 |  |  |  | 有资金测算标准 | 2 | 2
                4444444444444444-1-1 | 2021 | 16 | 项目管理(25分) | 财务管理 | 财务管理制度有效性 |  |  |  | 财务制度健全 | 7 | 7
                4444444444444444-1-1 | 2021 | 17 | 项目管理(25分) | 项目实施 | 绩效监控有效性 |  |  |  | 持续有效 | 2 | 2
                4444444444444444-1-1 | 2021 | 18 | 项目管理(25分) | 项目实施 | 管理制度有效性 |  |  |  | 严格执行相关管理制度 | 6 | 6
                4444444444444444-1-1 | 2021 | 19 | 项目产出(30分) | 数量指标(10分) | 保障人数 |  | 2370人 | 人 | 2370人 | 10 | 10
                4444444444444444-1-1 | 2021 | 20 | 项目产出(30分) | 质量指标(5分) | 公用经费标准 |  | 符合相关文件要求 |  | 符合相关文件要求 | 5 | 5
                4444444444444444-1-1 | 2021 | 21 | 项目产出(30分) | 时效指标(5分) | 公用经费完成时间 |  | 2021年12月 |  | 完成 | 5 | 4
                4444444444444444-1-1 | 2021 | 22 | 项目产出(30分) | 成本指标(10分) | 办公所需成本 |  | 15万元 |  | 15万元 | 4 | 4
                4444444444444444-1-1 | 2021 | 23 | 项目产出(30分) | 成本指标(10分) | 维修(维护)所需成本 |  | 35万元 |  | 35万元 | 3 | 3
                4444444444444444-1-1 | 2021 | 24 | 项目产出(30分) | 成本指标(10分) | 绿化、水电费等成本 |  | 14.8万元 |  | 14.8万元 | 3 | 3
                4444444444444444-1-1 | 2021 | 25 | 项目效益(35分) | 社会效益指标 | 改善学校的办学条件 |  | 效果显著 |  | 改善学校的办学条件 | 15 | 13
                4444444444444444-1-1 | 2021 | 26 | 项目效益(35分) | 可持续影响指标 | 做到社会认可的办学环境 |  |  |  |  | 10 | 8
                5555555555555555-1-1 | 2022 | 11 | 产出指标 | 数量指标 | 补助村(社区)数量 | = | 8 | 个 | 8 | 8 | 8
                5555555555555555-1-1 | 2022 | 12 | 产出指标 | 数量指标 | 保障村干部人数 | = | 42 | 个 | 42 | 8 | 8
                5555555555555555-1-1 | 2022 | 13 | 产出指标 | 质量指标 | 补助资格合规性 |  | 合规 |  | 达成预期指标 | 8 | 8
                5555555555555555-1-1 | 2022 | 14 | 产出指标 | 质量指标 | 经费审批流程规范性 |  | 严格执行相关制度规定 |  | 达成预期指标 | 8 | 8
                5555555555555555-1-1 | 2022 | 15 | 产出指标 | 时效指标 | 补助经费到位及时性 |  | 及时 |  | 达成预期指标 | 8 | 8
                5555555555555555-1-1 | 2022 | 16 | 产出指标 | 成本指标 | 项目总成本 | ≤ | 202.6 | 万元 | 132.9 | 10 | 10
                5555555555555555-1-1 | 2022 | 17 | 效益指标 | 经济效益指标 | 对保障村(社区)两委机构正常运行的影响程度 |  | 效果明显 |  | 达成预期指标 | 10 | 10
                5555555555555555-1-1 | 2022 | 18 | 效益指标 | 社会效益指标 | 提高村(社区)干部工作积极性的影响程度 |  | 效果明显 |  | 达成预期指标 | 10 | 10
                """)
            .with(
                Goals.TABLE,
                """
                source_block_id      | fiscal_year | row_number | goal_text | actual_text
                1111111111111111-1-1 | 2022 | 11 | 确保每一个学生都能享受到国家政策福利,改善学生体质 | 确保每一个学生都能享受到国家政策福利,改善学生体质
                """)
            .with(
                FundRows.TABLE,
                """
                source_block_id      | fiscal_year | row_number | fund_kind | adjusted_budget_amount | executed_amount
                1111111111111111-1-1 | 2022 | 6 | total      | 387664.62 | 387664.62
                1111111111111111-1-1 | 2022 | 7 | fiscal     | 387664.62 | 387664.62
                1111111111111111-1-1 | 2022 | 8 | carry_over |           |
                1111111111111111-1-1 | 2022 | 9 | other      |           |
                2222222222222222-1-1 | 2022 | 6 | total      | 200000    | 200000
                2222222222222222-1-1 | 2022 | 7 | fiscal     | 200000    | 200000
                2222222222222222-1-1 | 2022 | 8 | other      |           |
                5555555555555555-1-1 | 2022 | 6 | total      | 0         | 0
                5555555555555555-1-1 | 2022 | 7 | fiscal     | 1329120   | 1329120
                5555555555555555-1-1 | 2022 | 8 | carry_over |           |
                5555555555555555-1-1 | 2022 | 9 | other      |           |
                """)
            .measured();
  }

  @Test
  void thePartsOfAFormAreCountedAsAReaderCountsThem(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            FormChecks.TABLE.columns(),
            """
            unit_id  | indicator_count | output_weight | benefit_weight | satisfaction_weight | other_level_count | largest_weight | score_rate_gap | gap_rank | off_rule_judged_count | off_rule_count | off_rule_names           | unexplained_judged_count | unexplained_count | with_operator_count | as_targeted_judged_count | as_targeted_count | qualitative_count | fund_sources_count | other_fund_rows_count | fund_sources_budget_amount
            明朗中学 | 9 | 40 | 30 | 20 | 0 | 10 | -0.044444 |   | 7 | 2 | 资金到位及时率；政策知晓率 | 2 | 2 | 0 | 8 | 5 | 1 | 3 | 1 | 387664.62
            水利局   | 9 | 70 | 20 | 10 | 0 | 20 | 0         |   | 7 | 0 |                          | 0 | 0 | 6 | 8 | 8 | 1 | 2 | 1 | 200000
            司法局   | 1 | 90 |    |    | 0 | 90 |           |   | 0 | 0 |                          | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
            中学     | 15 | 30 | 25 |   | 7 | 15 | -0.011111 |   | 0 | 0 |                          | 3 | 3 | 0 | 4 | 4 | 3 | 0 | 0 |
            棠溪镇   | 8 | 50 | 20 |    | 0 | 10 |           |   | 2 | 0 |                          | 0 | 0 | 0 | 3 | 2 | 5 | 3 | 1 | 1329120
            """),
        Only.MEASURED.table(FormChecks.TABLE));
  }

  /**
   * The school of 银川 leaves targets blank beside full scores and words most of the others. What was
   * published of 司法局 begins after the page with the money, and of 棠溪镇 it ends before the total:
   * both lack numbers, as MIS-01 says.
   */
  @Test
  void everyPublishedFormRaisesItsQuestionsAndNoOthers() {
    var raised =
        Raising.verdicts(
                Catalogue.IN_FORCE.stream()
                    .filter(flag -> List.of(Entity.PROJECT, Entity.FORM).contains(flag.entity()))
                    .toList(),
                Only.MEASURED::table,
                new Thresholds(RuleSet.national2020()))
            .where("state IN ('FAIL', 'ERROR')")
            .collectAsList();

    var byUnit = new TreeMap<String, TreeSet<String>>();
    for (Row row : raised) {
      byUnit
          .computeIfAbsent(row.getAs("unit_id"), unit -> new TreeSet<>())
          .add(row.getAs("flag_id"));
    }
    assertThat(byUnit)
        .isEqualTo(
            Map.of(
                "明朗中学", new TreeSet<>(List.of("WGT-01", "IND-02", "IND-03", "TXT-01")),
                "水利局", new TreeSet<>(List.of("SUM-01", "SUM-02", "WGT-01", "IND-09", "IND-16")),
                "司法局", new TreeSet<>(List.of("WGT-01", "LVL-01", "IND-11", "MIS-01")),
                "棠溪镇",
                    new TreeSet<>(
                        List.of("FND-01", "SUM-02", "WGT-01", "LVL-01", "IND-12", "MIS-01")),
                "中学",
                    new TreeSet<>(
                        List.of("EXE-01", "SUM-01", "SUM-02", "IND-03", "IND-04", "IND-12"))));
    assertThat(raised)
        .filteredOn(row -> "high".equals(row.getAs("severity")))
        .extracting(row -> row.getAs("unit_id") + " " + row.getAs("flag_id"))
        .containsExactlyInAnyOrder("水利局 SUM-01", "中学 SUM-01");
  }
}
