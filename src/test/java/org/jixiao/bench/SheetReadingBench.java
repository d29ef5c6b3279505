package org.jixiao.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.SheetFile;

/**
 * CPU time of reading sheets: many small forms against POI's object model, with equal results, and
 * sheets of a million rows against merely unpacking them. Either side opens each file anew and
 * gives out the number of merged ranges and the displayed text of every cell. The two sides take
 * turns, so that whatever else the machine does slows both. The time is that of the reading thread;
 * what collecting the garbage takes, more for POI, is left out. Run as a program; arguments: number
 * of forms, number of rows.
 */
public final class SheetReadingBench {
  private static final int FORM_ROUNDS = 25;

  /** Rounds in which the compiler is still at work. */
  private static final int WARMING_ROUNDS = 5;

  private static final int LARGE_ROUNDS = 5;

  private SheetReadingBench() {}

  public static void main(String[] arguments) throws IOException {
    int forms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    var folder = Files.createTempDirectory("sheet-reading-bench");
    try {
      readForms(folder, forms);
      readLargeSheet(folder, rows, "numbers", SheetReadingBench::numbers);
      readLargeSheet(folder, rows, "payments", SheetReadingBench::payment);
    } finally {
      try (var paths = Files.walk(folder)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void readForms(Path folder, int count) throws IOException {
    var files = new ArrayList<Path>();
    for (int i = 0; i < count; i++) {
      files.add(form(folder.resolve(i + ".xlsx"), i));
    }
    var times = new ArrayList<Double>();
    for (int round = 1; round <= FORM_ROUNDS; round++) {
      var ours = new StringBuilder();
      var theirs = new StringBuilder();
      double seconds = cpuSeconds(() -> ours.append(read(files)));
      double poiSeconds = cpuSeconds(() -> theirs.append(readByPoi(files)));
      if (!ours.toString().contentEquals(theirs)) {
        throw new IllegalStateException("the two readers do not agree");
      }
      say(
          "forms: %.0f per CPU s; POI object model %.0f per CPU s (%.1f times); %d characters"
              + " equal",
          count / seconds, count / poiSeconds, poiSeconds / seconds, ours.length());
      if (round > WARMING_ROUNDS) {
        times.add(poiSeconds / seconds);
      }
    }
    say("forms: %.1f times the forms of POI's object model per CPU s", median(times));
  }

  private static void readLargeSheet(Path folder, int rows, String what, IntFunction<String> row)
      throws IOException {
    var file = largeSheet(folder.resolve(what + ".xlsx"), rows, row);
    var times = new ArrayList<Double>();
    for (int round = 1; round <= LARGE_ROUNDS; round++) {
      double unpacking = cpuSeconds(() -> unpack(file));
      var cells = new long[1];
      double reading = cpuSeconds(() -> cells[0] = countCells(file));
      say(
          "%d rows of %s, %d cells: %.2f CPU s; unpacking alone %.2f CPU s (%.1f times)",
          rows, what, cells[0], reading, unpacking, reading / unpacking);
      times.add(reading / unpacking);
    }
    say("%d rows of %s: %.1f times unpacking", rows, what, median(times));
    Files.delete(file);
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double cpuSeconds(Work work) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static String read(List<Path> files) {
    var told = new StringBuilder();
    for (var path : files) {
      try (var file = SheetFile.open(path, "form", ReadingLimits.DEFAULTS)) {
        for (var sheet : file.sheets()) {
          told.append(sheet.mergedRanges().size());
          sheet
              .rows()
              .forEachRemaining(row -> row.cells().forEach(cell -> told.append(cell.text())));
        }
      }
    }
    return told.toString();
  }

  private static String readByPoi(List<Path> files) throws IOException {
    var told = new StringBuilder();
    for (var path : files) {
      var formatter = new DataFormatter(Locale.CHINA);
      try (var workbook = WorkbookFactory.create(path.toFile(), null, true)) {
        for (var sheet : workbook) {
          told.append(sheet.getMergedRegions().size());
          sheet.forEach(row -> row.forEach(cell -> told.append(formatter.formatCellValue(cell))));
        }
      }
    }
    return told.toString();
  }

  private static void unpack(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      var buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // Only the unpacking counts.
      }
    }
  }

  private static long countCells(Path path) {
    long cells = 0;
    try (var file = SheetFile.open(path, "large", ReadingLimits.DEFAULTS)) {
      for (var rows = file.sheets().get(0).rows(); rows.hasNext(); ) {
        cells += rows.next().cells().size();
      }
    }
    return cells;
  }

  /** A form of forty rows with merged captions, scores and amounts. */
  private static Path form(Path file, int number) throws IOException {
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var money = workbook.createCellStyle();
      money.setDataFormat((short) 4);
      var sheet = workbook.createSheet("项目支出绩效自评表");
      for (int i = 0; i < 40; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue("三级指标 " + i % 12);
        row.createCell(3).setCellValue("完成情况说明 " + number + "-" + i);
        row.createCell(6).setCellValue(number * 1000.25 + i);
        row.getCell(6).setCellStyle(money);
        row.createCell(8).setCellValue(i % 11);
        row.createCell(9).setCellStyle(money);
        sheet.addMergedRegion(new CellRangeAddress(i, i, 0, 2));
        sheet.addMergedRegion(new CellRangeAddress(i, i, 3, 5));
      }
      workbook.write(out);
    }
    return file;
  }

  private static Path largeSheet(Path file, int rows, IntFunction<String> row) throws IOException {
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    var kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    var packageKind = "http://schemas.openxmlformats.org/package/2006/relationships";
    try (var out = new BufferedOutputStream(Files.newOutputStream(file));
        var zip = new ZipOutputStream(out)) {
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"支付\" r:id=\"a\"/></sheets></workbook>"
              .formatted(main, kind));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"%s\"><Relationship Id=\"a\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
              .formatted(packageKind, kind, kind));
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"
              .formatted(main));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      write(zip, "<worksheet xmlns=\"" + main + "\"><sheetData>");
      for (int number = 1; number <= rows; number++) {
        write(zip, row.apply(number));
      }
      write(zip, "</sheetData><mergeCells><mergeCell ref=\"A1:J1\"/></mergeCells></worksheet>");
      zip.closeEntry();
    }
    return file;
  }

  /** Ten numbers without format. */
  private static String numbers(int row) {
    var cells = new StringBuilder().append("<row r=\"").append(row).append("\">");
    for (char column = 'A'; column <= 'J'; column++) {
      long cents = row * 7919L * (column - 'A' + 1) % 99_999_999;
      cells.append("<c r=\"").append(column).append(row).append("\"><v>");
      cells.append(cents / 100).append('.').append(cents % 100 + 1).append("</v></c>");
    }
    return cells.append("</row>").toString();
  }

  /** A voucher, its day, whom it was paid to, the amount and its share of the budget. */
  private static String payment(int row) {
    long cents = row * 7919L % 99_999_999;
    return """
    <row r="%1$d"><c r="A%1$d" t="str"><v>P%1$08d</v></c><c r="B%1$d" s="1"><v>%2$d</v></c>\
    <c r="C%1$d" t="inlineStr"><is><t>第%3$d供应商有限公司</t></is></c>\
    <c r="D%1$d" s="2"><v>%4$d.%5$02d</v></c><c r="E%1$d" s="3"><v>%6$s</v></c></row>\
    """
        .formatted(row, 45_000 + row % 365, row % 977, cents / 100, cents % 100, cents / 1e8);
  }

  private static void put(ZipOutputStream zip, String part, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(part));
    write(zip, xml);
    zip.closeEntry();
  }

  private static void write(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
