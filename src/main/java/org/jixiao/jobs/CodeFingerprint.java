package org.jixiao.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.jixiao.lake.Digests;

/**
 * Tells one state of the code from another: a digest of its classes and rules as they run, the same
 * from a jar and from a folder. A version number alone would call a corrected reader unchanged.
 */
final class CodeFingerprint {

  private static final int DIGITS = 12;

  /** All code: what a release follows from. */
  static final String OF_ALL = of("org/jixiao/", "rules/", "sources/");

  /** What readings of deliveries follow from, the columns of their tables included. */
  static final String OF_READER =
      of("org/jixiao/sources/", "org/jixiao/lake/", "org/jixiao/vocabulary/", "sources/");

  private CodeFingerprint() {}

  private static String of(String... folders) {
    try {
      var place = CodeFingerprint.class.getProtectionDomain().getCodeSource().getLocation();
      return of(Path.of(place.toURI()), folders);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The digest of what stands below some folders of a jar or of a folder of classes. */
  static String of(Path running, String... folders) {
    try {
      var digests = new TreeMap<String, byte[]>();
      for (var folder : folders) {
        if (Files.isDirectory(running)) {
          inFolder(running, folder, digests);
        } else {
          inJar(running, folder, digests);
        }
      }
      var whole = Digests.sha256();
      digests.forEach(
          (name, digest) -> {
            whole.update(name.getBytes(UTF_8));
            whole.update(digest);
          });
      return HexFormat.of().formatHex(whole.digest()).substring(0, DIGITS);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void inFolder(Path running, String folder, Map<String, byte[]> digests)
      throws IOException {
    try (var below = Files.walk(running.resolve(folder))) {
      for (var file : below.filter(Files::isRegularFile).toList()) {
        var name = running.relativize(file).toString().replace('\\', '/');
        digests.put(name, Digests.sha256().digest(Files.readAllBytes(file)));
      }
    }
  }

  private static void inJar(Path running, String folder, Map<String, byte[]> digests)
      throws IOException {
    try (var jar = new ZipFile(running.toFile())) {
      var entries = jar.stream().filter(entry -> !entry.isDirectory()).toList();
      for (var entry : entries) {
        if (entry.getName().startsWith(folder)) {
          try (InputStream in = jar.getInputStream(entry)) {
            digests.put(entry.getName(), Digests.sha256().digest(in.readAllBytes()));
          }
        }
      }
    }
  }
}
