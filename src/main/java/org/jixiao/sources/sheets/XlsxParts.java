package org.jixiao.sources.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of an Office Open XML package, found by name and by relationship. */
final class XlsxParts implements AutoCloseable {
  private static final int HELD_PART_BYTES = 1 << 22;

  private final String where;
  private final ReadingLimits limits;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  private XlsxParts(String where, ReadingLimits limits, ZipFile zip) {
    this.where = where;
    this.limits = limits;
    this.zip = zip;
  }

  /** Where a relationship leads: its kind without the namespace, and the part's name. */
  record Target(String kind, String part) {}

  static XlsxParts open(Path file, String where, ReadingLimits limits) throws IOException {
    var parts = new XlsxParts(where, limits, zip(file, where));
    try {
      parts.list();
      return parts;
    } catch (RuntimeException refused) {
      parts.close();
      throw refused;
    }
  }

  private static ZipFile zip(Path file, String where) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException broken) {
      throw Xml.damaged(where, broken);
    }
  }

  private void list() {
    if (zip.size() > limits.parts()) {
      throw UnreadableFile.of(
          "TOO_LARGE", where, zip.size() + " 个部件", "不超过 " + limits.parts() + " 个部件的工作簿");
    }
    zip.stream().forEach(entry -> entries.putIfAbsent(plain(entry.getName()), entry));
  }

  /** Part names are equal whatever their case; some writers use backslashes. */
  private static String plain(String name) {
    var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }

  /** The file, for messages. */
  String where() {
    return where;
  }

  boolean holds(String part) {
    return entries.containsKey(plain(part));
  }

  /** Relationships of a part by id; none when the part has no relationships. */
  Map<String, Target> relationships(String part) {
    int slash = part.lastIndexOf('/');
    var folder = part.substring(0, slash + 1);
    var name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    var targets = new HashMap<String, Target>();
    if (!holds(name)) {
      return targets;
    }
    try (var xml = heldXml(name)) {
      while (xml.next()) {
        if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
          var type = Objects.requireNonNullElse(xml.attribute("Type"), "");
          var target = Objects.requireNonNullElse(xml.attribute("Target"), "");
          targets.put(
              Objects.requireNonNullElse(xml.attribute("Id"), ""),
              new Target(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
        }
      }
    }
    return targets;
  }

  /** The part to which a relationship of that kind leads first. */
  static Optional<String> partOf(Map<String, Target> relationships, String kind) {
    return relationships.values().stream()
        .filter(target -> target.kind().equals(kind))
        .map(Target::part)
        .sorted()
        .findFirst();
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/") || target.startsWith("\\")) {
      return target.substring(1);
    }
    var path = new java.util.ArrayDeque<String>();
    for (var step : (folder + target).replace('\\', '/').split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  Xml xml(String part) {
    return xml(part, limits.partBytes());
  }

  /** A part that stays in memory while the file is read, such as its styles. */
  Xml heldXml(String part) {
    return xml(part, Math.min(limits.sharedTextBytes(), limits.partBytes()));
  }

  /** A part that may unpack to so many bytes. */
  Xml xml(String part, long mostBytes) {
    return Xml.open(stream(part, mostBytes), where + "部件 " + part, limits.cellCharacters());
  }

  /** The unpacked bytes of a part, checked against limits and against its check sum. */
  InputStream stream(String part) {
    return stream(part, limits.partBytes());
  }

  private InputStream stream(String part, long mostBytes) {
    var entry = entries.get(plain(part));
    if (entry == null) {
      throw UnreadableFile.of("DAMAGED", where, "缺少部件 " + part, "完整的工作簿，请重新导出后报送");
    }
    var place = where + "部件 " + part;
    if (entry.getSize() > mostBytes) {
      throw PartStream.tooLarge(place, mostBytes);
    }
    try {
      return new PartStream(
          zip.getInputStream(entry), entry, place, mostBytes, limits.packingRatio());
    } catch (IOException | RuntimeException broken) {
      throw Xml.damaged(where + "部件 " + part, broken);
    }
  }

  /** A part that is read more than once: small ones are unpacked once and kept. */
  Repeatable repeatable(String part) {
    var entry = entries.get(plain(part));
    if (entry == null || entry.getSize() < 0 || entry.getSize() > HELD_PART_BYTES) {
      return () -> stream(part);
    }
    byte[] bytes;
    try (var in = stream(part)) {
      bytes = in.readAllBytes();
    } catch (IOException broken) {
      throw Xml.damaged(where + "部件 " + part, broken);
    }
    return () -> new ByteArrayInputStream(bytes);
  }

  /** Bytes that can be read from the beginning any number of times. */
  interface Repeatable {
    InputStream stream();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
