package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A lake as a reader finds it who knows only its files, without any of our code. */
record LakeOnDisk(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();

  String address() {
    return folder.toString();
  }

  /** The release the latest pointer names. */
  String current() throws IOException {
    try (var pointers = Files.list(folder.resolve("pointers"))) {
      var latest =
          pointers
              .filter(file -> file.getFileName().toString().matches("\\d+\\.json"))
              .max(Comparator.comparing(LakeOnDisk::number))
              .orElseThrow();
      return JSON.readTree(latest.toFile()).get("target").asText();
    }
  }

  /** The release the plain copy of the pointer names. */
  String currentAsText() throws IOException {
    return Files.readString(folder.resolve("CURRENT")).strip();
  }

  /**
   * How many decisions about the current release there are; a rerun that changes nothing adds none.
   */
  int pointers() {
    var names = folder.resolve("pointers").toFile().list((at, name) -> name.endsWith(".json"));
    return names == null ? 0 : names.length;
  }

  /** The row hash of every table of a release. */
  Map<String, String> rowHashes(String release) throws IOException {
    return rowHashes(manifest(release));
  }

  private static Map<String, String> rowHashes(JsonNode manifest) {
    var hashes = new TreeMap<String, String>();
    manifest
        .get("tables")
        .forEach(table -> hashes.put(table.get("name").asText(), table.get("row_hash").asText()));
    return hashes;
  }

  /** The row hashes of every reading, by its place in the lake. */
  Map<String, Map<String, String>> readings() throws IOException {
    var readings = new TreeMap<String, Map<String, String>>();
    try (var below = Files.walk(folder.resolve("deliveries"))) {
      for (var manifest : below.filter(file -> file.endsWith("manifest.json")).toList()) {
        var place = folder.relativize(manifest).toString();
        if (place.contains("/readings/")) {
          readings.put(place, rowHashes(JSON.readTree(manifest.toFile())));
        }
      }
    }
    assertThat(readings).isNotEmpty();
    return readings;
  }

  /** Fails unless every file the manifest lists is there to the byte, and no other. */
  void assertWhole(String release) throws IOException {
    var listed = new TreeMap<String, String>();
    for (var table : manifest(release).get("tables")) {
      table
          .get("files")
          .forEach(file -> listed.put(file.get("name").asText(), file.get("sha256").asText()));
    }
    assertThat(listed).as("files of release %s", release).isNotEmpty();
    var found = new TreeMap<String, String>();
    var top = folder.resolve("releases").resolve(release);
    try (var below = Files.walk(top)) {
      for (var file : below.filter(file -> file.toString().endsWith(".parquet")).toList()) {
        found.put(top.relativize(file).toString(), sha256(file));
      }
    }
    assertThat(found).as("files of release %s", release).isEqualTo(listed);
  }

  /** A copy to be damaged. */
  LakeOnDisk copiedTo(Path target) throws IOException {
    try (var below = Files.walk(folder)) {
      for (var entry : below.toList()) {
        Files.copy(entry, target.resolve(folder.relativize(entry)));
      }
    }
    return new LakeOnDisk(target);
  }

  private JsonNode manifest(String release) throws IOException {
    return JSON.readTree(
        folder.resolve("releases").resolve(release).resolve("manifest.json").toFile());
  }

  private static int number(Path pointer) {
    return Integer.parseInt(pointer.getFileName().toString().replace(".json", ""));
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
