package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that follow the standard, or nearly, in ways that office programs do not. */
class OddWorkbooksTest {
  private static final String ONE_ROW =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData>";

  @TempDir Path folder;

  @Test
  void rowsAndCellsWithoutAPlaceStandAfterTheLast() throws IOException {
    var workbook =
        RawWorkbook.of(
            """
            <dimension ref="A1"/><sheetData>
            <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c><c r="B1"><v>4</v></c></row>
            <row r="5"><c r="B5"><v>5</v></c></row>
            <row r="5"><c r="B5"><v>6</v></c></row>
            <row><c r="C9"><v>7</v></c></row>
            <row r="10" hidden="1"><c r="A10"><v>8</v></c><c r="B10"/></row>
            <row r="11"><c r="A11" s="0"/></row>
            </sheetData>""");

    assertThat(cells(workbook))
        .containsExactly("A1 1", "D1 2", "E1 3", "F1 4", "B5 5", "B6 6", "C9 7", "A10 8");
  }

  @Test
  void theStrictStandardAndOtherPartNamesAreRead() throws IOException {
    var main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    var workbook =
        new RawWorkbook()
            .part("[Content_Types].xml", "<Types/>")
            .part("_rels/.rels", RawWorkbook.relationships("officeDocument", "/mine/book.xml"))
            .part(
                "mine/book.xml",
                RawWorkbook.workbook(
                    main, "http://purl.oclc.org/ooxml/officeDocument/relationships", "表"))
            .part(
                "mine/_rels/book.xml.rels",
                RawWorkbook.relationships(
                    "worksheet", "/Other\\One.XML", "sharedStrings", "../t.xml"))
            .part("t.xml", "<sst xmlns=\"%s\"><si><t>乙</t></si></sst>".formatted(main))
            .part(
                "other\\one.xml",
                """
                <x:worksheet xmlns:x="%s"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols>
                <x:sheetData><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>
                <x:mergeCells><x:mergeCell ref="A2:C2"/></x:mergeCells></x:worksheet>"""
                    .formatted(main));

    assertThat(cells(workbook)).containsExactly("A2 乙");
    try (var file = open(workbook)) {
      var sheet = file.sheets().get(0);
      assertThat(sheet.mergedRanges()).containsExactly(new CellRange(2, 0, 2, 2));
      assertThat(sheet.hiddenColumns()).containsExactlyInAnyOrder(1, 2);
    }
  }

  @Test
  void everyTypeOfCellKeepsItsStoredText() throws IOException {
    var workbook =
        RawWorkbook.of(
            """
            <sheetData><row r="1">
            <c r="A1"><v>6855.5800000000002</v></c>
            <c r="B1" t="b"><v>1</v></c>
            <c r="C1" t="e"><v>#N/A</v></c>
            <c r="D1" t="str"><f>A1&amp;"元"</f><v>6855.58元</v></c>
            <c r="E1" t="d"><v>2024-05-01</v></c>
            <c r="F1" t="n"><v>1.5E3</v></c>
            <c r="G1"><v>12x</v></c>
            <c r="H1"><f t="shared" si="4"/><v>3</v></c>
            <c r="I1"><f>A1</f></c>
            <c r="J1" t="inlineStr"><is><r><t>合</t></r><r><t xml:space="preserve"> 计</t></r></is></c>
            </row></sheetData>""");

    try (var file = open(workbook)) {
      var cells = file.sheets().get(0).rows().next().cells();
      assertThat(cells)
          .containsExactly(
              new SheetCell(0, SheetCell.Kind.NUMBER, "6855.5800000000002", "6855.58", ""),
              new SheetCell(1, SheetCell.Kind.YES_NO, "TRUE", "TRUE", ""),
              new SheetCell(2, SheetCell.Kind.ERROR, "#N/A", "#N/A", ""),
              new SheetCell(3, SheetCell.Kind.TEXT, "6855.58元", "6855.58元", "A1&\"元\""),
              new SheetCell(4, SheetCell.Kind.DATE, "2024-05-01", "2024-05-01", ""),
              new SheetCell(5, SheetCell.Kind.NUMBER, "1.5E3", "1500", ""),
              new SheetCell(6, SheetCell.Kind.TEXT, "12x", "12x", ""),
              new SheetCell(7, SheetCell.Kind.NUMBER, "3", "3", "共享公式 4"),
              new SheetCell(8, SheetCell.Kind.TEXT, "", "", "A1"),
              SheetCell.text(9, "合 计"));
    }
  }

