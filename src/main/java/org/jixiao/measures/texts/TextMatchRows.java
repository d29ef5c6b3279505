package org.jixiao.measures.texts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.jixiao.measures.HeldRows.hold;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link TextMatches}. Work grows with the number of texts, never with its square: equal
 * texts are one; different ones meet in bands of their signatures, where each is held against the
 * two before it and the first of its band, in the order of their digests; whatever a band proposes
 * is compared exactly. Each text is shown beside the nearest found, not beside all.
 *
 * @param texts one row a text: a project-year, {@link #IDENTITY}, name, kind and plain text
 * @param leastSimilarity what must be exceeded
 */
record TextMatchRows(Dataset<Row> texts, BigDecimal leastSimilarity) {

  static final String IDENTITY = "identity";
  static final String PLAIN = "plain_text";
  static final String TEXT_ID = "text_id";

  private static final String OTHER_ID = "other_text_id";
  private static final String OTHER_TEXT = "other_text";
  private static final String BAND = "band";
  private static final String SIGN = "sign";
  private static final String NEIGHBOURS = "neighbours";
  private static final String EDGE = "similarity";
  private static final String HOLDER = "holder";
  private static final String HOLDERS = "holders";
  private static final String SECOND = "second_holder";
  private static final int SHOWN = 60;
  private static final long FROM_THE_FIRST = Window.unboundedPreceding();

  private static final UserDefinedFunction BANDS =
      udf(
          (UDF1<String, long[]>) Shingles::bands,
          DataTypes.createArrayType(DataTypes.LongType, false));
  private static final UserDefinedFunction SHARED =
      udf((UDF2<String, String, BigDecimal>) Shingles::shared, DataTypes.createDecimalType(12, 6));

  static TextMatchRows of(Dataset<Row> texts, RuleSet rules) {
    return new TextMatchRows(
        hold(texts.withColumn(TEXT_ID, md5(col(PLAIN)))), rules.threshold("text_match.similarity"));
  }

  Dataset<Row> rows() {
    return others().unionByName(lastYears());
  }

  /** One row a different text: how many hold it, the first of them and the first of another. */
  private Dataset<Row> distinct() {
    var kind = TextMatches.TEXT_KIND.ref();
    var firsts =
        texts
            .groupBy(kind, col(TEXT_ID))
            .agg(first(col(PLAIN)).as(PLAIN), count(lit(1)).as(HOLDERS), min(holder()).as(HOLDER));
    var seconds =
        texts
            .join(
                firsts.select(kind, col(TEXT_ID), col(HOLDER + "." + IDENTITY).as(OTHER_ID)),
                new String[] {TextMatches.TEXT_KIND.name(), TEXT_ID})
            .where(not(col(IDENTITY).equalTo(col(OTHER_ID))))
            .groupBy(kind, col(TEXT_ID))
            .agg(min(holder()).as(SECOND));
    return firsts.join(seconds, new String[] {TextMatches.TEXT_KIND.name(), TEXT_ID}, "left");
  }

  /** Who wrote a text, in the order in which the first is chosen: the earliest, then by key. */
  private static Column holder() {
    return struct(
        Keys.FISCAL_YEAR.ref(),
        Keys.DIVISION_CODE.ref(),
        Keys.DEPARTMENT_ID.ref(),
        Keys.UNIT_ID.ref(),
        Keys.PROJECT_ID.ref(),
        Keys.PROJECT_NAME.ref(),
        col(IDENTITY));
  }

  /** Pairs of different texts that share enough, each pair in both directions. */
  private Dataset<Row> similar(Dataset<Row> distinct) {
    var banded =
        distinct.select(
            TextMatches.TEXT_KIND.ref(),
            col(TEXT_ID),
            posexplode(BANDS.apply(col(PLAIN))).as(new String[] {BAND, SIGN}));
    var meeting =
        Window.partitionBy(TextMatches.TEXT_KIND.ref(), col(BAND), col(SIGN)).orderBy(col(TEXT_ID));
    var pairs =
        banded
            .withColumn(
                NEIGHBOURS,
                array(
                    lag(col(TEXT_ID), 1).over(meeting),
                    lag(col(TEXT_ID), 2).over(meeting),
                    first(col(TEXT_ID)).over(meeting.rowsBetween(FROM_THE_FIRST, 0))))
            .withColumn(OTHER_ID, explode(col(NEIGHBOURS)))
            .where(col(OTHER_ID).isNotNull().and(not(col(OTHER_ID).equalTo(col(TEXT_ID)))))
            .select(TextMatches.TEXT_KIND.ref(), col(TEXT_ID), col(OTHER_ID))
            .distinct();
    var words = distinct.select(TextMatches.TEXT_KIND.ref(), col(TEXT_ID), col(PLAIN));
    var compared =
        pairs
            .join(words, new String[] {TextMatches.TEXT_KIND.name(), TEXT_ID})
            .join(named(words), new String[] {TextMatches.TEXT_KIND.name(), OTHER_ID})
            .withColumn(EDGE, shared())
            .where(col(EDGE).gt(lit(leastSimilarity)))
            .select(TextMatches.TEXT_KIND.ref(), col(TEXT_ID), col(OTHER_ID), col(EDGE));
    var reversed =
        compared.select(
            TextMatches.TEXT_KIND.ref(),
            col(OTHER_ID).as(TEXT_ID),
            col(TEXT_ID).as(OTHER_ID),
            col(EDGE));
    return compared.unionByName(reversed);
  }

  /** Spark may ask before it has set aside the texts that stand beside none. */
  private static Column shared() {
    return when(
        col(PLAIN).isNotNull().and(col(OTHER_TEXT).isNotNull()),
        SHARED.apply(col(PLAIN), col(OTHER_TEXT)));
  }

  private static Dataset<Row> named(Dataset<Row> words) {
    return words.withColumnRenamed(TEXT_ID, OTHER_ID).withColumnRenamed(PLAIN, OTHER_TEXT);
  }

  /** Every text beside the nearest of another project: the same text counts as similarity 1. */
  private Dataset<Row> others() {
    var distinct = hold(distinct());
    var same =
        distinct
            .where(col(SECOND).isNotNull())
            .select(
                TextMatches.TEXT_KIND.ref(),
                col(TEXT_ID),
                col(TEXT_ID).as(OTHER_ID),
                lit(BigDecimal.ONE).cast("decimal(12,6)").as(EDGE));
    var holders =
        distinct.select(
            TextMatches.TEXT_KIND.ref(),
            col(TEXT_ID).as(OTHER_ID),
            col(PLAIN).as(OTHER_TEXT),
            col(HOLDER),
            col(SECOND));
    var own = col(HOLDER + "." + IDENTITY).equalTo(col(IDENTITY));
    var kind = new String[] {TextMatches.TEXT_KIND.name(), TEXT_ID};
    var beside =
        texts
            .join(same.unionByName(similar(distinct)), kind)
            .join(holders, new String[] {TextMatches.TEXT_KIND.name(), OTHER_ID})
            .withColumn(HOLDER, when(own, col(SECOND)).otherwise(col(HOLDER)))
            .where(col(HOLDER).isNotNull());
    var nearest =
        beside
            .groupBy(keyed())
            .agg(
                max_by(
                        struct(col(EDGE), col(HOLDER), col(OTHER_TEXT), col(PLAIN), col(TEXT_ID)),
                        struct(col(EDGE), col(OTHER_ID)))
                    .as("nearest"))
            .select("nearest.*", keyNames());
    return finished(
        nearest.join(
            distinct.select(TextMatches.TEXT_KIND.ref(), col(TEXT_ID), col(HOLDERS)), kind),
        TextMatches.OTHER_PROJECT);
  }

  /** Every text beside the project's own of the year before; a project has one of a kind a year. */
  private Dataset<Row> lastYears() {
    var years =
        Window.partitionBy(col(IDENTITY), TextMatches.TEXT_KIND.ref())
            .orderBy(Keys.FISCAL_YEAR.ref());
    var before = lag(struct(col(PLAIN), holder()), 1).over(years);
    var beside =
        texts
            .withColumn("before", before)
            .withColumn(HOLDER, col("before.col2"))
            .withColumn(OTHER_TEXT, col("before." + PLAIN))
            .where(
                col(HOLDER + "." + Keys.FISCAL_YEAR.name())
                    .equalTo(Keys.FISCAL_YEAR.ref().minus(1)))
            .withColumn(EDGE, shared())
            .where(col(EDGE).gt(lit(leastSimilarity)));
    var held =
        texts.groupBy(TextMatches.TEXT_KIND.ref(), col(TEXT_ID)).agg(count(lit(1)).as(HOLDERS));
    return finished(
        beside.join(held, new String[] {TextMatches.TEXT_KIND.name(), TEXT_ID}),
        TextMatches.LAST_YEAR);
  }

  private static Dataset<Row> finished(Dataset<Row> rows, String relation) {
    var found =
        rows.withColumn(TextMatches.RELATION.name(), lit(relation))
            .withColumn(TextMatches.SIMILARITY_RATE.name(), col(EDGE))
            .withColumn(TextMatches.TEXT_LENGTH.name(), length(col(PLAIN)).cast("bigint"))
            .withColumn(TextMatches.SAME_TEXT_COUNT.name(), col(HOLDERS))
            .withColumn(TextMatches.MATCHED_FISCAL_YEAR.name(), of(Keys.FISCAL_YEAR.name()))
            .withColumn(TextMatches.MATCHED_DEPARTMENT_ID.name(), of(Keys.DEPARTMENT_ID.name()))
            .withColumn(TextMatches.MATCHED_UNIT_ID.name(), of(Keys.UNIT_ID.name()))
            .withColumn(TextMatches.MATCHED_PROJECT_ID.name(), of(Keys.PROJECT_ID.name()))
            .withColumn(TextMatches.MATCHED_PROJECT_NAME.name(), of(Keys.PROJECT_NAME.name()))
            .withColumn(TextMatches.TEXT_START.name(), substring(col(PLAIN), 1, SHOWN))
            .withColumn(
                TextMatches.MATCHED_TEXT_START.name(),
                substring(coalesce(col(OTHER_TEXT), lit("")), 1, SHOWN));
    return found.select(TextMatches.TABLE.refs());
  }

  private static Column of(String part) {
    return col(HOLDER + "." + part);
  }

  private static Column[] keyed() {
    return List.of(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Keys.DEPARTMENT_ID.ref(),
            Keys.UNIT_ID.ref(),
            Keys.PROJECT_ID.ref(),
            TextMatches.TEXT_KIND.ref())
        .toArray(Column[]::new);
  }

  private static String[] keyNames() {
    return new String[] {
      Keys.DIVISION_CODE.name(),
      Keys.FISCAL_YEAR.name(),
      Keys.DEPARTMENT_ID.name(),
      Keys.UNIT_ID.name(),
      Keys.PROJECT_ID.name(),
      TextMatches.TEXT_KIND.name()
    };
  }
}
