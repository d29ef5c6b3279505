package org.jixiao.publications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.flags.Flags;
import org.jixiao.publications.page.FlagGuides;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Ways from one sheet to another, a department to its projects and a question to its explanation,
 * and from the explanation to the flag's page beside the workbook.
 */
final class WorkbookLinks {

  private final XSSFWorkbook workbook;
  private final Map<String, WorkbookSheet> sheets;
  private final Map<XSSFCellStyle, XSSFCellStyle> linked = new HashMap<>();

  private WorkbookLinks(XSSFWorkbook workbook, List<WorkbookSheet> sheets) {
    this.workbook = workbook;
    this.sheets = sheets.stream().collect(Collectors.toMap(WorkbookSheet::name, each -> each));
  }

  /** Adds the links to a workbook that holds exactly these sheets. */
  static void add(XSSFWorkbook workbook, List<WorkbookSheet> sheets) {
    var links = new WorkbookLinks(workbook, sheets);
    links.coverToSheets();
    links.departmentsToProjects();
    links.definitionsToPages();
    for (var sheet : sheets) {
      links.questionsToDefinitions(sheet, Flags.FLAG_ID);
      links.questionsToDefinitions(sheet, Flags.WATCHED_FLAG_ID);
    }
  }

  private void coverToSheets() {
    if (workbook.getSheet(SummarySheets.COVER) == null) {
      return;
    }
    for (Row row : workbook.getSheet(SummarySheets.COVER)) {
      var name = text(row, 0).replaceFirst("^" + SummarySheets.SHEET_ENTRY, "");
      if (text(row, 0).startsWith(SummarySheets.SHEET_ENTRY) && workbook.getSheet(name) != null) {
        link(row.getCell(0), name, 1);
      }
    }
  }

  private void departmentsToProjects() {
    if (!sheets.containsKey(BureauSheets.DEPARTMENTS)) {
      return;
    }
    var firstRows = firstRows(BureauSheets.PROJECTS);
    int name = column(BureauSheets.DEPARTMENTS, Keys.DEPARTMENT_NAME).orElse(0);
    for (Row row : workbook.getSheet(BureauSheets.DEPARTMENTS)) {
      var target = firstRows.get(department(BureauSheets.DEPARTMENTS, row));
      if (row.getRowNum() > 0 && target != null && row.getCell(name) != null) {
        link(row.getCell(name), BureauSheets.PROJECTS, target);
      }
    }
  }

  private void questionsToDefinitions(WorkbookSheet sheet, Col named) {
    var at = column(sheet.name(), named);
    if (at.isEmpty()
        || sheet.name().equals(SummarySheets.DEFINITIONS)
        || !sheets.containsKey(SummarySheets.DEFINITIONS)) {
      return;
    }
    int stands = column(SummarySheets.DEFINITIONS, Flags.FLAG_ID).orElseThrow();
    var definitions = new HashMap<String, Integer>();
    workbook
        .getSheet(SummarySheets.DEFINITIONS)
        .forEach(row -> definitions.put(text(row, stands), row.getRowNum() + 1));
    for (Row row : workbook.getSheet(sheet.name())) {
      var target = definitions.get(text(row, at.get()));
      if (row.getRowNum() > 0 && target != null) {
        link(row.getCell(at.get()), SummarySheets.DEFINITIONS, target);
      }
    }
  }

  private void definitionsToPages() {
    var at = column(SummarySheets.DEFINITIONS, Flags.FLAG_ID);
    if (at.isEmpty()) {
      return;
    }
    for (Row row : workbook.getSheet(SummarySheets.DEFINITIONS)) {
      var flag = text(row, at.get());
      if (row.getRowNum() > 0 && !flag.isEmpty()) {
        link(row.getCell(at.get()), HyperlinkType.FILE, FlagGuides.path(flag));
      }
    }
  }

  /** The first row of each department and year; rows of one stand together. */
  private Map<String, Integer> firstRows(String sheet) {
    var rows = new HashMap<String, Integer>();
    workbook
        .getSheet(sheet)
        .forEach(row -> rows.putIfAbsent(department(sheet, row), row.getRowNum() + 1));
    return rows;
  }

  private String department(String sheet, Row row) {
    return List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID).stream()
        .map(key -> text(row, column(sheet, key).orElseThrow()))
        .collect(Collectors.joining("|"));
  }

  private Optional<Integer> column(String sheet, Col column) {
    return Optional.ofNullable(sheets.get(sheet))
        .map(each -> each.columns().stream().map(Col::name).toList().indexOf(column.name()))
        .filter(at -> at >= 0);
  }

  private static String text(Row row, int column) {
    var cell = row.getCell(column);
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case NUMERIC -> String.valueOf((long) cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  private void link(Cell cell, String sheet, int row) {
    link(cell, HyperlinkType.DOCUMENT, "'" + sheet + "'!A" + row);
  }

  private void link(Cell cell, HyperlinkType kind, String address) {
    var link = workbook.getCreationHelper().createHyperlink(kind);
    link.setAddress(address);
    cell.setHyperlink(link);
    cell.setCellStyle(
        linked.computeIfAbsent((XSSFCellStyle) cell.getCellStyle(), this::underlined));
  }

  private XSSFCellStyle underlined(XSSFCellStyle plain) {
    var style = workbook.createCellStyle();
    style.cloneStyleFrom(plain);
    var font = workbook.createFont();
    font.setUnderline(org.apache.poi.ss.usermodel.Font.U_SINGLE);
    font.setColor(IndexedColors.DARK_BLUE.getIndex());
    style.setFont(font);
    return style;
  }
}
