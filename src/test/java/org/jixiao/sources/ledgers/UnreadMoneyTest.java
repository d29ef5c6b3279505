package org.jixiao.sources.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.vocabulary.Col;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No number of a ledger that looks like money stays unseen; the figures are synthetic. */
class UnreadMoneyTest {

  /** Between them they hold subtotals, notes and deleted rows. */
  private static final List<Path> SAMPLES =
      List.of(
          Path.of("data-samples/delivered/2021/ledgers/budget.csv"),
          Path.of("data-samples/delivered/2022/ledgers/budget.xlsx"));

  @Test
  void moneyInAColumnNothingIsTakenFromIsUnexplained() {
    var rows =
        read(
            """
            预算单位|支出项目|指标类型|指标金额|年度|上年决算数|财务软件编码|备注
            219001-合成局|测绘（合成）|年初安排|1000|2024|2300.50|0021|合成
            219001-合成局|登记（合成）|年初安排|2000|2024|4500|20240017|另有120元未列
            """);

    assertThat(rejections(rows)).isEmpty();
    assertThat(count(rows, Conservation.ACCEPTED_AMOUNT, Conservation.UNEXPLAINED_CELLS))
        .containsExactly("3000.00", "3");
  }

  /** A voucher states what it is for and what was really paid; mostly both are one amount. */
  @Test
  void aSecondColumnForTheSameAmountIsExplainedWhereItSaysTheSame() {
    var rows =
        read(
            """
            PAY_CERT_NO|FISCAL_YEAR|AGENCY_CODE|PRO_CODE|PAY_AMT|XPAY_AMT|XPAY_DATE
            W1|2024|219001|P1|1,300.00|1300|2024-12-20
            W2|2024|219001|P1|2500|2500.00|2024-12-20
            W3|2024|219001|P1|2500|1000.00|2024-12-21
            """);

    assertThat(rejections(rows)).isEmpty();
    assertThat(count(rows, Conservation.ACCEPTED_AMOUNT, Conservation.UNEXPLAINED_CELLS))
        .containsExactly("4800.00", "1");
    assertThat(values(rows, SourceBlocks.TABLE, SourceBlocks.CONVERSIONS).get(0))
        .contains("“PAY_AMT”列与所取金额一致的2格不另计");
  }

  @Test
  void moneyOfARejectedRowThatCannotBeReadIsUnexplained() {
    var rows =
        read(
            """
            预算单位|支出项目|指标类型|指标金额|年度
            219001-合成局|测绘（合成）|年初安排|1000|2024
            219001-合成局|登记（合成）|年初安排|约2300.50元|2024
            219001-合成局|登记（合成）|年初安排|3000|二〇二四?
            219001-合成局|登记（合成）|年初安排|待定|2024
            """);

    assertThat(rejections(rows))
        .containsExactly("UNREADABLE_AMOUNT", "UNREADABLE_YEAR", "UNREADABLE_AMOUNT");
    assertThat(
            count(
                rows,
                Conservation.DELIVERED_AMOUNT,
                Conservation.REJECTED_AMOUNT,
                Conservation.UNEXPLAINED_CELLS))
        .containsExactly("4000.00", "3000.00", "1");
  }

  @Test
  void aLedgerWithoutAnAmountColumnStillShowsWhereMoneyMayStand() {
    var rows =
        read(
            """
            预算单位|支出项目|指标类型|本级指标文号|功能分类|年度|说不清的数
            219001-合成局|测绘（合成）|年初安排|合成财预〔2024〕1号|2200109|2024|88000.00
            """);

    assertThat(rejections(rows)).containsExactly("NO_AMOUNT_COLUMN");
    assertThat(count(rows, Conservation.REJECTED_ROWS, Conservation.UNEXPLAINED_CELLS))
        .containsExactly("2", "1");
  }

