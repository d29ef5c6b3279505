package org.jixiao.sources;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table as Spark lays them out, many in one piece: a ledger of millions of lines waits
 * between being read and being written, and a piece costs no more to keep than a row.
 */
final class PackedRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String table;
  private final byte[] bytes;
  private final int[] sizes;
  private final @Nullable LocalDate latestDate;

  private PackedRows(String table, byte[] bytes, int[] sizes, @Nullable LocalDate latestDate) {
    this.table = table;
    this.bytes = bytes;
    this.sizes = sizes;
    this.latestDate = latestDate;
  }

  /**
   * A piece of a table.
   *
   * @param bytes its rows, one behind the other
   * @param sizes how many bytes each row has
   */
  static PackedRows of(TableSpec table, byte[] bytes, int[] sizes) {
    return new PackedRows(table.name(), bytes, sizes, null);
  }

  /** No rows, but the latest date that the files of a share hold. */
  static PackedRows latest(LocalDate date) {
    return new PackedRows("", new byte[0], new int[0], date);
  }

  /** Name of the table; blank where there are no rows. */
  String table() {
    return table;
  }

  long count() {
    return sizes.length;
  }

  Optional<LocalDate> latestDate() {
    return Optional.ofNullable(latestDate);
  }

  /** The rows of a table with so many columns; each is valid until the next one is asked for. */
  Iterator<InternalRow> rows(int columns) {
    return new Iterator<>() {
      private final UnsafeRow row = new UnsafeRow(columns);
      private int next;
      private long offset = Platform.BYTE_ARRAY_OFFSET;

      @Override
      public boolean hasNext() {
        return next < sizes.length;
      }

      @Override
      public InternalRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        row.pointTo(bytes, offset, sizes[next]);
        offset += sizes[next];
        next++;
        return row;
      }
    };
  }
}
