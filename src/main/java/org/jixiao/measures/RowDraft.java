package org.jixiao.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table put together column by column outside Spark's expressions. What is not set stays
 * empty. Statistics are kept to ten significant digits: further ones depend on the machine.
 */
public final class RowDraft {

  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  private final Map<String, Object> values = new HashMap<>();
  private final TableSpec table;

  /** An empty row of the table. */
  public RowDraft(TableSpec table) {
    this.table = table;
  }

  /** Sets one column; null leaves it empty. */
  public RowDraft set(Col column, @Nullable Object value) {
    if (value == null) {
      values.remove(column.name());
    } else {
      values.put(column.name(), value);
    }
    return this;
  }

  /** Sets a decimal column, rounded half up to the column's decimals. */
  public RowDraft decimal(Col column, @Nullable BigDecimal value, int decimals) {
    return set(column, value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** Sets a statistic, to ten significant digits. */
  public RowDraft statistic(Col column, double value) {
    return set(column, tenDigits(value));
  }

  /** Sets a statistic, or leaves it empty. */
  public RowDraft statistic(Col column, OptionalDouble value) {
    value.ifPresent(present -> statistic(column, present));
    return this;
  }

  /** The row, in the columns of its table. */
  public Row row() {
    var names = table.columns().stream().map(Col::name).toList();
    var unknown = new ArrayList<>(values.keySet());
    unknown.removeAll(names);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("table " + table.name() + ": no column " + unknown);
    }
    return RowFactory.create(names.stream().map(values::get).toArray());
  }

  /** A statistic as it is published. */
  public static double tenDigits(double value) {
    return new BigDecimal(value).round(TEN_DIGITS).doubleValue() + 0.0;
  }
}
