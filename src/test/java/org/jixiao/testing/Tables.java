package org.jixiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/** Tables drawn as a reader would draw them, and the comparison of two. */
public final class Tables {

  private Tables() {}

  /** A drawn table: a line of column names, then rows; an empty cell is null. */
  public static Dataset<Row> drawn(SparkSession spark, List<Col> columns, String drawing) {
    var lines = drawing.strip().lines().filter(line -> !line.isBlank()).toList();
    var schema =
        new StructType(
            cells(lines.get(0)).stream()
                .map(name -> column(columns, name).field())
                .toArray(StructField[]::new));
    var rows = lines.stream().skip(1).map(line -> row(schema, cells(line))).toList();
    return spark.createDataFrame(rows, schema);
  }

  /** Fails, showing the rows that differ, unless both hold the same rows; order does not matter. */
  public static void assertSame(Dataset<Row> expected, Dataset<Row> actual) {
    var columns = Stream.of(expected.columns()).map(functions::col).toArray(Column[]::new);
    var chosen = actual.select(columns);
    assertThat(types(chosen)).isEqualTo(types(expected));
    var found = chosen.collectAsList();
    var drawn = expected.collectAsList();
    assertThat("missing: " + without(drawn, found) + "\nsurplus: " + without(found, drawn))
        .as("rows by columns %s", Arrays.toString(expected.columns()))
        .isEqualTo("missing: []\nsurplus: []");
    // What was computed once is compared once more by the library, which knows types better.
    DatasetComparisons.assertEqual(
        expected, expected.sparkSession().createDataFrame(found, expected.schema()));
  }

  private static List<String> types(Dataset<Row> rows) {
    return Stream.of(rows.schema().fields())
        .map(field -> field.name() + " " + field.dataType().simpleString())
        .toList();
  }

  /** The rows, as text, that the others have less often. */
  private static List<String> without(List<Row> rows, List<Row> others) {
    var left = new ArrayList<>(rows.stream().map(Row::toString).sorted().toList());
    others.forEach(other -> left.remove(other.toString()));
    return left;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Col column(List<Col> columns, String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no column " + name + " among " + columns));
  }

  private static Row row(StructType schema, List<String> cells) {
    var values = new ArrayList<Object>();
    for (int i = 0; i < schema.size(); i++) {
      values.add(value(schema.apply(i).dataType(), i < cells.size() ? cells.get(i) : ""));
    }
    return RowFactory.create(values.toArray());
  }

  /** A cell's text as a value of the type; an empty text is null. */
  public static @Nullable Object value(DataType type, String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (type instanceof DecimalType decimal) {
      return new BigDecimal(text).setScale(decimal.scale());
    }
    if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(text);
    }
    if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    }
    if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(text);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(text);
    }
    if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(text);
    }
    return text;
  }
}
