package org.jixiao.sources.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.util.List;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.ControlTotals;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;

/** Figures are synthetic; 类, 款 and 项 have 3, 5 and 7 digits (domain brief, §4). */
class LedgerTotalsTest {

  private static List<TakenInRow> read(String drawing) {
    var sheet = drawn("2024年指标", drawing);
    return readBy(
        LedgerReading.recognise(
                origin(sheet),
                sheet,
                Grid.of(sheet, ReadingLimits.DEFAULTS),
                LedgerProfile.builtIn())
            .orElseThrow(),
        sheet);
  }

  /** row, label, rule, stated, parts, difference of each total of the budget. */
  private static List<String> totals(List<TakenInRow> rows) {
    return rowsOf(rows, ControlTotals.TABLE).stream()
        .map(
            row ->
                row.value(Keys.ROW_NUMBER)
                    + " "
                    + row.value(ControlTotals.LABEL)
                    + " "
                    + row.value(ControlTotals.PARTS_RULE)
                    + " "
                    + row.value(ControlTotals.STATED_AMOUNT)
                    + " "
                    + row.value(ControlTotals.PARTS_AMOUNT)
                    + " "
                    + row.value(ControlTotals.DIFFERENCE_AMOUNT))
        .toList();
  }

  @Test
  void subtotalsAndTheGrandTotalAreEachComparedWithTheirRows() {
    var rows =
        read(
            """
            预算单位|项目名称|指标类型|指标金额
            219001-甲单位|道路（合成）|年初安排|100
            219001-甲单位|水渠（合成）|年初安排|50
            小计|||150
            220001-乙单位|桥梁（合成）|年初安排|70
            小计|||75
            合计|||220
            """);

    assertThat(totals(rows))
        .containsExactly(
            "4 小计 above 150.00 150.00 0.00",
            "6 小计 above 75.00 70.00 5.00",
            "7 合计 all_above 220.00 220.00 0.00");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.CELL))
        .containsExactly("D4", "D6", "D7");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.PART_COUNT))
        .containsExactly("2", "1", "3");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("100.00", "50.00", "70.00");
  }

  @Test
  void aTotalMayStandAboveItsRows() {
    var rows =
        read(
            """
            预算单位|项目名称|指标类型|指标金额
            合计|||220
            甲单位小计|||150
            219001-甲单位|道路（合成）|年初安排|100
            219001-甲单位|水渠（合成）|年初安排|50
            乙单位小计|||70
            220001-乙单位|桥梁（合成）|年初安排|70
            """);

    assertThat(totals(rows))
        .containsExactly(
            "2 合计 all_below 220.00 220.00 0.00",
            "3 甲单位小计 below 150.00 150.00 0.00",
            "6 乙单位小计 below 70.00 70.00 0.00");
  }

  @Test
  void rowsSetAsideAreStillPartsOfTheTotal() {
    var rows =
        read(
            """
            预算单位|项目名称|指标类型|指标金额
            219001-甲单位|道路（合成）|年初安排|100
            |水渠（合成）|年初安排|50
            合计|||150
            """);

    assertThat(rejections(rows)).containsExactly("MISSING_UNIT");
    assertThat(totals(rows)).containsExactly("4 合计 above 150.00 150.00 0.00");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.REJECTED_AMOUNT))
        .containsExactly("50.00");
  }

  @Test
  void everyColumnOfMoneyIsComparedByItself() {
    var rows =
        read(
            """
            预算单位|项目名称|指标类型|指标金额|指标余额
            219001-甲单位|道路（合成）|年初安排|100|40
            219001-甲单位|水渠（合成）|年初安排|50|
            合计|||150|41
            """);

    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.COLUMN_NAME))
        .containsExactly("budget_amount", "balance_amount");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.DIFFERENCE_AMOUNT))
        .containsExactly("0.00", "1.00");
  }

  private static final String LEVELS =
      """
      预算单位|功能分类|项目名称|指标类型|指标金额
      219001-甲单位|205 教育支出|||%s
      219001-甲单位|20502 普通教育|||180
      219001-甲单位|2050203 初中教育|校舍（合成）|年初安排|100
      219001-甲单位|2050203 初中教育|食堂（合成）|年初安排|80
      219001-甲单位|20503 职业教育|||30
      219001-甲单位|2050302 中等职业教育|实训（合成）|年初安排|30
      219001-甲单位|213 农林水支出|||40
      219001-甲单位|2130305 水利工程建设|水渠（合成）|年初安排|40
      合计||||250
      """;

  @Test
  void upperLevelsOfTheCodeRepeatMoneyAndAreComparedNotAdded() {
    var rows = read(LEVELS.formatted("210"));

    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.FUNCTION_CODE))
        .containsExactly("2050203", "2050203", "2050302", "2130305");
    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_AMOUNT))
        .containsExactly("250.00");
    assertThat(totals(rows))
        .containsExactlyInAnyOrder(
            "2 205 code 210.00 210.00 0.00",
            "3 20502 code 180.00 180.00 0.00",
            "6 20503 code 30.00 30.00 0.00",
            "8 213 code 40.00 40.00 0.00",
            "10 合计 above 250.00 250.00 0.00");
  }

  @Test
  void aLevelThatDoesNotAddUpIsToldWithItsDifference() {
    var rows = read(LEVELS.formatted("200"));

    assertThat(totals(rows)).contains("2 205 code 200.00 210.00 -10.00");
    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_AMOUNT))
        .containsExactly("250.00");
  }

  @Test
  void shortCodesThatTotalNothingStayRecords() {
    var rows =
        read(
            """
            预算单位|功能分类|项目名称|指标类型|指标金额
            219001-甲单位|205|校舍（合成）|年初安排|100
            219001-甲单位|2050203|食堂（合成）|年初安排|80
            220001-乙单位|213|||60
            219001-甲单位|2130305|水渠（合成）|年初安排|60
            """);

    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_AMOUNT))
        .containsExactly("300.00");
    assertThat(rowsOf(rows, ControlTotals.TABLE)).isEmpty();
  }

  @Test
  void aProjectWithACodeIsARecordWhateverItsNameEndsIn() {
    var rows =
        read(
            """
            预算单位|项目代码|项目名称|指标类型|指标金额
            219001-甲单位|533122241100001234567|人口抽样统计（合成）户数累计|年初安排|100
            219001-甲单位||本单位合计|年初安排|100
            """);

    assertThat(values(rows, BudgetLines.TABLE, Keys.PROJECT_ID))
        .containsExactly("533122241100001234567");
    assertThat(totals(rows)).containsExactly("3 本单位合计 above 100.00 100.00 0.00");
  }
}