  @ParameterizedTest
  @EnumSource(
      value = RowClass.class,
      names = {"SUBTOTAL", "DELETED", "NOTE"})
  void withoutAnyOneOfItsRulesTheSampleNoLongerAddsUp(RowClass dropped) throws IOException {
    var inForce = LedgerRowRule.IN_FORCE;
    var others = inForce.stream().filter(rule -> rule.rowClass() != dropped).toList();

    assertThat(others).hasSize(inForce.size() - 1);
    assertThat(proof(others)).isNotEqualTo(proof(inForce));
  }

  @Test
  void captionsRepeatedOnEachPageAreNoRecordsAndWithoutTheirRuleTheyAreRejected() {
    var sheet =
        drawn(
            "台账",
            """
            预算单位|支出项目|指标类型|指标金额|年度
            219001-合成局|测绘（合成）|年初安排|1000|2024
            预算单位|支出项目|指标类型|指标金额|年度
            219001-合成局|登记（合成）|年初安排|2000|2024
            """);
    var headers =
        new LedgerHeaderSearch(Grid.of(sheet, ReadingLimits.DEFAULTS), LedgerProfile.builtIn())
            .find(origin(sheet))
            .orElseThrow();
    var withoutHeaders =
        LedgerRowRule.IN_FORCE.stream().filter(rule -> rule.rowClass() != RowClass.HEADER).toList();

    var all = new LedgerReading(origin(sheet), sheet, headers, LedgerRowRule.IN_FORCE);
    var fewer = new LedgerReading(origin(sheet), sheet, headers, withoutHeaders);

    assertThat(rejections(readBy(all, sheet))).isEmpty();
    assertThat(rejections(readBy(fewer, sheet))).containsExactly("UNREADABLE_YEAR");
  }

  @Test
  void theLedgersOfTheSampleHoldNoUnexplainedNumber() throws IOException {
    assertThat(proof(LedgerRowRule.IN_FORCE).get(3)).isEqualTo("0");
  }

  /**
   * Accepted money, rejected rows, rejected money and unexplained cells of the ledgers of one year.
   */
  private static List<String> proof(List<LedgerRowRule> rules) throws IOException {
    var columns =
        List.of(
            Conservation.ACCEPTED_AMOUNT,
            Conservation.REJECTED_ROWS,
            Conservation.REJECTED_AMOUNT,
            Conservation.UNEXPLAINED_CELLS);
    var sums = new ArrayList<>(columns.stream().map(column -> BigDecimal.ZERO).toList());
    for (var file : SAMPLES) {
      for (var row : rowsOf(read(file, rules), Conservation.TABLE)) {
        for (int i = 0; i < columns.size(); i++) {
          sums.set(i, sums.get(i).add(new BigDecimal(String.valueOf(row.value(columns.get(i))))));
        }
      }
    }
    return sums.stream().map(BigDecimal::toPlainString).toList();
  }

  private static List<TakenInRow> read(Path path, List<LedgerRowRule> rules) throws IOException {
    var origin =
        new FileOrigin(
            "D1", path.toString(), "0123456789abcdef00", Files.size(path), "533122000", 2024);
    var rows = new ArrayList<TakenInRow>();
    try (var file =
        LedgerFiles.open(path, origin, ReadingLimits.DEFAULTS, LedgerProfile.builtIn())) {
      for (var sheet : file.sheets()) {
        var held = Sheet.of(sheet.name(), held(sheet), sheet.mergedRanges());
        var head = Grid.ofFirstRows(held, 200, ReadingLimits.DEFAULTS);
        var place = new SheetOrigin(origin, sheet.name(), 1, false);
        var headers =
            new LedgerHeaderSearch(head, LedgerProfile.builtIn()).find(place).orElseThrow();
        rows.addAll(readBy(new LedgerReading(place, held, headers, rules), held));
      }
    }
    return rows;
  }

  private static List<SheetRow> held(Sheet sheet) {
    var rows = new ArrayList<SheetRow>();
    sheet.rows().forEachRemaining(rows::add);
    return rows;
  }

  private static List<TakenInRow> read(String drawing) {
    var sheet = drawn("台账", drawing);
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
}
