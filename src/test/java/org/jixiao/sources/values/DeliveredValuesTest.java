package org.jixiao.sources.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings are those of the mess catalogue of the domain brief, §3.2. */
class DeliveredValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "387664.62; 387664.62",
        "1,234.50; 1234.50",
        "１，２３４．５; 1234.50",
        "(1,234.5); -1234.50",
        "−12.3; -12.30",
        "20万元; 200000.00",
        "1 234元; 1234.00",
        "0.00; 0.00",
        "1.005; 1.01",
        "$1,234.56; 1234.56",
        "-$1,234.56; -1234.56",
        "($1,234.56); -1234.56",
        "$(1,234); -1234",
        "NT$ 1,234; 1234",
        "£1234-; -1234",
        "1,234.50 CR; -1234.50",
        "1,234.50 DR; 1234.50",
        "USD 12.50; 12.50",
        "12.50 EUR; 12.50",
        "1’234’567.80; 1234567.80",
        "₹12,34,567.00; 1234567",
        "一万二千; 12000",
        "一万二千元; 12000",
        "三百零五; 305",
        "两亿三千万; 230000000",
        "十五; 15",
        "一万二; 12000",
        "二〇二四; 2024",
        "人民币壹佰贰拾叁万元整; 1230000",
      })
  void anAmountTypedAsTextIsReadInYuan(String text, String yuan) {
    var amount = Amount.read(text, AmountUnit.YUAN, Amount.Spelling.POINT);
    assertThat(amount.value().orElseThrow().yuan()).isEqualByComparingTo(yuan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"万元", "百", "一月", "三个", "十万火急", "小计"})
  void wordsThatOnlyHoldNumeralsAreNoAmount(String text) {
    assertThat(Amount.read(text, AmountUnit.YUAN, Amount.Spelling.POINT).isUnreadable()).isTrue();
  }

  @Test
  void aNumberWrittenOutCountsInTheUnitOfItsColumnUnlessItNamesItsOwn() {
    var fifty = Amount.read("五十", AmountUnit.TEN_THOUSAND, Amount.Spelling.POINT);
    var twelve = Amount.read("一万二千", AmountUnit.TEN_THOUSAND, Amount.Spelling.POINT);

    assertThat(fifty.value().orElseThrow().yuan()).isEqualByComparingTo("500000");
    assertThat(twelve.value().orElseThrow().yuan()).isEqualByComparingTo("12000");
  }

  @ParameterizedTest
  @CsvSource({"45292, 2024-01-01", "45351.5, 2024-02-29", "36526, 2000-01-01", "54788, 2049-12-31"})
  void aDayThatLostItsFormatIsStillADay(String count, String day) {
    var sheet = Sheet.of("", List.of(), List.of());
    var stored = new SheetCell(0, SheetCell.Kind.NUMBER, count, count, "");

    assertThat(Day.read(stored, sheet, List.of()).value()).contains(LocalDate.parse(day));
    assertThat(Day.read(SheetCell.text(0, count), sheet, List.of()).value())
        .contains(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"36525", "54789", "12345", "452920", "2024"})
  void otherNumbersAreNoDays(String count) {
    var sheet = Sheet.of("", List.of(), List.of());

    assertThat(Day.read(SheetCell.text(0, count), sheet, List.of()).isUnreadable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 533122241100001234567, ID_LOST_DIGITS",
    "NUMBER, 5.33122241100001E+20, ID_LOST_DIGITS",
    "NUMBER, 123456789012, ",
    "TEXT, 5.33E+20, ID_LOST_DIGITS",
    "TEXT, 1.23E+11, ID_LOST_DIGITS",
    "TEXT, 533122241100001234567, ",
    "TEXT, 1E5, ",
    "TEXT, 510923 24T000010263357, ",
    "TEXT, #REF!, ERROR_VALUE",
    "ERROR, #N/A, ERROR_VALUE",
    "TEXT, #3楼改造, ",
  })
  void whatASpreadsheetDidToACodeIsSeen(SheetCell.Kind kind, String stored, String code) {
    var spoilt = SpoiltCell.inName(new SheetCell(0, kind, stored, stored, ""));

    assertThat(spoilt.map(SpoiltCell::code).orElse(null)).isEqualTo(code);
  }

  @Test
  void aFormulaWithoutAValueIsSeen() {
    assertThat(SpoiltCell.in(new SheetCell(0, SheetCell.Kind.TEXT, "", "", "SUM(A1:A9)")))
        .map(SpoiltCell::code)
        .contains("FORMULA_WITHOUT_VALUE");
    assertThat(SpoiltCell.in(new SheetCell(0, SheetCell.Kind.NUMBER, "5", "5", "SUM(A1:A9)")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "19001, 019001, 019001",
    "19001, 19001, 19001",
    "219001.0, 219001, 219001",
    "123456789012, 1.23457E+11, 123456789012",
    "0.5, 0.50, 0.50",
    "7, 007, 007",
    "7, 070, 7",
  })
  void aCodeKeepsTheZerosItsFormatShows(String stored, String shown, String code) {
    assertThat(CellText.plain(new SheetCell(0, SheetCell.Kind.NUMBER, stored, shown, "")))
        .isEqualTo(code);
  }

  /** A blank at the end sends the same text the long way round. */
  @Test
  void plainTextIsNormalisedAlikeByTheShortWayAndTheLong() {
    var random = new Random(20260101);
    var letters = "aZ09-/.:*#N无空计区（[]％—，\u4E00\u9FFF\uF900\u00E9";
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(6); length >= 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      var delivered = text.toString();
      assertThat(PlainText.name(delivered)).isEqualTo(PlainText.name(delivered + " "));
      assertThat(PlainText.normal(delivered) + " ").isEqualTo(PlainText.normal(delivered + " "));
      assertThat(PlainText.isPlaceholder(delivered))
          .as(delivered)
          .isEqualTo(PlainText.isPlaceholder(" " + delivered));
    }
    assertThat(PlainText.isPlaceholder("null")).isTrue();
    assertThat(PlainText.isPlaceholder("NULL")).isTrue();
    assertThat(PlainText.isPlaceholder("nullity")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.234,56; 1234.56",
        "-1.234.567,80 €; -1234567.80",
        "(1 234,5); -1234.50",
        "R$ 0,75; 0.75",
        "12; 12",
      })
  void aDecimalCommaIsReadWhereTheProfileSaysSo(String text, String amount) {
    assertThat(
            Amount.read(text, AmountUnit.YUAN, Amount.Spelling.COMMA).value().orElseThrow().yuan())
        .isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "23-Apr-2012,dd-MMM-yyyy,2012-04-23",
    "23-APR-2012,dd-MMM-yyyy,2012-04-23",
    "30/06/2020,dd/MM/yyyy,2020-06-30",
    "6/3/2020,M/d/yyyy,2020-06-03",
    "3/6/20,d/M/yy,2020-06-03",
  })
  void aDayIsReadAsTheProfileSpellsIt(String text, String format, String day) {
    assertThat(Day.read(text, List.of(format)).value()).contains(LocalDate.parse(day));
  }

  @ParameterizedTest
  @CsvSource({
    "Outlays ($M),MILLION",
    "Amounts in thousands,THOUSAND",
    "(Dollars in Millions),MILLION",
    "(miles de pesos),THOUSAND",
    "Spend £000,THOUSAND",
    "預算數（新臺幣千元）,THOUSAND",
    "單位：萬元,TEN_THOUSAND",
  })
  void aUnitIsReadInForeignWordsToo(String text, AmountUnit unit) {
    assertThat(AmountUnit.find(text)).contains(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"£000.50", "(m)", "Total ($)", "Maintenance", "Date in", "$1,000"})
  void whatOnlyLooksLikeAForeignUnitIsNone(String text) {
    assertThat(AmountUnit.find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "—", "——", "-", "/", "无", "空", "……"})
  void aPlaceholderIsEmptyAndNeverZero(String text) {
    assertThat(Amount.read(text, AmountUnit.YUAN, Amount.Spelling.POINT).state())
        .isEqualTo(Parsed.State.EMPTY);
    assertThat(Score.read(text).state()).isEqualTo(Parsed.State.EMPTY);
    assertThat(Percent.read(text, null, null).state()).isEqualTo(Parsed.State.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"待定", "1,23.4", "12.3.4", "(12", "266米", "99999999999999999"})
  void whatIsNoAmountIsUnreadable(String text) {
    assertThat(Amount.read(text, AmountUnit.YUAN, Amount.Spelling.POINT).isUnreadable()).isTrue();
  }

  @Test
  void aStoredNumberIsRoundedToFifteenDigitsBeforeItsUnitIsApplied() {
    var cell = number("6855.5799999999999", "6855.58");
    var amount = Amount.read(cell, AmountUnit.TEN_THOUSAND, Amount.Spelling.POINT);
    assertThat(amount.value().orElseThrow().yuan()).isEqualByComparingTo("68555800.00");
    assertThat(amount.value().orElseThrow().rounded()).isFalse();
  }

  @Test
  void aResidueBelowACentIsNoted() {
    var amount =
        Amount.read(number("1.2345678", "1.23"), AmountUnit.TEN_THOUSAND, Amount.Spelling.POINT);
    assertThat(amount.value().orElseThrow().yuan()).isEqualByComparingTo("12345.68");
    assertThat(amount.value().orElseThrow().rounded()).isTrue();
  }

  @Test
  void aDecimalCommaNeedsItsSpelling() {
    assertThat(
            Amount.read("1.234,50", AmountUnit.YUAN, Amount.Spelling.COMMA)
                .value()
                .orElseThrow()
                .yuan())
        .isEqualByComparingTo("1234.50");
    assertThat(Amount.read("1.234,50", AmountUnit.YUAN, Amount.Spelling.POINT).isUnreadable())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0.9588", "95.88", "95.88%", "95.88 ％"})
  void theThreeFormsOfARateAreTheSame(String text) {
    var rate = Percent.read(text, new BigDecimal("95.88"), new BigDecimal("100"));
    assertThat(rate.value().orElseThrow()).isEqualByComparingTo("0.9588");
  }

  @Test
  void oneMeansAllOrOneInAHundredAsTheAmountsSay() {
    var hundred = new BigDecimal("100");
    assertThat(Percent.read("1", hundred, hundred).value().orElseThrow()).isEqualByComparingTo("1");
    assertThat(Percent.read("1", BigDecimal.ONE, hundred).value().orElseThrow())
        .isEqualByComparingTo("0.01");
    assertThat(Percent.read("1", null, null).isUnreadable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"9.8分,9.8", "10,10", "７,7", "-1,-1"})
  void pointsAreReadWithAndWithoutTheirWord(String text, String points) {
    assertThat(Score.read(text).value().orElseThrow()).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05",
        "2024.3.5",
        "2024/3/5",
        "2024年3月5日",
        "20240305",
        "2024-03-05 10:22:33"
      })
  void oneDayHasManySpellings(String text) {
    assertThat(Day.read(text, List.of()).value().orElseThrow()).isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @Test
  void aDayNumberOfAWorkbookIsADay() {
    var cell = new SheetCell(0, SheetCell.Kind.DATE, "45356", "3/5/24", "");
    var sheet = Sheet.of("", List.of(), List.of());
    assertThat(Day.read(cell, sheet, List.of()).value().orElseThrow())
        .isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @Test
  void anImpossibleDayIsUnreadable() {
    assertThat(Day.read("2024-02-30", List.of()).isUnreadable()).isTrue();
    assertThat(Day.read("31/04/2024", List.of("dd/MM/yyyy")).isUnreadable()).isTrue();
    assertThat(Day.read("2024年3月", List.of()).isUnreadable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2050203 初中教育,2050203,初中教育",
    "2200106 - 自然资源利用与保护,2200106,自然资源利用与保护",
    "219001-池州市贵池区棠溪镇人民政府,219001,池州市贵池区棠溪镇人民政府",
    "2200106,2200106,''",
    "自然资源局,'',自然资源局",
    "2022 年度村级补助,'',2022 年度村级补助",
  })
  void codeAndNameShareACell(String cell, String code, String name) {
    assertThat(CodeName.of(cell)).isEqualTo(new CodeName(code, name));
  }

  @Test
  void theNameOfAProjectGivesUpItsCodeAndItsDocument() {
    var coded = ProjectTitle.of("51000021R000000019951-工资性支出");
    assertThat(coded).isEqualTo(new ProjectTitle("51000021R000000019951", "", "工资性支出"));
    var granted = ProjectTitle.of("（弥财农指[2022]26号）弥勒市2022年农田建设项目经费");
    assertThat(granted.documentNumber()).isEqualTo("弥财农指〔2022〕26号");
    assertThat(granted.name()).isEqualTo("弥勒市2022年农田建设项目经费");
  }

  @ParameterizedTest
  @CsvSource({
    "项目资金（万元）,TEN_THOUSAND",
    "单位：元,YUAN",
    "金额单位:千元,THOUSAND",
    "指标金额万元,TEN_THOUSAND",
    "预算汇总表（单位：亿元）,HUNDRED_MILLION",
  })
  void theUnitIsReadWhereItIsWritten(String text, AmountUnit unit) {
    assertThat(AmountUnit.find(text)).contains(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"项目资金", "补助20万元", "年初预算数"})
  void textWithoutAUnitNamesNone(String text) {
    assertThat(AmountUnit.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "≧,≥",
    "═,=",
    "＞,>",
    ">=,≥",
    "不低于95%,≥",
    "不超过30万元,≤",
    "≥50个,≥",
    "控制在3次以内,≤",
    "小于等于5,≤",
  })
  void theDirectionOfATargetIsReadFromSymbolsAndWords(String text, String operator) {
    assertThat(Operator.find(text)).contains(operator);
  }

  @ParameterizedTest
  @CsvSource({
    "'',12月底前",
    "'',≥12月底前",
    "≥,12月底前",
    "'',2024年6月前",
    "'',=2024年6月前完成",
    "≥,2024年12月31日",
    "'',不低于2024年11月30日前",
    "'',≥2024.12.31",
    "'',十二月底前完工",
    "'',年底前完成",
    "'',完成时间≥2024年9月底前",
    "'',当年第三季度前",
    "'',＞＝2024年12月底",
  })
  void aDayToBeDoneByIsAtMostThatDayWhateverItsSign(String own, String target) {
    assertThat(Operator.of(own, target)).contains("≤");
  }

  @ParameterizedTest
  @CsvSource({
    "'',≥12个月,≥",
    "≥,12,≥",
    "'',≥2024,≥",
    "'',≥3.5,≥",
    "'',≥12月底前完成率95%,≥",
    "'',12月底前≥95%,≥",
    "'',≥2024年6月以后,≥",
    "=,100%,=",
    "'',30日以内,≤",
  })
  void lengthsOfTimeAndNumbersBesideADayKeepTheirSign(String own, String target, String operator) {
    assertThat(Operator.of(own, target)).contains(operator);
  }

  @Test
  void aDayWithoutASignOrAWordForItNamesNoDirection() {
    assertThat(Operator.of("", "2024年12月")).isEmpty();
  }

  @Test
  void hintsOfATemplateAreNoNamesAndNoPartOfALabel() {
    assertThat(FillingHint.is("（请填写三级指标，不超过20字）")).isTrue();
    assertThat(FillingHint.is("新建道路（含桥梁）")).isFalse();
    assertThat(FillingHint.removed("实际完成情况(对照年度目标填写,200字以内)")).isEqualTo("实际完成情况");
    assertThat(FillingHint.removed("全年执行数(B)")).isEqualTo("全年执行数(B)");
  }

  @Test
  void plainWordsHaveNoDirection() {
    assertThat(Operator.find("有效")).isEmpty();
    assertThat(Operator.find("735")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"（2022年度）,2022", "2024年度项目支出绩效自评表,2024", "二〇二三年度自评表,2023", "2021年自评表,2021"})
  void aTitleNamesItsYear(String title, int year) {
    assertThat(FiscalYear.inTitle(title)).contains(year);
  }

  @Test
  void aProjectCodeNamesNoYear() {
    assertThat(FiscalYear.inName("51092324T000010263357")).isEmpty();
    assertThat(FiscalYear.inName("2023自评2024报送")).isEmpty();
    assertThat(FiscalYear.inName("forms/2023/105.xlsx")).contains(2023);
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计387,664.62", "共1234元", "金额12.50", "68555800"})
  void moneyInANoteIsNoticed(String text) {
    assertThat(MoneyLook.of(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年度",
        "2024-03-05",
        "梁财预〔2024〕15号",
        "电话13800000000",
        "90分",
        "3.90分为优",
        "78.39%"
      })
  void yearsDaysDocumentsAndPointsAreNoMoney(String text) {
    assertThat(MoneyLook.of(text)).isFalse();
  }

  private static SheetCell number(String raw, String text) {
    return new SheetCell(0, SheetCell.Kind.NUMBER, raw, text, "");
  }
}
