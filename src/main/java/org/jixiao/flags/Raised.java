package org.jixiao.flags;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What asking all flags gives.
 *
 * @param flags rows of {@link Flags}: what deserves a second look
 * @param coverage rows of {@link FlagCoverage}
 * @param shares rows of {@link FlagShares}
 * @param definitions rows of {@link FlagDefinitions}
 */
public record Raised(
    Dataset<Row> flags, Dataset<Row> coverage, Dataset<Row> shares, Dataset<Row> definitions) {}
