package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad file has one outcome, a reason that an official understands, in bounded time. */
class HostileFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void encryptedWorkbooksAreNamedAsSuch() throws Exception {
    var xlsx = folder.resolve("密.xlsx");
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("synthetic");
      try (var out = encryptor.getDataStream(container);
          var workbook = small(new XSSFWorkbook())) {
        workbook.write(out);
      }
      try (var out = Files.newOutputStream(xlsx)) {
        container.writeFilesystem(out);
      }
    }
    assertRefused(xlsx, "ENCRYPTED", "取消密码");

    var xls = folder.resolve("密.xls");
    Biff8EncryptionKey.setCurrentUserPassword("synthetic");
    try (var workbook = small(new HSSFWorkbook());
        var out = Files.newOutputStream(xls)) {
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertRefused(xls, "ENCRYPTED", "取消密码");
  }

  @Test
  void filesOfOtherKindsAreToldWhatToHandInInstead() throws IOException {
    assertRefused(written("空.xlsx", new byte[0]), "EMPTY_FILE", "0 字节");
    assertRefused(written("白.csv", "  \n\n".getBytes(StandardCharsets.UTF_8)), "EMPTY_FILE", "空白");
    assertRefused(text("信.xlsx", "各单位：\n请按时报送绩效自评表。\n谢谢\n"), "NOT_A_WORKBOOK", "没有分列的文本");
    assertRefused(text("一.xls", "%PDF-1.7 ..."), "UNSUPPORTED_PDF", "PDF");
    assertRefused(text("二.doc", "{\\rtf1 ...}"), "UNSUPPORTED_DOC", "RTF");
    assertRefused(text("三.xls", "<?xml version=\"1.0\"?><Workbook/>"), "UNSUPPORTED_XML", "XML");
    assertRefused(written("四.jpg", new byte[] {-1, -40, -1, -32, 0, 0}), "UNSUPPORTED_IMAGE", "图片");
    assertRefused(written("五.xlsx", new byte[3000]), "NOT_A_WORKBOOK", "控制字符");
    assertRefused(raw("七.ofd", "OFD.xml"), "UNSUPPORTED_OFD", "OFD");
    assertRefused(raw("八.xlsb", "xl/workbook.bin"), "UNSUPPORTED_XLSB", "xlsb");
    assertRefused(raw("九.zip", "自评.xlsx"), "UNSUPPORTED_ARCHIVE", "压缩包");
    var mojibake = "项目名称,金额\n道路维修,".getBytes(Charset.forName("GB18030"));
    assertRefused(
        written("断.csv", Arrays.copyOf(mojibake, 5)), "UNKNOWN_ENCODING", "不是 GB18030 编码");
  }

  @Test
  void containersOfWordAndWpsAreToldWhatToHandInInstead() throws IOException {
    assertRefused(container("六.doc", "WordDocument"), "UNSUPPORTED_DOC", "docx");
    assertRefused(container("六.wps", "Unknown"), "UNSUPPORTED_DOC", "docx");
    assertRefused(container("六.et", "Unknown"), "UNSUPPORTED_ET", "xlsx");
    assertRefused(container("六.bin", "Unknown"), "NOT_A_WORKBOOK", "xlsx");
    var cut = Arrays.copyOf(Files.readAllBytes(folder.resolve("六.et")), 700);
    assertRefused(written("断.et", cut), "UNSUPPORTED_ET", "xlsx");

    var workbook = saved("同.et", small(new HSSFWorkbook()));
    assertThat(lines(workbook)).as("an old workbook by whatever name").isNotEmpty();
  }

  private Path container(String name, String stream) throws IOException {
    var file = folder.resolve(name);
    try (var container = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
      container.writeFilesystem(out);
    }
    return file;
  }

  @Test
  void macrosStayWhereTheyAre() throws IOException {
    var plain = RawWorkbook.of("<sheetData><row><c><v>12.5</v></c></row></sheetData>");
    var expected = lines(plain.saved(folder.resolve("无宏.xlsx")));
    var withMacros =
        plain
            .part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                    + "vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
            .part(
                "xl/_rels/workbook.xml.rels",
                RawWorkbook.relationships(
                    "worksheet", "worksheets/sheet1.xml", "vbaProject", "vbaProject.bin"))
            .part("xl/vbaProject.bin", "Sub Auto_Open()\nKill \"*.*\"\nEnd Sub");

    assertThat(lines(withMacros.saved(folder.resolve("宏.xlsm")))).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void stylesAreReadUpToWhatMayBeHeld() throws IOException {
    var many = new StringBuilder();
    for (int i = 0; i < 99_999; i++) {
      many.append("<xf numFmtId=\"0\" fontId=\"").append(i * 7_919 % 99_991).append("\"/>");
    }
    var xfs = many.append("<xf numFmtId=\"164\"/>").toString();
    assertThat(lines(styled("<numFmt numFmtId=\"164\" formatCode=\"0.00\"/>", xfs)).toString())
        .as("the last of a hundred thousand styles")
        .contains("12.50");
    var endless = "<numFmt numFmtId=\"164\" formatCode=\"" + "(0)".repeat(2_000) + "\"/>";
    assertThat(lines(styled(endless, xfs)).toString()).contains("12.5").doesNotContain("12.50");

    assertRefused(styled("", "<xf>".repeat(500_000)), "TOO_DEEP", "层的嵌套");
    var small = ReadingLimits.DEFAULTS.with(Map.of("shared_text_bytes", 1_000_000L));
    assertThatThrownBy(() -> SheetFile.open(styled("", xfs), "x.xlsx", small))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("解压后超过 1000000 字节");
  }

  private Path styled(String formats, String cellFormats) throws IOException {
    return RawWorkbook.of("<sheetData><row><c s=\"99999\"><v>12.5</v></c></row></sheetData>")
        .part(
            "xl/_rels/workbook.xml.rels",
            RawWorkbook.relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"))
        .part(
            "xl/styles.xml",
            "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(RawWorkbook.MAIN, formats, cellFormats))
        .saved(folder.resolve("样式.xlsx"));
  }

  @Test
  void aZipBombIsLeftBeforeItUnfolds() throws IOException {
    var bomb =
        RawWorkbook.of(
            "<sheetData><row r=\"1\"><c><v>1</v></c></row></sheetData>" + " ".repeat(60_000_000));
    assertRefused(bomb.saved(folder.resolve("弹.xlsx")), "ZIP_BOMB", "压缩比");

    var texts =
        RawWorkbook.of("<sheetData/>")
            .part(
                "xl/_rels/workbook.xml.rels",
                RawWorkbook.relationships(
                    "worksheet", "worksheets/sheet1.xml", "sharedStrings", "s.xml"))
            .part("xl/s.xml", "<sst>" + "<si><t>x</t></si>".repeat(9_000_000) + "</sst>");
    assertRefused(texts.saved(folder.resolve("文.xlsx")), "TOO_LARGE", "解压后超过");
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() throws IOException {
    var secret = text("secret.txt", "不该读到");
    var bomb =
        "<!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>";
    for (var entity : List.of("&c;", "&s;", "")) {
      var sheet =
          bomb
              + RawWorkbook.sheet(
                  "<sheetData><row r=\"1\"><c t=\"str\"><v>"
                      + entity
                      + "</v></c></row></sheetData>");
      var workbook = RawWorkbook.of("").part("xl/worksheets/sheet1.xml", sheet);
      assertRefused(workbook.saved(folder.resolve("体.xlsx")), "XML_DOCTYPE", "DOCTYPE");
    }
    var undeclared =
        RawWorkbook.of("<sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData>");
    assertRefused(undeclared.saved(folder.resolve("未.xlsx")), "DAMAGED", "内容损坏");
  }

  @Test
  void aMillionMergedRangesAreTooMany() throws IOException {
    var merges = new StringBuilder("<sheetData/><mergeCells>");
    for (int i = 1; i <= 1_000_000; i++) {
      merges.append("<mergeCell ref=\"A").append(i).append(":B").append(i).append("\"/>");
    }
    var workbook = RawWorkbook.of(merges.append("</mergeCells>").toString());
    assertRefused(workbook.saved(folder.resolve("合.xlsx")), "TOO_LARGE", "合并区域超过");
  }

  @Test
  void absurdPlacesAndLengthsAreTooLarge() throws IOException {
    var row = "<sheetData><row r=\"%d\"><c r=\"%s\"><v>1</v></c></row></sheetData>";
    assertRefused(
        RawWorkbook.of(row.formatted(99_999_999, "A1")).saved(folder.resolve("行.xlsx")),
        "TOO_LARGE",
        "第 99999999 行");
    assertRefused(
        RawWorkbook.of(row.formatted(1, "ZZZ1")).saved(folder.resolve("列.xlsx")),
        "TOO_LARGE",
        "第 18278 列");
    var words = new Random(7).ints(2_000_000, '一', '龥');
    var longText =
        words.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    assertRefused(
        RawWorkbook.of("<sheetData><row><c t=\"str\"><v>" + longText + "</v></c></row></sheetData>")
            .saved(folder.resolve("长.xlsx")),
        "TOO_LARGE",
        "字的单元格");
  }

  /** The last two bytes of an archive say how long its closing comment is. */
  @Test
  void anArchiveThatPromisesMoreThanItHoldsIsRefused() throws IOException {
    var bytes = Files.readAllBytes(saved("好.xlsx", small(new XSSFWorkbook())));
    bytes[bytes.length - 2] = 5;
    assertRefused(written("短.xlsx", bytes), "TRUNCATED", "压缩结构不完整");
  }

  @Test
  void anyDamageToAnXlsxIsRefusedAndNeverReadAsData() throws IOException {
    var file = saved("好.xlsx", small(new XSSFWorkbook()));
    var good = lines(file);
    int refused = 0;
    for (int seed = 0; seed < 300; seed++) {
      var damaged = damaged(file, seed);
      int at = seed;
      var outcome = assertTimeoutPreemptively(PATIENCE, () -> outcome(damaged), () -> "seed " + at);
      if (outcome.startsWith("refused")) {
        refused++;
      } else {
        assertThat(outcome).as("seed %d", seed).isEqualTo(good.toString());
      }
    }
    assertThat(refused).isGreaterThan(150);
  }

  @Test
  void damageToAnXlsHasOneOutcome() throws IOException {
    var file = saved("好.xls", small(new HSSFWorkbook()));
    int refused = 0;
    for (int seed = 0; seed < 200; seed++) {
      var damaged = damaged(file, seed);
      int at = seed;
      var outcome = assertTimeoutPreemptively(PATIENCE, () -> outcome(damaged), () -> "seed " + at);
      refused += outcome.startsWith("refused") ? 1 : 0;
    }
    assertThat(refused).isBetween(50, 199);
  }

  /** Half of the files are cut off somewhere, in the other half up to eight bits are turned. */
  private Path damaged(Path file, long seed) throws IOException {
    var random = new Random(seed);
    var bytes = Files.readAllBytes(file);
    if (seed % 2 == 0) {
      bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
    } else {
      for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return written("damaged", bytes);
  }

  private static String outcome(Path file) {
    try {
      return lines(file).toString();
    } catch (UnreadableFile refusal) {
      return "refused " + refusal.code();
    }
  }

  private static List<String> lines(Path file) {
    try (var read = SheetFile.open(file, "x.xlsx", ReadingLimits.DEFAULTS)) {
      return PoiOracle.linesOf(read);
    }
  }

  private static void assertRefused(Path file, String code, String told) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          try (var read =
              SheetFile.open(file, file.getFileName().toString(), ReadingLimits.DEFAULTS)) {
            fail("%s was read: %s", file.getFileName(), PoiOracle.linesOf(read));
          } catch (UnreadableFile refusal) {
            assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
            assertThat(refusal)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("发现")
                .hasMessageContaining("应为")
                .hasMessageContaining(told);
          }
        });
  }

  private static Workbook small(Workbook workbook) {
    var sheet = workbook.createSheet("自评表");
    for (int i = 0; i < 40; i++) {
      var row = sheet.createRow(i);
      row.createCell(0).setCellValue("项目" + i);
      row.createCell(1).setCellValue(i * 1234.56);
      row.createCell(2).setCellFormula("B" + (i + 1) + "/2");
    }
    sheet.addMergedRegion(CellRangeAddress.valueOf("D1:E3"));
    workbook.createSheet("二").createRow(3).createCell(3).setCellValue(true);
    return workbook;
  }

  private Path saved(String name, Workbook workbook) throws IOException {
    var file = folder.resolve(name);
    try (workbook;
        var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private Path raw(String name, String part) throws IOException {
    return new RawWorkbook().part(part, "<x/>").saved(folder.resolve(name));
  }

  private Path text(String name, String text) throws IOException {
    return written(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
