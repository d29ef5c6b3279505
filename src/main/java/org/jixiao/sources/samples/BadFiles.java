package org.jixiao.sources.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as they are sometimes handed in by mistake; none of them can be read. */
final class BadFiles {

  private BadFiles() {}

  /** Writes one of each kind. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("text-named.xlsx"),
        "绩效自评表稍后报送，请勿退回。（合成数据）\n此文件是文本，不是工作簿。\n",
        StandardCharsets.UTF_8);
    Files.write(folder.resolve("empty.xlsx"), new byte[0]);
    writeLedgerWithoutAmounts(folder);
    Path whole = Files.createTempFile("sample", ".xlsx");
    try {
      writeSmallWorkbook(whole);
      byte[] bytes = Files.readAllBytes(whole);
      Files.write(folder.resolve("truncated.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
      writeEncrypted(folder.resolve("encrypted.xlsx"), bytes);
    } finally {
      Files.delete(whole);
    }
  }

  private static void writeLedgerWithoutAmounts(Path folder) throws IOException {
    LedgerFile.Head head =
        new LedgerFile.Head("梁河县预算指标台账（合成数据）", "单位：元", List.of("指标文号", "预算单位", "支出项目", "指标类型"));
    try (LedgerFile ledger =
        LedgerFile.open(folder, "ledger-without-amounts", LedgerFile.Format.CSV_UTF8_BOM, head)) {
      ledger.row(List.of("梁财预〔2024〕15号", "219001-梁河县自然资源局", "示例项目", "年初安排"));
      ledger.row(List.of("梁财预〔2024〕16号", "219001-梁河县自然资源局", "示例项目二", "年初安排"));
    }
  }

  private static void writeSmallWorkbook(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new SheetWriter(workbook.createSheet("Sheet1"), workbook.createCellStyle())
          .row(List.of("项目支出绩效自评表（合成数据）"));
      SteadyFiles.save(workbook, workbook, file);
    }
  }

  /** Encrypted under the password 合成; salts are fixed so that the bytes are the same each time. */
  private static void writeEncrypted(Path file, byte[] workbook) throws IOException {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword(
        "合成", salt(1, 32), salt(2, 16), salt(3, 16), salt(4, 16), salt(5, 64));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(system)) {
        out.write(workbook);
      } catch (GeneralSecurityException failed) {
        throw new IllegalStateException("AES is missing from this Java", failed);
      }
      system.writeFilesystem(bytes);
    }
    Files.write(file, bytes.toByteArray());
  }

  private static byte[] salt(int first, int length) {
    byte[] salt = new byte[length];
    for (int at = 0; at < length; at++) {
      salt[at] = (byte) (first * 31 + at * 7);
    }
    return salt;
  }
}
