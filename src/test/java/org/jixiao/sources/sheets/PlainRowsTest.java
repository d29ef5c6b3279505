package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short way of reading rows gives what all of XML gives, wherever it has to leave off. */
class PlainRowsTest {

  /** A comment before the rows keeps the short way out altogether. */
  private static final String NOT_PLAIN = "<!-- whole -->";

  private static final List<String> ODD =
      List.of(
          "<row r=\"%d\"><c r=\"A%d\""
              + " t=\"inlineStr\"><is><r><t>o</t></r><r><t>dd</t></r></is></c></row>",
          "<row r='%d'><c r='A%d'><v>7.50</v></c></row>",
          "<row r=\"%d\"><c r=\"A%d\" t=\"str\"><v><![CDATA[a<b]]></v></c></row>",
          "<row r=\"%d\"><!-- note --><c r=\"A%d\"><v>8</v></c></row>",
          "<row r=\"%d\"><c r=\"A%d\" t=\"str\"><v>&#20803;</v></c></row>");
  private static final List<String> PLAIN =
      List.of(
          "<row r=\"%d\" spans=\"1:3\" hidden=\"1\"><c r=\"A%d\""
              + " s=\"0\"><v>12.10</v></c><c><v>5</v></c></row>",
          "<row r=\"%d\"><c r=\"C%d\" t=\"str\"><f>A1&amp;B1</f><v>甲 &lt;乙&gt;"
              + " &quot;丙&quot;</v></c></row>",
          "<row r=\"%d\"><c r=\"B%d\"><f t=\"shared\" si=\"3\"/><v>-0.5</v></c><c"
              + " t=\"b\"><v>1</v></c></row>",
          "<row r=\"%d\"><c r=\"B%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 甲_x000D_"
              + " </t></is></c></row>",
          "<row r=\"%d\"><c r=\"B%d\" t=\"inlineStr\"><is><t/></is></c><c"
              + " t=\"inlineStr\"><is><t></t></is></c></row>",
          "<row r=\"%d\"/>\n <row><c r=\"D%d\" t=\"e\"><v>#N/A</v></c><c r=\"E9\"/></row>",
          "<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v></v></c><c r=\"AB1\"><v>1E3</v></c></row>");

  @Test
  void rowsAreEqualWhateverMarkupTheyAreWrittenIn(@TempDir Path folder) throws IOException {
    var random = new Random(20260101);
    for (int run = 0; run < 40; run++) {
      var rows = new StringBuilder();
      int odd = run % 2 == 0 ? -1 : random.nextInt(30);
      for (int i = 0; i < 30; i++) {
        var shapes = i == odd ? ODD : PLAIN;
        int number = 2 + i * 3;
        rows.append(shapes.get(random.nextInt(shapes.size())).formatted(number, number));
      }
      var data = "<sheetData>" + rows + "</sheetData>";

      var plain = read(RawWorkbook.of(data).saved(folder.resolve("plain" + run + ".xlsx")));
      var whole =
          read(RawWorkbook.of(NOT_PLAIN + data).saved(folder.resolve("whole" + run + ".xlsx")));

      assertThat(plain)
          .as("run " + run + " of seed 20260101")
          .isEqualTo(whole)
          .hasSize(whole.size());
      assertThat(plain.size()).isGreaterThan(15);
    }
  }

  @Test
  void aRowThatIsCutOffIsDamageAndNotAnEnd(@TempDir Path folder) throws IOException {
    var file =
        RawWorkbook.of(
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row"
                    + " r=\"2\"><c></sheetData>")
            .saved(folder.resolve("cut.xlsx"));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("损坏");
  }

  private static List<SheetRow> read(Path file) {
    var rows = new ArrayList<SheetRow>();
    try (var opened = SheetFile.open(file, "表.xlsx", ReadingLimits.DEFAULTS)) {
      opened.sheets().get(0).rows().forEachRemaining(rows::add);
    }
    return rows;
  }
}
