package org.jixiao.publications.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jixiao.testing.PublishedTables;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the published Word reports beside the tables: what a footnote says is asked of
 * another engine, and whatever is shown must be the rounded form of something a footnote names, or
 * stand in the template.
 */
public final class ReportsReadBack {

  /** The short sums of documents, written again by hand. */
  private static final String SUMMARIES =
      """
      CREATE VIEW question_sums AS
      SELECT division_code, fiscal_year, department_id, flag_id, any_value(d.title_zh) AS title_zh,
        count(*) AS question_count, count(*) FILTER (WHERE f.severity = 'high') AS high_count,
        sum(money_at_stake_amount) AS money_at_stake_sum_amount,
        coalesce(max(department_name), max(department_id)) AS department_name
      FROM flags f JOIN flag_definitions d USING (flag_id)
      WHERE project_id IS NOT NULL GROUP BY ALL;
      CREATE VIEW indicator_levels AS
      SELECT p.division_code, p.fiscal_year, p.department_id, level_1,
        coalesce(level_2, '—') AS level_2, count(*) AS indicator_count,
        count(*) FILTER (WHERE score = weight) AS full_count,
        sum(weight) FILTER (WHERE score IS NOT NULL) AS weight_sum,
        sum(score) FILTER (WHERE weight IS NOT NULL) AS score_sum,
        CASE WHEN weight_sum <> 0 THEN round(CAST(score_sum AS DECIMAL(38,12)) / weight_sum, 6) END
          AS score_rate
      FROM indicators i JOIN project_years p
        ON i.delivery_id = p.form_delivery_id AND i.source_block_id = p.form_source_block_id
      WHERE p.submitted GROUP BY 1, 2, 3, 4, 5;
      CREATE VIEW handing_in AS
      SELECT c.*, coalesce(a.n, 0) AS asked_form_count,
        CASE WHEN c.submitted_count > 0
          THEN round(coalesce(a.n, 0) / c.submitted_count, 6) END AS asked_form_rate
      FROM evaluation_completions c LEFT JOIN (
        SELECT division_code, fiscal_year, department_id,
          count(DISTINCT unit_id || '/' || project_id) AS n
        FROM flags WHERE project_id IS NOT NULL AND flag_id IN (
          SELECT flag_id FROM flag_definitions
          WHERE regexp_matches(answers, '(^| )A[0-9]{2}( |$)'))
        GROUP BY ALL) a USING (division_code, fiscal_year, department_id);
      """;

  private static final Pattern PLACE =
      Pattern.compile("([a-z_]+)［([^］]*)］：([^。]*(?:\\.\\d[^。]*)*)。");
  private static final Pattern LISTED = Pattern.compile("([a-z_]+)［([^］]*)］，列：(.*?)，共(\\d+)行");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

  private final PublishedTables tables;
  private long numbers;

  private ReportsReadBack(PublishedTables tables) {
    this.tables = tables;
  }

  /** Fails at the first number without a home; gives how many were looked up. */
  public static long compared(Path publication, PublishedTables tables)
      throws IOException, SQLException {
    var readBack = new ReportsReadBack(tables);
    tables.run(SUMMARIES);
    try (var files = Files.newDirectoryStream(publication.resolve("reports"), "*.docx")) {
      for (var file : files) {
        try (var in = Files.newInputStream(file);
            var document = new XWPFDocument(in)) {
          readBack.compare(file.getFileName().toString(), document);
        }
      }
    }
    return readBack.numbers;
  }

  private void compare(String name, XWPFDocument document) throws IOException, SQLException {
    var known = literals(name);
    known.addAll(numbers(name));
    for (var paragraph : document.getParagraphs()) {
      var explained = new HashSet<>(known);
      for (var note : notes(document, paragraph)) {
        explained.addAll(lookedUp(note));
      }
      assertThat(explained)
          .as(name + ": " + paragraph.getText())
          .containsAll(numbers(withoutNotes(paragraph)));
    }
    for (var table : document.getTables()) {
      compare(name, document, table);
    }
  }

  private static String templateOf(String name) {
    boolean wholeDivision = name.split("-").length == 2;
    if (name.contains("_")) {
      return (wholeDivision ? ReportKind.SUMMARY : ReportKind.WHOLE_DEPARTMENT).template();
    }
    return (wholeDivision ? ReportKind.NOTICE : ReportKind.DEPARTMENT).template();
  }

