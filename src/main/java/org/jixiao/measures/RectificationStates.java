package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Rectifications;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How far the rectification of each question is, by the latest answer of the department. Problems
 * that no flag of ours raised, such as those of an audit, stand together for one owner. A question
 * that a review confirmed and gave a term is here even where nothing came back.
 */
public final class RectificationStates {

  public static final Col WATCHED_FLAG_ID =
      Col.text("watched_flag_id", "所涉疑点", "The flag whose question is answered")
          .orEmpty("the problems were found elsewhere");
  public static final Col PROBLEM_COUNT =
      Col.count("problem_count", "问题数", "Questions or problems on record");
  public static final Col ANSWERED_COUNT =
      Col.count(
          "answered_count", "已反馈数", "Those with a verdict, an explanation, a measure or a status");
  public static final Col CONFIRMED_COUNT =
      Col.count("confirmed_count", "属实数", "Those the department calls 属实 or 部分属实");
  public static final Col REFUTED_COUNT =
      Col.count("refuted_count", "不属实数", "Those the department calls 不属实");
  public static final Col DONE_COUNT =
      Col.count("done_count", "已完成数", "Those whose status says done, or that nothing need be done");
  public static final Col OPEN_COUNT =
      Col.count("open_count", "未了结数", "Those neither done nor refuted");
  public static final Col REVIEW_DEADLINE_DATE =
      Col.date(
              "review_deadline_date",
              "复核确定的时限",
              "Last day a review in force that confirms the question sets for putting it right; it"
                  + " counts where no answer names a term")
          .orEmpty("no review in force confirms the question and sets a term");
  public static final Col DEADLINE_COUNT =
      Col.count("deadline_count", "有时限数", "Answers with a term that can be told as a day");
  public static final Col OVERDUE_COUNT =
      Col.count(
          "overdue_count",
          "逾期未整改数",
          "Those neither done nor refuted whose term ended before the day looked back from");
  public static final Col FIRST_DEADLINE_DATE =
      Col.date("first_deadline_date", "最早逾期时限", "Earliest term among the overdue")
          .orEmpty("none is overdue");
  public static final Col OVERDUE_DAY_COUNT =
      Col.count("overdue_day_count", "逾期天数", "Days from that term to the day looked back from")
          .orEmpty("none is overdue");
  public static final Col OWNER_OFFICES =
      Col.text("owner_offices", "责任股室", "Offices in charge, separated by 、")
          .orEmpty("none is named");
  public static final Col STATUS_TEXTS =
      Col.text("status_texts", "整改状态", "Statuses as delivered, separated by 、")
          .orEmpty("none is given");
  public static final Col OVERDUE_AMOUNT =
      Col.money("overdue_amount", "逾期涉及金额", "Money the overdue questions are about; never a loss")
          .orEmpty("none is overdue, or no money was named");
  public static final Col SOURCE_BLOCK_IDS =
      Col.text("source_block_ids", "来源区块", "Blocks the answers stand in, separated by spaces")
          .orEmpty("nothing came back: a confirmed review sets the term");

