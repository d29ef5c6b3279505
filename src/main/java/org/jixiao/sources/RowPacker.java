package org.jixiao.sources;

import static scala.jdk.javaapi.CollectionConverters.asScala;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedUnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.jixiao.vocabulary.TableSpec;
import scala.Function1;

/** Packs the rows of one table, piece by piece. */
final class RowPacker {

  /** Large enough to be cheap, small enough that the twenty tables of a task need little memory. */
  private static final int BYTES_OF_A_PIECE = 1 << 18;

  private final TableSpec table;
  private final Function1<Object, Object> conversion;
  private final UnsafeProjection layout;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> sizes = new ArrayList<>();
  private final byte[] passing = new byte[1 << 12];

  RowPacker(TableSpec table) {
    this.table = table;
    this.conversion = CatalystTypeConverters.createToCatalystConverter(table.schema());
    this.layout = layout(table);
  }

  private static UnsafeProjection layout(TableSpec table) {
    var columns = new ArrayList<Expression>();
    for (var column : table.columns()) {
      columns.add(new BoundReference(columns.size(), column.type(), true));
    }
    return InterpretedUnsafeProjection.createProjection(asScala(columns).toList());
  }

  /** Adds a row whose values stand in the order of the table's columns. */
  void add(Row row) {
    var laidOut = layout.apply((InternalRow) conversion.apply(row));
    try {
      laidOut.writeToStream(bytes, passing);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    sizes.add(laidOut.getSizeInBytes());
  }

  boolean isEmpty() {
    return sizes.isEmpty();
  }

  boolean isFull() {
    return bytes.size() >= BYTES_OF_A_PIECE;
  }

  /** The rows added since the last piece. */
  PackedRows piece() {
    var piece =
        PackedRows.of(
            table, bytes.toByteArray(), sizes.stream().mapToInt(Integer::intValue).toArray());
    bytes.reset();
    sizes.clear();
    return piece;
  }
}
