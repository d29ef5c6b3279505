package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that go on from sheet to sheet of a workbook; all figures are synthetic. */
class ContinuedFormsTest {

  private static final String HEADER = "|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|原因\n";
  private static final String FIRST = "|产出指标|数量指标|养护道路|≥5公里|5公里|50|50\n";
  private static final String SECOND = "||质量指标|验收合格率|≥95%|96%|40|38|个别返工\n";
  private static final String TOTAL = "总分||||||100|97\n";

  @TempDir Path folder;

  private static String head(String project) {
    return """
    项目支出绩效自评表（2024年度）
    项目名称||%s
    主管部门||合成县交通局|||实施单位|合成县公路段
    项目资金（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分
    ||年度资金总额|10|12|10.8|10|90%%|9
    """
        .formatted(project);
  }

  @Test
  void indicatorsOnTheNextSheetBelongToTheFormBefore() throws IOException {
    var rows =
        read(
            Map.of(
                "1自评表",
                head("养护甲"),
                "2填报说明",
                "填报说明\n金额以万元填列",
                "3绩效指标",
                "绩效指标完成情况\n\n" + HEADER + FIRST + SECOND + TOTAL));

    assertThat(rejections(rows)).isEmpty();
    var evaluation = rowsOf(rows, Evaluations.TABLE).get(0);
    assertThat(evaluation.value(Evaluations.EXECUTED_AMOUNT)).hasToString("108000.00");
    assertThat(evaluation.value(Evaluations.DECLARED_SCORE)).hasToString("97.0000");
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_3)).containsExactly("养护道路", "验收合格率");
    assertThat(values(rows, Indicators.TABLE, Keys.SOURCE_BLOCK_ID))
        .containsOnly(String.valueOf(evaluation.value(Keys.SOURCE_BLOCK_ID)));
    assertThat(addresses(rowsOf(rows, Indicators.TABLE).get(1), "level_3"))
        .containsExactly("'3绩效指标'!D5");
    assertThat(addresses(evaluation, "declared_score")).containsExactly("'3绩效指标'!H6");
    assertThat(addresses(evaluation, "executed_amount")).containsExactly("F5");
    assertThat(values(rows, SourceBlocks.TABLE, SourceBlocks.CONVERSIONS))
        .allMatch(said -> said.contains("续表在工作表“3绩效指标”，其第1行接续计为第6行"));
  }

  @Test
  void everySheetOfAContinuedFormHasItsOwnCount() throws IOException {
    var rows =
        read(
            Map.of(
                "1自评表", head("养护甲") + HEADER + FIRST,
                "2续表", SECOND + "\n" + TOTAL));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_1)).containsOnly("产出指标");
    assertThat(values(rows, Conservation.TABLE, Conservation.SHEET_NAME))
        .containsExactly("1自评表", "2续表");
    assertThat(values(rows, Conservation.TABLE, Conservation.DELIVERED_ROWS))
        .containsExactly("7", "3");
    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_ROWS))
        .containsExactly("4", "2");
    assertThat(values(rows, Conservation.TABLE, Conservation.DELIVERED_CELLS))
        .containsExactly("36", "10");
    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_AMOUNT))
        .containsExactly("328000.00", "0.00");
  }

  @Test
  void tablesThatSeveralFormsCouldHaveBegunAreJoinedToNone() throws IOException {
    var table = HEADER + FIRST + SECOND + TOTAL;
    var rows = read(Map.of("1甲", head("养护甲"), "2乙", head("养护乙"), "3甲指标", table, "4乙指标", table));

    assertThat(rowsOf(rows, Evaluations.TABLE)).isEmpty();
    assertThat(rejections(rows))
        .containsExactlyInAnyOrder(
            "MISSING_INDICATORS", "MISSING_INDICATORS", "HEADLESS_TABLE", "HEADLESS_TABLE");
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON))
        .anyMatch(reason -> reason.contains("工作表“3甲指标”：只有绩效指标部分，缺少项目名称、主管部门和项目资金"));
  }

  @Test
  void aTableInOtherColumnsIsNotTheRestOfTheOneBefore() throws IOException {
    var rows =
        read(
            Map.of(
                "1自评表", head("养护甲") + HEADER + FIRST,
                "2续表", "|一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分\n" + TOTAL));

    assertThat(rowsOf(rows, Indicators.TABLE)).isEmpty();
    assertThat(rejections(rows)).containsExactlyInAnyOrder("MISSING_TOTAL_ROW", "HEADLESS_TABLE");
  }

  @Test
  void aWholeFormIsNotContinued() throws IOException {
    var whole = head("养护甲") + HEADER + FIRST + SECOND + TOTAL;
    var rows = read(Map.of("1自评表", whole, "2指标", HEADER + FIRST + TOTAL));

    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_3)).containsExactly("养护道路", "验收合格率");
    assertThat(rejections(rows)).containsExactly("HEADLESS_TABLE");
  }

  private static List<String> addresses(TakenInRow row, String column) {
    var source = row.table().equals(Indicators.TABLE) ? Indicators.SOURCE : Evaluations.SOURCE;
    return Arrays.stream((Row[]) row.value(source))
        .filter(each -> each.getString(0).equals(column))
        .map(each -> each.getString(1))
        .toList();
  }

  /** A workbook of drawn sheets, in order of their names, as the reader takes it. */
  private List<TakenInRow> read(Map<String, String> sheets) throws IOException {
    var file = folder.resolve("报送.xlsx");
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      new TreeMap<>(sheets)
          .forEach(
              (name, drawing) -> {
                var sheet = workbook.createSheet(name);
                for (var row : list(DrawnSheets.drawn(name, drawing).rows())) {
                  var created = sheet.createRow(row.number() - 1);
                  row.cells()
                      .forEach(
                          cell -> {
                            var own = created.createCell(cell.column());
                            if (cell.text().matches("-?\\d+(\\.\\d+)?")) {
                              own.setCellValue(Double.parseDouble(cell.text()));
                            } else {
                              own.setCellValue(cell.text());
                            }
                          });
                }
              });
      workbook.write(out);
    }
    var origin =
        new FileOrigin("D1", "报送.xlsx", "0123456789abcdef00", Files.size(file), "533122000", null);
    try (var reading = FileReading.read(file, origin, ReadingSettings.standard())) {
      return list(reading);
    }
  }

  private static <T> List<T> list(java.util.Iterator<T> all) {
    var list = new ArrayList<T>();
    all.forEachRemaining(list::add);
    return list;
  }
}
