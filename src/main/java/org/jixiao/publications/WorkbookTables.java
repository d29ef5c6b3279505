package org.jixiao.publications;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.flags.Flags;
import org.jixiao.flags.Severity;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.CodeWords;
import org.jixiao.vocabulary.Col;

/**
 * Makes a sheet an Excel table with filters, and marks what an official looks for first: rates
 * under 60% and under 80%, and questions of high severity. A mark is bold or slanted as well as
 * coloured, for print and for those who see colours alike.
 */
final class WorkbookTables {

  private static final String VERY_LOW = "0.6";
  private static final String LOW = "0.8";

  private WorkbookTables() {}

  /** A table needs a row below its header; a sheet without one stays plain. */
  static void add(XSSFSheet sheet, WorkbookSheet content) {
    int last = sheet.getLastRowNum();
    if (last < 1) {
      return;
    }
    int columns = content.columns().size();
    var area =
        new AreaReference(
            new CellReference(0, 0),
            new CellReference(last, columns - 1),
            SpreadsheetVersion.EXCEL2007);
    var table = sheet.createTable(area);
    var name = "jixiao_" + table.getCTTable().getId();
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.setStyleName("TableStyleLight1");
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    for (int i = 0; i < columns; i++) {
      mark(sheet, content.columns().get(i), new CellRangeAddress(1, last, i, i));
    }
  }

  private static void mark(XSSFSheet sheet, Col column, CellRangeAddress cells) {
    if (column.name().equals(BudgetRates.ADJUSTED_EXECUTION.rate().name())
        || column.name().equals(BudgetRates.ISSUED_PAYMENT.rate().name())
        || column.name().equals(ProjectYears.PAYMENT.rate().name())) {
      below(sheet, cells, VERY_LOW, IndexedColors.DARK_RED, true);
      below(sheet, cells, LOW, IndexedColors.BROWN, false);
    }
    if (column.equals(Flags.SEVERITY)) {
      var rules = sheet.getSheetConditionalFormatting();
      var word = CodeWords.of(column, Severity.HIGH.word());
      var high =
          rules.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + word + "\"");
      high.createFontFormatting().setFontStyle(false, true);
      high.getFontFormatting().setFontColorIndex(IndexedColors.DARK_RED.getIndex());
      rules.addConditionalFormatting(new CellRangeAddress[] {cells}, high);
    }
  }

  /** An empty cell counts as zero for Excel, so it is left out by name. */
  private static void below(
      XSSFSheet sheet, CellRangeAddress cells, String limit, IndexedColors colour, boolean bold) {
    var first =
        new CellReference(cells.getFirstRow(), cells.getFirstColumn(), false, false)
            .formatAsString();
    var rules = sheet.getSheetConditionalFormatting();
    var rule =
        rules.createConditionalFormattingRule(
            "AND(ISNUMBER(" + first + ")," + first + "<" + limit + ")");
    var font = rule.createFontFormatting();
    font.setFontStyle(!bold, bold);
    font.setFontColorIndex(colour.getIndex());
    rules.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }
}
