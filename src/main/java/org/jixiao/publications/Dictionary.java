package org.jixiao.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** What every column of every published table is called and means: one row a column. */
public final class Dictionary {

  public static final Col TABLE_NAME = Col.text("table_name", "表名", "Name of the table");
  public static final Col COLUMN_NAME = Col.text("column_name", "列名", "Name of the column");
  public static final Col TABLE_CAPTION =
      Col.text("table_caption", "表中文名", "What a finance officer calls the table");
  public static final Col POSITION_COUNT =
      Col.count("position_count", "序号", "Place of the column in the table, from 1");
  public static final Col CAPTION =
      Col.text("caption", "列中文名", "What a finance officer calls the column");
  public static final Col MEANING = Col.text("meaning", "含义", "What the column holds, in English");
  public static final Col MEANING_ZH =
      Col.text("meaning_zh", "中文含义", "What the column holds, in Chinese");
  public static final Col UNIT =
      Col.text("unit", "单位", "Unit of the values").orEmpty("the values have no unit");
  public static final Col COLUMN_TYPE = Col.text("column_type", "类型", "Type of the values, in SQL");
  public static final Col DENOMINATOR =
      Col.text("denominator", "分母", "For a rate, the amount it divides by")
          .orEmpty("the column is no rate");
  public static final Col EMPTY_MEANS =
      Col.text("empty_means", "空值含义", "What an empty cell says, in English")
          .orEmpty("no cell may be empty");
  public static final Col EMPTY_MEANS_ZH =
      Col.text("empty_means_zh", "空值中文含义", "What an empty cell says, in Chinese")
          .orEmpty("no cell may be empty");
  public static final Col STANDS_IN_KEY =
      Col.yesNo("stands_in_key", "是否主键", "True when the column helps to find one row");
  public static final Col TABLE_ROW =
      Col.text("table_row", "表中一行（英文）", "What one row of the table is, in English");
  public static final Col TABLE_ROW_ZH =
      Col.text("table_row_zh", "表中一行", "What one row of the table is, in Chinese");

  public static final TableSpec TABLE =
      new TableSpec(
          "dictionary",
          "数据字典",
          "one column of one published table",
          List.of(TABLE_NAME, POSITION_COUNT),
          List.of(
              TABLE_NAME,
              POSITION_COUNT,
              COLUMN_NAME,
              TABLE_CAPTION,
              CAPTION,
              MEANING,
              MEANING_ZH,
              UNIT,
              COLUMN_TYPE,
              DENOMINATOR,
              EMPTY_MEANS,
              EMPTY_MEANS_ZH,
              STANDS_IN_KEY,
              TABLE_ROW,
              TABLE_ROW_ZH));

  private Dictionary() {}

  /** The dictionary of these tables, in their order. */
  public static Dataset<Row> of(SparkSession spark, List<TableSpec> tables) {
    return spark.createDataFrame(rows(tables), TABLE.schema());
  }

  private static List<Row> rows(List<TableSpec> tables) {
    var rows = new ArrayList<Row>();
    for (var table : tables) {
      long position = 0;
      for (var column : table.columns()) {
        position++;
        rows.add(row(table, position, column));
      }
    }
    return rows;
  }

  private static Row row(TableSpec table, long position, Col column) {
    return RowFactory.create(
        table.name(),
        position,
        column.name(),
        table.caption(),
        column.caption(),
        column.meaning(),
        column.meaningZh(),
        orNull(column.kind().unit()),
        column.type().simpleString().toUpperCase(Locale.ROOT),
        orNull(column.denominator()),
        orNull(column.emptyMeans()),
        orNull(column.emptyMeansZh()),
        table.key().contains(column),
        table.row(),
        table.rowZh());
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
