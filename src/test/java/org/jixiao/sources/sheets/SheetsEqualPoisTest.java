package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells, raw values, displayed text, merges and hidden parts against POI's object model. */
class SheetsEqualPoisTest {
  private static final List<String> FORMATS =
      List.of(
          "General",
          "0",
          "0.00",
          "#,##0",
          "#,##0.00",
          "0%",
          "0.00%",
          "0.00E+00",
          "@",
          "yyyy/m/d",
          "yyyy\"年\"m\"月\"d\"日\"",
          "h:mm:ss",
          "0.00_ ",
          "#,##0.00_ ",
          "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
          "¥#,##0.00",
          "000000",
          "#,##0.00;[Red]-#,##0.00",
          "[>=10000]0.00\"万元\";0.00\"元\"",
          "# ?/?");
  private static final double[] NUMBERS = {
    0,
    1,
    -1,
    0.1,
    95.88,
    68555800,
    6855.58,
    -1234.5,
    0.005,
    1e-7,
    1e11,
    123456789012.345,
    1.005,
    45897,
    45897.75,
    2.5,
    1e20,
    0.1 + 0.2,
    99999.995,
    1234567.891
  };

  @TempDir Path folder;

  @Test
  void everyKindOfCellOfAnXlsxIsReadAsPoiReadsIt() throws IOException {
    assertSame(drawn("all.xlsx", XSSFWorkbook::new), FileType.XLSX);
  }

  @Test
  void everyKindOfCellOfAnXlsIsReadAsPoiReadsIt() throws IOException {
    assertSame(drawn("all.xls", HSSFWorkbook::new), FileType.XLS);
  }

  @Test
  void richTextIsJoinedAndPhoneticHintsAreNot() throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var bold = new XSSFFont();
      bold.setBold(true);
      var text = new XSSFRichTextString();
      text.append("预算", bold);
      text.append("执行率\n(10分)");
      text.getCTRst().addNewRPh().setT("yusuan");
      workbook.createSheet("表").createRow(0).createCell(0).setCellValue(text);
      workbook.getSheetAt(0).getRow(0).createCell(1).setCellValue("行_x000D_尾");
      var file = saved("rich.xlsx", workbook);

