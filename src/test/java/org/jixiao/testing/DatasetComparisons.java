package org.jixiao.testing;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;

/** spark-testing-base's comparisons as an object, on the one session of the JVM. */
final class DatasetComparisons extends JavaDatasetSuiteBase {

  private static final DatasetComparisons COMPARISONS = new DatasetComparisons();

  private DatasetComparisons() {}

  /** Compares the rows and how often each occurs. */
  static void assertEqual(Dataset<Row> expected, Dataset<Row> actual) {
    COMPARISONS.assertDataFrameDataEquals(expected, actual);
  }

  @Override
  public SparkSession spark() {
    return SparkSessions.session();
  }

  @Override
  public SQLContext sqlContext() {
    return spark().sqlContext();
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }
}
