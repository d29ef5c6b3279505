package org.jixiao.vocabulary;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: its name, its kind, what officials call it, what it means and what an
 * empty cell says. Column names appear as text only where a {@code Col} is declared.
 *
 * @param name snake_case; the ending tells the kind
 * @param kind type and unit
 * @param caption what a finance officer calls it, in Chinese
 * @param meaning one sentence in English
 * @param emptyMeans what an empty cell says; blank when the column may not be empty
 * @param denominator for a rate, the amount it divides by; otherwise blank
 */
public record Col(
    String name, Kind kind, String caption, String meaning, String emptyMeans, String denominator) {

  /** The kinds of column, each with its Spark type and its unit. */
  public enum Kind {
    TEXT(DataTypes.StringType, ""),
    YEAR(DataTypes.IntegerType, "年"),
    DATE(DataTypes.DateType, ""),
    YES_NO(DataTypes.BooleanType, ""),
    COUNT(DataTypes.LongType, "个"),
    MONEY(DataTypes.createDecimalType(18, 2), "元"),
    RATE(DataTypes.createDecimalType(12, 6), "1 = 100%"),
    SCORE(DataTypes.createDecimalType(7, 4), "分"),
    STATISTIC(DataTypes.DoubleType, ""),
    QUANTITY(DataTypes.createDecimalType(24, 6), ""),
    SOURCE(
        new ArrayType(
            new StructType()
                .add("column", DataTypes.StringType)
                .add("cell", DataTypes.StringType)
                .add("text", DataTypes.StringType),
            false),
        "");

    // Spark's types are immutable, only not annotated as such.
    @SuppressWarnings("ImmutableEnumChecker")
    private final DataType type;

    private final String unit;

    Kind(DataType type, String unit) {
      this.type = type;
      this.unit = unit;
    }

    public DataType type() {
      return type;
    }

    /** The unit readers see; blank where there is none. */
    public String unit() {
      return unit;
    }
  }

  public Col {
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("column " + name + ": found a name not in snake_case");
    }
    if (caption.isBlank() || meaning.isBlank()) {
      throw new IllegalArgumentException("column " + name + ": expected a caption and a meaning");
    }
  }

  // Millions of rows ask which column they are at; most ask a column about itself or about another.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Col column
            && name.equals(column.name)
            && kind == column.kind
            && caption.equals(column.caption)
            && meaning.equals(column.meaning)
            && emptyMeans.equals(column.emptyMeans)
            && denominator.equals(column.denominator));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  private static Col required(String name, Kind kind, String caption, String meaning) {
    return new Col(name, kind, caption, meaning, "", "");
  }

  public static Col text(String name, String caption, String meaning) {
    return required(name, Kind.TEXT, caption, meaning);
  }

  public static Col year(String name, String caption, String meaning) {
    return required(name, Kind.YEAR, caption, meaning);
  }

  public static Col date(String name, String caption, String meaning) {
    return required(name, Kind.DATE, caption, meaning);
  }

  public static Col yesNo(String name, String caption, String meaning) {
    return required(name, Kind.YES_NO, caption, meaning);
  }

  public static Col count(String name, String caption, String meaning) {
    return required(name, Kind.COUNT, caption, meaning);
  }

  /** An amount in yuan with two decimals. */
  public static Col money(String name, String caption, String meaning) {
    return required(name, Kind.MONEY, caption, meaning);
  }

  /** A fraction, 0.9588 and not 95.88, with the amount it divides by. */
  public static Col rate(String name, String caption, String denominator, String meaning) {
    return new Col(name, Kind.RATE, caption, meaning, "", denominator);
  }

  /** Points, with four decimals. */
  public static Col score(String name, String caption, String meaning) {
    return required(name, Kind.SCORE, caption, meaning);
  }

  /** A statistic without a natural unit (p, q, a test value). */
  public static Col statistic(String name, String caption, String meaning) {
    return required(name, Kind.STATISTIC, caption, meaning);
  }

  /** A number whose unit another column of the same row names; wide enough for any amount. */
  public static Col quantity(String name, String caption, String meaning) {
    return required(name, Kind.QUANTITY, caption, meaning);
  }

  /** The delivered cells a row's values came from, in the order of the columns they filled. */
  public static Col source(String name, String caption, String meaning) {
    return required(name, Kind.SOURCE, caption, meaning);
  }

  /** The same column, allowed to be empty, and what an empty cell says. */
  public Col orEmpty(String emptyMeans) {
    return new Col(name, kind, caption, meaning, emptyMeans, denominator);
  }

  /** True when a row may leave this column empty. */
  public boolean optional() {
    return !emptyMeans.isBlank();
  }

  public DataType type() {
    return kind.type();
  }

  /** This column of the dataset at hand. */
  public Column ref() {
    return col(name);
  }

  /** This column as Spark sees it, with all that readers need to know as its comment. */
  public StructField field() {
    var described =
        new MetadataBuilder()
            .putString("comment", comment())
            .putString("caption", caption)
            .putString("meaning", meaning)
            .putString("unit", kind.unit())
            .putString("denominator", denominator)
            .putString("empty_means", emptyMeans)
            .putString("meaning_zh", meaningZh())
            .putString("empty_means_zh", emptyMeansZh())
            .build();
    return DataTypes.createStructField(name, type(), true, described);
  }

  /** The meaning in Chinese; blank for a column that is not published. */
  public String meaningZh() {
    return ChineseSentences.of(meaning);
  }

  /** What empty says in Chinese; blank where no cell may be empty. */
  public String emptyMeansZh() {
    return ChineseSentences.of(emptyMeans);
  }

  /** Caption, unit, meaning, denominator and what empty says, in one line. */
  public String comment() {
    return caption
        + (kind.unit().isBlank() ? "" : "（" + kind.unit() + "）")
        + " — "
        + meaning
        + (denominator.isBlank() ? "" : "; denominator: " + denominator)
        + (optional() ? "; empty: " + emptyMeans : "");
  }
}
