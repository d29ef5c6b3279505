package org.jixiao.publications.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jixiao.flags.FlagReviews;
import org.jixiao.flags.Flags;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/**
 * Who has to put a confirmed question right and until when, as the bureau's reviews say; a question
 * without such a review has neither.
 */
final class ReviewedTerms {

  private final Map<List<@Nullable Object>, Row> reviews = new HashMap<>();

  private ReviewedTerms(List<Row> rows) {
    rows.forEach(row -> reviews.put(key(row), row));
  }

  /** Those of one subject; none where the release holds no reviews. */
  static ReviewedTerms of(ReportTables tables, ReportSubject subject) {
    var table = FlagReviews.TABLE.name();
    return new ReviewedTerms(tables.knows(table) ? tables.rows(table).of(subject) : List.of());
  }

  /**
   * What can be filled in beside the question, by the caption of the column; reviews of questions
   * not confirmed bear neither owner nor term.
   */
  Map<String, String> about(Row question) {
    var review = reviews.get(key(question));
    return review == null
        ? Map.of()
        : List.of(FlagReviews.OWNER_OFFICE, FlagReviews.DEADLINE_DATE).stream()
            .filter(column -> ReportRows.value(review, column) != null)
            .collect(
                Collectors.toMap(
                    Col::caption, column -> String.valueOf(ReportRows.value(review, column))));
  }

  private static List<@Nullable Object> key(Row row) {
    return Arrays.asList(Flags.KEY.stream().map(column -> ReportRows.value(row, column)).toArray());
  }
}
