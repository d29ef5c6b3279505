package org.jixiao.sources.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bytes of a part, which can be read from the beginning any number of times. */
final class PartBytes {
  private final byte @Nullable [] held;
  private final Supplier<InputStream> opening;

  private PartBytes(byte @Nullable [] held, Supplier<InputStream> opening) {
    this.held = held;
    this.opening = opening;
  }

  /** A part that is unpacked anew each time. */
  static PartBytes unpacked(Supplier<InputStream> opening) {
    return new PartBytes(null, opening);
  }

  /** A part that is unpacked once and kept, unless it has another size than its zip says. */
  static PartBytes kept(int size, Supplier<InputStream> opening) throws IOException {
    var bytes = new byte[size];
    try (var in = opening.get()) {
      boolean whole = in.readNBytes(bytes, 0, size) == size && in.read() < 0;
      return new PartBytes(whole ? bytes : null, opening);
    }
  }

  InputStream stream() {
    return held == null ? opening.get() : new ByteArrayInputStream(held);
  }

  /** The part as plain markup, from its beginning. */
  PlainMarkup markup() {
    return held == null ? new PlainMarkup(opening.get()) : new PlainMarkup(held);
  }

  /** What stands around the rows of a sheet. */
  byte[] aroundRows(String where, int mostBytes) throws IOException {
    if (held != null) {
      return SheetDataCut.cut(held, where, mostBytes);
    }
    try (var in = opening.get()) {
      return SheetDataCut.cut(in, where, mostBytes);
    }
  }

  /**
   * What a part says: the plain way if it is kept and plainly written.
   *
   * @param reading reads it from the beginning; it may be asked twice and answers each time anew
   */
  <T> T read(String where, int longestText, Function<Xml, T> reading) {
    if (held != null) {
      try (var xml = PlainXml.of(held, longestText)) {
        return reading.apply(xml);
      } catch (NotPlain elsewise) {
        // All of XML is known to the other reader, which also tells what is wrong.
      }
    }
    try (var xml = Xml.open(stream(), where, longestText)) {
      return reading.apply(xml);
    }
  }

  /** What some bytes say that are no part of their own. */
  static <T> T read(byte[] bytes, String where, int longestText, Function<Xml, T> reading) {
    return new PartBytes(bytes, InputStream::nullInputStream).read(where, longestText, reading);
  }
}
