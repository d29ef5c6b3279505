package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delimited text, JSON and exported web pages as sheets of cells. */
class TextFilesTest {
  private static final String LEDGER = "项目,金额\n道路维修,\"1,234.00\"\n桥梁加固,5\n";

  @TempDir Path folder;

  @Test
  void oneLedgerReadsTheSameInEveryEncoding() throws IOException {
    var marked = "\uFEFF" + LEDGER;
    var spellings =
        List.of(
            LEDGER.getBytes(StandardCharsets.UTF_8),
            marked.getBytes(StandardCharsets.UTF_8),
            marked.getBytes(StandardCharsets.UTF_16LE),
            marked.getBytes(StandardCharsets.UTF_16BE),
            LEDGER.getBytes(Charset.forName("GB18030")));
    for (var bytes : spellings) {
      assertThat(read("支付.xlsx", bytes, FileType.CSV))
          .containsExactly("1 A=项目 B=金额", "2 A=道路维修 B=1,234.00", "3 A=桥梁加固 B=5");
    }
  }

  @Test
  void everyUsualDelimiterIsFoundAmidTitlesAndCommas() throws IOException {
    for (var delimiter : List.of(";", "\t", "|")) {
      var ledger = "支付台账，单位：元\n项目~金额~摘要\n甲~1,234.00~一\n乙~2,345.00~二\n".replace("~", delimiter);
      assertThat(read("支付.txt", ledger.getBytes(StandardCharsets.UTF_8), FileType.CSV))
          .as(delimiter)
          .containsExactly(
              "1 A=支付台账，单位：元", "2 A=项目 B=金额 C=摘要", "3 A=甲 B=1,234.00 C=一", "4 A=乙 B=2,345.00 C=二");
    }
  }

  @Test
  void raggedRowsBlankLinesAndLineBreaksInQuotesKeepTheirPlaces() throws IOException {
    var ledger = "甲,乙\n\n1,2,3\n,,\n\"上\n下\",\"引\"\"号\"\n\"名称\"(补),4\n";

    assertThat(read("a.csv", ledger.getBytes(StandardCharsets.UTF_8), FileType.CSV))
        .containsExactly("1 A=甲 B=乙", "3 A=1 B=2 C=3", "5 A=上\n下 B=引\"号", "7 A=名称(补) B=4");
  }

  @Test
  void aQuoteLeftOpenIsRefusedInsteadOfSwallowingRows() throws IOException {
    var file = Files.writeString(folder.resolve("a.csv"), "甲,乙\n1,\"2\n3,4\n5,6\n");

    try (var read = SheetFile.open(file, "a.csv", ReadingLimits.DEFAULTS)) {
      assertThatThrownBy(() -> read.sheets().get(0).rows().forEachRemaining(row -> {}))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("引号未闭合");
    }
  }

  @Test
  void aLedgerOfCaptionsOnlyIsATable() throws IOException {
    assertThat(read("a.csv", "项目,金额\n".getBytes(StandardCharsets.UTF_8), FileType.CSV))
        .containsExactly("1 A=项目 B=金额");
  }

  @Test
  void jsonRecordsBecomeRowsUnderTheirKeys() throws IOException {
    var records =
        "{\"a\":1.10,\"b\":\"甲\"}~{\"c\":{\"d\":[1.50,null]},\"a\":123456789012345678.90,\"b\":null,\"e\":true}";
    for (var json :
        List.of("[" + records.replace("~", ",") + "]", records.replace("~", "\n") + "\n")) {
      assertThat(read("a.csv", json.getBytes(StandardCharsets.UTF_8), FileType.JSON))
          .containsExactly(
              "1 A=a B=b C=c D=e",
              "2 A=1.10 B=甲",
              "3 A=123456789012345678.90 C={\"d\":[1.50,null]} D=TRUE");
    }
  }

  @Test
  void whatStandsBesideTheRecordsIsNotLost() throws IOException {
    var json = "{\"year\":2024,\"tags\":[1,2],\"data\":[{\"a\":1},{\"a\":2}],\"total\":3}";

    assertThat(read("a.json", json.getBytes(StandardCharsets.UTF_8), FileType.JSON))
        .containsExactly(
            "1 A=year B=2024", "2 A=tags B=[1,2]", "3 A=total B=3", "4 A=a", "5 A=1", "6 A=2");
  }

  @Test
  void jsonThatHoldsNoRecordsOrIsCutOffIsRefused() throws IOException {
    for (var json :
        List.of(
            "[1,2]",
            "[{\"a\":1}",
            "{\"a\":[{\"b\":1}],\"c\":[{\"d\":1}]}",
            "[{\"a\":1,\"a\":2}]",
            "[{\"a\":1}] x",
            "[".repeat(5000))) {
      var file = Files.writeString(folder.resolve("a.json"), json);
      assertThatThrownBy(() -> SheetFile.open(file, "a.json", ReadingLimits.DEFAULTS).close())
          .as(json)
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("a.json")
          .hasMessageContaining("应为");
    }
  }

  @Test
  void aWebPageNamedXlsGivesItsTables() throws IOException {
    var page =
        """
        <html><style>td {color: red}</style><body><table border=1>
        <tr><th colspan="2">支付&nbsp;台账</th></tr>
        <tr><td rowspan=2>甲&amp;乙</td><td> 1,234.00 </td></tr>
        <tr><td>2<br>3</td></tr></table>
        <p>说明</p><table><tr><td>&#20108;</td></tr></table></body></html>
        """;

    var file = Files.writeString(folder.resolve("a.xls"), page);
    try (var read = SheetFile.open(file, "a.xls", ReadingLimits.DEFAULTS)) {
      assertThat(read.type()).isEqualTo(FileType.HTML);
      assertThat(drawn(read.sheets().get(0)))
          .containsExactly("1 A=支付 台账", "2 A=甲&乙 B=1,234.00", "3 B=2\n3");
      assertThat(read.sheets().get(0).mergedRanges())
          .containsExactly(new CellRange(1, 0, 1, 1), new CellRange(2, 0, 3, 0));
      assertThat(drawn(read.sheets().get(1))).containsExactly("1 A=二");
    }
  }

  @Test
  void aCellOfAWebTableOutsideOfAnyRowBeginsOne() throws IOException {
    var page =
        "<table><td>甲</td><td>乙</td></tr><td>丙</td></tr><tr><td>丁</td></table>"
            + "<p>x</p>".repeat(30);

    assertThat(read("a.html", page.getBytes(StandardCharsets.UTF_8), FileType.HTML))
        .containsExactly("1 A=甲 B=乙", "2 A=丙", "3 A=丁");
  }

  private List<String> read(String name, byte[] bytes, FileType type) throws IOException {
    var file = Files.write(folder.resolve(name), bytes);
    try (var read = SheetFile.open(file, name, ReadingLimits.DEFAULTS)) {
      assertThat(read.type()).isEqualTo(type);
      var sheet = read.sheets().get(0);
      var first = drawn(sheet);
      assertThat(drawn(sheet)).as("read again").isEqualTo(first);
      return first;
    }
  }

  private static List<String> drawn(Sheet sheet) {
    var rows = new ArrayList<String>();
    sheet
        .rows()
        .forEachRemaining(
            row -> {
              var drawn = new StringBuilder().append(row.number());
              row.cells()
                  .forEach(
                      cell ->
                          drawn
                              .append(' ')
                              .append(SheetCell.letters(cell.column()))
                              .append('=')
                              .append(cell.text()));
              rows.add(drawn.toString());
            });
    return rows;
  }
}
