package org.jixiao.sources.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its first bytes and its structure. */
final class FileRecognition {
  private static final int LONGEST_START = 16;
  private static final int OPENING_BYTES = 8192;
  private static final String HAND_IN = "xlsx、xls、docx、csv 或 json 格式的文件";
  private static final String ZIP = "504b0304";
  private static final String OLE2 = "d0cf11e0a1b11ae1";

  /** First bytes in hexadecimal, reason code, and what such a file is called. */
  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal("25504446", "UNSUPPORTED_PDF", "PDF 文件"),
          new Refusal("7b5c727466", "UNSUPPORTED_DOC", "RTF 文档"),
          new Refusal("526172211a07", "UNSUPPORTED_ARCHIVE", "RAR 压缩包"),
          new Refusal("377abcaf271c", "UNSUPPORTED_ARCHIVE", "7z 压缩包"),
          new Refusal("1f8b", "UNSUPPORTED_ARCHIVE", "gzip 压缩包"),
          new Refusal("504b0506", "UNSUPPORTED_ARCHIVE", "空的压缩包"),
          new Refusal("89504e47", "UNSUPPORTED_IMAGE", "图片"),
          new Refusal("ffd8ff", "UNSUPPORTED_IMAGE", "图片"),
          new Refusal("47494638", "UNSUPPORTED_IMAGE", "图片"),
          new Refusal("49492a00", "UNSUPPORTED_IMAGE", "图片"),
          new Refusal("0900040000", "UNSUPPORTED_OLD_XLS", "Excel 2.0 工作簿"),
          new Refusal("0902060000", "UNSUPPORTED_OLD_XLS", "Excel 3.0 工作簿"),
          new Refusal("0904060000", "UNSUPPORTED_OLD_XLS", "Excel 4.0 工作簿"),
          new Refusal("0908080000", "UNSUPPORTED_OLD_XLS", "Excel 5.0 工作簿"));

  /** Entry of a zip that tells its kind, reason code, and what such a file is called. */
  private static final Map<String, Refusal> ZIP_REFUSALS =
      Map.of(
          "ppt/presentation.xml", new Refusal("", "UNSUPPORTED_PPT", "演示文稿（pptx）"),
          "xl/workbook.bin", new Refusal("", "UNSUPPORTED_XLSB", "二进制工作簿（xlsb）"),
          "ofd.xml", new Refusal("", "UNSUPPORTED_OFD", "OFD 版式文件"),
          "content.xml", new Refusal("", "UNSUPPORTED_ODS", "OpenDocument 文件（ods、odt）"));

  private static final Pattern HTML_TABLE =
      Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);

  private FileRecognition() {}

  private record Refusal(String start, String code, String found) {
    UnreadableFile at(String where) {
      return UnreadableFile.of(code, where, found, HAND_IN + "，请另存后重新报送");
    }
  }

  private static final Refusal OLD_DOCUMENT = new Refusal("", "UNSUPPORTED_DOC", "旧式文字文档（doc、wps）");

  /**
   * What a file is.
   *
   * @param type its type
   * @param zip the file opened as a zip, for whoever reads it to close; null where it is none
   */
  record Recognised(FileType type, @Nullable ZipFile zip) {}

  static Recognised recognise(Path file, String name, String where, ReadingLimits limits)
      throws IOException {
    byte[] first;
    try (var in = Files.newInputStream(file)) {
      first = in.readNBytes(LONGEST_START);
    }
    var start = HexFormat.of().formatHex(first);
    return start.startsWith(ZIP)
        ? recogniseZip(file, name, where, limits)
        : new Recognised(typeOf(start, file, name, where, limits), null);
  }

  private static FileType typeOf(
      String start, Path file, String name, String where, ReadingLimits limits) throws IOException {
    if (start.startsWith(OLE2)) {
      return typeOfOle2(file, name, where);
    }
    for (var refusal : REFUSALS) {
      if (start.startsWith(refusal.start())) {
        throw refusal.at(where);
      }
    }
    return typeOfText(file, name, where, limits);
  }

  private static Recognised recogniseZip(
      Path file, String delivered, String where, ReadingLimits limits) throws IOException {
    try {
      var zip = new ZipFile(file.toFile());
      try {
        return new Recognised(typeOfZip(entries(zip), file, delivered, where, limits), zip);
      } catch (RuntimeException refused) {
        zip.close();
        throw refused;
      }
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      // Entries of other archives have names in other encodings; a workbook's may not.
      refuseUnlessWorkbook(file, delivered, where, limits);
      throw Xml.damaged(where, broken);
    }
  }

  private static void refuseUnlessWorkbook(
      Path file, String delivered, String where, ReadingLimits limits) throws IOException {
    Set<String> names;
    // Closed before names are read otherwise: while it is open, Java gives its names to others.
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      names = entries(zip);
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw UnreadableFile.of("TRUNCATED", where, "压缩结构不完整（可能传输中断或文件损坏）", "完整的工作簿，请重新导出后报送");
    }
    typeOfZip(names, file, delivered, where, limits);
  }

  private static Set<String> entries(ZipFile zip) {
    var names = new HashSet<String>();
    zip.stream()
        .forEach(entry -> names.add(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT)));
    return names;
  }

  private static FileType typeOfZip(
      Set<String> names, Path file, String delivered, String where, ReadingLimits limits)
      throws IOException {
    for (var refusal : ZIP_REFUSALS.entrySet()) {
      if (names.contains(refusal.getKey())) {
        throw refusal.getValue().at(where);
      }
    }
    if (names.contains("word/document.xml")) {
      return FileType.DOCX;
    }
    boolean workbook = names.contains("[content_types].xml") || names.contains("xl/workbook.xml");
    if (!workbook) {
      refuseEntries(file, delivered, where, limits);
      throw new Refusal("", "UNSUPPORTED_ARCHIVE", "未能展开的压缩包（损坏、加密、过大或压缩包套压缩包）").at(where);
    }
    return FileType.XLSX;
  }

  /**
   * Of a zip whose other files were handed in each by itself, those that could not be are named.
   */
  private static void refuseEntries(Path file, String delivered, String where, ReadingLimits limits)
      throws IOException {
    if (delivered.toLowerCase(Locale.ROOT).contains(".zip/")) {
      return;
    }
    ZipEntries entries;
    try {
      entries = ZipEntries.of(file, limits);
    } catch (ZipException closed) {
      return;
    }
    if (!entries.any() || entries.all()) {
      return;
    }
    var damaged = new ArrayList<String>();
    try (var zip = new ZipFile(file.toFile(), namesOf(file))) {
      var all = zip.stream().filter(entry -> !entry.isDirectory()).toList();
      for (int i = 0; i < all.size(); i++) {
        if (!entries.whole().get(i)) {
          damaged.add(all.get(i).getName());
        }
      }
    }
    throw UnreadableFile.of(
        "DAMAGED_ENTRIES",
        where,
        "压缩包内损坏、加密或过大的文件：" + String.join("、", damaged) + "（其余文件已分别接收）",
        "完整、不加密的文件，请重新打包后报送");
  }

  private static Charset namesOf(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return zip.stream().count() >= 0 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    } catch (ZipException | IllegalArgumentException otherwise) {
      return Charset.forName("GB18030");
    }
  }

  @SuppressWarnings("CatchingUnchecked") // POI meets broken containers with any runtime exception.
  private static FileType typeOfOle2(Path file, String name, String where) {
    Set<String> names;
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      names = container.getRoot().getEntryNames();
    } catch (IOException | RuntimeException broken) {
      refuseByName(name, where);
      throw UnreadableFile.of("TRUNCATED", where, "复合文档结构不完整（可能传输中断或文件损坏）", "完整的工作簿，请重新导出后报送");
    }
    if (names.contains("EncryptedPackage")) {
      throw encrypted(where);
    }
    if (names.contains("Workbook") || names.contains("WORKBOOK")) {
      return FileType.XLS;
    }
    if (names.contains("Book") || names.contains("BOOK")) {
      throw new Refusal("", "UNSUPPORTED_OLD_XLS", "Excel 5.0/95 工作簿").at(where);
    }
    if (names.contains("WordDocument")) {
      throw OLD_DOCUMENT.at(where);
    }
    refuseByName(name, where);
    throw new Refusal("", "NOT_A_WORKBOOK", "不含工作表的复合文档").at(where);
  }

  /** A container that holds nothing we know is what its name says, and other advice is needed. */
  private static void refuseByName(String name, String where) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".et") || lower.endsWith(".ett")) {
      throw new Refusal("", "UNSUPPORTED_ET", "WPS 表格自有格式的文件（et）").at(where);
    }
    if (lower.endsWith(".doc") || lower.endsWith(".wps")) {
      throw OLD_DOCUMENT.at(where);
    }
  }

  static UnreadableFile encrypted(String where) {
    return UnreadableFile.of("ENCRYPTED", where, "工作簿已加密（设有打开密码）", "不加密的工作簿，请取消密码后报送");
  }

  private static FileType typeOfText(Path file, String name, String where, ReadingLimits limits)
      throws IOException {
    var encoding = TextEncoding.of(file, where);
    var opening = encoding.opening(file, OPENING_BYTES).stripLeading();
    if (opening.startsWith("{") || opening.startsWith("[")) {
      return FileType.JSON;
    }
    if (name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
      return FileType.YAML;
    }
    if (!opening.startsWith("<")) {
      DelimitedFile.refuseUnlessTabular(file, name, where, encoding);
      return FileType.CSV;
    }
    if (Files.size(file) <= limits.heldFileBytes()
        && HTML_TABLE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
      return FileType.HTML;
    }
    throw new Refusal("", "UNSUPPORTED_XML", "网页或 XML 文件，其中没有可读的表格").at(where);
  }
}
