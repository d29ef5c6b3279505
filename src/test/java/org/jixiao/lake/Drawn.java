package org.jixiao.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.Tables;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** A small table to write and read in tests of the lake. */
final class Drawn {

  static final Col NAME = Col.text("name", "名称", "A name");
  static final Col NUMBER = Col.count("line_count", "序号", "A number");
  static final Col AMOUNT = Col.money("amount", "金额", "An amount").orEmpty("not known");
  static final TableSpec TABLE =
      new TableSpec(
          "drawn_rows",
          "样表",
          "one drawn row",
          List.of(NAME, NUMBER),
          List.of(NAME, NUMBER, AMOUNT));

  private Drawn() {}

  /** Rows of {@code name | line_count | amount}. */
  static Dataset<Row> rows(SparkSession spark, String rows) {
    return Tables.drawn(spark, TABLE.columns(), "name | line_count | amount\n" + rows);
  }

  /** Inputs that differ when the rules do. */
  static ReleaseInputs inputs(String rules) {
    return new ReleaseInputs(List.of(), Map.of("rules", rules), LocalDate.of(2025, 1, 31), "", "1");
  }

  /** A finished release that is not published. */
  static Release release(Releases releases, Dataset<Row> rows, String rules) {
    var draft = releases.begin();
    draft.write(TABLE, rows);
    return draft.finish(inputs(rules));
  }
}
