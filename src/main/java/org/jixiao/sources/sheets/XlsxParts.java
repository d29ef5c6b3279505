package org.jixiao.sources.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of an Office Open XML package, found by name and by relationship. */
final class XlsxParts implements AutoCloseable {
  private static final int KEPT_SHEET_BYTES = 1 << 22;
  private static final int KEPT_PART_BYTES = 1 << 20;

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

  /** The parts of a package, which is closed with them or when they are refused. */
  static XlsxParts open(ZipFile zip, String where, ReadingLimits limits) throws IOException {
    var parts = new XlsxParts(where, limits, zip);
    try {
      parts.list();
      return parts;
    } catch (RuntimeException refused) {
      parts.close();
      throw refused;
    }
  }

  private void list() {
    if (zip.size() > limits.parts()) {
      throw UnreadableFile.of(
          "TOO_LARGE", where, zip.size() + " 个部件", "不超过 " + limits.parts() + " 个部件的工作簿");
    }
    for (var listed = zip.entries(); listed.hasMoreElements(); ) {
      var entry = listed.nextElement();
      entries.putIfAbsent(plain(entry.getName()), entry);
    }
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
    return holds(name) ? read(name, xml -> targets(xml, folder)) : Map.of();
  }

  private static Map<String, Target> targets(Xml xml, String folder) {
    var targets = new HashMap<String, Target>();
    while (xml.next()) {
      if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
        var type = Objects.requireNonNullElse(xml.attribute("Type"), "");
        var target = Objects.requireNonNullElse(xml.attribute("Target"), "");
        targets.put(
            Objects.requireNonNullElse(xml.attribute("Id"), ""),
            new Target(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
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

  /** What a part says that stays in memory while the file is read, such as its styles. */
  <T> T read(String part, Function<Xml, T> reading) {
    return repeatable(part, KEPT_PART_BYTES, Math.min(limits.sharedTextBytes(), limits.partBytes()))
        .read(where + "部件 " + part, limits.cellCharacters(), reading);
  }

  /** A part that may unpack to so many bytes. */
  Xml xml(String part, long mostBytes) {
    return Xml.open(stream(part, mostBytes), where + "部件 " + part, limits.cellCharacters());
  }

  /** The unpacked bytes of a part, checked against limits and against its check sum. */
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

  /** A sheet, which is read more than once: small ones are unpacked once and kept. */
  PartBytes repeatable(String part) {
    return repeatable(part, KEPT_SHEET_BYTES, limits.partBytes());
  }

  private PartBytes repeatable(String part, int mostKept, long mostBytes) {
    var entry = entries.get(plain(part));
    if (entry == null || entry.getSize() < 0 || entry.getSize() > mostKept) {
      return PartBytes.unpacked(() -> stream(part, mostBytes));
    }
    try {
      return PartBytes.kept((int) entry.getSize(), () -> stream(part, mostBytes));
    } catch (IOException broken) {
      throw Xml.damaged(where + "部件 " + part, broken);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