      assertSame(file, FileType.XLSX);
      try (var read = SheetFile.open(file, "rich.xlsx", ReadingLimits.DEFAULTS)) {
        assertThat(read.sheets().get(0).rows().next().text(0)).isEqualTo("预算执行率\n(10分)");
      }
    }
  }

  @Test
  void daysAreCountedAsTheWorkbookCountsThem() throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var style = workbook.createCellStyle();
      style.setDataFormat((short) 14);
      var cell = workbook.createSheet("表").createRow(0).createCell(0);
      cell.setCellStyle(style);
      cell.setCellValue(45897.5);
      assertDate(saved("1900.xlsx", workbook), LocalDateTime.of(2025, 8, 28, 12, 0));

      workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
      assertDate(saved("1904.xlsx", workbook), LocalDateTime.of(2029, 8, 29, 12, 0));
      assertSame(folder.resolve("1904.xlsx"), FileType.XLSX);
    }
  }

  @Test
  void dayCountsHaveNoTwentyNinthOfFebruary1900() {
    assertThat(DayCount.FROM_1900.dateIn(date("59"))).contains(LocalDateTime.of(1900, 2, 28, 0, 0));
    assertThat(DayCount.FROM_1900.dateIn(date("60"))).isEmpty();
    assertThat(DayCount.FROM_1900.dateIn(date("61"))).contains(LocalDateTime.of(1900, 3, 1, 0, 0));
    assertThat(DayCount.FROM_1900.dateIn(date("-1"))).isEmpty();
    assertThat(DayCount.FROM_1900.dateIn(date("2024-05-01T08:30:00")))
        .contains(LocalDateTime.of(2024, 5, 1, 8, 30));
  }

  @Test
  void workbooksOfOthersAreReadAsPoiReadsThem() throws IOException {
    int compared = 0;
    for (var file : filesBelow(SharedData.file("data/spark-excel-fixtures"))) {
      var name = file.getFileName().toString();
      if (name.endsWith(".md") || name.startsWith("simple_encrypted")) {
        continue;
      }
      try (var read = SheetFile.open(file, name, ReadingLimits.DEFAULTS)) {
        assertThat(PoiOracle.linesOf(read)).as(name).isEqualTo(PoiOracle.lines(file));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void aWideWorkbookOfAnotherCountryIsReadAsPoiReadsIt() throws IOException {
    assertSame(SharedData.file("data/us-payment-accuracy/FY2016_Dataset.xlsx"), FileType.XLSX);
  }

  @Test
  void aLargeBinaryWorkbookIsReadAsPoiReadsIt() throws IOException {
    assertSame(SharedData.file("data/mexico-cuenta-publica/2013.xls"), FileType.XLS);
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static SheetCell date(String raw) {
    return new SheetCell(0, SheetCell.Kind.DATE, raw, raw, "");
  }

  private static void assertDate(Path file, LocalDateTime expected) {
    try (var read = SheetFile.open(file, "dates", ReadingLimits.DEFAULTS)) {
      var sheet = read.sheets().get(0);
      var cell = sheet.rows().next().cells().get(0);
      assertThat(cell.kind()).isEqualTo(SheetCell.Kind.DATE);
      assertThat(cell.raw()).isEqualTo("45897.5");
      assertThat(sheet.dateIn(cell)).contains(expected);
    }
  }

  private static void assertSame(Path file, FileType type) throws IOException {
    try (var read = SheetFile.open(file, file.getFileName().toString(), ReadingLimits.DEFAULTS)) {
      assertThat(read.type()).isEqualTo(type);
      assertThat(PoiOracle.linesOf(read)).isEqualTo(PoiOracle.lines(file));
    }
  }

  private Path drawn(String name, Supplier<Workbook> kind) throws IOException {
    try (var workbook = kind.get()) {
      var sheet = workbook.createSheet("数字");
      for (int i = 0; i < FORMATS.size(); i++) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(FORMATS.get(i)));
        for (int j = 0; j < NUMBERS.length; j++) {
          var row = sheet.getRow(j) == null ? sheet.createRow(j) : sheet.getRow(j);
          row.createCell(i).setCellValue(NUMBERS[j]);
          row.getCell(i).setCellStyle(style);
        }
      }
      others(workbook);
      return saved(name, workbook);
    }
  }

  private static void others(Workbook workbook) {
    var sheet = workbook.createSheet("其他");
    Row row = sheet.createRow(4);
    row.createCell(0).setCellValue("合并标题");
    sheet.addMergedRegion(CellRangeAddress.valueOf("A5:F6"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("B8:B20"));
    row = sheet.createRow(7);
    row.createCell(1).setCellValue(true);
    row.createCell(2).setCellErrorValue(FormulaError.DIV0.getCode());
    row.createCell(3, CellType.BLANK);
    row.createCell(4).setCellValue("");
    row.createCell(5).setCellValue("  两边有空格  ");
    row = sheet.createRow(9);
    row.setZeroHeight(true);
    row.createCell(0).setCellValue(12.5);
    row.createCell(1).setCellFormula("A10*2");
    row.createCell(2).setCellFormula("\"甲\"&\"乙\"");
    row.createCell(3).setCellFormula("1/0");
    row.createCell(4).setCellFormula("A10>1");
    row.createCell(200).setCellValue("远处");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    workbook.createSheet("空表");
    workbook.createSheet("藏起").createRow(0).createCell(0).setCellValue("看不见");
    workbook.setSheetHidden(3, true);
    workbook.createSheet("深藏").createRow(0).createCell(0).setCellValue("更看不见");
    workbook.setSheetVisibility(4, SheetVisibility.VERY_HIDDEN);
    sheet.setColumnHidden(2, true);
  }

  private Path saved(String name, Workbook workbook) throws IOException {
    var file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }
}
