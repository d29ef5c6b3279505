package org.jixiao.sources.mess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes drawn forms as the files in which people hand them in. */
final class MessyFile {

  private static final Pattern FORMATTED = Pattern.compile("\\[(0+)](\\d+)");

  private MessyFile() {}

  /** One file in the folder that holds these forms with the mess made of them. */
  static void write(Path folder, Set<Mess> kinds, List<MessyForm> forms) throws IOException {
    if (kinds.contains(Mess.WORD_DOCUMENT)) {
      document(folder.resolve("报送.docx"), kinds, forms);
    } else if (kinds.contains(Mess.OLD_WORKBOOK)) {
      workbook(folder.resolve("报送.xls"), kinds, forms, new HSSFWorkbook());
    } else {
      var file = folder.resolve("报送.xlsx");
      workbook(file, kinds, forms, new XSSFWorkbook());
      if (kinds.contains(Mess.ZIPPED)) {
        zip(file, folder.resolve("报送.zip"));
      }
    }
  }

  private static void zip(Path file, Path archive) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive), StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("交通局/" + file.getFileName()));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    Files.delete(file);
  }

  private static void workbook(Path file, Set<Mess> kinds, List<MessyForm> forms, Workbook workbook)
      throws IOException {
    try (workbook;
        var out = Files.newOutputStream(file)) {
      boolean stacked = kinds.contains(Mess.STACKED);
      int top = 0;
      for (int i = 0; i < forms.size(); i++) {
        boolean dated = kinds.contains(Mess.YEAR_IN_SHEET_NAME);
        var name = dated ? forms.get(i).year() + "年" + i : "自评表" + i;
        var sheet = stacked && i > 0 ? workbook.getSheetAt(0) : workbook.createSheet(name);
        var drawn = MessyDrawing.of(forms.get(i), kinds, i);
        int end = endOfSheet(drawn, kinds);
        boolean hideSome = kinds.contains(Mess.HIDDEN_ROWS);
        fill(sheet, drawn.part(0, end), top, hideSome);
        if (end < drawn.rows().size()) {
          var next = workbook.createSheet(name + "续");
          next.createRow(0).createCell(0).setCellValue("项目支出绩效自评表（续）");
          fill(next, drawn.part(end, drawn.rows().size()), 1, hideSome);
        }
        top = stacked ? top + drawn.rows().size() + i : 0;
      }
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        workbook.setSheetHidden(i, kinds.contains(Mess.HIDDEN_SHEET));
      }
      if (kinds.contains(Mess.FORMULAS)) {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      }
      workbook.write(out);
    }
  }

  /** Rows of a form that stand on its first sheet. */
  private static int endOfSheet(MessyDrawing.Drawn drawn, Set<Mess> kinds) {
    if (kinds.contains(Mess.INDICATORS_ON_NEXT_SHEET)) {
      return drawn.indicators();
    }
    int some = drawn.indicators() + 5;
    return kinds.contains(Mess.TABLE_GOES_ON) ? some : drawn.rows().size();
  }

  private static void fill(Sheet sheet, MessyDrawing.Drawn drawn, int top, boolean hideSome) {
    for (int i = 0; i < drawn.rows().size(); i++) {
      var row = sheet.createRow(top + i);
      row.setZeroHeight(hideSome && i % 5 == 4);
      var cells = drawn.rows().get(i);
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          fill(row.createCell(column), cells.get(column));
        }
      }
    }
    for (var range : drawn.merged()) {
      sheet.addMergedRegion(
          new CellRangeAddress(
              top + range.firstRow() - 1,
              top + range.lastRow() - 1,
              range.firstColumn(),
              range.lastColumn()));
    }
  }

  private static void fill(Cell cell, String text) {
    var formatted = FORMATTED.matcher(text);
    if (formatted.matches()) {
      var workbook = cell.getSheet().getWorkbook();
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(formatted.group(1)));
      cell.setCellValue(Double.parseDouble(formatted.group(2)));
      cell.setCellStyle(style);
    } else if (text.startsWith("=") && text.length() > 1) {
      cell.setCellFormula(text.substring(1) + "+0");
    } else if (text.startsWith("#")) {
      cell.setCellErrorValue(FormulaError.forString(text).getCode());
    } else if (text.startsWith("'")) {
      cell.setCellValue(text.substring(1));
    } else if (text.matches("~\\d+|-?\\d{1,15}(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text.replace("~", "")));
    } else {
      cell.setCellValue(text);
    }
  }

  private static void document(Path file, Set<Mess> kinds, List<MessyForm> forms)
      throws IOException {
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      for (int i = 0; i < forms.size(); i++) {
        var rows = MessyDrawing.of(forms.get(i), kinds, i).rows();
        document.createParagraph().createRun().setText(rows.get(0).get(0));
        document.createParagraph().createRun().setText(rows.get(1).get(0));
        var table = document.createTable(rows.size() - 2, 9);
        for (int row = 2; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size() && column < 9; column++) {
            var text = rows.get(row).get(column).replaceFirst("^'", "");
            table.getRow(row - 2).getCell(column).setText(text);
          }
        }
      }
      document.write(out);
    }
  }
}
