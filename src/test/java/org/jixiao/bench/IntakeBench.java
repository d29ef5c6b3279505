package org.jixiao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.jobs.Commands;
import org.jixiao.testing.SparkSessions;

/**
 * What taking in large deliveries costs: ten thousand workbooks of one form each, and a ledger of
 * two million lines of text. The share of the calling thread tells whether it holds the others up.
 * All figures are synthetic. Run as a program; arguments: number of workbooks, number of lines.
 */
public final class IntakeBench {
  private static final Path FORM =
      Path.of("data-samples/delivered/yongde-2022/yongde-minglang-2022.xlsx");

  private IntakeBench() {}

  public static void main(String[] arguments) throws IOException {
    int workbooks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000_000;
    SparkSessions.session();
    var folder = Files.createTempDirectory("intake-bench");
    try {
      writeForms(delivery(folder, "forms", "2022-12-31"), workbooks);
      takeIn(folder, "forms", workbooks + " workbooks");
      writeLedger(delivery(folder, "ledger", "2024-12-31").resolve("payments.csv"), lines);
      takeIn(folder, "ledger", lines + " lines");
    } finally {
      try (var paths = Files.walk(folder)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void takeIn(Path folder, String delivery, String what) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var threads = ManagementFactory.getThreadMXBean();
    long begun = System.nanoTime();
    long used = system.getProcessCpuTime();
    long usedHere = threads.getCurrentThreadCpuTime();
    var said =
        Commands.done(
            "ingest",
            "--delivery=" + folder.resolve(delivery),
            "--lake=" + folder.resolve("lake-of-" + delivery));
    System.out.printf(
        Locale.ROOT,
        "%s taken in: %.0f s, %.0f s of processor time, %.1f s of them in the calling thread%n%s%n",
        what,
        (System.nanoTime() - begun) / 1e9,
        (system.getProcessCpuTime() - used) / 1e9,
        (threads.getCurrentThreadCpuTime() - usedHere) / 1e9,
        said);
  }

  private static Path delivery(Path folder, String name, String asOf) throws IOException {
    var delivery = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        delivery.resolve("delivery.yaml"),
        "as_of: %s%ndivision_code: \"533122000\"%n".formatted(asOf));
    return delivery;
  }

  /** The same form for as many projects, whose names tell them apart. */
  private static void writeForms(Path delivery, int count) throws IOException {
    try (var in = Files.newInputStream(FORM);
        var workbook = new XSSFWorkbook(in)) {
      var name = nameOfProject(workbook);
      var first = name.getStringCellValue();
      for (int number = 1; number <= count; number++) {
        name.setCellValue(first + "（合成" + number + "）");
        try (var out = Files.newOutputStream(delivery.resolve(number + ".xlsx"))) {
          workbook.write(out);
        }
      }
    }
  }

  private static Cell nameOfProject(XSSFWorkbook workbook) {
    for (var row : workbook.getSheetAt(0)) {
      boolean captioned = false;
      for (var cell : row) {
        var text = cell.toString().strip();
        if (captioned && !text.isEmpty()) {
          return cell;
        }
        captioned |= text.startsWith("项目名称");
      }
    }
    throw new IllegalStateException(FORM + ": found no 项目名称; expected one with a name beside it");
  }

  private static void writeLedger(Path file, int lines) throws IOException {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("预算年度,单位代码,单位名称,项目代码,项目名称,支付凭证号,指标主键,实际支付日期,实际支付金额,收款人\n");
      for (int line = 1; line <= lines; line++) {
        int project = line % 5_000;
        out.write(
            String.format(
                Locale.ROOT,
                "2024,219001,县示例局,53312224100002%07d,示例项目%d,V%d,B%d,2024-%02d-%02d,%d.%02d,示例建筑有限公司%n",
                project,
                project,
                line,
                project,
                line % 12 + 1,
                line % 28 + 1,
                line % 90_000 + 1,
                line % 100));
      }
    }
  }
}
