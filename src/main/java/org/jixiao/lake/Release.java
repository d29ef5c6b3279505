package org.jixiao.lake;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;

/** One consistent set of published tables (数据版本); it never changes. */
public final class Release {

  private final Storage storage;
  private final TableFolder tables;
  private final ReleaseManifest manifest;

  Release(Storage storage, TableFolder tables, ReleaseManifest manifest) {
    this.storage = storage;
    this.tables = tables;
    this.manifest = manifest;
  }

  public int number() {
    return manifest.number();
  }

  public ReleaseManifest manifest() {
    return manifest;
  }

  /** The rows of one table; a table this release does not hold is a {@link Fault}. */
  public Dataset<Row> read(TableSpec table) {
    var where = "release " + number();
    return tables.read(table, TableFolder.listed(where, manifest.tables(), table));
  }

  /**
   * Whether the release holds the table with just these columns; older code may have had others.
   */
  public boolean holds(TableSpec table) {
    return findTable(table.name())
        .map(written -> written.columns().equals(TableFolder.columns(table)))
        .orElse(false);
  }

  /**
   * The columns of the table that this release holds with the same types, whatever version of the
   * product wrote it; without one of the key's columns rows cannot be told apart, which is a {@link
   * Fault}.
   */
  List<Col> heldColumns(TableSpec table) {
    var where = "release " + number();
    var written =
        findTable(table.name())
            .orElseThrow(() -> Fault.of(where, "no table " + table.name(), "that table"));
    var shown = TableFolder.columns(table);
    var held =
        IntStream.range(0, shown.size())
            .filter(i -> written.columns().contains(shown.get(i)))
            .mapToObj(i -> table.columns().get(i))
            .toList();
    if (!held.containsAll(table.key())) {
      throw Fault.of(
          where + ", table " + table.name(),
          "columns " + written.columns(),
          "the key " + table.key().stream().map(Col::name).toList());
    }
    return held;
  }

  /** The rows of a table in some of the columns it was written with. */
  Dataset<Row> readHeld(TableSpec narrowed) {
    return tables.read(
        narrowed,
        findTable(narrowed.name()).stream()
            .flatMap(written -> written.files().stream())
            .map(WrittenTable.WrittenFile::name)
            .toList());
  }

  /** What the manifest says about a table. */
  public Optional<WrittenTable> findTable(String name) {
    return manifest.tables().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The names of all tables it holds. */
  public List<String> tableNames() {
    return manifest.tables().stream().map(WrittenTable::name).toList();
  }

  /** Address of the folder with a table's Parquet files, for any engine that reads them. */
  public String tablePath(String name) {
    return storage.address(Releases.folder(number()) + "/" + name);
  }

  TableFolder tables() {
    return tables;
  }
}
