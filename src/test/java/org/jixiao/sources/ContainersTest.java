package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.HandedInFile;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Forms in Word documents, in lists and within zips; all figures are synthetic. */
class ContainersTest {

  private static final String FORM =
      """
      项目名称||合成道路养护项目
      主管部门||合成交通运输局|||实施单位|合成公路段
      项目资金（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分
      ||年度资金总额|100|120.5|60.25|10|50%|5
      ||其中：当年财政拨款|100|120.5|60.25|—||—
      年度总体目标|预期目标||||实际完成情况
      |养护道路||||已养护
      绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
      |产出指标|数量指标|养护里程|≥20公里|18公里|50|45|雨季停工
      |效益指标|社会效益指标|群众出行|改善|改善|30|30
      |满意度指标|服务对象满意度指标|群众满意度|≥90%|92%|10|10
      总分||||||100|90
      """;

  @TempDir Path folder;

  static List<TakenInRow> read(Path file) throws IOException {
    var origin =
        new FileOrigin(
            "D1",
            file.getFileName().toString(),
            "0123456789abcdef00",
            Files.size(file),
            "533122000",
            null);
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin, ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** A document with the form in one table, or in two with a page break between them. */
  private Path document(String name, int rowsOfTheFirstTable) throws IOException {
    var file = folder.resolve(name);
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("附件1");
      document.createParagraph().createRun().setText("项目支出绩效自评表");
      document.createParagraph().createRun().setText("（2024年度）");
      var lines = Arrays.asList(FORM.split("\n"));
      table(document, lines.subList(0, rowsOfTheFirstTable));
      if (rowsOfTheFirstTable < lines.size()) {
        document.createParagraph();
        table(document, lines.subList(rowsOfTheFirstTable, lines.size()));
      }
      document
          .createParagraph()
          .createRun()
          .setText("以下为情况说明。本说明较长，讲述项目的背景、组织、资金使用、成效与不足，用来核对正文不会被当作表格读取，也不会丢失，应当归为说明，并计入守恒核对。");
      document.write(out);
    }
    return file;
  }

  /** Cells left of a text reach over the blanks to its right, as typed forms merge them. */
  private static void table(XWPFDocument document, List<String> lines) {
    XWPFTable table = document.createTable();
    for (int i = 0; i < lines.size(); i++) {
      var row = i == 0 ? table.getRow(0) : table.createRow();
      var texts = Arrays.copyOf(lines.get(i).split("\\|", -1), 9);
      int used = 0;
      for (int column = 0; column < 9; ) {
        int span = 1;
        while (column > 0
            && column + span < 9
            && blank(texts[column + span])
            && !blank(texts[column])
            && lines.get(i).startsWith("主管")) {
          span++;
        }
        var cell = used < row.getTableCells().size() ? row.getCell(used) : row.addNewTableCell();
        cell.setText(texts[column] == null ? "" : texts[column]);
        var properties = cell.getCTTc().addNewTcPr();
        if (span > 1) {
          properties.addNewGridSpan().setVal(java.math.BigInteger.valueOf(span));
        }
        boolean group =
            column == 0 && (lines.get(i).startsWith("绩效") || lines.get(i).startsWith("|"));
        if (group) {
          properties
              .addNewVMerge()
              .setVal(lines.get(i).startsWith("绩效") ? STMerge.RESTART : STMerge.CONTINUE);
        }
        used++;
        column += span;
      }
      while (row.getTableCells().size() > used) {
        row.removeCell(row.getTableCells().size() - 1);
      }
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  @Test
  void aFormInAWordDocumentIsReadLikeOneInAWorkbook() throws IOException {
    for (int rows : List.of(12, 9)) {
      var read = read(document("自评" + rows + ".docx", rows));

      assertThat(rejections(read)).isEmpty();
      assertThat(values(read, SourceFiles.TABLE, SourceFiles.FILE_TYPE)).containsExactly("docx");
      assertThat(values(read, Evaluations.TABLE, Keys.FISCAL_YEAR)).containsExactly("2024");
      assertThat(values(read, Evaluations.TABLE, Evaluations.EXECUTED_AMOUNT))
          .containsExactly("602500.00");
      assertThat(values(read, Evaluations.TABLE, Evaluations.DECLARED_SCORE))
          .containsExactly("90.0000");
      assertThat(values(read, Evaluations.TABLE, Keys.UNIT_ID)).containsExactly("合成公路段");
      assertThat(values(read, Indicators.TABLE, Indicators.LEVEL_3))
          .containsExactly("养护里程", "群众出行", "群众满意度");
      assertThat(values(read, Conservation.TABLE, Conservation.SHEET_NAME))
          .containsExactly("表1", "正文");
    }
  }

  @Test
  void filesWithinAZipAreHandedInUnderItsName() throws IOException {
    var form = Files.readAllBytes(document("自评.docx", 12));
    Files.delete(folder.resolve("自评.docx"));
    var zip = zipped("报送.zip", Charset.forName("GB18030"), "一/自评.docx", form);
    var delivery = DeliveryFolder.of(folder);

    assertThat(delivery.files()).extracting(HandedInFile::name).containsExactly("报送.zip/一/自评.docx");
    try (var in = delivery.files().get(0).content().open()) {
      assertThat(in.readAllBytes()).isEqualTo(form);
    }
    Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 2_000));
    var damaged = DeliveryFolder.of(folder);
    assertThat(damaged.files()).extracting(HandedInFile::name).containsExactly("报送.zip");
    var read = read(zip);
    assertThat(rejections(read)).containsExactly("TRUNCATED");
    assertThat(rowsOf(read, SourceFiles.TABLE)).hasSize(1);
  }

