package org.jixiao.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of one entry of a zip, which stays open as long as they are read. */
final class ZipEntryStream extends FilterInputStream {
  private final ZipFile zip;

  ZipEntryStream(Path zip, Charset names, String entry) throws IOException {
    this(new ZipFile(zip.toFile(), names), entry);
  }

  private ZipEntryStream(ZipFile zip, String entry) throws IOException {
    super(zip.getInputStream(named(zip, entry)));
    this.zip = zip;
  }

  private static ZipEntry named(ZipFile zip, String entry) throws IOException {
    var found = zip.getEntry(entry);
    if (found == null) {
      zip.close();
      throw new ZipException("no entry " + entry);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
