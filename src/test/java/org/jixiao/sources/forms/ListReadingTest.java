package org.jixiao.sources.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.values;

import java.util.List;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.vocabulary.Col;
import org.junit.jupiter.api.Test;

class ListReadingTest {

  @Test
  void aSummaryOfAnOfficeIsReadInTheWordsOfForms() {
    var rows =
        read(
            drawn(
                "汇总",
                """
                2023年项目支出绩效自评情况汇总表（合成）
                填报单位：合成县教育体育局||||||||||单位：元
                序号|项目名称|实施单位|年初预算安排|调整后预算|实际支付金额|资金支付率|绩效得分|自评等次|存在问题|整改措施|备注
                1|校舍维修（合成）|合成县第一中学|1,200,000.00|1,150,000.00|1,150,000.00|100.00%|98.5|优
                2|营养改善（合成）|合成县教育体育局|3000000|3000000|2100000.5|70.00%|92|优|资金到位晚|加强衔接|跨年
                合计|||4,200,000.00|4,150,000.00|3,250,000.50|78.31%
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(read(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT))
        .containsExactly("1150000.00", "3000000.00");
    assertThat(read(rows, Evaluations.EXECUTED_AMOUNT)).containsExactly("1150000.00", "2100000.50");
    assertThat(read(rows, Evaluations.PRINTED_EXECUTION_RATE))
        .containsExactly("1.000000", "0.700000");
    assertThat(read(rows, Evaluations.DECLARED_SCORE)).containsExactly("98.5000", "92.0000");
    assertThat(read(rows, Evaluations.DECLARED_GRADE)).containsExactly("优", "优");
    assertThat(read(rows, Evaluations.PROBLEM_TEXT)).containsExactly(null, "资金到位晚");
    assertThat(read(rows, Evaluations.MEASURE_TEXT)).containsExactly(null, "加强衔接");
    assertThat(read(rows, Evaluations.REMARKS)).containsExactly(null, "跨年");
    assertThat(values(rows, Conservation.TABLE, Conservation.UNEXPLAINED_CELLS))
        .containsExactly("0");
  }

  private static List<String> read(List<TakenInRow> rows, Col column) {
    return values(rows, Evaluations.TABLE, column);
  }

  private static List<TakenInRow> read(Sheet sheet) {
    return readBy(
        ListReading.recognise(
                origin(sheet),
                sheet,
                Grid.of(sheet, ReadingLimits.DEFAULTS),
                FormCaptions.builtIn())
            .orElseThrow(),
        sheet);
  }
}
