package org.jixiao.sources.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Payments;
import org.jixiao.lake.RejectedRows;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.testing.SharedData;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers with the captions of others and one synthetic line come back as filled. */
class ReferenceLedgersTest {

  private static final String PERSONAL = "不应读入";
  private static final Map<String, String> FILLING = new LinkedHashMap<>();

  static {
    fill("2024", "FISCAL_YEAR", "预算年度", "财政年度");
    fill("533122000", "MOF_DIV_CODE", "财政区划代码", "REC_DIV_CODE", "接收方财政区划代码");
    fill("53312224T000010263357", "PRO_CODE", "项目代码", "INTEMID");
    fill("合成道路养护", "ITEMNAME", "项目名称", "支出项目");
    fill("219001", "AGENCY_CODE", "单位代码", "BASE_ORG_CODE", "基层单位代码", "财政单位代码", "FISK_UNIT_CODE");
    fill("219001-合成公路段", "预算单位");
    fill("219", "DEPT_CODE", "部门代码", "DEPART_CODE", "部门编码");
    fill("219-合成交通局", "部门");
    fill("合成交通局", "DEPAT_NAME", "部门名称");
    fill("合成公路段", "BASE_ORG_NAME", "基层单位名称");
    fill("2", "IS_DELETED", "是否删除");
    fill("2024-03-05", "DOC_DATE", "发文时间", "发文日期", "CREATE_DATE", "申请日期", "VOU_DATE", "凭证日期");
    fill("2024-03-08", "XPAY_DATE", "实际支付日期", "ZFDATE", "支付日期", "录入日期", "CREATION_DATE", "创建日期");
    fill("2024-03-08", "ACT_LQD_DATE", "实际清算日期", "CREATE_TIME", "创建时间", "UPDATE_TIME", "更新时间");
    fill("1000.50", "AMOUNT", "指标金额", "PAY_APP_AMT", "支付申请金额", "单位指标金额", "APPROVE_AMT", "批复数");
    fill("900.25", "XPAY_AMT", "实际支付金额", "PAY_AMT", "支付金额", "金额", "CARRYOVERS_AMT", "结转数");
    fill("100.25", "CUR_AMT", "指标余额", "可支付余额", "指标下达数", "已支付数", "已申请支付金额");
    fill("0", "DIS_AMT", "调减（追减）金额", "指标冻结数");
    fill("B-1", "BGT_ID", "指标主键", "ORI_BGT_ID", "源指标主键", "指标单号");
    fill("V-1", "PAY_CERT_NO", "支付凭证号", "PAYID", "支付编号");
    fill("年初预算", "BGT_TYPE_CODE", "指标类型代码", "指标类型", "来源类型", "指标来源类型");
    fill("合成工程队", "PAYEE_ACCT_NAME", "收款人全称", "XPAYEE_ACCT_NAME", "实际收款人全称", "REC_NAME", "收款人");
    fill("工程款", "USE_DES", "用途", "USEAGE", "ABSTRACT", "凭证摘要");
    fill("C-1", "CARRYOVERS_BGT_ID", "主键");
    fill(PERSONAL, "PAYEE_ACCT_NO", "收款人账号", "PAYEE_ACCT_BANK_NAME", "收款人开户银行");
    fill(PERSONAL, "PAY_ACCT_NO", "付款人账号", "REC_BANK_ACCOUNTNO", "收款账号");
  }

