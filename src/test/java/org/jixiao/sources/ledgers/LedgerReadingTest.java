package org.jixiao.sources.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Payments;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.CellRange;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Captions are those of ledgers l01 to l03 of the domain brief, §4; the figures are synthetic. */
class LedgerReadingTest {

  private static final String COUNTY =
      """
      梁河县2024年度预算指标台账（合成）
      |||||单位：万元
      预算单位|支出项目|指标类型|功能分类|本级指标文号|指标金额|指标下达数|发文日期
      219001-梁河县自然资源局|地质灾害防治（合成）|年初安排|2240601 地质灾害防治|梁财预[2024]15号|100.5|80|2024-02-05
      219001-梁河县自然资源局|地质灾害防治（合成）|追加|2240601 地质灾害防治|梁财预〔2024〕31号|20|20|2024年7月1日
      219001-梁河县自然资源局|地质灾害防治（合成）|追减|2240601 地质灾害防治|梁财预〔2024〕40号|5|0|2024.9.1
      小计|||||115.5|100

      219001-梁河县自然资源局|测绘（合成）|年初安排|2200109 - 登记||待定|1|2024-02-05
      0||年初安排|||115.5
      注：本表为合成数据。
      """;

  private static List<TakenInRow> read(Sheet sheet) {
    return readBy(
        LedgerReading.recognise(
                origin(sheet),
                sheet,
                Grid.of(sheet, ReadingLimits.DEFAULTS),
                LedgerProfile.builtIn())
            .orElseThrow(),
        sheet);
  }

  private static List<String> count(List<TakenInRow> rows, Col... columns) {
    var row = rowsOf(rows, Conservation.TABLE).get(0);
    return Arrays.stream(columns).map(column -> String.valueOf(row.value(column))).toList();
  }

  @Test
  void aPaymentThatNothingElseGivesAYearBelongsToThatOfItsDay() {
    var rows =
        read(
            drawn(
                "支付",
                """
                合成县国库集中支付明细表
                单位：元|查询区间：2023-01-01至2023-12-31
                支付令号|支付时间|预算单位|预算项目|功能分类科目|部门经济分类|支付金额|收款单位|款项用途
                ZF1|2023/1/15|219001-合成县自然资源局|防治（合成）|2240601|30227|35,000.00|合成公司|勘测费
                ZF2|2023/12/29|219001-合成县自然资源局|防治（合成）|2240601|30227|-20,000.50|合成公司|退款
                ZF3||219001-合成县自然资源局|防治（合成）|2240601|30227|1.00|合成公司|无日期
                """));

    assertThat(values(rows, Payments.TABLE, Keys.FISCAL_YEAR)).containsExactly("2023", "2023");
    assertThat(values(rows, Payments.TABLE, Payments.VOUCHER_ID)).containsExactly("ZF1", "ZF2");
    assertThat(values(rows, Payments.TABLE, Payments.PAYEE_NAME)).doesNotContainNull();
    assertThat(rejections(rows)).containsExactly("MISSING_YEAR");
  }

  @Test
  void theBudgetAfterItsAdjustmentIsReadWhereALedgerShowsBoth() {
    var rows =
        read(
            drawn(
                "台账",
                """
                合成县2023年预算指标台账
                单位：万元
                发文文号|发文日期|归口股室|单位|项目名称|预算金额|调整金额|调整后金额
                合财预〔2023〕1号|2023.1.10|资环股|219001 合成县自然资源局|防治（合成）|50|-5|45
                ||||合计|50|-5|45
                """));

    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("450000.00");
    assertThat(rejections(rows)).isEmpty();
  }

