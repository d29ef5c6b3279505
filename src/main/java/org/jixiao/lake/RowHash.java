package org.jixiao.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One number for the rows of a table: the exact sum of a 64-bit hash of each row. The order of
 * rows, files and partitions does not matter; a row that occurs twice counts twice; an empty cell
 * differs from every value and from the same emptiness in the next column. It tells tables apart
 * that differ by accident; against intent stand the digests of the files.
 */
final class RowHash {

  /** The row hash of a table without rows. */
  static final String OF_NOTHING = "0";

  /**
   * The halves of the hashes are added up apart, as whole numbers: adding up decimals of 38 digits
   * costs several times as much, and two thousand million rows do not fill either half.
   */
  private static final int HALF = 32;

  private static final DataType EXACT = DataTypes.createDecimalType(30, 0);

  private RowHash() {}

  /** Aggregates a table to its row hash, as text; {@code 0} for a table without rows. */
  static Column over(StructType columns) {
    var parts = new ArrayList<Column>();
    for (var column : columns.fields()) {
      parts.add(col(column.name()).isNull());
      parts.add(comparable(column));
    }
    var rowHash = xxhash64(parts.toArray(Column[]::new));
    var upper = exact(sum(shiftright(rowHash, HALF)));
    var lower = exact(sum(rowHash.bitwiseAND(lit((1L << HALF) - 1))));
    return upper.multiply(lit(1L << HALF).cast(EXACT)).plus(lower).cast(DataTypes.StringType);
  }

  private static Column exact(Column sum) {
    return coalesce(sum.cast(EXACT), lit(0).cast(EXACT));
  }

  /** Spark's hash passes over empty fields inside an array, so arrays are hashed as their text. */
  private static Column comparable(StructField column) {
    var value = col(column.name());
    return column.dataType() instanceof ArrayType ? to_json(value) : value;
  }
}
