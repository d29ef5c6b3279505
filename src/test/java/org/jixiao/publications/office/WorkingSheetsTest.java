package org.jixiao.publications.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.flags.Flags;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class WorkingSheetsTest {

  @TempDir Path folder;

  @Test
  void aDepartmentGetsWhatItOwesAndWhatItIsAskedAndNobodyElseGetsAFile() throws Exception {
    var spark = SparkSessions.session();
    var rows =
        Map.of(
            JurisdictionYears.TABLE.name(),
            drawn(
                spark,
                JurisdictionYears.TABLE.columns(),
                """
                division_code | fiscal_year | submitted_count
                533122000     | 2024        | 45
                """),
            ProjectYears.TABLE.name(),
            drawn(
                spark,
                ProjectYears.TABLE.columns(),
                """
                division_code | fiscal_year | department_id | unit_id | unit_name | project_id | project_name  | adjusted_budget_amount | due   | submitted | due_basis
                533122000     | 2024        | 219           | 219001  | 甲单位    | P1         | =1+1项目      | 100.05                 | true  | false     | derived_from_category
                533122000     | 2024        | 219           | 219001  | 甲单位    | P2         | 已报项目      | 1.00                   | true  | true      | derived_from_category
                533122000     | 2024        | 219           | 219001  | 甲单位    | P3         | 不明项目      | 1.00                   |       | false     | no_ledger
                533122000     | 2024        | 220           | 220001  | 乙单位    | P4         | 已报项目      | 1.00                   | true  | true      | derived_from_category
                533122000     | 2023        | 219           | 219001  | 甲单位    | P5         | 往年项目      | 1.00                   | true  | false     | derived_from_category
                """),
            Flags.TABLE.name(),
            drawn(
                spark,
                Flags.TABLE.columns(),
                """
                division_code | fiscal_year | department_id | unit_id | unit_name | project_id | project_name | flag_id | watched_flag_id | severity | money_at_stake_amount | reason_zh
                533122000     | 2024        | 219           | 219001  | 甲单位    | P2         | 已报项目     | SCO-01  |                 | high     | 0.40                  | 提示核实
                """));
    var tables =
        new ReportTables(
            List.of(JurisdictionYears.TABLE, ProjectYears.TABLE, Flags.TABLE),
            table -> rows.get(table.name()));
    var subjects =
        List.of(
            new ReportSubject("533122000", 2024, "", "全县"),
            new ReportSubject("533122000", 2024, "219", "甲局"),
            new ReportSubject("533122000", 2024, "220", "乙局"));

    var written = WorkingSheets.write(tables, subjects, folder);

    assertThat(written).containsExactly(subjects.get(1));
    assertThat(folder.toFile().list()).containsExactly("533122000-2024-219.xlsx");
    try (var in = Files.newInputStream(folder.resolve("533122000-2024-219.xlsx"));
        var workbook = new XSSFWorkbook(in)) {
      var owed = workbook.getSheet("催报清单");
      assertThat(owed.getLastRowNum()).isEqualTo(1);
      assertThat(owed.getRow(0).getCell(7).getStringCellValue()).isEqualTo("全年（调整后）预算数（元）");
      assertThat(owed.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.STRING);
      assertThat(owed.getRow(1).getCell(6).getStringCellValue()).isEqualTo("=1+1项目");
      assertThat(owed.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(100.05);
      assertThat(owed.getRow(1).getLastCellNum()).isEqualTo((short) 12);
      var asked = workbook.getSheet("核实整改反馈表");
      assertThat(asked.getRow(1).getCell(5).getStringCellValue()).isEqualTo("P2");
      assertThat(asked.getRow(0).getCell(11).getStringCellValue()).isEqualTo("核实结论");
      assertThat(asked.getRow(1).getCell(11).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(
              asked
                  .getDataValidations()
                  .get(0)
                  .getRegions()
                  .getCellRangeAddresses()[0]
                  .formatAsString())
          .isEqualTo("L2");
    }
  }
}
