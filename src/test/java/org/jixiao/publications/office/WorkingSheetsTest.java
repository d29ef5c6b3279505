package org.jixiao.publications.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.values;
import static org.jixiao.testing.Tables.drawn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.flags.FlagReviews;
import org.jixiao.flags.Flags;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.SourceFiles;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.ProjectYears;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class WorkingSheetsTest {

  @TempDir Path folder;

  @Test
  void aDepartmentGetsWhatItOwesAndWhatItIsAskedAndNobodyElseGetsAFile() throws Exception {
    var tables = tables();
    var subjects =
        List.of(
            new ReportSubject("533122000", 2024, "", "全县"),
            new ReportSubject("533122000", 2024, "219", "甲局"),
            new ReportSubject("533122000", 2024, "220", "乙局"));

    var written = WorkingSheets.write(tables, subjects, 42, folder);

    assertThat(written).containsExactly(subjects.get(1));
    assertThat(folder.toFile().list()).containsExactly("533122000-2024-219.xlsx");
    try (var in = Files.newInputStream(folder.resolve("533122000-2024-219.xlsx"));
        var workbook = new XSSFWorkbook(in)) {
      var owed = workbook.getSheet("催报清单");
      assertThat(owed.getLastRowNum()).isEqualTo(1);
      assertThat(owed.getRow(0).getCell(8).getStringCellValue()).isEqualTo("全年（调整后）预算数（元）");
      assertThat(owed.getRow(1).getCell(7).getCellType()).isEqualTo(CellType.STRING);
      assertThat(owed.getRow(1).getCell(7).getStringCellValue()).isEqualTo("=1+1项目");
      assertThat(owed.getRow(1).getCell(8).getNumericCellValue()).isEqualTo(100.05);
      assertThat(owed.getRow(1).getCell(9).getStringCellValue()).isEqualTo("按项目类别推定");
      assertThat(owed.getRow(1).getLastCellNum()).isEqualTo((short) 13);
      var asked = workbook.getSheet("核实整改反馈表");
      assertThat(asked.getRow(1).getCell(6).getStringCellValue()).isEqualTo("P2");
      assertThat(asked.getRow(0).getCell(13).getStringCellValue()).isEqualTo("核实结论");
      assertThat(asked.getRow(1).getCell(10).getStringCellValue()).isEqualTo("高");
      assertThat(asked.getRow(1).getCell(13).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(asked.getRow(0).getCell(16).getStringCellValue()).isEqualTo("责任股室");
      assertThat(asked.getRow(1).getCell(16).getStringCellValue()).isEqualTo("合成股室");
      assertThat(asked.getRow(1).getCell(17).getStringCellValue()).isEqualTo("2025-05-31");
      assertThat(
              asked
                  .getDataValidations()
                  .get(0)
                  .getRegions()
                  .getCellRangeAddresses()[0]
                  .formatAsString())
          .isEqualTo("N2");
    }
  }

  @Test
  void whatADepartmentFillsInIsReadBackUnderTheQuestionItAnswers() throws Exception {
    var subject = new ReportSubject("533122000", 2024, "219", "甲局");
    WorkingSheets.write(tables(), List.of(subject), 42, folder);
    var file = folder.resolve("533122000-2024-219.xlsx");
    fill(file);

    var rows = new ArrayList<TakenInRow>();
    try (var reading =
        FileReading.read(
            file,
            new FileOrigin("D9", "反馈.xlsx", "0123456789abcdef00", 1, "000000000", null),
            ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }

    assertThat(rejections(rows)).isEmpty();
    var table = Rectifications.TABLE;
    assertThat(values(rows, table, Rectifications.RELEASE_NUMBER)).containsExactly("42", "42");
    assertThat(values(rows, table, Keys.DIVISION_CODE)).containsOnly("533122000");
    assertThat(values(rows, table, Keys.FISCAL_YEAR)).containsOnly("2024");
    assertThat(values(rows, table, Rectifications.DEPARTMENT_ID)).containsOnly("219");
    assertThat(values(rows, table, Rectifications.UNIT_ID)).containsOnly("219001");
    assertThat(values(rows, table, Rectifications.PROJECT_ID)).containsExactly("P1", "P2");
    assertThat(values(rows, table, Rectifications.FLAG_ID)).containsExactly("DUE-01", "SCO-01");
    assertThat(values(rows, table, Rectifications.WATCHED_FLAG_ID)).containsExactly(null, "SUM-01");
    assertThat(values(rows, table, Rectifications.MONEY_AT_STAKE_AMOUNT))
        .containsExactly("100.05", "0.40");
    assertThat(values(rows, table, Rectifications.ANSWER_TEXT)).containsExactly("并入他项", null);
    assertThat(values(rows, table, Rectifications.VERDICT_TEXT)).containsExactly(null, "部分属实");
    assertThat(values(rows, table, Rectifications.DEADLINE_DATE))
        .containsExactly("2025-09-30", "2025-06-30");
    assertThat(values(rows, table, Rectifications.STATUS_TEXT)).containsExactly(null, "整改中");
    assertThat(values(rows, SourceFiles.TABLE, SourceFiles.OUTCOME_STATUS))
        .containsExactly("ACCEPTED");
  }

  private static void fill(Path file) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      var owed = workbook.getSheet(WorkingSheets.REMINDERS).getRow(1);
      owed.getCell(10).setCellValue("并入他项");
      owed.getCell(11).setCellValue("2025年9月");
      var asked = workbook.getSheet(WorkingSheets.ANSWERS).getRow(1);
      asked.getCell(13).setCellValue(WorkingSheets.VERDICTS.get(1));
      asked.getCell(15).setCellValue("重新核算");
      asked.getCell(17).setCellValue("2025年6月30日前");
      asked.getCell(18).setCellValue("整改中");
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
  }

  private static ReportTables tables() {
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
                division_code | fiscal_year | department_id | unit_id | unit_name | project_id | project_name | flag_id | watched_flag_id | record_id | severity | money_at_stake_amount | reason_zh
                533122000     | 2024        | 219           | 219001  | 甲单位    | P2         | 已报项目     | SCO-01  | SUM-01          |           | high     | 0.40                  | 提示核实
                """),
            FlagReviews.TABLE.name(),
            drawn(
                spark,
                FlagReviews.TABLE.columns(),
                """
                division_code | fiscal_year | department_id | unit_id | project_id | flag_id | watched_flag_id | record_id | verdict   | owner_office | deadline_date
                533122000     | 2024        | 219           | 219001  | P2         | SCO-01  | SUM-01          |           | confirmed | 合成股室     | 2025-05-31
                533122000     | 2024        | 219           | 219001  | P2         | SCO-02  |                 |           | confirmed | 别的股室     | 2025-04-30
                """));
    return new ReportTables(
        List.of(JurisdictionYears.TABLE, ProjectYears.TABLE, Flags.TABLE, FlagReviews.TABLE),
        table -> rows.get(table.name()));
  }
}
