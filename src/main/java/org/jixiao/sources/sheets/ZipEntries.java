package org.jixiao.sources.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The entries of a zip, each unpacked once within limits and compared with its check sum. One that
 * is damaged, encrypted or unpacks too far spoils only itself.
 *
 * @param whole for each entry in the order of the zip, whether it can be taken out whole
 */
public record ZipEntries(List<Boolean> whole) {

  /** An entry of this size may be packed however well. */
  private static final long SMALL = 1L << 20;

  public ZipEntries {
    whole = List.copyOf(whole);
  }

  /**
   * Looks through a zip.
   *
   * @throws ZipException when it has no whole list of entries, too many of them, or unpacks to more
   *     than the limit
   */
  public static ZipEntries of(Path zip, ReadingLimits limits) throws IOException {
    var whole = new ArrayList<Boolean>();
    try (var archive = new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1)) {
      var entries = archive.stream().filter(each -> !each.isDirectory()).toList();
      if (entries.size() > limits.zipFiles()) {
        throw new ZipException("more than " + limits.zipFiles() + " entries");
      }
      long left = limits.zipBytes();
      for (var entry : entries) {
        long size = unpacked(archive, entry, mostOf(entry, limits));
        whole.add(size >= 0);
        left -= Math.max(0, size);
        if (left < 0) {
          throw new ZipException("more than " + limits.zipBytes() + " bytes");
        }
      }
    }
    return new ZipEntries(whole);
  }

  private static long mostOf(ZipEntry entry, ReadingLimits limits) {
    return Math.max(SMALL, entry.getCompressedSize() * limits.packingRatio());
  }

  /** Bytes of an entry; -1 for one that cannot be taken out. */
  private static long unpacked(ZipFile archive, ZipEntry entry, long most) throws IOException {
    var sum = new CRC32();
    var buffer = new byte[1 << 16];
    long size = 0;
    try (var in = archive.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
        size += read;
        if (size > most) {
          return -1;
        }
      }
    } catch (ZipException | java.io.EOFException damaged) {
      return -1;
    }
    return sum.getValue() == entry.getCrc() ? size : -1;
  }

  /** True when some entries can be taken out. */
  public boolean any() {
    return whole.contains(true);
  }

  /** True when all entries can be taken out. */
  public boolean all() {
    return !whole.contains(false);
  }
}
