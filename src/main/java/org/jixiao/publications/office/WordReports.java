package org.jixiao.publications.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The Word reports of a release: one 部门项目支出绩效自评情况及自评结果运用报告 for each department that evaluated its
 * projects, and one 通报 for each division, about the latest year handed in. Numbers and tables come
 * from the release, each with a footnote to its table; what only the department can say is left as
 * a marked prompt.
 */
final class WordReports {

  /** The template of a department's report, among resources and in a folder of one's own. */
  static final String DEPARTMENT_TEMPLATE = "department-report.docx";

  /** The template of a division's notice. */
  static final String DIVISION_TEMPLATE = "division-notice.docx";

  private final ReportTables tables;
  private final Map<String, String> words;
  private final @Nullable Path templates;

  /**
   * @param tables what the reports speak of
   * @param release number of the release
   * @param asOf the day the release describes
   * @param templates a folder with templates of the bureau's own; null for those of the project
   */
  WordReports(ReportTables tables, String release, String asOf, @Nullable Path templates) {
    this.tables = tables;
    this.words = Map.of("release", release, "as_of", asOf);
    this.templates = templates;
  }

  /** Whom reports are written about, in order: each division, then its departments. */
  List<ReportSubject> subjects() {
    return tables.yearByDivision().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(each -> subjects(each.getKey(), each.getValue()))
        .toList();
  }

  private Stream<ReportSubject> subjects(String division, int year) {
    var whole = new ReportSubject(division, year, "", division);
    var departments =
        tables.rows(DepartmentYears.TABLE.name()).of(whole).stream()
            .map(
                row -> new ReportSubject(division, year, text(row, Keys.DEPARTMENT_ID), name(row)));
    return Stream.concat(Stream.of(whole), departments);
  }

  /** Writes the reports into the folder, which exists. */
  void write(Path folder) {
    var department = template(DEPARTMENT_TEMPLATE);
    var division = template(DIVISION_TEMPLATE);
    for (var subject : subjects()) {
      var name = subject.wholeDivision() ? DIVISION_TEMPLATE : DEPARTMENT_TEMPLATE;
      WordDocument.write(
          subject.wholeDivision() ? division : department,
          figures(name, subject),
          folder.resolve(subject.fileName() + ".docx"));
    }
  }

  private ReportFigures figures(String template, ReportSubject subject) {
    var about = new java.util.HashMap<>(words);
    about.put("department_name", ShownValue.text(subject.name()));
    about.put("department_id", ShownValue.text(subject.departmentId()));
    about.put("division_code", subject.divisionCode());
    about.put("fiscal_year", String.valueOf(subject.fiscalYear()));
    about.put("next_year", String.valueOf(subject.fiscalYear() + 1));
    about.put("previous_year", String.valueOf(subject.fiscalYear() - 1));
    about.put("title", title(subject));
    return new ReportFigures(template, tables, subject, about);
  }

  private static String title(ReportSubject subject) {
    return subject.wholeDivision()
        ? subject.fiscalYear() + "年度部门项目支出绩效自评情况通报"
        : ShownValue.text(subject.name()) + subject.fiscalYear() + "年度部门项目支出绩效自评情况及自评结果运用报告";
  }

  private byte[] template(String name) {
    try {
      if (templates != null && Files.exists(templates.resolve(name))) {
        return Files.readAllBytes(templates.resolve(name));
      }
      try (var in = WordReports.class.getResourceAsStream("/templates/" + name)) {
        if (in == null) {
          throw Fault.of("templates", "no " + name, "one in the folder or among the resources");
        }
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Row row) {
    var name = ReportRows.value(row, Keys.DEPARTMENT_NAME);
    return name == null ? text(row, Keys.DEPARTMENT_ID) : name.toString();
  }

  private static String text(Row row, Col column) {
    return String.valueOf(ReportRows.value(row, column));
  }
}
