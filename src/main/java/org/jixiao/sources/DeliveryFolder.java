package org.jixiao.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jixiao.lake.Declaration;
import org.jixiao.lake.HandedInFile;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.vocabulary.Fault;

/**
 * A folder or zip in which files are handed in together: the delivered files, what their {@code
 * delivery.yaml} declares, and what was left out because it is no delivered data.
 *
 * @param name of the folder or zip, for messages
 * @param files the delivered files in order of their names
 * @param declaration what {@code delivery.yaml} says; {@link Declaration#NONE} without one
 * @param leftOut files that are no delivered data, each with the reason
 */
public record DeliveryFolder(
    String name, List<HandedInFile> files, Declaration declaration, List<LeftOut> leftOut) {

  static final String DECLARATION = "delivery.yaml";

  private static final long LARGEST_DECLARATION = 1L << 20;

  /** Lists are in order of names. */
  public DeliveryFolder {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A file that is no delivered data.
   *
   * @param name its path within the delivery
   * @param reason why it is none, in Chinese
   */
  public record LeftOut(String name, String reason) {}

  /**
   * The deliveries at a place: each direct sub-folder that holds a {@code delivery.yaml}, or else
   * the folder or zip itself.
   *
   * @param limits how far a zip in a delivery is unpacked
   */
  public static List<DeliveryFolder> deliveriesIn(Path place, ReadingLimits limits) {
    if (!Files.isDirectory(place)) {
      return List.of(of(place, limits));
    }
    try (var inside = Files.list(place)) {
      var declared =
          inside.filter(folder -> Files.isRegularFile(folder.resolve(DECLARATION))).sorted();
      var deliveries = declared.map(folder -> of(folder, limits)).toList();
      if (deliveries.isEmpty()) {
        return List.of(of(place, limits));
      }
      refuseOutsiders(place);
      return deliveries;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Files beside the deliveries of a set belong to none of them, and would be lost. */
  private static void refuseOutsiders(Path place) throws IOException {
    try (var inside = Files.list(place)) {
      var outsiders =
          inside
              .filter(path -> !Files.isRegularFile(path.resolve(DECLARATION)))
              .map(path -> path.getFileName().toString())
              .filter(name -> whyLeftOut(name).isEmpty())
              .sorted()
              .toList();
      if (!outsiders.isEmpty()) {
        throw Fault.of(
            "deliveries in " + place.getFileName(),
            outsiders + " beside folders with a " + DECLARATION,
            "every file in one of these folders, or a " + DECLARATION + " in each folder");
      }
    }
  }

  /** One folder or zip as one delivery, with the limits of the reader. */
  public static DeliveryFolder of(Path place) {
    return of(place, ReadingLimits.DEFAULTS);
  }

  /**
   * One folder or zip as one delivery.
   *
   * @param limits how far a zip in it is unpacked
   */
  public static DeliveryFolder of(Path place, ReadingLimits limits) {
    try {
      if (Files.isDirectory(place)) {
        return sorted(place, filesBelow(place, limits));
      }
      if (Files.isRegularFile(place)) {
        return sorted(place, ZippedFiles.ofDelivery(place, limits));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    throw Fault.of("delivery " + place, "nothing there", "a folder or a zip of files");
  }

  private static DeliveryFolder sorted(Path place, List<HandedInFile> all) throws IOException {
    var files = new ArrayList<HandedInFile>();
    var leftOut = new ArrayList<LeftOut>();
    var declaration = Declaration.NONE;
    all.sort(Comparator.comparing(HandedInFile::name));
    for (var file : all) {
      var reason = whyLeftOut(file.name());
      if (!reason.isEmpty()) {
        leftOut.add(new LeftOut(file.name(), reason));
      } else {
        files.add(file);
      }
      if (file.name().equals(DECLARATION)) {
        declaration = declared(place, file);
      }
    }
    if (files.isEmpty()) {
      throw Fault.of("delivery " + place, "no delivered file", "workbooks or ledgers");
    }
    return new DeliveryFolder(place.getFileName().toString(), files, declaration, leftOut);
  }

  private static Declaration declared(Path place, HandedInFile file) throws IOException {
    try (var in = file.content().open()) {
      var text = in.readNBytes((int) LARGEST_DECLARATION);
      return DeclarationFile.parse(
          place.getFileName() + "/" + DECLARATION, new String(text, StandardCharsets.UTF_8));
    }
  }

  /** Why a file is no delivered data; blank when it is delivered data. */
  private static String whyLeftOut(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var lower = name.toLowerCase(Locale.ROOT);
    if (path.equals(DECLARATION)) {
      return "报送说明，不是报送数据";
    }
    if (name.startsWith("~$") || name.startsWith(".~")) {
      return "办公软件打开文件时留下的锁定文件";
    }
    if (lower.equals("thumbs.db")
        || lower.equals("desktop.ini")
        || path.startsWith("__MACOSX/")
        || path.contains("/__MACOSX/")) {
      return "操作系统留下的文件";
    }
    return name.startsWith(".") ? "隐藏文件" : "";
  }

  private static List<HandedInFile> filesBelow(Path folder, ReadingLimits limits)
      throws IOException {
    var files = new ArrayList<HandedInFile>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        files.addAll(
            ZippedFiles.in(path, name, limits)
                .orElseGet(
                    () -> List.of(new HandedInFile(name, () -> Files.newInputStream(path)))));
      }
    }
    return files;
  }

  static List<HandedInFile> entriesOf(Path zip) throws IOException {
    try {
      return entriesOf(zip, StandardCharsets.UTF_8);
    } catch (ZipException notUtf8) {
      return entriesInGb18030(zip);
    }
  }

  /** Zips packed on Chinese Windows name their entries in the system's encoding. */
  private static List<HandedInFile> entriesInGb18030(Path zip) throws IOException {
    try {
      return entriesOf(zip, Charset.forName("GB18030"));
    } catch (ZipException broken) {
      throw Fault.of("delivery " + zip, "no whole zip", "a folder or a whole zip of files");
    }
  }

  private static List<HandedInFile> entriesOf(Path zip, Charset names) throws IOException {
    var files = new ArrayList<HandedInFile>();
    var seen = new LinkedHashSet<String>();
    try (var archive = new ZipFile(zip.toFile(), names)) {
      for (var entry : archive.stream().filter(entry -> !entry.isDirectory()).toList()) {
        var name = safe(zip, entry.getName());
        if (!seen.add(name)) {
          throw Fault.of("delivery " + zip, name + " twice", "one file under each name");
        }
        files.add(new HandedInFile(name, () -> new ZipEntryStream(zip, names, entry.getName())));
      }
    } catch (IllegalArgumentException unreadable) {
      throw new ZipException("entry names in another encoding than " + names);
    }
    return files;
  }

  private static String safe(Path zip, String entry) {
    var name = entry.replace('\\', '/');
    boolean leaves =
        name.startsWith("/")
            || name.matches("[A-Za-z]:.*")
            || List.of(name.split("/", -1)).contains("..");
    if (leaves) {
      throw Fault.of("delivery " + zip, "the entry " + entry, "names within the delivery");
    }
    return name;
  }
}
