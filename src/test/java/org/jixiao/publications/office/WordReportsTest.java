package org.jixiao.publications.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.drawn;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.DepartmentEvaluations;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Word templates filled from two small tables. */
@ExtendWith(SparkSessions.class)
class WordReportsTest {

  private static final ReportSubject LANDS = new ReportSubject("533122000", 2024, "219", "县示例局");

  private static ReportTables tables;

  @TempDir Path folder;

  @BeforeAll
  static void drawTables() {
    SparkSession spark = SparkSessions.session();
    Map<String, Dataset<Row>> rows =
        Map.of(
            JurisdictionYears.TABLE.name(),
            drawn(
                spark,
                JurisdictionYears.TABLE.columns(),
                """
                division_code | fiscal_year | submitted_count
                533122000     | 2023        | 40
                533122000     | 2024        | 45
                533122000     | 2025        | 0
                """),
            DepartmentYears.TABLE.name(),
            drawn(
                spark,
                DepartmentYears.TABLE.columns(),
                """
                division_code | fiscal_year | department_id | scope | department_name | project_count | adjusted_budget_amount | adjusted_execution_rate | mean_score
                533122000     | 2023        | 219           | 汇总  | 县示例局        | 40            | 1234567.85             | 0.588050                | 94.8950
                533122000     | 2024        | 219           | 汇总  | 县示例局        | 45            | 68555800.00            | 0.500000                | 96.0000
                533122000     | 2024        | 219           | 本级  | 县示例局        | 1             | 1.00                   | 1.000000                | 60.0000
                533122000     | 2024        | 220           | 汇总  | =cmd<b>&局      | 2             |                        |                         |
                """));
    tables =
        new ReportTables(
            List.of(JurisdictionYears.TABLE, DepartmentYears.TABLE),
            table -> rows.get(table.name()));
  }

