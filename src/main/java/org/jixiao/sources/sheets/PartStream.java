package org.jixiao.sources.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The unpacked bytes of a part of a workbook. It ends with {@link UnreadableFile} when the part
 * grows beyond the limits, cannot be unpacked, or at its end does not have the check sum that the
 * workbook states for it: damage is never read as data.
 */
final class PartStream extends FilterInputStream {
  private static final long SMALL = 1L << 20;

  private final ZipEntry entry;
  private final String where;
  private final long mostBytes;
  private final int packingRatio;
  private final CRC32 checkSum = new CRC32();
  private long count;

  PartStream(InputStream unpacked, ZipEntry entry, String where, long mostBytes, int packingRatio) {
    super(unpacked);
    this.entry = entry;
    this.where = where;
    this.mostBytes = mostBytes;
    this.packingRatio = packingRatio;
  }

  static UnreadableFile tooLarge(String where, long limit) {
    return UnreadableFile.of("TOO_LARGE", where, "解压后超过 " + limit + " 字节", "较小的工作簿，请拆分后报送");
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (IOException broken) {
      throw Xml.damaged(where, broken);
    }
    if (read < 0) {
      checkEnd();
    } else {
      checkSum.update(bytes, offset, read);
      count += read;
      checkSize();
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void checkSize() {
    if (count > mostBytes) {
      throw tooLarge(where, mostBytes);
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (count > SMALL && count / packed >= packingRatio) {
      throw UnreadableFile.of("ZIP_BOMB", where, "压缩比超过 " + packingRatio + " 倍", "办公软件保存的工作簿");
    }
  }

  private void checkEnd() {
    if (entry.getCrc() >= 0 && checkSum.getValue() != entry.getCrc()) {
      throw UnreadableFile.of("DAMAGED", where, "校验和不符（文件损坏）", "完整的工作簿，请重新导出后报送");
    }
  }
}
