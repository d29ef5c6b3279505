package org.jixiao.sources.mess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes drawn forms as the files in which people hand them in. */
final class MessyFile {

  private MessyFile() {}

  /** One file that holds these forms with one mess made of them. */
  static Path write(Path folder, Mess mess, List<MessyForm> forms) throws IOException {
    return switch (mess) {
      case OLD_WORKBOOK -> workbook(folder.resolve(mess + ".xls"), mess, forms, new HSSFWorkbook());
      case WORD_DOCUMENT -> document(folder.resolve(mess + ".docx"), mess, forms);
      default -> workbook(folder.resolve(mess + ".xlsx"), mess, forms, new XSSFWorkbook());
    };
  }

  private static Path workbook(Path file, Mess mess, List<MessyForm> forms, Workbook workbook)
      throws IOException {
    try (workbook;
        var out = Files.newOutputStream(file)) {
      boolean stacked = mess == Mess.STACKED;
      Sheet sheet = stacked ? workbook.createSheet("自评表") : null;
      int top = 0;
      for (int i = 0; i < forms.size(); i++) {
        var form = forms.get(i);
        var name = mess == Mess.YEAR_IN_SHEET_NAME ? form.year() + "年" + i : "自评表" + i;
        var own = sheet == null ? workbook.createSheet(name) : sheet;
        var drawn = MessyDrawing.of(form, mess);
        fill(own, drawn, top, mess);
        top = stacked ? top + drawn.rows().size() + i : 0;
        if (mess == Mess.HIDDEN_SHEET && i > 0) {
          workbook.setSheetHidden(i, true);
        }
      }
      if (mess == Mess.FORMULAS) {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      }
      workbook.write(out);
    }
    return file;
  }

  private static void fill(Sheet sheet, MessyDrawing.Drawn drawn, int top, Mess mess) {
    for (int i = 0; i < drawn.rows().size(); i++) {
      var row = sheet.createRow(top + i);
      row.setZeroHeight(mess == Mess.HIDDEN_ROWS && i % 5 == 4);
      var cells = drawn.rows().get(i);
      for (int column = 0; column < cells.size(); column++) {
        var text = cells.get(column);
        if (text.startsWith("=") && text.length() > 1) {
          row.createCell(column).setCellFormula(text.substring(1) + "+0");
        } else if (text.startsWith("'")) {
          row.createCell(column).setCellValue(text.substring(1));
        } else if (text.matches("-?\\d{1,15}(\\.\\d+)?")) {
          row.createCell(column).setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
          row.createCell(column).setCellValue(text);
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

  private static Path document(Path file, Mess mess, List<MessyForm> forms) throws IOException {
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      for (var form : forms) {
        var rows = MessyDrawing.of(form, mess).rows();
        document.createParagraph().createRun().setText(rows.get(0).get(0));
        document.createParagraph().createRun().setText(rows.get(1).get(0));
        var table = document.createTable(rows.size() - 2, 9);
        for (int i = 2; i < rows.size(); i++) {
          for (int column = 0; column < rows.get(i).size() && column < 9; column++) {
            table.getRow(i - 2).getCell(column).setText(rows.get(i).get(column));
          }
        }
      }
      document.write(out);
    }
    return file;
  }
}
