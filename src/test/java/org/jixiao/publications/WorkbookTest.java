package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class WorkbookTest {

  private static final List<Col> COLUMNS =
      List.of(
          Col.text("name", "名称", "A name"),
          Col.money("amount", "金额", "An amount").orEmpty("unknown"),
          Col.rate("rate", "执行率", "amount", "A rate").orEmpty("unknown"),
          Col.count("project_count", "项目数", "A number"),
          Col.date("paid_date", "日期", "A day").orEmpty("unknown"));

  @TempDir Path folder;

  @Test
  void sheetsStandInTheirOrderWithChineseHeadersAndNumbersThatAreNumbers(SparkSession spark)
      throws Exception {
    var rows =
        drawn(
            spark,
            COLUMNS,
            """
            name | amount      | rate     | project_count | paid_date
            甲   | 68555800.01 | 0.588000 | 45            | 2024-12-31
            乙   |             |          | 0             |
            """);

    var workbook = written(new WorkbookSheet("部门", COLUMNS, rows), sheet("疑点", rows));

    assertThat(workbook.getSheetName(0)).isEqualTo("部门");
    assertThat(workbook.getSheetName(1)).isEqualTo("疑点");
    var sheet = workbook.getSheet("部门");
    assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("金额");
    assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(68555800.01);
    assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.588);
    assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
    assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(45);
    assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
        .hasToString("2024-12-31");
    assertThat(sheet.getRow(2).getCell(1))
        .satisfiesAnyOf(
            cell -> assertThat(cell).isNull(),
            cell -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
  }

  @Test
  void textThatLooksLikeAFormulaStaysText(SparkSession spark) throws Exception {
    var rows =
        drawn(
            spark,
            COLUMNS,
            """
            name                 | project_count
            =HYPERLINK("x","y")  | 1
            -                    | 2
            @SUM(A1)             | 3
            """);

    var sheet = written(sheet("部门", rows)).getSheet("部门");

    for (int i = 1; i <= 3; i++) {
      var cell = sheet.getRow(i).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).startsWith("'");
    }
  }

  private static WorkbookSheet sheet(
      String name, org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> rows) {
    var columns =
        COLUMNS.stream().filter(column -> List.of(rows.columns()).contains(column.name())).toList();
    return new WorkbookSheet(name, columns, rows);
  }

  private XSSFWorkbook written(WorkbookSheet... sheets) throws Exception {
    var file = folder.resolve("book.xlsx");
    Workbook.write(List.of(sheets), file);
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
