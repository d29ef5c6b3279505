package org.jixiao.lake;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;

/**
 * Everything that was handed in, understood and published, in one folder of plain files. Nothing in
 * it is ever overwritten; a thing exists when its manifest does.
 */
public final class Lake {

  private final SparkSession spark;
  private final String address;
  private final Storage storage;
  private final Steps steps;

  private Lake(SparkSession spark, String address, Steps steps) {
    this.spark = spark;
    this.address = address;
    this.storage = Storage.at(address, spark.sparkContext().hadoopConfiguration());
    this.steps = steps;
  }

  /** A lake that nobody watches, in a folder that only this machine sees. */
  public static Lake at(SparkSession spark, String address) {
    return at(spark, address, Sharing.THIS_MACHINE_ONLY, Steps.UNWATCHED);
  }

  /**
   * The lake at an address: a path on the local disk, {@code file:} or {@code hdfs:}. The folder
   * need not exist yet. A folder that only this machine sees, with a master on other machines, is a
   * {@link Fault}: each machine would write to a disk of its own.
   */
  public static Lake at(SparkSession spark, String address, Sharing sharing, Steps steps) {
    var full = withScheme(address);
    var master = spark.sparkContext().master();
    if (full.startsWith("file:")
        && !master.startsWith("local")
        && sharing == Sharing.THIS_MACHINE_ONLY) {
      throw Fault.of(
          "lake " + address,
          "a local folder with the remote master " + master,
          "an address all machines see, such as hdfs:, or the declaration that the folder is"
              + " mounted on every machine");
    }
    return new Lake(spark, full, steps);
  }

  /** The address with its scheme, as any engine understands it. */
  public String address() {
    return storage.address("");
  }

  /** Who hears which step is reached; for what is made from the lake too. */
  public Steps steps() {
    return steps;
  }

  public Deliveries deliveries() {
    return new Deliveries(storage, steps);
  }

  /** Opens kept files; may travel to the tasks that read them. */
  public KeptFiles keptFiles() {
    return new KeptFiles(address, spark.sparkContext().hadoopConfiguration());
  }

  public Readings readings(Delivery delivery) {
    return new Readings(spark, storage, steps, delivery);
  }

  public Releases releases() {
    return new Releases(spark, storage, steps);
  }

  /** The rows of a taken-in table over several readings together. */
  public Dataset<Row> accepted(TableSpec table, List<Reading> readings) {
    var addresses =
        readings.stream().flatMap(reading -> reading.addresses(table).stream()).toList();
    return TableFolder.read(spark, table, addresses);
  }

  private static String withScheme(String address) {
    if (address.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      return address;
    }
    var path = java.nio.file.Path.of(address).toAbsolutePath().normalize();
    return new Path("file", null, path.toString()).toString();
  }
}