  private static void fill(String value, String... captions) {
    for (var caption : captions) {
      FILLING.put(caption, value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "cn"})
  void theNationalTableOfBudgetLines(String captioned) throws IOException {
    var rows = read("指标", captions("l01_budget_indicator_ledger", 0, column(captioned)));

    assertOneLine(rows);
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.LINE_ID)).containsExactly("B-1");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("1000.50");
    assertOwner(rows, BudgetLines.TABLE);
  }

  @Test
  void theBudgetLinesOfAnAudit() throws IOException {
    var captions = new ArrayList<String>();
    listed("l01_budget_indicator_ledger", 1)
        .forEach(caption -> captions.add(caption.equals("指标金额") ? "指标金额万元" : caption));
    var rows = read("指标", captions, Map.of("指标金额万元", "0.10005"));

    assertOneLine(rows);
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("1000.50");
    assertThat(values(rows, BudgetLines.TABLE, Keys.DEPARTMENT_ID)).containsExactly("219");
    assertThat(values(rows, BudgetLines.TABLE, Keys.PROJECT_NAME)).containsExactly("合成道路养护");
  }

  @Test
  void theBudgetLinesOfACountysOperator() throws IOException {
    var rows = read("2024年指标", listed("l01_budget_indicator_ledger", 2));

    // What was paid so far is told by the payments and not taken from here.
    assertOneLine(rows, "1");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
        .containsExactly("1000.50");
    assertThat(values(rows, BudgetLines.TABLE, BudgetLines.ISSUED_AMOUNT))
        .containsExactly("100.25");
    assertThat(values(rows, BudgetLines.TABLE, Keys.UNIT_ID)).containsExactly("219001");
    assertThat(values(rows, BudgetLines.TABLE, Keys.UNIT_NAME)).containsExactly("合成公路段");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "cn"})
  void theNationalTableOfPaymentApplications(String captioned) throws IOException {
    var rows = read("支付", captions("l02_payment_ledger", 0, column(captioned)));

    assertOneLine(rows);
    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).containsExactly("900.25");
    assertThat(values(rows, Payments.TABLE, Payments.APPLIED_AMOUNT)).containsExactly("1000.50");
    assertThat(values(rows, Payments.TABLE, Payments.PAYEE_NAME)).containsExactly("合成工程队");
    assertThat(values(rows, Payments.TABLE, Payments.PURPOSE)).containsExactly("工程款");
    assertOwner(rows, Payments.TABLE);
  }

  /** The vouchers share the columns of unit, project and year with the applications. */
  @ParameterizedTest
  @ValueSource(strings = {"code", "cn"})
  void theNationalTableOfPaymentVouchers(String captioned) throws IOException {
    var captions = captions("l02_payment_ledger", 1, column(captioned));
    captions("l02_payment_ledger", 0, column(captioned)).stream()
        .filter(
            caption ->
                List.of("FISCAL_YEAR", "AGENCY_CODE", "DEPT_CODE", "PRO_CODE", "MOF_DIV_CODE")
                        .contains(caption)
                    || List.of("预算年度", "单位代码", "部门代码", "项目代码", "财政区划代码").contains(caption))
        .forEach(captions::add);
    var rows = read("支付", captions);

    // The amount of the voucher says the same as the one that was really paid, which is taken.
    assertOneLine(rows);
    assertThat(values(rows, Payments.TABLE, Payments.VOUCHER_ID)).containsExactly("V-1");
    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).containsExactly("900.25");
    assertThat(values(rows, Payments.TABLE, Payments.VOUCHER_DATE)).containsExactly("2024-03-05");
    assertThat(values(rows, Payments.TABLE, Payments.PAYMENT_DATE)).containsExactly("2024-03-08");
    assertOwner(rows, Payments.TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "cn"})
  void thePaymentsOfAnAudit(String captioned) throws IOException {
    var captions = captions("l02_payment_ledger", 3, column(captioned));
    var rows = read("2024年支付", captions, Map.of("AMOUNT", "900.25"));

    assertOneLine(rows);
    assertThat(values(rows, Payments.TABLE, Payments.VOUCHER_ID)).containsExactly("V-1");
    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).containsExactly("900.25");
    assertThat(values(rows, Payments.TABLE, Payments.PAYMENT_DATE)).containsExactly("2024-03-08");
    assertThat(values(rows, Payments.TABLE, Payments.PAYEE_NAME)).containsExactly("合成工程队");
    assertThat(values(rows, Payments.TABLE, Keys.DEPARTMENT_ID)).containsExactly("219");
    assertThat(values(rows, Payments.TABLE, Keys.PROJECT_NAME)).containsExactly("合成道路养护");
  }

  @Test
  void theNationalTableOfCarryOvers() throws IOException {
    var tables = reference("l03_carryover_ledger").get("tables");
    var captions = new ArrayList<String>();
    tables
        .get("BA_BGT_CARRYOVERS 财政资金结转指标信息")
        .forEach(column -> captions.add(column.asText().split(" ", 2)[0]));
    var rows = read("结转", captions);

    assertOneLine(rows);
    assertThat(values(rows, CarryOvers.TABLE, CarryOvers.LINE_ID)).containsExactly("C-1");
    assertThat(values(rows, CarryOvers.TABLE, CarryOvers.ORIGINAL_LINE_ID)).containsExactly("B-1");
    assertThat(values(rows, CarryOvers.TABLE, CarryOvers.CARRY_OVER_AMOUNT))
        .containsExactly("900.25");
    assertThat(values(rows, CarryOvers.TABLE, CarryOvers.APPROVED_AMOUNT))
        .containsExactly("1000.50");
    assertOwner(rows, CarryOvers.TABLE);
  }

  private static void assertOneLine(List<TakenInRow> rows) {
    assertOneLine(rows, "0");
  }

  private static void assertOneLine(List<TakenInRow> rows, String unexplained) {
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON)).isEmpty();
    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_ROWS)).containsExactly("1");
    assertThat(values(rows, Conservation.TABLE, Conservation.UNEXPLAINED_CELLS))
        .containsExactly(unexplained);
    assertThat(rows).noneMatch(row -> row.row().toString().contains(PERSONAL));
  }

  private static void assertOwner(List<TakenInRow> rows, org.jixiao.vocabulary.TableSpec table) {
    var row = rowsOf(rows, table).get(0);
    assertThat(row.value(Keys.DIVISION_CODE)).isEqualTo("533122000");
    assertThat(row.value(Keys.FISCAL_YEAR)).isEqualTo(2024);
    assertThat(row.value(Keys.DEPARTMENT_ID)).isEqualTo("219");
    assertThat(row.value(Keys.UNIT_ID)).isEqualTo("219001");
    assertThat(row.value(Keys.PROJECT_ID)).isEqualTo("53312224T000010263357");
  }

  private static JsonNode reference(String file) throws IOException {
    return new ObjectMapper().readTree(SharedData.file("domain/forms/" + file + ".json").toFile());
  }

  private static Function<JsonNode, String> column(String captioned) {
    return column -> column.get(captioned).asText();
  }

  private static List<String> captions(
      String file, int variant, Function<JsonNode, String> captioned) throws IOException {
    var captions = new ArrayList<String>();
    for (var column : reference(file).get("variants").get(variant).get("columns")) {
      captions.add(captioned.apply(column));
    }
    return captions;
  }

  private static List<String> listed(String file, int variant) throws IOException {
    var captions = new ArrayList<String>();
    reference(file)
        .get("variants")
        .get(variant)
        .get("columns_cn")
        .forEach(caption -> captions.add(caption.asText()));
    return captions;
  }

  private static List<TakenInRow> read(String name, List<String> captions) {
    return read(name, captions, Map.of());
  }

  /** A sheet of the captions and one line below them. */
  private static List<TakenInRow> read(
      String name, List<String> captions, Map<String, String> own) {
    var header = new ArrayList<SheetCell>();
    var line = new ArrayList<SheetCell>();
    for (int i = 0; i < captions.size(); i++) {
      header.add(SheetCell.text(i, captions.get(i)));
      var value = own.getOrDefault(captions.get(i), FILLING.getOrDefault(captions.get(i), ""));
      if (!value.isEmpty()) {
        line.add(
            value.matches("\\d+\\.\\d+")
                ? new SheetCell(i, SheetCell.Kind.NUMBER, value, value, "")
                : SheetCell.text(i, value));
      }
    }
    var rows = List.of(new SheetRow(1, false, header), new SheetRow(2, false, line));
    var sheet = Sheet.of(name, rows, List.of());
    var grid = Grid.of(sheet, ReadingLimits.DEFAULTS);
    return readBy(
        LedgerReading.recognise(origin(sheet), sheet, grid, LedgerProfile.builtIn()).orElseThrow(),
        sheet);
  }
}
