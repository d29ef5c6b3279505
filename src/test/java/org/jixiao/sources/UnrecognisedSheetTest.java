package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.values;

import java.util.List;
import org.jixiao.lake.Conservation;
import org.jixiao.sources.intake.TakenInRow;
import org.junit.jupiter.api.Test;

class UnrecognisedSheetTest {

  private static List<TakenInRow> read(String name, String drawing) {
    var sheet = drawn(name, drawing);
    return readBy(new UnrecognisedSheet(origin(sheet)), sheet);
  }

  @Test
  void aTableWithAColumnCalledExplanationIsNoNote() {
    var rows =
        read(
            "Sheet1",
            """
            姓名|金额|说明
            张某|1200.00|补助
            李某|800.00|补助
            """);

    assertThat(rejections(rows)).containsExactly("UNRECOGNISED_SHEET");
    assertThat(values(rows, Conservation.TABLE, Conservation.REJECTED_ROWS)).containsExactly("3");
  }

  @Test
  void aTableOnASheetCalledExplanationIsNoNote() {
    var rows =
        read(
            "资金使用说明",
            """
            资金使用说明
            去向|金额
            道路|350000
            水渠|120000
            """);

    assertThat(rejections(rows)).containsExactly("UNRECOGNISED_SHEET");
  }

  @Test
  void anInstructionWithNumberedLinesIsANote() {
    var rows =
        read(
            "填报说明",
            """
            填报说明
            1|金额以万元填列
            2|执行率保留两位小数
            3|2024年7月31日前报送
            """);

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Conservation.TABLE, Conservation.CLASSIFIED_ROWS)).containsExactly("4");
  }

  @Test
  void aListOfContentsIsANote() {
    assertThat(rejections(read("封面", "梁河县2024年度绩效自评材料（合成）\n2025年3月"))).isEmpty();
  }
}
