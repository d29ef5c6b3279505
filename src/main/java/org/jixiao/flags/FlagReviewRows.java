package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.measures.NamedRate;
import org.jixiao.measures.RectificationStates;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@link FlagReviews} and {@link FlagPrecision}.
 *
 * @param reviews what people found
 * @param asOf the day the release looks back from
 */
public record FlagReviewRows(List<FlagReview> reviews, LocalDate asOf) {

  private static final String FOUND = "found";
  private static final String ANSWERED = "answered_";

  /** Whose rectification it is; the flag stands beside it. */
  private static final List<Col> OWNED =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          Flags.DEPARTMENT_ID,
          Flags.UNIT_ID,
          Flags.PROJECT_ID);

  public FlagReviewRows {
    reviews = List.copyOf(reviews);
  }

  /**
   * One row a review; it meets a raised question by the whole key, empty parts included, and its
   * rectification by owner, project and flag.
   */
  public Dataset<Row> rows(Dataset<Row> flags, Dataset<Row> rectificationStates) {
    var given =
        flags
            .sparkSession()
            .createDataFrame(reviews.stream().map(this::row).toList(), FlagReviews.TABLE.schema())
            .drop(
                FlagReviews.RAISED.name(),
                FlagReviews.SUPPRESSED.name(),
                FlagReviews.RECTIFICATION_STATUS.name());
    var raised =
        flags.select(
            Stream.concat(Flags.KEY.stream().map(Col::ref), Stream.of(lit(true).as(FOUND)))
                .toArray(Column[]::new));
    var met =
        Flags.KEY.stream()
            .map(key -> given.col(key.name()).eqNullSafe(raised.col(key.name())))
            .reduce(Column::and)
            .orElseThrow();
    var columns = given.columns();
    var beside =
        given
            .join(raised, met, "left")
            .select(
                Stream.concat(
                        Stream.of(columns).map(given::col),
                        Stream.of(
                            coalesce(raised.col(FOUND), lit(false)).as(FlagReviews.RAISED.name())))
                    .toArray(Column[]::new));
    var settled = FlagReviews.VERDICT.ref().isin(FlagReview.EXPLAINED, FlagReview.FALSE);
    return withRectification(beside, rectificationStates)
        .withColumn(
            FlagReviews.SUPPRESSED.name(),
            FlagReviews.RAISED.ref().and(FlagReviews.IN_FORCE.ref()).and(settled))
        .select(FlagReviews.TABLE.refs());
  }

  private Dataset<Row> withRectification(Dataset<Row> reviewed, Dataset<Row> rectificationStates) {
    var states =
        rectificationStates.select(
            Stream.concat(
                    Stream.of(
                        RectificationStates.WATCHED_FLAG_ID
                            .ref()
                            .as(ANSWERED + Flags.FLAG_ID.name())),
                    Stream.concat(
                        OWNED.stream().map(key -> key.ref().as(ANSWERED + key.name())),
                        Stream.of(
                            RectificationStates.PROBLEM_COUNT.ref(),
                            RectificationStates.ANSWERED_COUNT.ref(),
                            RectificationStates.DONE_COUNT.ref())))
                .toArray(Column[]::new));
    var same =
        Stream.concat(OWNED.stream(), Stream.of(Flags.FLAG_ID))
            .map(key -> key.ref().eqNullSafe(col(ANSWERED + key.name())))
            .reduce(Column::and)
            .orElseThrow();
    var done = RectificationStates.DONE_COUNT.ref().geq(RectificationStates.PROBLEM_COUNT.ref());
    var status =
        when(done, "done")
            .when(FlagReviews.DEADLINE_DATE.ref().lt(lit(Date.valueOf(asOf))), "overdue")
            .when(RectificationStates.ANSWERED_COUNT.ref().gt(0), "answered")
            .otherwise("open");
    return reviewed
        .join(states, same, "left")
        .withColumn(
            FlagReviews.RECTIFICATION_STATUS.name(),
            when(FlagReviews.VERDICT.ref().equalTo(FlagReview.CONFIRMED), status));
  }

  /** The questions that reviews have not settled; joins by the whole key, empty parts included. */
  public static Dataset<Row> withoutSuppressed(Dataset<Row> flags, Dataset<Row> flagReviews) {
    var settled =
        flagReviews
            .where(FlagReviews.SUPPRESSED.ref())
            .select(
                Flags.KEY.stream()
                    .map(key -> key.ref().as("settled_" + key.name()))
                    .toArray(Column[]::new));
    var met =
        Flags.KEY.stream()
            .map(key -> key.ref().eqNullSafe(col("settled_" + key.name())))
            .reduce(Column::and)
            .orElseThrow();
    return flags.join(settled, met, "left_anti");
  }

  /** How often each question was right. */
  public static Dataset<Row> precision(Dataset<Row> flagReviews) {
    return flagReviews
        .groupBy(Flags.FLAG_ID.ref())
        .agg(
            count(lit(1)).as(FlagPrecision.REVIEWED_COUNT.name()),
            number(FlagReview.CONFIRMED, FlagPrecision.CONFIRMED_COUNT),
            number(FlagReview.EXPLAINED, FlagPrecision.EXPLAINED_COUNT),
            number(FlagReview.FALSE, FlagPrecision.FALSE_COUNT))
        .withColumn(FlagPrecision.PRECISION_RATE.name(), share(FlagPrecision.CONFIRMED_COUNT))
        .withColumn(FlagPrecision.FALSE_RATE.name(), share(FlagPrecision.FALSE_COUNT))
        .select(FlagPrecision.TABLE.refs());
  }

  private static Column number(String verdict, Col column) {
    return count(when(FlagReviews.VERDICT.ref().equalTo(verdict), lit(1))).as(column.name());
  }

  private static Column share(Col part) {
    return NamedRate.value(
        part.ref().cast("decimal(18,2)"), FlagPrecision.REVIEWED_COUNT.ref().cast("decimal(18,2)"));
  }

  private Row row(FlagReview review) {
    boolean holds = review.expiresOn() == null || !review.expiresOn().isBefore(asOf);
    var values =
        new Object[] {
          review.divisionCode(),
          review.fiscalYear(),
          blank(review.departmentId()),
          blank(review.unitId()),
          blank(review.projectId()),
          review.flagId(),
          blank(review.watchedFlagId()),
          blank(review.recordId()),
          review.verdict(),
          review.reason(),
          review.reviewedBy(),
          Date.valueOf(review.reviewedOn()),
          review.expiresOn() == null ? null : Date.valueOf(review.expiresOn()),
          blank(review.ownerOffice()),
          review.deadline() == null ? null : Date.valueOf(review.deadline()),
          null,
          holds,
          false,
          false
        };
    return RowFactory.create(values);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