  @Test
  void aBudgetLedgerInTenThousandsIsStoredInYuanWithReductionsNegative() {
    var rows = read(drawn("台账", COUNTY));

    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("1005000.00", "200000.00", "-50000.00");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_KIND))
        .containsExactly("initial", "addition", "reduction");
    assertThat(values(rows, BudgetLines.TABLE, Keys.FISCAL_YEAR))
        .containsExactly("2024", "2024", "2024");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.DOCUMENT_NUMBER).get(0))
        .isEqualTo("梁财预〔2024〕15号");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.FUNCTION_CODE)).containsOnly("2240601");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.ISSUED_DATE))
        .containsExactly("2024-02-05", "2024-07-01", "2024-09-01");
    assertThat(values(rows, BudgetLines.TABLE, Keys.DEPARTMENT_ID)).containsOnly("219");
    assertThat(values(rows, SourceBlocks.TABLE, SourceBlocks.AMOUNT_UNIT_EVIDENCE))
        .containsExactly("F2“单位：万元”");
  }

  @Test
  void everyRowOfALedgerFindsOnePlaceAndItsMoneyToo() {
    var rows = read(drawn("台账", COUNTY));

    assertThat(rejections(rows)).containsExactly("UNREADABLE_AMOUNT");
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.CELL)).containsExactly("F9");
    assertThat(
            count(
                rows,
                Conservation.DELIVERED_ROWS,
                Conservation.ACCEPTED_ROWS,
                Conservation.CLASSIFIED_ROWS,
                Conservation.REJECTED_ROWS))
        .containsExactly("11", "3", "7", "1");
    assertThat(
            count(
                rows,
                Conservation.DELIVERED_AMOUNT,
                Conservation.ACCEPTED_AMOUNT,
                Conservation.CLASSIFIED_AMOUNT,
                Conservation.REJECTED_AMOUNT,
                Conservation.UNEXPLAINED_CELLS))
        .containsExactly("3465000.00", "1155000.00", "2310000.00", "0.00", "0");
  }

  @Test
  void withoutTheRuleForNotesANoteTurnsUpAmongTheRejected() {
    var sheet = drawn("台账", COUNTY);
    var header =
        new LedgerHeaderSearch(Grid.of(sheet, ReadingLimits.DEFAULTS), LedgerProfile.builtIn())
            .find(origin(sheet))
            .orElseThrow();
    var rules =
        LedgerRowRule.IN_FORCE.stream().filter(rule -> rule.rowClass() != RowClass.NOTE).toList();

    var rows = readBy(new LedgerReading(origin(sheet), sheet, header, rules), sheet);

    assertThat(rejections(rows)).contains("MISSING_AMOUNT");
  }

  @Test
  void withoutTheRuleForSubtotalsTheAcceptedMoneyGrows() {
    var sheet = drawn("台账", COUNTY);
    var header =
        new LedgerHeaderSearch(Grid.of(sheet, ReadingLimits.DEFAULTS), LedgerProfile.builtIn())
            .find(origin(sheet))
            .orElseThrow();
    var rules =
        LedgerRowRule.IN_FORCE.stream()
            .filter(rule -> rule.rowClass() != RowClass.SUBTOTAL)
            .toList();

    var rows = readBy(new LedgerReading(origin(sheet), sheet, header, rules), sheet);

    assertThat(count(rows, Conservation.ACCEPTED_AMOUNT)).containsExactly("3465000.00");
  }

  @Test
  void aRowThatFindsNoPlaceIsABugThatNamesTheSheet() {
    var sheet = drawn("台账", COUNTY);
    var tally = new SheetTally();
    sheet.rows().forEachRemaining(tally::delivered);

    assertThatThrownBy(() -> tally.conservation(origin(sheet)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("file 报送.xlsx, sheet 台账: found 0 rows in a place; expected the 11 delivered");
  }

  @Test
  void nationalFieldNamesAreReadAndRowsMarkedOneAreDeleted() {
    var rows =
        read(
            drawn(
                "BA_BGT_INFO",
                """
                BGT_ID|MOF_DIV_CODE|FISCAL_YEAR|PRO_CODE|AGENCY_CODE|BGT_TYPE_CODE|AMOUNT|IS_DELETED
                B1|533122000|2024|'533122241000021900001|219001|年初安排|1000.00|2
                B2|533122000|2024|'533122241000021900001|219001|结转|500|1
                B3|533122000|二四|'533122241000021900001|219001|结转|70|2
                """));

    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.LINE_ID)).containsExactly("B1");
    assertThat(rejections(rows)).containsExactly("UNREADABLE_YEAR");
    assertThat(
            count(
                rows,
                Conservation.ACCEPTED_AMOUNT,
                Conservation.CLASSIFIED_AMOUNT,
                Conservation.REJECTED_AMOUNT))
        .containsExactly("1000.00", "500.00", "70.00");
  }

  @Test
  void bondsOfficesAndRecurringProjectsAreReadFromCodesAndWords() {
    var rows =
        read(
            drawn(
                "台账",
                """
                2024年度预算指标台账（合成，单位：元）
                预算单位|项目名称|指标类型|指标金额|承办股室|债券代码|项目性质|预算级次
                219001-合成局|甲项目（合成）|年初安排|1|耕保股|ZX2024001|经常性项目|中央
                219001-合成局|乙项目（合成）|年初安排|2|—||一次性项目|县级
                219001-合成局|丙项目（合成）|年初安排|3|规划股|否|延续|县级
                """));

    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.RESPONSIBLE_OFFICE))
        .containsExactly("耕保股", null, "规划股");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BONDS))
        .containsExactly("true", null, "false");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.RECURRING))
        .containsExactly("true", "false", null);
  }

  @Test
  void aPaymentLedgerKeepsRefundsNegativeAndWhatIsNotYetPaidEmpty() {
    var rows =
        read(
            drawn(
                "支付",
                """
                PAY_APP_NO|PAY_CERT_NO|BGT_ID|FISCAL_YEAR|AGENCY_CODE|PRO_CODE|PAY_APP_AMT|XPAY_AMT|XPAY_DATE|PAYEE_ACCT_NAME|PAYEE_ACCT_NO|USE_DES|IS_DELETED
                SQ1|W1|B1|2024|219001|P1|300|300|20240305|示例公司|6222000011112222|材料款|2
                SQ2||B1|2024|219001|P1|200|||示例公司|6222000011112222|材料款|2
                SQ3|W3|B1|2024|219001|P1||-50.5|2024-04-01|示例公司|6222000011112222|退回|2
                SQ4|W4|B1|2024|219001|P1|待定|1||示例公司|6222000011112222|坏行|2
                """));

    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT))
        .containsExactly("300.00", null, "-50.50");
    assertThat(values(rows, Payments.TABLE, Payments.APPLIED_AMOUNT))
        .containsExactly("300.00", "200.00", null);
    assertThat(values(rows, Payments.TABLE, Payments.VOUCHER_ID))
        .containsExactly("W1", "SQ2", "W3");
    assertThat(count(rows, Conservation.DELIVERED_AMOUNT, Conservation.ACCEPTED_AMOUNT))
        .containsExactly("450.50", "449.50");
    assertThat(rows.stream().map(row -> row.row().toString()))
        .noneMatch(text -> text.contains("6222000011112222"));
  }

  @Test
  void misspeltNamesOfAuditExtractsAreKnown() {
    var rows =
        read(
            drawn(
                "国库支付",
                """
                PAYID|DEPART_CODE|FISK_UNIT_CODE|INTEMID|ITEMNAME|AMOUNT|USEAGE|REC_NAME|BUDGET_NAME|ZFDATE|FISCAL_YEAR
                P1|219|219001|I1|测绘（合成）|88.8|差旅|示例公司|当年预算|2024-05-06|2024
                """));

    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).containsExactly("88.80");
    assertThat(values(rows, Payments.TABLE, Payments.INDICATOR_KIND)).containsExactly("current");
    assertThat(values(rows, Payments.TABLE, Keys.PROJECT_ID)).containsExactly("I1");
  }

  @Test
  void aCarryOverLedgerIsTakenIn() {
    var rows =
        read(
            drawn(
                "结转",
                """
                CARRYOVERS_BGT_ID|FISCAL_YEAR|AGENCY_CODE|PRO_CODE|APPROVE_AMT|CARRYOVERS_AMT|ORI_BGT_ID
                C1|2024|219001|P1|1000|250.25|B0
                """));

    assertThat(values(rows, CarryOvers.TABLE, CarryOvers.CARRY_OVER_AMOUNT))
        .containsExactly("250.25");
    assertThat(values(rows, CarryOvers.TABLE, CarryOvers.ORIGINAL_LINE_ID)).containsExactly("B0");
  }

  @Test
  void aLedgerWithoutAnAmountColumnSaysWhatItFoundAndWhatItNeeds() {
    var rows =
        read(
            drawn(
                "台账",
                """
                指标文号|预算单位|支出项目|指标类型
                梁财预〔2024〕1号|219001-梁河县自然资源局|测绘（合成）|年初安排
                """));

    assertThat(rejections(rows)).containsExactly("NO_AMOUNT_COLUMN");
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON).get(0))
        .contains("指标文号、预算单位、支出项目、指标类型")
        .contains("指标金额");
    assertThat(count(rows, Conservation.DELIVERED_ROWS, Conservation.REJECTED_ROWS))
        .containsExactly("2", "2");
  }

  /** Rejected rows are published; the names are put together and nobody's. */
  @Test
  void aRejectedPaymentDoesNotTellWhoWasPaid() {
    var rows =
        read(
            drawn(
                "支付",
                """
                支付凭证号|年度|预算单位|支出项目|实际支付金额|支付日期|收款人全称|用途
                V1|2024|219001-梁河县自然资源局|测绘（合成）|待定|2024-03-01|王学军|付王学军劳务费
                V2|2024|219001-梁河县自然资源局|测绘（合成）|李银花|2024-03-01|100|劳务费
                V3|2024|219001-梁河县自然资源局|张乡生|待定|2024-03-01|某有限公司|差旅费
                V4|2024|219001-梁河县自然资源局|测绘（合成）|10|2024-03-01|王学军|劳务费
                """));
    var shown =
        values(rows, RejectedRows.TABLE, RejectedRows.DELIVERED_TEXT)
            + " "
            + values(rows, RejectedRows.TABLE, RejectedRows.REASON);

    assertThat(rejections(rows)).hasSize(3);
    assertThat(shown)
        .doesNotContain("王学军", "李银花", "张乡生")
        .contains("V1 | 2024 | 219001-梁河县自然资源局 | 测绘（合成） | 待定 | 2024-03-01 | （略） | （略）")
        .contains("发现“（略）”；应为数字金额");
    assertThat(values(rows, Payments.TABLE, Payments.PAYEE_NAME)).containsExactly("王学军");
  }

  @Test
  void aHeaderOfTwoRowsIsReadThroughItsMergedCells() {
    var rows =
        read(
            drawn(
                "台账",
                """
                预算单位|支出项目|指标|||年度
                ||指标类型|指标金额(万元)|指标余额
                219001-梁河县自然资源局|测绘（合成）|年初安排|3.5|1|2024
                """,
                new CellRange(1, 0, 2, 0),
                new CellRange(1, 1, 2, 1),
                new CellRange(1, 2, 1, 4),
                new CellRange(1, 5, 2, 5)));

    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("35000.00");
    assertThat(values(rows, BudgetLines.TABLE, Keys.FISCAL_YEAR)).containsExactly("2024");
  }

  @Test
  void aForeignLedgerNeedsOnlyAProfile() {
    var profile =
        LedgerProfile.parse(
            """
            id: foreign
            kind: payment
            numbers: comma
            date_formats: [dd/MM/yyyy]
            sign: opposite
            columns:
              unit: [Unit]
              project: [Project]
              fiscal_year: [Year]
              amount: [Betrag]
              payment_date: [Datum]
            """,
            "foreign.yaml");
    var sheet =
        drawn(
            "Sheet1",
            """
            Unit|Project|Year|Betrag|Datum
            12|A|2024|'-1.234,50|05/03/2024
            """);

    var rows =
        readBy(
            LedgerReading.recognise(
                    origin(sheet), sheet, Grid.of(sheet, ReadingLimits.DEFAULTS), List.of(profile))
                .orElseThrow(),
            sheet);

    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).containsExactly("1234.50");
    assertThat(values(rows, Payments.TABLE, Payments.PAYMENT_DATE)).containsExactly("2024-03-05");
  }

  @Test
  void anUnknownKeyOfAProfileIsRefused() {
    assertThatThrownBy(() -> LedgerProfile.parse("id: x\nkind: budget\ncolums: {}\n", "x.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("x.yaml: found key colums");
    assertThatThrownBy(
            () -> LedgerProfile.parse("id: x\nkind: budget\ncolumns: {betrag: [B]}\n", "x.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("column betrag");
  }

  @Test
  void aWideExecutionReportTellsABudgetAndAPaymentARow() {
    var rows =
        read(
            drawn(
                "2024年执行",
                """
                2024年支出进度表（合成） 单位：元
                预算单位|三保标识|调整预算数|国库集中|||实拨|
                |||计划数|申请数|实际支出|计划数|实际支出
                219001-梁河县自然资源局|是|1000|900|700|600.5|100|50
                301001-梁河县教育局|否|500|||||20
                0||1500|900|700|600.5|100|70
                """,
                new CellRange(2, 3, 2, 5),
                new CellRange(2, 6, 2, 7)));

    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("1000.00", "500.00");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_KIND)).containsOnly("adjusted");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.THREE_GUARANTEES))
        .containsExactly("true", "false");
    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).containsExactly("650.50", "20.00");
    assertThat(values(rows, Payments.TABLE, Payments.APPLIED_AMOUNT))
        .containsExactly("700.00", null);
    var sources = (Object[]) rowsOf(rows, Payments.TABLE).get(0).value(Payments.SOURCE);
    assertThat(Arrays.toString(sources)).contains("amount,F4,600.5").contains("amount,H4,50");
    assertThat(
            count(
                rows,
                Conservation.DELIVERED_AMOUNT,
                Conservation.ACCEPTED_AMOUNT,
                Conservation.CLASSIFIED_AMOUNT))
        .containsExactly("4341.00", "2170.50", "2170.50");
  }

  @Test
  @Timeout(20)
  void aSheetOfSixteenThousandColumnsIsLookedThroughInBoundedTime() {
    var row = "a|".repeat(16_000);
    var drawing = ("|".repeat(15_999) + "b\n" + row + "\n").repeat(20);
    var sheet = drawn("宽表", drawing);

    assertThat(
            LedgerReading.recognise(
                origin(sheet),
                sheet,
                Grid.of(sheet, ReadingLimits.DEFAULTS),
                LedgerProfile.builtIn()))
        .isEmpty();
  }

  @Test
  void anOwnerMergedDownOverItsRowsSpeaksForAllOfThem() {
    var rows =
        read(
            drawn(
                "台账",
                """
                预算单位|支出项目|指标类型|指标金额|年度
                219001-梁河县自然资源局|测绘（合成）|年初安排|1|2024
                |登记（合成）|年初安排|2|2024
                ||追加|3|2024
                301001-梁河县教育局|校舍（合成）|年初安排|4|2024
                """,
                new CellRange(2, 0, 4, 0),
                new CellRange(3, 1, 4, 1)));

    assertThat(values(rows, BudgetLines.TABLE, Keys.UNIT_ID))
        .containsExactly("219001", "219001", "219001", "301001");
    assertThat(values(rows, BudgetLines.TABLE, Keys.PROJECT_NAME))
        .containsExactly("测绘(合成)", "登记(合成)", "登记(合成)", "校舍(合成)");
    assertThat(rejections(rows)).isEmpty();
  }

  @Test
  void aLastRowThatNamesNobodyAndRepeatsTheSumIsATotal() {
    var rows =
        read(
            drawn(
                "台账",
                """
                预算单位|支出项目|指标类型|指标金额|年度
                219001-梁河县自然资源局|测绘（合成）|年初安排|1|2024
                219001-梁河县自然资源局|登记（合成）|年初安排|2.5|2024
                |||3.5
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(count(rows, Conservation.ACCEPTED_AMOUNT, Conservation.CLASSIFIED_AMOUNT))
        .containsExactly("3.50", "3.50");
  }

  @Test
  void anAmountRoundedToCentsIsCountedAsAResidue() {
    var rows =
        read(
            drawn(
                "台账",
                """
                预算单位|支出项目|指标类型|指标金额（万元）|年度
                219001-梁河县自然资源局|测绘（合成）|年初安排|0.12345678|2024
                219001-梁河县自然资源局|登记（合成）|年初安排|0.123456|2024
                """));

    assertThat(count(rows, Conservation.ACCEPTED_AMOUNT, Conservation.RESIDUE_COUNT))
        .containsExactly("2469.13", "1");
  }

  @Test
  void aProfileWithoutAHeaderNeedsTheNameOfItsFiles() {
    assertThatThrownBy(
            () ->
                LedgerProfile.parse(
                    "id: x\nkind: payment\nheader: none\ncolumns: {amount: ['@A']}\n", "x.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("header: none without files");
  }

  @Test
  void rowsWhoseCodesASpreadsheetSpoiltAreSetAsideEachWithItsReason() {
    var rows =
        read(
            drawn(
                "2024年指标",
                """
                单位代码|项目代码|项目名称|指标类型|指标单号|指标金额|发文日期
                219001|533122241100001234567|道路（合成）|年初安排|Z1|100.00|45292
                219001|5.33122E+20|水渠（合成）|年初安排|Z2|200.00|45292
                219001|P3|#REF!|年初安排|Z3|300.00|45292
                #N/A|P4|桥梁（合成）|年初安排|Z4|400.00|45292
                219001|P5|泵站（合成）|年初安排|1.23E+17|500.00|45292
                219001|P6|水库（合成）|年初安排|Z6|#DIV/0!|45292
                """));

    assertThat(rejections(rows))
        .containsExactly(
            "ID_LOST_DIGITS", "ERROR_VALUE", "ERROR_VALUE", "ID_LOST_DIGITS", "ERROR_VALUE");
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.CELL))
        .containsExactly("B3", "C4", "A5", "E6", "F7");
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON).get(0))
        .contains("“项目代码”列", "5.33122E+20", "后几位已丢失", "文本格式");
    assertThat(values(rows, BudgetLines.TABLE, Keys.PROJECT_ID))
        .containsExactly("533122241100001234567");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.ISSUED_DATE))
        .containsExactly("2024-01-01");
    assertThat(values(rows, Conservation.TABLE, Conservation.REJECTED_AMOUNT))
        .containsExactly("1400.00");
  }

  @Test
  void hiddenRowsAndColumnsAreReadAndReported() {
    var sheet =
        drawn(
            "2024年指标",
            """
            预算单位|项目名称|指标类型|指标金额|指标余额
            219001-甲单位|道路（合成）|年初安排|100|1
            219001-甲单位|水渠（合成）|年初安排|50|2
            """);
    var rows = new ArrayList<SheetRow>();
    sheet
        .rows()
        .forEachRemaining(
            row -> rows.add(new SheetRow(row.number(), row.number() == 3, row.cells())));
    var plain = Sheet.of(sheet.name(), rows, List.of());
    var hiding =
        new Sheet() {
          @Override
          public String name() {
            return plain.name();
          }

          @Override
          public boolean hidden() {
            return false;
          }

          @Override
          public Iterator<SheetRow> rows() {
            return plain.rows();
          }

          @Override
          public List<CellRange> mergedRanges() {
            return List.of();
          }

          @Override
          public Set<Integer> hiddenColumns() {
            return Set.of(4, 9);
          }
        };

    var taken = read(hiding);

    assertThat(rowsOf(taken, BudgetLines.TABLE)).hasSize(2);
    assertThat(values(taken, SourceBlocks.TABLE, SourceBlocks.HIDDEN_ROW_COUNT))
        .containsExactly("1");
    assertThat(values(taken, SourceBlocks.TABLE, SourceBlocks.HIDDEN_COLUMN_COUNT))
        .containsExactly("1");
    assertThat(values(taken, SourceBlocks.TABLE, SourceBlocks.CONVERSIONS).get(0))
        .contains("隐藏的行照常读取：3", "隐藏的列照常读取：E");
  }
}
