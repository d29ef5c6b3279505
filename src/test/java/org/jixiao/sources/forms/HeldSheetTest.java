package org.jixiao.sources.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.util.List;
import java.util.Map;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.RejectedRows;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a sheet that was held and then given up; the figures are synthetic. */
class HeldSheetTest {

  private static final String SHEET =
      """
      项目支出绩效自评表（合成）
      项目名称|测绘（合成）

      年度资金总额|120500.00|60250.00
      """;

  @ParameterizedTest
  @ValueSource(ints = {1_000, 3})
  void aSheetThatBreaksOffIsRejectedWithAllItGaveEvenBeyondWhatIsHeld(int most) {
    var held = taken(most);

    assertThat(counts(held.brokenOff())).containsExactly(4L, 4L, 6L, 6L, 2L);
  }

  @Test
  void aSheetTooLargeToHoldIsRejectedTheSameWay() {
    assertThat(counts(taken(3).finished(cells -> List.of()))).containsExactly(4L, 4L, 6L, 6L, 2L);
  }

  @Test
  void aContinuationThatBreaksOffRejectsTheSheetBeforeWithAReason() {
    var held = taken(1_000);
    var further = drawn("续表", SHEET);
    held.goOn(origin(further), further);
    further.rows().forEachRemaining(held::take);

    var rows = held.brokenOff();

    assertThat(counts(rows)).containsExactly(4L, 4L, 6L, 6L, 2L);
    assertThat(rowsOf(rows, Conservation.TABLE)).hasSize(2);
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON))
        .containsExactly("文件“报送.xlsx”工作表“自评”：续表所在的工作表“续表”读取中断；应修复后连同本表重新报送");
  }

  private static HeldSheet taken(int most) {
    var sheet = drawn("自评", SHEET);
    var held = new HeldSheet(origin(sheet), sheet, heldCells(most));
    sheet.rows().forEachRemaining(held::take);
    return held;
  }

  /** Rows delivered and rejected, cells delivered and rejected, cells unexplained. */
  private static List<Object> counts(List<TakenInRow> rows) {
    var row = rowsOf(rows, Conservation.TABLE).get(0);
    return List.of(
        row.value(Conservation.DELIVERED_ROWS),
        row.value(Conservation.REJECTED_ROWS),
        row.value(Conservation.DELIVERED_CELLS),
        row.value(Conservation.REJECTED_CELLS),
        row.value(Conservation.UNEXPLAINED_CELLS));
  }

  private static ReadingLimits heldCells(int most) {
    return ReadingLimits.DEFAULTS.with(Map.of("held_cells", (long) most));
  }
}
