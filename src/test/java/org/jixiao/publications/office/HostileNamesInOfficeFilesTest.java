package org.jixiao.publications.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.flags.Flags;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.HostileNames;
import org.jixiao.testing.SparkSessions;
import org.jixiao.testing.Tables;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A hundred names that mean harm, in Word reports and in the sheets sent to departments. */
@ExtendWith(SparkSessions.class)
class HostileNamesInOfficeFilesTest {

  private static final List<String> NAMES = HostileNames.hundred();

  private static final ReportSubject WHOLE = new ReportSubject("533122000", 2024, "", "县");

  /** Marks that turn or hide what stands beside them, or that break a line. */
  private static final Pattern TURNING =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u2028\\u2029\\uFEFF\\u0000]");

  @TempDir Path folder;

  @Test
  void aWordReportShowsEachKindAsTextInTitleHeaderSentenceTableAndFootnote() throws Exception {
    var tables = tables();
    var harmless = elements(document(tables, new ReportSubject("533122000", 2024, "D-x", "县示例局")));
    for (int i = 0; i < NAMES.size(); i += 4) {
      var name = NAMES.get(i);
      var file = document(tables, new ReportSubject("533122000", 2024, name, name));

      try (var in = Files.newInputStream(file);
          var document = new XWPFDocument(in)) {
        var shown = ShownValue.text(name);
        assertThat(document.getParagraphs().get(0).getText())
            .as(name)
            .startsWith("部门：" + shown + "。");
        assertThat(document.getHeaderList().get(0).getText().strip()).isEqualTo(shown.strip());
        assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(shown);
        assertThat(document.getTables().get(0).getRow(1).getCell(0).getText()).isEqualTo(shown);
      }
      assertThat(elements(file)).as(name).containsExactlyElementsOf(harmless);
      assertThat(texts(file)).as(name).noneMatch(text -> TURNING.matcher(text).find());
    }
  }

  @Test
  void aTableOfAWordReportShowsAllHundredAsText() throws Exception {
    try (var in = Files.newInputStream(document(tables(), WHOLE));
        var document = new XWPFDocument(in)) {
      var rows = document.getTables().get(0).getRows();
      assertThat(rows.stream().skip(1).map(row -> row.getCell(0).getText()))
          .containsAll(NAMES.stream().map(ShownValue::text).toList());
      assertThat(document.getHyperlinks()).isEmpty();
      assertThat(document.getAllEmbeddedParts()).isEmpty();
    }
  }

  @Test
  void theSheetsOfADepartmentHoldThemAsTextThatStaysTextWhenItIsEdited() throws Exception {
    var subjects = List.of(WHOLE, new ReportSubject("533122000", 2024, "219", "县示例局"));
    var written = WorkingSheets.write(tables(), subjects, 7, folder);

    try (var in = Files.newInputStream(folder.resolve(written.get(0).fileName() + ".xlsx"));
        var workbook = new XSSFWorkbook(in)) {
      for (var sheet : List.of(WorkingSheets.REMINDERS, WorkingSheets.ANSWERS)) {
        var shown = new ArrayList<String>();
        for (int i = 1; i <= workbook.getSheet(sheet).getLastRowNum(); i++) {
          var cell = workbook.getSheet(sheet).getRow(i).getCell(7);
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
          assertThat(cell.getHyperlink()).isNull();
          assertThat(cell.getCellStyle().getQuotePrefixed())
              .as(cell.getStringCellValue())
              .isEqualTo(cell.getStringCellValue().matches("(?s)[=+\\-@＝＋－＠].*"));
          shown.add(cell.getStringCellValue());
        }
        assertThat(shown)
            .containsExactlyInAnyOrderElementsOf(NAMES.stream().map(ShownValue::text).toList());
      }
    }
  }

  private Path document(ReportTables tables, ReportSubject subject) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var template = new XWPFDocument()) {
      template
          .createParagraph()
          .createRun()
          .setText("部门：{{department_name}}。{{count department_years}}行");
      template
          .createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("{{department_name}}");
      var table = template.createTable(2, 2);
      table.getRow(0).getCell(0).setText("部门");
      table.getRow(0).getCell(1).setText("项目数");
      table.getRow(1).getCell(0).setText("{{each department_years}}{{department_name}}");
      table.getRow(1).getCell(1).setText("{{project_count}}");
      template.write(bytes);
    }
    var words = new HashMap<>(Map.of("release", "7"));
    words.put("department_name", ShownValue.text(subject.name()));
    words.put("title", ShownValue.text(subject.name()));
    var file = folder.resolve(subject.fileName() + ".docx");
    WordDocument.write(
        bytes.toByteArray(), new ReportFigures("t.docx", tables, subject, words), file);
    return file;
  }

  /** Every element of every part, in order: what a name may never change. */
  private static List<String> elements(Path file) throws Exception {
    return events(file, XMLStreamConstants.START_ELEMENT);
  }

  private static List<String> texts(Path file) throws Exception {
    return events(file, XMLStreamConstants.CHARACTERS);
  }

  private static List<String> events(Path file, int kind) throws Exception {
    var found = new ArrayList<String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : zip.stream().toList()) {
        var events = XMLInputFactory.newFactory().createXMLStreamReader(zip.getInputStream(part));
        while (events.hasNext()) {
          if (events.next() == kind) {
            boolean element = kind == XMLStreamConstants.START_ELEMENT;
            found.add(element ? part + " " + events.getLocalName() : events.getText());
          }
        }
      }
    }
    return found;
  }

  private static ReportTables tables() {
    Map<String, Dataset<Row>> rows =
        Map.of(
            JurisdictionYears.TABLE.name(),
            named(JurisdictionYears.TABLE, List.of("533122000"), Set.of()),
            DepartmentYears.TABLE.name(),
            named(DepartmentYears.TABLE, departments(), Set.of("department_id", "department_name")),
            ProjectYears.TABLE.name(),
            named(ProjectYears.TABLE, NAMES, Set.of("project_id", "project_name", "unit_name")),
            Flags.TABLE.name(),
            named(Flags.TABLE, NAMES, Set.of("project_id", "project_name", "unit_name")));
    return new ReportTables(
        List.of(JurisdictionYears.TABLE, DepartmentYears.TABLE, ProjectYears.TABLE, Flags.TABLE),
        table -> rows.get(table.name()));
  }

  private static List<String> departments() {
    var all = new ArrayList<>(NAMES);
    all.add("D-x");
    return all;
  }

  /** One row for each name, which stands in the columns given; the rest is as usual or empty. */
  private static Dataset<Row> named(TableSpec table, List<String> names, Set<String> columns) {
    Function<String, Row> row =
        name ->
            RowFactory.create(
                table.columns().stream()
                    .map(
                        column ->
                            columns.contains(column.name())
                                ? name
                                : Tables.value(column.type(), usual(column.name())))
                    .toArray());
    return SparkSessions.session()
        .createDataFrame(names.stream().map(row).toList(), table.schema());
  }

  private static String usual(String column) {
    return switch (column) {
      case "division_code" -> "533122000";
      case "fiscal_year" -> "2024";
      case "department_id" -> "219";
      case "unit_id" -> "219001";
      case "scope" -> "汇总";
      case "flag_id" -> "SCO-01";
      case "due" -> "true";
      case "submitted" -> "false";
      case "project_count", "submitted_count" -> "1";
      default -> "";
    };
  }
}
