package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jixiao.measures.RectificationStates;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Confirmed questions with a term: what has to be put right, whether or not anything came back. Of
 * several reviews of one question the first term counts; a verdict no longer in force sets none.
 *
 * @param reviews what people found
 * @param asOf the day the release looks back from
 */
public record ConfirmedTerms(List<FlagReview> reviews, LocalDate asOf) {

  private static final String TERM = "review_term";
  private static final String OFFICE = "review_office";

  private static final List<Col> KEY = RectificationStates.TABLE.key();

  public ConfirmedTerms {
    reviews = List.copyOf(reviews);
  }

  /**
   * Lays the terms upon {@code rectification_states}. A question that was answered takes the term
   * of its review where no answer names one; a question that came back with nothing gets a row of
   * its own. Meets by the whole key, empty parts included, and multiplies no row.
   *
   * @param projectYears name the projects of the new rows, joined by the key of a project-year
   */
  public Dataset<Row> laidUpon(Dataset<Row> states, Dataset<Row> projectYears) {
    var terms = states.sparkSession().createDataFrame(rows(), schema());
    var known = states.drop(RectificationStates.REVIEW_DEADLINE_DATE.name());
    var given = known.join(terms, met(known, terms), "left");
    var answered = known.columns();
    var beside =
        given.select(
            Stream.concat(
                    Stream.of(answered).map(known::col),
                    Stream.of(
                        terms.col(TERM).as(RectificationStates.REVIEW_DEADLINE_DATE.name()),
                        terms.col(OFFICE)))
                .toArray(Column[]::new));
    var silent =
        named(terms.join(known, met(known, terms), "left_anti"), projectYears)
            .withColumn(RectificationStates.REVIEW_DEADLINE_DATE.name(), col(TERM));
    return withTerms(beside).unionByName(withTerms(unanswered(silent)));
  }

  /**
   * Whose term it is by review: nothing open, or an answer with a term of its own, and it rests.
   */
  private Dataset<Row> withTerms(Dataset<Row> states) {
    var today = lit(Date.valueOf(asOf));
    var term = RectificationStates.REVIEW_DEADLINE_DATE.ref();
    var open = RectificationStates.OPEN_COUNT.ref();
    var overdue =
        coalesce(term.lt(today), lit(false))
            .and(RectificationStates.DEADLINE_COUNT.ref().equalTo(0))
            .and(open.gt(0));
    var changed = new LinkedHashMap<String, Column>();
    put(changed, RectificationStates.OVERDUE_COUNT, when(overdue, open));
    put(changed, RectificationStates.FIRST_DEADLINE_DATE, when(overdue, term));
    put(
        changed,
        RectificationStates.OVERDUE_DAY_COUNT,
        when(overdue, date_diff(today, term).cast(DataTypes.LongType)));
    return states
        .withColumns(changed)
        .withColumn(
            RectificationStates.OWNER_OFFICES.name(),
            coalesce(RectificationStates.OWNER_OFFICES.ref(), col(OFFICE)))
        .select(RectificationStates.TABLE.refs());
  }

  private static void put(Map<String, Column> changed, Col column, Column ofReview) {
    changed.put(column.name(), coalesce(ofReview, column.ref()));
  }

  /** A question nobody answered: one problem, and it is open. */
  private static Dataset<Row> unanswered(Dataset<Row> silent) {
    var columns = new LinkedHashMap<String, Column>();
    for (var column : RectificationStates.TABLE.columns()) {
      if (List.of(silent.columns()).contains(column.name())) {
        continue;
      }
      var counted = column.kind() == Col.Kind.COUNT && !column.optional();
      columns.put(column.name(), counted ? lit(0L) : lit(null).cast(column.type()));
    }
    columns.put(RectificationStates.PROBLEM_COUNT.name(), lit(1L));
    columns.put(RectificationStates.OPEN_COUNT.name(), lit(1L));
    return silent.withColumns(columns);
  }

  private static Dataset<Row> named(Dataset<Row> terms, Dataset<Row> projectYears) {
    var names = List.of(Keys.DEPARTMENT_NAME, Keys.UNIT_NAME, Keys.PROJECT_NAME);
    var years =
        projectYears.select(
            Stream.concat(Keys.PROJECT_YEAR.stream(), names.stream())
                .map(Col::ref)
                .toArray(Column[]::new));
    var same =
        Keys.PROJECT_YEAR.stream()
            .map(key -> terms.col(key.name()).equalTo(years.col(key.name())))
            .reduce(Column::and)
            .orElseThrow();
    return terms
        .join(years, same, "left")
        .select(
            Stream.concat(
                    Stream.of(terms.columns()).map(terms::col),
                    names.stream().map(name -> years.col(name.name())))
                .toArray(Column[]::new));
  }

  private static Column met(Dataset<Row> states, Dataset<Row> terms) {
    return KEY.stream()
        .map(key -> states.col(key.name()).eqNullSafe(terms.col(key.name())))
        .reduce(Column::and)
        .orElseThrow();
  }

  private List<Row> rows() {
    var first =
        reviews.stream()
            .filter(this::setsATerm)
            .collect(
                Collectors.toMap(
                    ConfirmedTerms::owner,
                    review -> review,
                    ConfirmedTerms::earlier,
                    LinkedHashMap::new));
    var rows = new ArrayList<Row>();
    first.forEach(
        (owner, review) -> {
          var values = new ArrayList<@Nullable Object>(owner);
          values.add(Date.valueOf(Objects.requireNonNull(review.deadline())));
          values.add(blank(review.ownerOffice()));
          rows.add(RowFactory.create(values.toArray()));
        });
    return rows;
  }

  private boolean setsATerm(FlagReview review) {
    var expires = review.expiresOn();
    return FlagReview.CONFIRMED.equals(review.verdict())
        && review.deadline() != null
        && (expires == null || !expires.isBefore(asOf));
  }

  private static FlagReview earlier(FlagReview one, FlagReview other) {
    return Objects.requireNonNull(other.deadline()).isBefore(Objects.requireNonNull(one.deadline()))
        ? other
        : one;
  }

  /** Values of the key, in its order. */
  private static List<@Nullable Object> owner(FlagReview review) {
    var values = new ArrayList<@Nullable Object>();
    values.add(review.divisionCode());
    values.add(review.fiscalYear());
    values.add(blank(review.departmentId()));
    values.add(blank(review.unitId()));
    values.add(blank(review.projectId()));
    values.add(review.flagId());
    return values;
  }

  private static StructType schema() {
    var fields = new ArrayList<StructField>();
    KEY.forEach(key -> fields.add(key.field()));
    fields.add(DataTypes.createStructField(TERM, DataTypes.DateType, false));
    fields.add(DataTypes.createStructField(OFFICE, DataTypes.StringType, true));
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
