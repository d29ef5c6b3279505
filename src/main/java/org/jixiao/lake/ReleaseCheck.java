package org.jixiao.lake;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Compares the files of a release with its manifest: names, sizes, digests, rows, row hashes. */
final class ReleaseCheck {

  private final SparkSession spark;
  private final Storage storage;

  ReleaseCheck(SparkSession spark, Storage storage) {
    this.spark = spark;
    this.storage = storage;
  }

  /** One line for each thing that is not as the manifest says, naming the file. */
  List<String> complaints(Release release) {
    var folder = Releases.folder(release.number());
    var sizes =
        storage.files(folder).stream()
            .filter(file -> file.name().contains("/") && TableFolder.isData(file.name()))
            .collect(toMap(Storage.StoredFile::name, Storage.StoredFile::size));
    var unlisted = new HashSet<>(sizes.keySet());
    var complaints = new ArrayList<String>();
    for (var table : release.manifest().tables()) {
      table.files().forEach(file -> unlisted.remove(file.name()));
      var damaged =
          table.files().stream()
              .flatMap(file -> damage(release, file, sizes).stream())
              .map(damage -> storage.address(folder) + "/" + damage)
              .toList();
      complaints.addAll(damaged.isEmpty() ? miscounts(release, table) : damaged);
    }
    unlisted.stream()
        .sorted()
        .map(file -> storage.address(folder) + "/" + file + ": found a file; expected none here")
        .forEach(complaints::add);
    return complaints;
  }

  private static List<String> damage(
      Release release, WrittenTable.WrittenFile file, Map<String, Long> sizes) {
    var size = sizes.get(file.name());
    if (size == null) {
      return List.of(file.name() + ": found no file; expected " + file.size() + " bytes");
    }
    if (size != file.size()) {
      return List.of(
          file.name() + ": found " + size + " bytes; expected " + file.size() + " bytes");
    }
    var digest = release.tables().sha256(file.name());
    if (!digest.equals(file.sha256())) {
      return List.of(
          file.name() + ": found SHA-256 " + digest + "; expected SHA-256 " + file.sha256());
    }
    return List.of();
  }

  private List<String> miscounts(Release release, WrittenTable table) {
    var files = table.files().stream().map(WrittenTable.WrittenFile::name).toList();
    if (files.isEmpty()) {
      return List.of();
    }
    var addresses = release.tables().addresses(files).toArray(String[]::new);
    var rows = spark.read().option("__globPaths__", "false").parquet(addresses);
    var found = rows.agg(count(lit(1)), RowHash.over(rows.schema())).head();
    if (found.getLong(0) == table.rows() && found.getString(1).equals(table.rowHash())) {
      return List.of();
    }
    return List.of(
        "table "
            + table.name()
            + ": found "
            + found.getLong(0)
            + " rows with row hash "
            + found.getString(1)
            + "; expected "
            + table.rows()
            + " rows with row hash "
            + table.rowHash());
  }
}
