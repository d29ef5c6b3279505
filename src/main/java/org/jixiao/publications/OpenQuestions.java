package org.jixiao.publications;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.flags.FlagReviewRows;
import org.jixiao.flags.FlagReviews;
import org.jixiao.flags.Flags;
import org.jixiao.lake.Release;
import org.jixiao.vocabulary.TableSpec;

/**
 * The tables of a release as people are shown them: questions that a review in force has explained
 * or found false are left out of {@code flags}. The released table and its CSV file keep them, and
 * {@code flag_reviews} says what was found.
 *
 * @param release whose tables
 */
public record OpenQuestions(Release release) implements Function<TableSpec, Dataset<Row>> {

  @Override
  public Dataset<Row> apply(TableSpec table) {
    var rows = release.read(table);
    return table.equals(Flags.TABLE) && release.holds(FlagReviews.TABLE)
        ? FlagReviewRows.withoutSuppressed(rows, release.read(FlagReviews.TABLE))
        : rows;
  }
}
