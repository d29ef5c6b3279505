package org.jixiao.publications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jixiao.vocabulary.Fault;

/**
 * Releases in Spark's catalog, for tools that ask by name: a schema for each release, such as
 * {@code jixiao_r42}, whose tables never change, and schema {@value #CURRENT} of views over the
 * current one. The views turn to another release one by one; a reader who needs one release whole
 * while another is published asks the schema of that release.
 *
 * @param spark the session whose catalog is meant
 * @param lakeAddress where the tables lie
 */
public record CatalogSchemas(SparkSession spark, String lakeAddress) {

  /** Schema of the views over the current release. */
  static final String CURRENT = "jixiao";

  /** Characters that a Hive metastore keeps of a column's comment. */
  private static final int LONGEST_COMMENT = 256;

  private static final String OF_RELEASE = CURRENT + "_r";
  private static final Pattern RELEASE = Pattern.compile(OF_RELEASE + "(\\d+)");

  /** Present where the catalog outlives the session, as a Hive metastore does. */
  public static Optional<CatalogSchemas> find(SparkSession spark, String lakeAddress) {
    var implementation = spark.conf().get("spark.sql.catalogImplementation", "in-memory");
    return implementation.equals("hive")
        ? Optional.of(new CatalogSchemas(spark, lakeAddress))
        : Optional.empty();
  }

  /**
   * Registers a release and turns the views to it.
   *
   * @param tables the names of the tables the release holds
   * @throws Fault when the schemas show another lake
   */
  public void show(int release, Collection<String> tables) {
    var schema = OF_RELEASE + release;
    claim(CURRENT);
    claim(schema);
    for (var table : tables) {
      var folder = "%s/releases/%d/%s".formatted(lakeAddress, release, table);
      spark.sql(
          "CREATE TABLE IF NOT EXISTS %s.%s (%s) USING parquet LOCATION '%s'"
              .formatted(schema, table, columns(folder), quoted(folder)));
      spark.sql(
          "CREATE OR REPLACE VIEW %s.%s AS SELECT * FROM %s.%s"
              .formatted(CURRENT, table, schema, table));
    }
    for (var view : lastingViews()) {
      if (!tables.contains(view)) {
        spark.sql("DROP VIEW " + CURRENT + "." + view);
      }
    }
  }

  /** What the files say of their columns, as far as a metastore has room for it. */
  private String columns(String folder) {
    var described = spark.read().option("__globPaths__", "false").parquet(folder).schema();
    var columns = new ArrayList<StructField>();
    for (var column : described.fields()) {
      var comment = column.getComment().getOrElse(() -> "");
      columns.add(
          comment.length() > LONGEST_COMMENT
              ? column.withComment(comment.substring(0, LONGEST_COMMENT - 1) + "…")
              : column);
    }
    return DataTypes.createStructType(columns).toDDL();
  }

  /** Drops the schemas of releases that are not there any more; their files are not touched. */
  public void keepOnly(Collection<Integer> releases) {
    for (var schema : names(spark.sql("SHOW SCHEMAS"), "namespace")) {
      var release = RELEASE.matcher(schema);
      if (release.matches()
          && !releases.contains(Integer.valueOf(release.group(1)))
          && lakeOf(schema).equals(mark())) {
        spark.sql("DROP DATABASE " + schema + " CASCADE");
      }
    }
  }

  private void claim(String schema) {
    spark.sql("CREATE DATABASE IF NOT EXISTS %s COMMENT '%s'".formatted(schema, quoted(mark())));
    if (!lakeOf(schema).equals(mark())) {
      throw Fault.of("catalog, schema " + schema, lakeOf(schema), mark());
    }
  }

  private String mark() {
    return "Jixiao 绩效, lake " + lakeAddress;
  }

  private String lakeOf(String schema) {
    return spark
        .sql("DESCRIBE DATABASE " + schema)
        .where("info_name = 'Comment'")
        .first()
        .getString(1);
  }

  /** The session's temporary views are listed in every schema and belong to none. */
  private Set<String> lastingViews() {
    return names(spark.sql("SHOW VIEWS IN " + CURRENT).where("NOT isTemporary"), "viewName");
  }

  private static Set<String> names(Dataset<Row> listed, String column) {
    var names = new HashSet<String>();
    listed.select(column).collectAsList().forEach(row -> names.add(row.getString(0)));
    return names;
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
