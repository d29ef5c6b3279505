package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.testing.PublishedTables;
import org.jspecify.annotations.Nullable;

/**
 * Every cell of a published workbook beside the tables, found there by SQL written by hand. Which
 * column a cell belongs to is told by the caption above it, through the dictionary.
 */
public final class WorkbookReadBack {

  private static final String INDEX = "index.csv";

  /** What a department fills in. */
  private static final List<String> BLANKS =
      List.of("未报原因", "预计报送日期", "联系股室", "核实结论", "情况说明", "整改措施", "责任股室", "完成时限", "整改状态", "佐证材料");

  private static final String ANSWERING =
      "(SELECT * FROM flags WHERE project_id IS NOT NULL AND flag_id IN (SELECT flag_id FROM"
          + " flag_definitions WHERE list_contains(string_split(answers, ' '), '%s')))";

  /** Where the rows of each sheet stand, and the table whose captions it bears. */
  private static final Map<String, List<String>> SHEETS = sheets();

  /** Sheets that explain tables and conditions to those who query them. */
  private static final List<String> FOR_ANALYSTS = List.of("疑点说明", "数据字典");

  /** Columns whose codes are keys that other tables and the documents are searched by. */
  private static final List<String> CODES = List.of("所依规则", "记录编号", "原因代码", "规则集", "评分规则", "区块编号");

  private WorkbookReadBack() {}

  private static Map<String, List<String>> sheets() {
    var sheets = new LinkedHashMap<String, List<String>>();
    sheets.put(
        "部门汇总",
        List.of(
            """
            (SELECT d.*, c.due_submitted_count, c.completion_rate,
              (SELECT count(*) FROM flags f WHERE f.project_id IS NOT NULL
                AND f.division_code = d.division_code AND f.fiscal_year = d.fiscal_year
                AND f.department_id = d.department_id) AS question_count
            FROM department_years d LEFT JOIN evaluation_completions c
              USING (division_code, fiscal_year, department_id)
            WHERE d.scope = '汇总')\
            """,
            "department_years",
            "evaluation_completions"));
    sheets.put(
        "项目明细",
        List.of(
            """
            (SELECT p.*, (SELECT string_agg(DISTINCT flag_id, '、' ORDER BY flag_id) FROM flags f
              WHERE f.division_code = p.division_code AND f.fiscal_year = p.fiscal_year
                AND f.department_id = p.department_id AND f.unit_id = p.unit_id
                AND f.project_id = p.project_id) AS question_ids
            FROM project_years p)\
            """,
            "project_years"));
    sheets.put("自评得分与支付率背离", List.of(ANSWERING.formatted("B01"), "flags"));
    sheets.put("连续低执行项目", List.of(ANSWERING.formatted("B11"), "flags"));
    sheets.put("年末集中支付项目", List.of(ANSWERING.formatted("B09"), "flags"));
    sheets.put("复核偏离度", List.of("review_deviations", "review_deviations"));
    sheets.put(
        "建议核减清单",
        List.of(
            "(SELECT * FROM budget_advice WHERE advice IN ('压减', '取消', '收回统筹'))", "budget_advice"));
    sheets.put("疑点提示（待核实）", List.of("flags", "flags"));
    sheets.put("疑点说明", List.of("flag_definitions", "flag_definitions"));
    sheets.put("整改情况", List.of("rectification_states", "rectification_states"));
    sheets.put("自评完成情况", List.of("evaluation_completions", "evaluation_completions"));
    sheets.put("得分汇总", List.of("score_summaries", "score_summaries"));
    sheets.put("全县汇总", List.of("jurisdiction_years", "jurisdiction_years"));
    sheets.put("守恒核对", List.of("conservation", "conservation"));
    sheets.put("未接收记录", List.of("rejected_rows", "rejected_rows"));
    sheets.put("数据字典", List.of("dictionary", "dictionary"));
    return sheets;
  }

  /** Fails at the first sheet that does not hold what the tables hold; gives cells compared. */
  public static long compared(Path publication, PublishedTables tables)
      throws IOException, SQLException {
    long cells = 0;
    try (var in = Files.newInputStream(publication.resolve("jixiao.xlsx"));
        var workbook = new XSSFWorkbook(in)) {
      var others = new ArrayList<String>();
      for (var sheet : workbook) {
        if (SHEETS.containsKey(sheet.getSheetName())) {
          cells += compared(sheet, SHEETS.get(sheet.getSheetName()), tables);
        } else {
          others.add(sheet.getSheetName());
        }
      }
      assertThat(others).containsExactly("说明", "图表");
    }
    return cells;
  }

