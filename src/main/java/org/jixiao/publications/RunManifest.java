package org.jixiao.publications;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * What a release was made from: readings, rules, the day it looks back from, the version of the
 * code. It knows no time of day, so equal inputs give equal rows.
 */
public final class RunManifest {

  /** The kind of entry that names a rule set and its version. */
  public static final String RULE_SET = "rule_set";

  public static final Col ENTRY_KIND =
      Col.text("entry_kind", "类别", "reading, rule_set, as_of, code_version …");
  public static final Col ENTRY_ID =
      Col.text("entry_id", "标识", "What the entry is about, such as the delivery of a reading");
  public static final Col ENTRY_VALUE =
      Col.text("entry_value", "取值", "Its value: an id, a version, a hash or a date");

  public static final TableSpec TABLE =
      new TableSpec(
          "run_manifest",
          "运行清单",
          "one input of the release",
          List.of(ENTRY_KIND, ENTRY_ID),
          List.of(ENTRY_KIND, ENTRY_ID, ENTRY_VALUE));

  /**
   * One input of a release.
   *
   * @param kind what sort of input it is
   * @param id which of that sort
   * @param value its id, version, hash or date
   */
  public record Entry(String kind, String id, String value) {
    Row toRow() {
      return RowFactory.create(kind, id, value);
    }
  }

  private RunManifest() {}

  /** The manifest as a table. */
  public static Dataset<Row> of(SparkSession spark, List<Entry> entries) {
    return spark.createDataFrame(entries.stream().map(Entry::toRow).toList(), TABLE.schema());
  }
}