  @Test
  void chineseBuiltInDateFormatsNeedNoFormatCode() throws IOException {
    var workbook =
        RawWorkbook.of("<sheetData><row r=\"1\"><c s=\"1\"><v>45897</v></c></row></sheetData>")
            .part(
                "xl/_rels/workbook.xml.rels",
                RawWorkbook.relationships(
                    "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"))
            .part(
                "xl/styles.xml",
                "<styleSheet><cellStyleXfs><xf numFmtId=\"2\"/></cellStyleXfs><cellXfs>"
                    + "<xf numFmtId=\"0\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>");

    try (var file = open(workbook)) {
      assertThat(file.sheets().get(0).rows().next().cells())
          .containsExactly(new SheetCell(0, SheetCell.Kind.DATE, "45897", "2025年8月28日", ""));
    }
  }

  @Test
  void aSheetInAnotherEncodingIsRead() throws IOException {
    var workbook =
        RawWorkbook.of("")
            .part(
                "xl/worksheets/sheet1.xml",
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                    + RawWorkbook.sheet(
                        ONE_ROW + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"),
                StandardCharsets.UTF_16LE);

    assertThat(cells(workbook)).containsExactly("A1 甲");
    try (var file = open(workbook)) {
      assertThat(file.sheets().get(0).mergedRanges()).hasSize(1);
    }
  }

  @Test
  void textThatLooksLikeTheEndOfTheRowsIsText() throws IOException {
    var workbook =
        RawWorkbook.of(
            """
            <!-- <sheetData> --><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>\
            <![CDATA[</sheetData><mergeCells><mergeCell ref="A1:B9"/></mergeCells>]]></t></is></c>\
            </row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>""");

    assertThat(cells(workbook))
        .containsExactly("A1 </sheetData><mergeCells><mergeCell ref=\"A1:B9\"/></mergeCells>");
    try (var file = open(workbook)) {
      assertThat(file.sheets().get(0).mergedRanges()).containsExactly(new CellRange(1, 0, 1, 2));
    }
  }

  @Test
  void mergedRangesBelowManyRowsAreKnownBeforeTheFirst() throws IOException {
    for (int padding = 0; padding < 700; padding += 13) {
      var rows = new StringBuilder("<sheetData>");
      for (int i = 1; i <= 1500; i++) {
        rows.append("<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c></row>".formatted(i, i, i));
      }
      rows.append(" ".repeat(padding))
          .append("</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
      var part = RawWorkbook.sheet(rows.toString()).getBytes(StandardCharsets.UTF_8);

      var around = SheetDataCut.cut(new java.io.ByteArrayInputStream(part), "表", 1 << 20);

      assertThat(new String(around, StandardCharsets.UTF_8))
          .isEqualTo(RawWorkbook.sheet("<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"));
    }
  }

  @Test
  void aDamagedSheetAmongGoodOnesIsRefusedAlone() throws IOException {
    var workbook =
        RawWorkbook.of(ONE_ROW)
            .part(
                "xl/workbook.xml",
                RawWorkbook.workbook(
                    RawWorkbook.MAIN, RawWorkbook.RELATIONSHIPS, "好", "坏", "缺", "图"))
            .part(
                "xl/_rels/workbook.xml.rels",
                RawWorkbook.relationships(
                    "worksheet", "worksheets/sheet1.xml",
                    "worksheet", "worksheets/sheet2.xml",
                    "worksheet", "worksheets/sheet3.xml",
                    "chartsheet", "chartsheets/sheet1.xml"))
            .part("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\"><c><v>1</v>");

    try (var file = open(workbook)) {
      assertThat(file.sheets()).extracting(Sheet::name).containsExactly("好", "坏", "缺");
      assertThat(file.sheets().get(0).rows()).toIterable().hasSize(1);
      for (int damaged : List.of(1, 2)) {
        assertThatThrownBy(() -> file.sheets().get(damaged).rows().forEachRemaining(row -> {}))
            .isInstanceOf(UnreadableFile.class)
            .hasMessageContaining("发现")
            .hasMessageContaining("应为");
      }
      assertThat(file.sheets().get(0).rows()).toIterable().hasSize(1);
    }
  }

  private SheetFile open(RawWorkbook workbook) throws IOException {
    var file = workbook.saved(folder.resolve("odd.xlsx"));
    return SheetFile.open(file, "odd.xlsx", ReadingLimits.DEFAULTS);
  }

  private List<String> cells(RawWorkbook workbook) throws IOException {
    var cells = new java.util.ArrayList<String>();
    try (var file = open(workbook)) {
      file.sheets()
          .get(0)
          .rows()
          .forEachRemaining(
              row ->
                  row.cells()
                      .forEach(
                          cell ->
                              cells.add(
                                  SheetCell.letters(cell.column())
                                      + row.number()
                                      + " "
                                      + cell.text())));
    }
    return cells;
  }
}