  @Test
  void aBadEntryOfAZipKeepsNoneOfItsNeighboursBack() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
      for (var entry : List.of("甲.csv", "乙.csv", "丙.csv")) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(("a,b\n1,2\n" + entry).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    var content = bytes.toByteArray();
    int second = indexOf(content, "乙.csv".getBytes(Charset.forName("GB18030")));
    content[second + 8] ^= 0x10;
    var zip = folder.resolve("报送.zip");
    Files.write(zip, content);

    assertThat(DeliveryFolder.of(folder).files())
        .extracting(HandedInFile::name)
        .containsExactly("报送.zip", "报送.zip/丙.csv", "报送.zip/甲.csv");
    var read = read(zip);
    assertThat(rejections(read)).containsExactly("DAMAGED_ENTRIES");
    assertThat(values(read, RejectedRows.TABLE, RejectedRows.REASON).get(0))
        .contains("乙.csv")
        .doesNotContain("甲.csv");
  }

  @Test
  void aDeliveryThatIsOneZipIsUnpackedWithinTheSameLimits() throws IOException {
    var zip = folder.resolve("报送.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry : List.of("甲.csv", "弹.csv", "报送.zip")) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(
            entry.equals("弹.csv")
                ? new byte[2_000_000]
                : "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }

    assertThat(DeliveryFolder.of(zip).files())
        .extracting(HandedInFile::name)
        .as("the bomb is left, its neighbours are not, and the zip says what is missing")
        .containsExactly("报送-报送.zip", "报送.zip", "甲.csv");
    assertThat(values(read(zip), RejectedRows.TABLE, RejectedRows.REASON).get(0)).contains("弹.csv");
    var open = ReadingLimits.DEFAULTS.with(Map.of("packing_ratio", 5_000L));
    assertThat(DeliveryFolder.of(zip, open).files()).hasSize(3);
    assertThatThrownBy(() -> DeliveryFolder.of(zip, open.with(Map.of("zip_bytes", 2_000_000L))))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("found a zip that unpacks to more than 2000000 bytes")
        .hasMessageContaining("expected smaller zips");
  }

  @Test
  void aDeclarationThatCannotBeReadIsNotPassedOver() throws IOException {
    var zip =
        zipped(
            "坏.zip",
            StandardCharsets.UTF_8,
            "delivery.yaml",
            "sequence: 2\n".getBytes(StandardCharsets.UTF_8));
    var bytes = Files.readAllBytes(zip);
    bytes[30 + "delivery.yaml".length() + 2] ^= 0x10;
    Files.write(zip, bytes);

    assertThatThrownBy(() -> DeliveryFolder.of(zip))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("found a damaged delivery.yaml");
  }

  private static int indexOf(byte[] content, byte[] part) {
    for (int i = 0; i + part.length <= content.length; i++) {
      if (Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such bytes");
  }

  @Test
  void aZipThatUnfoldsTooFarOrHoldsOnlyABadEntryStaysClosed() throws IOException {
    zipped("弹.zip", StandardCharsets.UTF_8, "零.csv", new byte[40_000_000]);
    var bad =
        zipped(
            "坏.zip",
            StandardCharsets.UTF_8,
            "一.csv",
            "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    var bytes = Files.readAllBytes(bad);
    bytes[30 + "一.csv".getBytes(StandardCharsets.UTF_8).length + 2] ^= 0x10;
    Files.write(bad, bytes);

    assertThat(DeliveryFolder.of(folder).files())
        .extracting(HandedInFile::name)
        .containsExactly("坏.zip", "弹.zip");
    assertThat(rejections(read(folder.resolve("弹.zip")))).containsExactly("UNSUPPORTED_ARCHIVE");
  }

  @Test
  void howFarAZipIsUnpackedIsASetting() throws IOException {
    var zip = folder.resolve("报送.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry : List.of("甲.csv", "乙.csv")) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(new byte[2_000_000]);
        out.closeEntry();
      }
    }
    var open = ReadingLimits.DEFAULTS.with(Map.of("packing_ratio", 5_000L));

    assertThat(handedIn(ReadingLimits.DEFAULTS)).as("packed too well").containsExactly("报送.zip");
    assertThat(handedIn(open)).containsExactly("报送.zip/乙.csv", "报送.zip/甲.csv");
    assertThat(handedIn(open.with(Map.of("zip_files", 1L)))).containsExactly("报送.zip");
    assertThat(handedIn(open.with(Map.of("zip_bytes", 3_999_999L)))).containsExactly("报送.zip");
    assertThat(handedIn(open.with(Map.of("zip_bytes", 4_000_000L)))).hasSize(2);
    assertThatThrownBy(
            () -> DeliveryFolder.of(zip, ReadingLimits.DEFAULTS.with(Map.of("zip_files", 1L))))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("found 2 files; expected at most 1");
  }

  private List<String> handedIn(ReadingLimits limits) {
    return DeliveryFolder.of(folder, limits).files().stream().map(HandedInFile::name).toList();
  }

  @Test
  void aListOfEvaluationsGivesOneEvaluationALine() throws IOException {
    var file = folder.resolve("2024年清单.csv");
    Files.writeString(
        file,
        """
        项目支出绩效自评情况汇总表,,,,,,,,,,,
        单位：元,,,,,,,,,,,
        状态,编码,名称,预算单位,业务处室,年初预算数,当年预算数,全年执行数,项目总金额,预算执行率,得分,自评结论
        已审核,533122241000000000001,合成项目甲,219001-合成自然资源局,01-农业股,100,200.50,100.25,500,50,92.5,优
        已审核,533122241000000000002,合成项目乙,219001-合成自然资源局,01-农业股,0,0,0,0,0,80,良
        已审核,533122241000000000003,合成项目丙,219001-合成自然资源局,01-农业股,待定,0,0,0,0,80,良
        合计,,,,,100,200.50,100.25,,,,
        """);

    var read = read(file);

    assertThat(rejections(read)).containsExactly("UNREADABLE_AMOUNT");
    assertThat(values(read, Evaluations.TABLE, Keys.PROJECT_ID))
        .containsExactly("533122241000000000001", "533122241000000000002");
    assertThat(values(read, Evaluations.TABLE, Keys.UNIT_ID)).containsExactly("219001", "219001");
    assertThat(values(read, Evaluations.TABLE, Keys.DEPARTMENT_ID)).containsExactly("219", "219");
    assertThat(values(read, Evaluations.TABLE, Evaluations.ADJUSTED_BUDGET_AMOUNT))
        .containsExactly("200.50", "0.00");
    assertThat(values(read, Evaluations.TABLE, Evaluations.PRINTED_EXECUTION_RATE))
        .containsExactly("0.500000", null);
    assertThat(values(read, Evaluations.TABLE, Evaluations.DECLARED_SCORE))
        .containsExactly("92.5000", "80.0000");
    assertThat(values(read, Conservation.TABLE, Conservation.CLASSIFIED_AMOUNT))
        .containsExactly("400.75");
    assertThat(values(read, ControlTotals.TABLE, ControlTotals.PARTS_AMOUNT))
        .containsExactly("100.00", "200.50", "100.25");
    assertThat(values(read, ControlTotals.TABLE, ControlTotals.DIFFERENCE_AMOUNT))
        .containsOnly("0.00");
  }

  private Path zipped(String name, Charset names, String entry, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
      zip.closeEntry();
    }
    var file = folder.resolve(name);
    Files.write(file, bytes.toByteArray());
    return file;
  }
}
