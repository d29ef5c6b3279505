package org.jixiao.sources.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.sources.samples.FormHabits.Layout;
import org.jixiao.sources.samples.FormHabits.Packing;

/** Puts filled forms into workbooks, in the way a department packs them. */
final class FormBooks {

  /** More forms than this go into a further workbook, so that none grows without bound. */
  private static final int MOST_FORMS_IN_A_BOOK = 60;

  private final Path folder;
  private final FormHabits habits;

  FormBooks(Path folder, FormHabits habits) {
    this.folder = folder;
    this.habits = habits;
  }

  /** Writes all forms of a department; the stem begins every file name. */
  void write(String stem, List<FilledForm> forms) throws IOException {
    boolean single = habits.packing() == Packing.FILE_PER_PROJECT;
    int size = single ? 1 : MOST_FORMS_IN_A_BOOK;
    for (int first = 0; first < forms.size(); first += size) {
      int part = first / size + 1;
      String name = single || part > 1 ? stem + "-" + String.format("%02d", part) : stem;
      writeBook(name, forms.subList(first, Math.min(forms.size(), first + size)));
    }
  }

  private void writeBook(String name, List<FilledForm> forms) throws IOException {
    boolean old = habits.packing() == Packing.STACKED_XLS;
    try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
      fill(workbook, forms);
      if (workbook instanceof XSSFWorkbook modern) {
        SteadyFiles.save(modern, modern, folder.resolve(name + ".xlsx"));
      } else {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".xls"))) {
          workbook.write(out);
        }
      }
    }
  }

  private void fill(Workbook workbook, List<FilledForm> forms) {
    CellStyle wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    boolean sheetEach = habits.packing() == Packing.SHEET_PER_PROJECT;
    if (habits.notes()) {
      Sheet guide = workbook.createSheet("填报说明");
      new SheetWriter(guide, wrapped).row(List.of("本工作簿为合成数据，仅供试用。"));
      workbook.setSheetHidden(0, true);
    }
    SheetWriter sheet = null;
    for (int at = 0; at < forms.size(); at++) {
      if (sheet == null || sheetEach) {
        sheet = new SheetWriter(sheet(workbook, sheetEach ? at + 1 : 0), wrapped);
      } else {
        sheet.skip(2);
      }
      draw(sheet, forms.get(at));
    }
    workbook.setActiveSheet(habits.notes() ? 1 : 0);
  }

  private Sheet sheet(Workbook workbook, int number) {
    String name = habits.layout() == Layout.YUNNAN ? "GK15 项目支出绩效自评表" : "项目支出绩效自评表";
    Sheet sheet = workbook.createSheet(number == 0 ? name : name + "(" + number + ")");
    sheet.setDefaultColumnWidth(14);
    return sheet;
  }

  private void draw(SheetWriter sheet, FilledForm form) {
    if (habits.layout() == Layout.YUNNAN) {
      new YunnanForm(sheet, habits).draw(form);
    } else {
      new NationalForm(sheet, habits).draw(form);
    }
  }
}
