package org.jixiao.publications.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
 * The Word reports of a release: of each {@link ReportKind} one about whom it concerns, in the
 * latest year handed in. Numbers and tables come from the release, each with a footnote to its
 * table; what only the department can say is left as a marked prompt.
 */
final class WordReports {

  private final ReportTables tables;
  private final Map<String, String> words;
  private final Map<String, String> divisions;
  private final @Nullable Path templates;

  /**
   * @param tables what the reports speak of
   * @param release number of the release
   * @param asOf the day the release describes
   * @param divisions names of divisions by their codes
   * @param templates a folder with templates of the bureau's own; null for those of the project
   */
  WordReports(
      ReportTables tables,
      String release,
      String asOf,
      Map<String, String> divisions,
      @Nullable Path templates) {
    this.tables = tables;
    this.divisions = Map.copyOf(divisions);
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
    var whole = new ReportSubject(division, year, "", divisions.getOrDefault(division, division));
    var departments =
        tables.rows(DepartmentYears.TABLE.name()).of(whole).stream()
            .map(
                row -> new ReportSubject(division, year, text(row, Keys.DEPARTMENT_ID), name(row)));
    return Stream.concat(Stream.of(whole), departments);
  }

  /** Writes the reports into the folder, which exists; gives what was written, in order. */
  List<OfficeFiles.Written> write(Path folder) {
    var read = new EnumMap<ReportKind, byte[]>(ReportKind.class);
    var written = new ArrayList<OfficeFiles.Written>();
    for (var subject : subjects()) {
      for (var kind : ReportKind.about(subject, tables)) {
        var file = kind.fileName(subject);
        WordDocument.write(
            read.computeIfAbsent(kind, each -> template(each.template())),
            figures(kind, subject),
            folder.resolve(file));
        written.add(new OfficeFiles.Written(file, kind.caption(), subject));
      }
    }
    return written;
  }

  private ReportFigures figures(ReportKind kind, ReportSubject subject) {
    var about = new HashMap<>(words);
    about.put("department_name", ShownValue.text(subject.name()));
    about.put("department_id", ShownValue.text(subject.departmentId()));
    about.put("division_code", subject.divisionCode());
    about.put("division_name", ShownValue.text(divisions.getOrDefault(subject.divisionCode(), "")));
    about.put("fiscal_year", String.valueOf(subject.fiscalYear()));
    about.put("next_year", String.valueOf(subject.fiscalYear() + 1));
    about.put("previous_year", String.valueOf(subject.fiscalYear() - 1));
    about.put("title", kind.title(subject));
    return new ReportFigures(kind.template(), tables, subject, about);
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
