package org.jixiao.publications.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jixiao.lake.Release;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.publications.CellText;
import org.jixiao.publications.OpenQuestions;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** The office files of a publication, each kind in its folder with a list of what is whose. */
public final class OfficeFiles {

  /** Word reports about departments and divisions, of each {@link ReportKind}. */
  public static final String REPORTS_FOLDER = "reports";

  /** Workbooks sent to departments: 催报清单 and 核实整改反馈表. */
  public static final String WORKING_SHEETS_FOLDER = "working-sheets";

  /** What opens first in a folder of files whose names are codes. */
  static final String LIST_FILE = "index.csv";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private OfficeFiles() {}

  /**
   * Writes them beside the other files of the publication.
   *
   * @param tables the tables of this code that the release holds
   * @param divisions names of divisions by their codes
   * @param publication the folder of the publication
   * @param templates a folder with Word templates of the bureau's own; null for the project's
   */
  public static void write(
      Release release,
      List<TableSpec> tables,
      Map<String, String> divisions,
      Path publication,
      @Nullable Path templates) {
    if (!tables.containsAll(List.of(JurisdictionYears.TABLE, DepartmentYears.TABLE))) {
      return;
    }
    var rows = new ReportTables(tables, new OpenQuestions(release));
    var reports =
        new WordReports(
            rows,
            String.valueOf(release.number()),
            String.valueOf(release.manifest().inputs().asOf()),
            divisions,
            templates);
    try {
      var folder = Files.createDirectory(publication.resolve(REPORTS_FOLDER));
      list(reports.write(folder), folder);
      var sheets = Files.createDirectory(publication.resolve(WORKING_SHEETS_FOLDER));
      var filled = WorkingSheets.write(rows, reports.subjects(), release.number(), sheets);
      list(filled.stream().map(OfficeFiles::workingSheet).toList(), sheets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of each Word template in a folder of the bureau's own, by name. */
  public static Map<String, String> digests(@Nullable Path templates) {
    var digests = new TreeMap<String, String>();
    if (templates == null) {
      return digests;
    }
    if (!Files.isDirectory(templates)) {
      throw Fault.of("templates " + templates, "no such folder", "a folder with Word templates");
    }
    for (var name : ReportKind.templates()) {
      var file = templates.resolve(name);
      if (Files.exists(file)) {
        digests.put(name, digest(file));
      }
    }
    return digests;
  }

  private static String digest(Path file) {
    try {
      return DigestUtils.sha256Hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file of a folder whose names are codes.
   *
   * @param kind what officials call the kind of file
   * @param subject whom it is about
   */
  record Written(String file, String kind, ReportSubject subject) {}

  /** Which file is whose; a name that begins like a formula is defused as in every CSV file. */
  static void list(List<Written> written, Path folder) throws IOException {
    var lines =
        written.stream()
            .map(each -> line(each, each.subject()))
            .collect(
                Collectors.joining(
                    "\r\n", BYTE_ORDER_MARK + "文件,种类,预算年度,财政区划代码,主管部门代码,主管部门\r\n", "\r\n"));
    Files.writeString(folder.resolve(LIST_FILE), lines, StandardCharsets.UTF_8);
  }

  private static Written workingSheet(ReportSubject subject) {
    var kind = WorkingSheets.REMINDERS + "、" + WorkingSheets.ANSWERS;
    return new Written(subject.fileName() + ".xlsx", kind, subject);
  }

  private static String line(Written written, ReportSubject subject) {
    return String.join(
        ",",
        written.file(),
        written.kind(),
        String.valueOf(subject.fiscalYear()),
        quoted(subject.divisionCode()),
        quoted(subject.wholeDivision() ? "" : subject.departmentId()),
        quoted(subject.wholeDivision() ? "全县" : subject.name()));
  }

  private static String quoted(String text) {
    return '"' + CellText.defused(ShownValue.text(text)).replace("\"", "\"\"") + '"';
  }
}