  @Test
  void aMarkThatWordHasSplitIsFilledAndItsNumberFootnotedToItsRow() throws Exception {
    var template = new XWPFDocument();
    var paragraph = template.createParagraph();
    paragraph.createRun().setText("项目{");
    paragraph.createRun().setText("{department_years.");
    paragraph.createRun().setText("project_count}}个，预算");
    paragraph.createRun().setText("{{department_years.adjusted_budget_amount}}万元，上年");
    paragraph
        .createRun()
        .setText("{{department_years.adjusted_budget_amount of previous year}}万元，");

    var document = filled(template, LANDS);

    assertThat(document.getParagraphs().get(0).getText())
        .startsWith("项目45个，预算6855.58万元，上年123.46万元，");
    assertThat(document.getFootnotes().get(document.getFootnotes().size() - 1).getParagraphs())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.getText().strip())
                    .endsWith(
                        "数据版本7，department_years［division_code=533122000，fiscal_year=2024，"
                            + "department_id=219，scope=汇总］：project_count＝45；"
                            + "adjusted_budget_amount＝68555800.00元。department_years［"
                            + "division_code=533122000，fiscal_year=2023，department_id=219，"
                            + "scope=汇总］：adjusted_budget_amount＝1234567.85元。"));
  }

  @Test
  void aRepeatedRowStandsOnceForEachRowOfTheTable() throws Exception {
    var template = new XWPFDocument();
    table(template, "{{each department_years of all years}}{{fiscal_year}}", "{{mean_score}}");

    var rows = filled(template, LANDS).getTables().get(0).getRows();

    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).getCell(0).getText()).isEqualTo("2023");
    assertThat(rows.get(1).getCell(1).getText()).isEqualTo("94.90");
    assertThat(rows.get(2).getCell(1).getText()).isEqualTo("96.00");
  }

  /** In 2024 there was a year before, in 2023 there was none. */
  @Test
  void aParagraphStaysOnlyWhereItsConditionHolds() throws Exception {
    var template = new XWPFDocument();
    for (var mark : List.of("if", "unless")) {
      template
          .createParagraph()
          .createRun()
          .setText(
              "{{" + mark + " department_years of previous year}}" + mark + "：上年{{previous}}年");
      template.createParagraph().createRun().setText("{{" + mark + " department_years}}本年" + mark);
    }
    template.createParagraph().createRun().setText("完");

    assertThat(texts(filled(template, LANDS))).containsExactly("if：上年甲年", "本年if", "完");
    assertThat(texts(filled(template, LANDS.inYear(2023))))
        .containsExactly("本年if", "unless：上年甲年", "完");
  }

  private static List<String> texts(XWPFDocument document) {
    return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  @Test
  void aSubjectWithoutRowsGetsARowThatSaysSo() throws Exception {
    var template = new XWPFDocument();
    table(template, "{{each department_years}}{{fiscal_year}}", "{{mean_score}}");

    var rows =
        filled(template, new ReportSubject("533122000", 2024, "999", "x")).getTables().get(0);

    assertThat(rows.getRow(1).getCell(0).getText()).isEqualTo("（无）");
    assertThat(rows.getRow(1).getCell(1).getText()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsADashAndADeliveredNameIsOnlyShown() throws Exception {
    var template = new XWPFDocument();
    table(template, "{{each department_years}}{{department_name}}", "{{adjusted_execution_rate}}");

    var row =
        filled(template, new ReportSubject("533122000", 2024, "220", "x"))
            .getTables()
            .get(0)
            .getRow(1);

    assertThat(row.getCell(0).getText()).isEqualTo("=cmd<b>&局");
    assertThat(row.getCell(1).getText()).isEqualTo("—");
    assertThat(ShownValue.text("a\u202Eb\u0000c\nd")).isEqualTo("a\uFFFDb\uFFFDc d");
  }

  @Test
  void aMarkNobodyKnowsIsAFaultThatSaysWhatThereIs() {
    var template = new XWPFDocument();
    template.createParagraph().createRun().setText("{{department_years.paid}}");

    assertThatThrownBy(() -> filled(template, LANDS))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith(
            "template t.docx: found {{paid}}; expected one of the columns of department_years:");

    var other = new XWPFDocument();
    other.createParagraph().createRun().setText("{{department_year.paid_amount}}");
    assertThatThrownBy(() -> filled(other, LANDS))
        .hasMessageContaining(
            "found {{department_year.paid_amount}}; expected one of the tables jurisdiction_years,"
                + " department_years");
  }

  @Test
  void theYearReportedOnIsTheLatestThatWasEvaluated() {
    var reports = new WordReports(tables, "7", "2025-09-10", Map.of("533122000", "甲县"), null);

    assertThat(reports.subjects().stream().map(ReportSubject::fileName))
        .containsExactly("533122000-2024", "533122000-2024-219", "533122000-2024-220");
    assertThat(new ReportSubject("533122000", 2024, "../../县局", "x").fileName())
        .matches("533122000-2024-x[0-9a-f]{10}");
    assertThat(reports.subjects().stream().map(ReportKind.SUMMARY::title))
        .first()
        .isEqualTo("甲县2024年度部门项目支出绩效自评工作总结");
    assertThat(ReportKind.SUMMARY.title(new ReportSubject("533122000", 2024, "", "533122000")))
        .startsWith("2024年度");
  }

  @Test
  void everyKindOfReportIsFilledWhereADepartmentAlsoEvaluatedItselfAsAWhole() throws Exception {
    var spark = SparkSessions.session();
    var drawn =
        Map.of(
            JurisdictionYears.TABLE,
            drawn(
                spark,
                JurisdictionYears.TABLE.columns(),
                """
                division_code | fiscal_year | submitted_count
                533122000     | 2024        | 45
                """),
            DepartmentYears.TABLE,
            drawn(
                spark,
                DepartmentYears.TABLE.columns(),
                """
                division_code | fiscal_year | department_id | scope | department_name | unpaid_amount
                533122000     | 2024        | 219           | 汇总  | 县示例局        | 1234567.89
                533122000     | 2024        | 220           | 汇总  | 县另一示例局    |
                """),
            DepartmentEvaluations.TABLE,
            drawn(
                spark,
                DepartmentEvaluations.TABLE.columns(),
                """
                division_code | fiscal_year | department_id | unit_name    | goal_text  | executed_amount
                533122000     | 2024        | 219           | 县示例局本级 | 合成的目标 | 4560000.00
                """));
    var all = new ReportTables(ReleaseTables.PUBLISHED, table -> whole(spark, table, drawn));

    var written =
        new WordReports(all, "7", "2025-09-10", Map.of("533122000", "甲县"), null).write(folder);

    assertThat(written.stream().map(OfficeFiles.Written::file))
        .containsExactly(
            "533122000-2024.docx",
            "533122000-2024_summary.docx",
            "533122000-2024-219.docx",
            "533122000-2024-219_whole.docx",
            "533122000-2024-220.docx");
    try (var in = Files.newInputStream(folder.resolve("533122000-2024-219_whole.docx"));
        var document = new XWPFDocument(in)) {
      assertThat(document.getParagraphs().get(0).getText()).isEqualTo("县示例局2024年度");
      assertThat(document.getParagraphs().get(1).getText()).isEqualTo("部门整体支出绩效自评报告");
      assertThat(document.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo("合成的目标");
      assertThat(document.getTables().get(2).getRow(1).getCell(3).getText()).isEqualTo("456.00");
      assertThat(document.getParagraphs().stream().map(each -> each.getText()))
          .anySatisfy(text -> assertThat(text).contains("未支付123.46万元"));
    }
  }

  /** The table with all its columns, without rows where none were drawn. */
  private static Dataset<Row> whole(
      SparkSession spark, TableSpec table, Map<TableSpec, Dataset<Row>> drawn) {
    var none = spark.createDataFrame(List.<Row>of(), table.schema());
    return drawn.containsKey(table) ? none.unionByName(drawn.get(table), true) : none;
  }

  private XWPFDocument filled(XWPFDocument template, ReportSubject subject) throws Exception {
    var bytes = new ByteArrayOutputStream();
    template.write(bytes);
    var words = Map.of("release", "7", "title", "题目", "fiscal_year", "2024", "previous", "甲");
    var file = folder.resolve("filled.docx");
    WordDocument.write(
        bytes.toByteArray(), new ReportFigures("t.docx", tables, subject, words), file);
    try (var in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  private static XWPFTable table(XWPFDocument template, String first, String second) {
    var table = template.createTable(2, 2);
    table.getRow(0).getCell(0).setText("甲");
    table.getRow(0).getCell(1).setText("乙");
    table.getRow(1).getCell(0).setText(first);
    table.getRow(1).getCell(1).setText(second);
    return table;
  }
}
