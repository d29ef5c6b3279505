package org.jixiao.publications.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Row;
import org.jixiao.flags.FlagReviews;
import org.jixiao.flags.Flags;
import org.jixiao.lake.Rectifications;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectYears;
import org.jixiao.publications.CellText;
import org.jixiao.publications.OfficialWords;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The sheets a bureau sends to a department: 催报清单, the projects that had to evaluate themselves and
 * have not, and 核实整改反馈表, the questions with columns the department fills in, owner and term of a
 * confirmed one filled in already. One workbook a department; a department with neither gets none.
 * The release and the keys stand in the first columns as text, so that what comes back is found
 * again: {@code ingest} reads both into {@code rectifications}.
 */
final class WorkingSheets {

  static final String REMINDERS = "催报清单";
  static final String ANSWERS = "核实整改反馈表";

  /** What a department may answer to a question. */
  static final List<String> VERDICTS = List.of("属实", "部分属实", "不属实");

  private static final List<Col> REMINDED =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          Keys.DEPARTMENT_ID,
          Keys.UNIT_ID,
          Keys.UNIT_NAME,
          Keys.PROJECT_ID,
          Keys.PROJECT_NAME,
          BudgetRates.ADJUSTED_BUDGET_AMOUNT,
          ProjectYears.DUE_BASIS);
  private static final List<String> REMINDED_BLANKS = List.of("未报原因", "预计报送日期", "联系股室");
  private static final List<Col> ASKED =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          Flags.DEPARTMENT_ID,
          Flags.UNIT_ID,
          Keys.UNIT_NAME,
          Flags.PROJECT_ID,
          Keys.PROJECT_NAME,
          Flags.FLAG_ID,
          Flags.WATCHED_FLAG_ID,
          Flags.SEVERITY,
          Flags.MONEY_AT_STAKE_AMOUNT,
          Flags.REASON_ZH);
  private static final List<String> ASKED_BLANKS =
      List.of(
          "核实结论",
          "情况说明",
          "整改措施",
          FlagReviews.OWNER_OFFICE.caption(),
          FlagReviews.DEADLINE_DATE.caption(),
          "整改状态",
          "佐证材料");
  private static final int CHARACTER = 256;
  private static final int BLANK_WIDTH = 18;

  /** In points. */
  private static final float LINE_HEIGHT = 15;

  /** Excel's rows are at most 409 points high. */
  private static final int MOST_LINES = 26;

  private WorkingSheets() {}

  /** Writes them into the folder; gives the subjects that have one. */
  static List<ReportSubject> write(
      ReportTables tables, List<ReportSubject> subjects, long release, Path folder) {
    var written = new ArrayList<ReportSubject>();
    for (var subject : subjects) {
      if (subject.wholeDivision()) {
        continue;
      }
      var due = due(tables, subject);
      var asked = tables.rows(Flags.TABLE.name()).of(subject);
      if (!due.isEmpty() || !asked.isEmpty()) {
        var terms = ReviewedTerms.of(tables, subject);
        write(due, asked, terms, release, folder.resolve(subject.fileName() + ".xlsx"));
        written.add(subject);
      }
    }
    return written;
  }

  private static List<Row> due(ReportTables tables, ReportSubject subject) {
    return tables.rows(ProjectYears.TABLE.name()).of(subject).stream()
        .filter(row -> Boolean.TRUE.equals(ReportRows.value(row, ProjectYears.DUE)))
        .filter(row -> Boolean.FALSE.equals(ReportRows.value(row, ProjectYears.SUBMITTED)))
        .toList();
  }

  private static void write(
      List<Row> due, List<Row> asked, ReviewedTerms terms, long release, Path file) {
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      sheet(workbook, REMINDERS, release, REMINDED, REMINDED_BLANKS, due);
      var answers = sheet(workbook, ANSWERS, release, ASKED, ASKED_BLANKS, asked);
      if (!asked.isEmpty()) {
        offerVerdicts(answers, asked.size());
        fillIn(answers, asked, terms);
      }
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFSheet sheet(
      XSSFWorkbook workbook,
      String name,
      long release,
      List<Col> columns,
      List<String> blanks,
      List<Row> rows) {
    var sheet = workbook.createSheet(name);
    var styles = SheetStyles.of(workbook);
    var headings =
        Stream.of(
                Stream.of(Rectifications.RELEASE_NUMBER.caption()),
                columns.stream().map(WorkingSheets::heading),
                blanks.stream())
            .flatMap(each -> each);
    var first = sheet.createRow(0);
    headings.forEach(
        heading -> {
          var cell = first.createCell(Math.max(0, first.getLastCellNum()));
          cell.setCellValue(heading);
          cell.setCellStyle(styles.head());
        });
    for (int i = 0; i < rows.size(); i++) {
      var row = sheet.createRow(i + 1);
      row.createCell(0).setCellValue(String.valueOf(release));
      row.getCell(0).setCellStyle(styles.text());
      for (int j = 0; j < columns.size(); j++) {
        set(row.createCell(j + 1), columns.get(j), rows.get(i), styles);
      }
      for (int j = 0; j < blanks.size(); j++) {
        row.createCell(columns.size() + 1 + j).setCellStyle(styles.blank());
      }
      row.setHeightInPoints(height(columns, rows.get(i)));
    }
    look(sheet, columns, blanks.size());
    return sheet;
  }

  /** Owner and term of confirmed questions stand there already; a department may change them. */
  private static void fillIn(XSSFSheet sheet, List<Row> asked, ReviewedTerms terms) {
    for (int i = 0; i < asked.size(); i++) {
      var row = sheet.getRow(i + 1);
      terms
          .about(asked.get(i))
          .forEach(
              (caption, text) ->
                  row.getCell(ASKED.size() + 1 + ASKED_BLANKS.indexOf(caption))
                      .setCellValue(ShownValue.text(text)));
    }
  }

  /**
   * Text is text whatever it begins with: a cell of type text is no formula, and the style of one
   * that begins like a formula keeps it text when somebody edits it.
   */
  private static void set(Cell cell, Col column, Row row, SheetStyles styles) {
    var value = OfficialWords.shown(column, ReportRows.value(row, column));
    cell.setCellStyle(styles.text());
    if (value instanceof BigDecimal amount) {
      cell.setCellValue(amount.doubleValue());
      cell.setCellStyle(styles.amount());
    } else if (value instanceof Integer year) {
      cell.setCellValue(year.doubleValue());
    } else if (value != null) {
      var text = ShownValue.text(value.toString());
      cell.setCellValue(text);
      if (CellText.beginsFormula(text)) {
        cell.setCellStyle(styles.kept());
      }
    }
  }

  /** Room for the longest text of a row; a Chinese character is as wide as two letters. */
  private static float height(List<Col> columns, Row row) {
    int lines = 1;
    for (var column : columns) {
      var value = ReportRows.value(row, column);
      if (value instanceof String text) {
        int width = text.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
        lines = Math.max(lines, (width + width(column) - 1) / width(column));
      }
    }
    return Math.min(MOST_LINES, lines) * LINE_HEIGHT + 2;
  }

  private static int width(Col column) {
    if (column.equals(Flags.REASON_ZH)) {
      return 60;
    }
    if (column.name().equals(Keys.PROJECT_ID.name()) || column.name().endsWith("_name")) {
      return 26;
    }
    return column.kind() == Col.Kind.MONEY ? 18 : 12;
  }

  private static String heading(Col column) {
    return column.kind() == Col.Kind.MONEY ? column.caption() + "（元）" : column.caption();
  }

  private static void look(XSSFSheet sheet, List<Col> columns, int blanks) {
    sheet.setColumnWidth(0, 10 * CHARACTER);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i + 1, width(columns.get(i)) * CHARACTER);
    }
    for (int i = 0; i < blanks; i++) {
      sheet.setColumnWidth(columns.size() + 1 + i, BLANK_WIDTH * CHARACTER);
    }
    sheet.getRow(0).setHeightInPoints(2 * LINE_HEIGHT + 2);
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static void offerVerdicts(XSSFSheet sheet, int rows) {
    var helper = sheet.getDataValidationHelper();
    var verdicts = helper.createExplicitListConstraint(VERDICTS.toArray(String[]::new));
    var cells = new CellRangeAddressList(1, rows, ASKED.size() + 1, ASKED.size() + 1);
    var offered = helper.createValidation(verdicts, cells);
    offered.setShowErrorBox(true);
    sheet.addValidationData(offered);
  }
}