  public static final TableSpec TABLE =
      new TableSpec(
          "rectification_states",
          "整改进展",
          "the answers about one question, or all problems found elsewhere, of one owner and year",
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Rectifications.DEPARTMENT_ID,
              Rectifications.UNIT_ID,
              Rectifications.PROJECT_ID,
              WATCHED_FLAG_ID),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Rectifications.DEPARTMENT_ID,
              Keys.DEPARTMENT_NAME,
              Rectifications.UNIT_ID,
              Keys.UNIT_NAME,
              Rectifications.PROJECT_ID,
              Keys.PROJECT_NAME,
              WATCHED_FLAG_ID,
              PROBLEM_COUNT,
              ANSWERED_COUNT,
              CONFIRMED_COUNT,
              REFUTED_COUNT,
              DONE_COUNT,
              OPEN_COUNT,
              REVIEW_DEADLINE_DATE,
              DEADLINE_COUNT,
              OVERDUE_COUNT,
              FIRST_DEADLINE_DATE,
              OVERDUE_DAY_COUNT,
              OWNER_OFFICES,
              STATUS_TEXTS,
              OVERDUE_AMOUNT,
              SOURCE_BLOCK_IDS));

  /** Statuses that say the matter is closed; 未完成 and 未整改 hold the same words and are not. */
  private static final String DONE = "^(?!.*(?:未|尚|正在|部分|中$)).*(?:完成|已整改|整改到位|办结|销号|无需|不需).*$";

  private RectificationStates() {}

  /**
   * Rows of the table; grouped by owner, year and flag.
   *
   * @param rectifications the answers in use
   * @param asOf the day looked back from
   * @param directory names of departments and units
   */
  static Dataset<Row> of(Dataset<Row> rectifications, LocalDate asOf, Directory directory) {
    var today = lit(Date.valueOf(asOf));
    var deadline = Rectifications.DEADLINE_DATE.ref();
    var verdict = Rectifications.VERDICT_TEXT.ref();
    var refuted = coalesce(verdict.rlike("^不属实|^否"), lit(false));
    var done = coalesce(Rectifications.STATUS_TEXT.ref().rlike(DONE), lit(false));
    var overdue =
        coalesce(deadline.lt(today), lit(false))
            .and(done.equalTo(false))
            .and(refuted.equalTo(false));
    var grouped =
        rectifications
            .groupBy(
                Stream.concat(
                        TABLE.key().stream().limit(TABLE.key().size() - 1L).map(Col::ref),
                        Stream.of(Rectifications.FLAG_ID.ref().as(WATCHED_FLAG_ID.name())))
                    .toArray(Column[]::new))
            .agg(
                min(Keys.PROJECT_NAME.ref()).as(Keys.PROJECT_NAME.name()),
                count(lit(1)).as(PROBLEM_COUNT.name()),
                counted(answered()).as(ANSWERED_COUNT.name()),
                counted(verdict.rlike("^属实|^部分属实|^是")).as(CONFIRMED_COUNT.name()),
                counted(refuted).as(REFUTED_COUNT.name()),
                counted(done).as(DONE_COUNT.name()),
                counted(done.or(refuted).equalTo(false)).as(OPEN_COUNT.name()),
                lit(null).cast(DataTypes.DateType).as(REVIEW_DEADLINE_DATE.name()),
                count(deadline).as(DEADLINE_COUNT.name()),
                counted(overdue).as(OVERDUE_COUNT.name()),
                min(when(overdue, deadline)).as(FIRST_DEADLINE_DATE.name()),
                max(when(overdue, date_diff(today, deadline)))
                    .cast(DataTypes.LongType)
                    .as(OVERDUE_DAY_COUNT.name()),
                listed(Rectifications.OWNER_OFFICE, "、").as(OWNER_OFFICES.name()),
                listed(Rectifications.STATUS_TEXT, "、").as(STATUS_TEXTS.name()),
                sum(when(overdue, Rectifications.MONEY_AT_STAKE_AMOUNT.ref()))
                    .as(OVERDUE_AMOUNT.name()),
                listed(Keys.SOURCE_BLOCK_ID, " ").as(SOURCE_BLOCK_IDS.name()));
    return ProjectYearRows.conformed(TABLE, directory.withNames(grouped));
  }

  private static Column answered() {
    return Stream.of(
            Rectifications.VERDICT_TEXT,
            Rectifications.ANSWER_TEXT,
            Rectifications.MEASURE_TEXT,
            Rectifications.STATUS_TEXT)
        .map(column -> column.ref().isNotNull())
        .reduce(Column::or)
        .orElseThrow();
  }

  private static Column counted(Column condition) {
    return count(when(condition, lit(1)));
  }

  private static Column listed(Col column, String between) {
    return nullif(
        array_join(array_sort(array_distinct(collect_list(column.ref()))), between), lit(""));
  }
}
