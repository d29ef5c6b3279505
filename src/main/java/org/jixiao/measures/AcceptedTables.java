package org.jixiao.measures;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.TableSpec;

/** The accepted rows of every reading that an evaluation looks at, by taken-in table. */
@FunctionalInterface
public interface AcceptedTables {

  /** All accepted rows of one taken-in table, each naming its delivery. */
  Dataset<Row> table(TableSpec table);
}
