package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final List<SheetRow> ROWS =
      List.of(
          new SheetRow(2, false, List.of(SheetCell.text(0, "标题"))),
          new SheetRow(4, false, List.of(SheetCell.text(0, "项目名称"), SheetCell.text(3, "道路维修"))));
  private static final List<CellRange> MERGED =
      List.of(new CellRange(2, 0, 3, 5), new CellRange(4, 3, 1_048_576, 4));

  @Test
  void aMergedCellShowsItsTopLeftValueEverywhere() {
    var grid = Grid.of(Sheet.of("表", ROWS, MERGED), ReadingLimits.DEFAULTS);

    assertThat(grid.text(3, 5)).isEqualTo("标题");
    assertThat(grid.cell(3, 5)).isEmpty();
    assertThat(grid.text(4, 4)).isEqualTo("道路维修");
    assertThat(grid.text(4, 5)).isEmpty();
    assertThat(grid.mergedRange(2, 1)).contains(new CellRange(2, 0, 3, 5));
    assertThat(grid.mergedRange(4, 0)).isEmpty();
  }

  @Test
  void theEdgesAreThoseOfTheFilledCells() {
    var grid = Grid.of(Sheet.of("表", ROWS, MERGED), ReadingLimits.DEFAULTS);

    assertThat(grid.lastRow()).isEqualTo(4);
    assertThat(grid.lastColumn()).isEqualTo(3);
    assertThat(grid.rows()).isEqualTo(ROWS);
    var empty = Grid.of(Sheet.of("", List.of(), MERGED), ReadingLimits.DEFAULTS);
    assertThat(empty.lastRow()).isZero();
    assertThat(empty.lastColumn()).isEqualTo(-1);
    assertThat(empty.text(2, 0)).isEmpty();
  }

  @Test
  void theFirstRowsAreEnoughToLookAtASheet() {
    var grid = Grid.ofFirstRows(Sheet.of("表", ROWS, MERGED), 1, ReadingLimits.DEFAULTS);

    assertThat(grid.rows()).containsExactly(ROWS.get(0));
  }

  @Test
  void moreCellsThanTheLimitAreRefused() {
    var limits = ReadingLimits.DEFAULTS.with(Map.of("held_cells", 2L));

    assertThatThrownBy(() -> Grid.of(Sheet.of("表", ROWS, List.of()), limits))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("工作表“表”：发现单元格超过 2 个；应为可整表读入的表格，请拆分后报送");
  }
}