  /** The same of the sheets sent to departments. */
  public static long workingSheetsCompared(Path publication, PublishedTables tables)
      throws IOException, SQLException {
    long cells = 0;
    var folder = publication.resolve("working-sheets");
    for (var listed :
        tables.rows("FROM read_csv('%s', all_varchar = true)".formatted(folder.resolve(INDEX)))) {
      var whose =
          "fiscal_year = %s AND division_code = '%s' AND department_id = '%s'"
              .formatted(listed.get(2), listed.get(3), listed.get(4));
      try (var in = Files.newInputStream(folder.resolve(String.valueOf(listed.get(0))));
          var workbook = new XSSFWorkbook(in)) {
        cells +=
            compared(
                workbook.getSheet("催报清单"),
                List.of(
                    "(SELECT * FROM project_years WHERE due AND NOT submitted AND %s)"
                        .formatted(whose),
                    "project_years"),
                tables);
        cells +=
            compared(
                workbook.getSheet("核实整改反馈表"),
                List.of("(SELECT * FROM flags WHERE %s)".formatted(whose), "flags"),
                tables);
      }
    }
    return cells;
  }

  private static long compared(Sheet sheet, List<String> place, PublishedTables tables)
      throws SQLException {
    var captions = new LinkedHashMap<String, String>();
    for (var table : place.subList(1, place.size())) {
      tables.columnsByCaption(table).forEach(captions::putIfAbsent);
    }
    captions.put("疑点数", "question_count");
    captions.put("数据版本", "'1'");
    if (sheet.getSheetName().equals("项目明细")) {
      captions.put("疑点编号", "question_ids");
    }
    var columns = new LinkedHashMap<Integer, String>();
    for (var cell : sheet.getRow(0)) {
      var caption = cell.getStringCellValue().replaceFirst("（(万元|元)）$", "");
      if (captions.containsKey(caption)) {
        columns.put(cell.getColumnIndex(), captions.get(caption));
      } else {
        assertThat(BLANKS).as("captions of " + sheet.getSheetName()).contains(caption);
      }
    }
    var shown = new ArrayList<String>();
    for (var row : sheet) {
      if (row.getRowNum() > 0) {
        shown.add(row(row, List.copyOf(columns.keySet())));
      }
    }
    var codes = sheet.getSheetName().equals("数据字典") ? Map.<String, String>of() : codes(tables);
    var held =
        tables
            .rows("SELECT " + String.join(", ", columns.values()) + " FROM " + place.get(0))
            .stream()
            .map(row -> row(List.copyOf(columns.values()), row, codes))
            .toList();
    assertThat(shown).as(sheet.getSheetName()).containsExactlyInAnyOrderElementsOf(held);
    return (long) shown.size() * columns.size();
  }

  private static String row(Row row, List<Integer> columns) {
    var texts = columns.stream().map(column -> text(row.getCell(column))).toList();
    return String.join("|", texts);
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case BLANK -> "";
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
              : Double.toString(cell.getNumericCellValue());
      case STRING -> plain(cell.getStringCellValue());
      default -> throw new AssertionError(cell.getAddress() + " is a " + cell.getCellType());
    };
  }

  private static String row(
      List<String> columns, List<@Nullable Object> row, Map<String, String> codes) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      var kind = columns.get(i).replaceFirst("^.*_rate_status$", "rate_status");
      var value = held(row.get(i));
      texts.add(
          Arrays.stream(value.split("、", -1))
              .map(part -> codes.getOrDefault(kind + " " + part, part))
              .collect(Collectors.joining("、")));
    }
    return String.join("|", texts);
  }

  /** Words by column and code; a column that names another one shows the other's caption. */
  private static Map<String, String> codes(PublishedTables tables) throws SQLException {
    var codes = new LinkedHashMap<String, String>();
    for (var word :
        tables.rows(
            """
            SELECT column0 || ' ' || column1, column2
            FROM read_csv('src/main/resources/dictionary/code-words.tsv', delim = '\t',
              header = false, all_varchar = true)
            UNION ALL
            SELECT kind || ' ' || column_name, first(caption ORDER BY file_place)
            FROM (SELECT *, row_number() OVER () AS file_place FROM dictionary),
              (VALUES ('denominator'), ('payment_rate_basis')) AS named (kind)
            GROUP BY ALL
            """)) {
      codes.put(String.valueOf(word.get(0)), String.valueOf(word.get(1)));
    }
    return codes;
  }

  /** Texts that only a reader of the tables would understand, with where they stand. */
  public static List<String> codesLeft(Path publication) throws IOException {
    var left = new ArrayList<String>();
    try (var in = Files.newInputStream(publication.resolve("jixiao.xlsx"));
        var workbook = new XSSFWorkbook(in)) {
      for (var sheet : workbook) {
        for (var row : FOR_ANALYSTS.contains(sheet.getSheetName()) ? List.<Row>of() : sheet) {
          for (var cell : row) {
            if (text(cell).matches("[a-z]{2,}(_[a-z]+)*|[A-Z]{2,}(_[A-Z]+)*")
                && !CODES.contains(text(sheet.getRow(0).getCell(cell.getColumnIndex())))) {
              left.add(sheet.getSheetName() + " " + cell.getAddress() + " " + text(cell));
            }
          }
        }
      }
    }
    return left;
  }

  private static String held(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (value instanceof Number number) {
      return Double.toString(new BigDecimal(number.toString()).doubleValue());
    }
    var text = value.toString();
    return plain(text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text);
  }

  /** A file writes every line break its own way. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