  /** Numbers that the template holds, and the words about the document. */
  private Set<String> literals(String name) throws IOException, SQLException {
    var template = templateOf(name);
    var known = new HashSet<String>();
    try (var in = ReportsReadBack.class.getResourceAsStream("/templates/" + template);
        var document = new XWPFDocument(in)) {
      document.getParagraphs().forEach(each -> known.addAll(numbers(each.getText())));
    }
    int year = Integer.parseInt(name.split("[-._]", -1)[1]);
    known.addAll(List.of("" + (year - 1), "" + year, "" + (year + 1)));
    known.addAll(
        numbers(
            tables.value("SELECT entry_value FROM run_manifest WHERE entry_kind = 'as_of'")
                + " 1"));
    return known;
  }

  /** What a footnote names as it is shown, after the tables have agreed with it. */
  private Set<String> lookedUp(String note) throws SQLException {
    var shown = new HashSet<String>();
    var places = PLACE.matcher(note);
    while (places.find()) {
      for (var part : places.group(3).split("；", -1)) {
        var column = part.substring(0, part.indexOf('＝'));
        var said = part.substring(part.indexOf('＝') + 1).replaceFirst("元$", "");
        var found =
            tables.rows("SELECT " + column + " FROM " + places.group(1) + where(places.group(2)));
        var held = found.isEmpty() ? null : found.get(0).get(0);
        assertThat(said).as(note).isEqualTo(held == null ? "空" : plain(held));
        shown.addAll(numbers(shown(column, held)));
        numbers++;
      }
    }
    assertThat(shown.isEmpty() && !note.contains("＝空")).as("nothing was read in " + note).isFalse();
    return shown;
  }

  private void compare(String name, XWPFDocument document, XWPFTable table) throws SQLException {
    var heading = table.getRow(0).getCell(0).getParagraphs();
    var notes = notes(document, heading.get(heading.size() - 1));
    var listed = LISTED.matcher(String.join("", notes));
    assertThat(listed.find())
        .as(name + ": note of " + table.getRow(0).getCell(0).getText())
        .isTrue();
    boolean numbered = heading.get(0).getText().startsWith("序号");
    var shown = new ArrayList<List<String>>();
    for (var row : table.getRows().subList(1, table.getRows().size())) {
      var cells = row.getTableCells().stream().skip(numbered ? 1 : 0);
      shown.add(sorted(cells.map(cell -> cell.getText()).collect(Collectors.joining(" "))));
    }
    var columns =
        listed.group(3).equals("—") ? List.<String>of() : List.of(listed.group(3).split("、"));
    var held = new ArrayList<List<String>>();
    if (!columns.isEmpty()) {
      for (var row :
          tables.rows(
              "SELECT "
                  + String.join(", ", columns)
                  + " FROM "
                  + listed.group(1)
                  + where(listed.group(2)))) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
          texts.add(ShownValue.text(shown(columns.get(i), row.get(i))));
        }
        held.add(sorted(String.join(" ", texts)));
      }
    } else {
      held.add(List.of());
    }
    assertThat(Integer.parseInt(listed.group(4))).isEqualTo(columns.isEmpty() ? 0 : held.size());
    assertThat(shown).as(name + ": " + listed.group()).containsExactlyInAnyOrderElementsOf(held);
    numbers += held.stream().mapToLong(List::size).sum();
  }

  private static List<String> notes(XWPFDocument document, XWPFParagraph paragraph) {
    var notes = new ArrayList<String>();
    for (var run : paragraph.getCTP().getRList()) {
      for (var reference : run.getFootnoteReferenceList()) {
        var note = document.getFootnoteByID(reference.getId().intValue());
        note.getParagraphs().forEach(each -> notes.add(each.getText()));
      }
    }
    return notes;
  }

  private static String withoutNotes(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream()
        .map(run -> run.getText(0) == null ? "" : run.getText(0))
        .collect(Collectors.joining());
  }

  private static String where(String conditions) {
    return conditions.isBlank()
        ? ""
        : " WHERE "
            + Pattern.compile("，")
                .splitAsStream(conditions)
                .map(each -> each.replaceFirst("=(.*)$", " = '$1'"))
                .collect(Collectors.joining(" AND "));
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** As officials read it: 万元, percent and points with two decimals, half-up. */
  private static String shown(String column, @Nullable Object value) {
    if (value == null) {
      return "—";
    }
    if (!(value instanceof BigDecimal) && !(value instanceof Double)) {
      return value.toString();
    }
    var number = new BigDecimal(value.toString());
    if (column.endsWith("_amount")) {
      return rounded(number.movePointLeft(4));
    }
    if (column.endsWith("_rate")) {
      return rounded(number.movePointRight(2)) + "%";
    }
    return column.endsWith("_score")
        ? rounded(number)
        : number.stripTrailingZeros().toPlainString();
  }

  private static String rounded(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static List<String> sorted(String text) {
    return numbers(text).stream().sorted().toList();
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> found.group()).toList();
  }
}
