package org.jixiao.publications.page;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/** The values of one row of a release table as the page holds them: money in whole cents. */
record Cells(Row row) {

  /** Scripts count exactly up to 2⁵³; as cents that is 90 trillion yuan. */
  private static final BigDecimal MOST_CENTS = BigDecimal.valueOf(1L << 53);

  /** The columns, to select them. */
  static Column[] refs(List<Col> columns) {
    return columns.stream().map(Col::ref).toArray(Column[]::new);
  }

  @Nullable Object value(Col column) {
    return row.getAs(column.name());
  }

  @Nullable String text(Col column) {
    return (String) value(column);
  }

  /** The text, or another one where it is empty. */
  String text(Col column, @Nullable String otherwise) {
    var text = text(column);
    return text != null ? text : otherwise != null ? otherwise : "";
  }

  int year(Col column) {
    return ((Number) present(column)).intValue();
  }

  long count(Col column) {
    return ((Number) present(column)).longValue();
  }

  @Nullable Long countOrNull(Col column) {
    var value = value(column);
    return value == null ? null : ((Number) value).longValue();
  }

  @Nullable Double statistic(Col column) {
    var value = value(column);
    return value == null ? null : ((Number) value).doubleValue();
  }

  /** Without the zeros at its end that say nothing. */
  @Nullable BigDecimal number(Col column) {
    var number = (BigDecimal) value(column);
    if (number == null) {
      return null;
    }
    var shortest = number.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  @Nullable Long cents(Col column) {
    return cents(column.name(), (BigDecimal) value(column));
  }

  /** Whole cents of an amount in yuan; an amount that a page cannot show exactly is a fault. */
  static @Nullable Long cents(String name, @Nullable BigDecimal yuan) {
    if (yuan == null) {
      return null;
    }
    var cents = yuan.movePointRight(2);
    if (cents.abs().compareTo(MOST_CENTS) > 0) {
      throw Fault.of(
          "page, " + name, yuan.toPlainString() + " yuan", "at most 90 trillion yuan in one sum");
    }
    return cents.longValueExact();
  }

  private Object present(Col column) {
    var value = value(column);
    if (value == null) {
      throw new IllegalStateException("column " + column.name() + ": found nothing");
    }
    return value;
  }
}
