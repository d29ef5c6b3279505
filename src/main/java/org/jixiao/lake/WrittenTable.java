package org.jixiao.lake;

import java.util.List;

/**
 * What a manifest says about one written table.
 *
 * @param name as in its {@link org.jixiao.vocabulary.TableSpec}
 * @param columns {@code name TYPE} in the order readers see them
 * @param rows how many
 * @param rowHash see {@link RowHash}; equal rows have equal hashes, in any order and any files
 * @param files sorted by name
 */
public record WrittenTable(
    String name, List<String> columns, long rows, String rowHash, List<WrittenFile> files) {

  /**
   * One Parquet file of the table.
   *
   * @param name within the folder of the reading or release
   * @param size in bytes
   * @param sha256 of its bytes, in hexadecimal
   */
  public record WrittenFile(String name, long size, String sha256) {}

  public WrittenTable {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
  }
}
