package org.jixiao.measures.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link DeviationCauses} and their sums.
 *
 * @param causes how texts are sorted
 */
public record DeviationCauseRows(List<Cause> causes) {

  /** What is planned next is no cause: 下步倒排工期 does not say why the year went wrong. */
  private static final String PLANNED = "(?:下一?步|今后|改进措施|拟采取|下年度|下一年度)[^；;。]*";

  private static final String NOTHING_SAID = "^(?:|[-—－/\\\\]+|无|无偏差|无问题|空|暂无|不存在|…+|\\.+)$";

  private static final String KIND = "text_kind";
  private static final String TEXT = "text";
  private static final String PLACE = "place";
  private static final String NAMED = "named";

  public DeviationCauseRows {
    causes = List.copyOf(causes);
  }

  /**
   * One row for every cause a self-evaluation in use names; texts find their project-year by
   * delivery and block of the form, which are one project-year's.
   */
  public Dataset<Row> rows(
      Dataset<Row> projectYears, Dataset<Row> evaluations, Dataset<Row> indicators) {
    var forms =
        projectYears
            .where(ProjectYears.SUBMITTED.ref())
            .withColumn(Keys.DELIVERY_ID.name(), ProjectYears.FORM_DELIVERY_ID.ref())
            .withColumn(Keys.SOURCE_BLOCK_ID.name(), ProjectYears.FORM_SOURCE_BLOCK_ID.ref());
    var named =
        texts(evaluations, indicators)
            .withColumn(NAMED, explode(causesOf(col(TEXT))))
            .groupBy(
                Keys.DELIVERY_ID.ref(),
                Keys.SOURCE_BLOCK_ID.ref(),
                col(NAMED).as(DeviationCauses.CAUSE_ID.name()))
            .agg(
                count(lit(1)).as(DeviationCauses.TEXT_COUNT.name()),
                array_join(array_sort(collect_set(col(KIND))), "、")
                    .as(DeviationCauses.TEXT_KINDS.name()),
                min_by(col(TEXT), struct(col(PLACE), col(KIND), col(TEXT)))
                    .as(DeviationCauses.TEXT_EXAMPLE.name()));
    var beside =
        forms
            .join(named, new String[] {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()})
            .withColumn(DeviationCauses.TOP_CAUSE.name(), of(Cause::top))
            .withColumn(DeviationCauses.CAUSE.name(), of(Cause::caption))
            .withColumn(DeviationCauses.CLAIMED_SIDE.name(), claimed())
            .withColumn(DeviationCauses.AGREEMENT.name(), agreement());
    return beside.select(
        DeviationCauses.TABLE.columns().stream()
            .map(column -> column.ref().cast(column.type()).as(column.name()))
            .toArray(Column[]::new));
  }

  private static Dataset<Row> texts(Dataset<Row> evaluations, Dataset<Row> indicators) {
    return said(evaluations, "execution_reason", Evaluations.EXECUTION_REASON_TEXT)
        .unionByName(said(evaluations, "problem", Evaluations.PROBLEM_TEXT))
        .unionByName(said(indicators, "indicator_reason", Indicators.REASON_TEXT));
  }

  private static Dataset<Row> said(Dataset<Row> rows, String kind, Col text) {
    var plain = regexp_replace(text.ref(), "\\s+", "");
    return rows.select(
            Keys.DELIVERY_ID.ref(),
            Keys.SOURCE_BLOCK_ID.ref(),
            Keys.ROW_NUMBER.ref().as(PLACE),
            lit(kind).as(KIND),
            text.ref().as(TEXT),
            plain.as("plain"))
        .where(not(col("plain").rlike(NOTHING_SAID)))
        .drop("plain");
  }

  /** The ids of all causes whose words stand in the text; unclassified for none. */
  Column causesOf(Column delivered) {
    var lines = regexp_replace(delivered, "[\\r\\n]+", "；");
    var text = regexp_replace(regexp_replace(lines, "\\s+", ""), PLANNED, "");
    var found =
        array_compact(
            array(
                causes.stream()
                    .map(cause -> when(names(cause, text), lit(cause.id())))
                    .toArray(Column[]::new)));
    var unclear = array(lit(DeviationCauses.UNCLASSIFIED));
    return causes.isEmpty() ? unclear : when(size(found).gt(0), found).otherwise(unclear);
  }

  private static Column names(Cause cause, Column text) {
    var said = text.rlike(cause.said());
    return cause.unless().isBlank() ? said : said.and(not(text.rlike(cause.unless())));
  }

  /** What the taxonomy says of the row's cause, looked up once; empty for unclassified. */
  private Column of(Function<Cause, String> word) {
    var entries =
        causes.stream()
            .flatMap(cause -> Stream.of(lit(cause.id()), lit(word.apply(cause))))
            .toArray(Column[]::new);
    return causes.isEmpty()
        ? lit(null).cast("string")
        : try_element_at(map(entries), DeviationCauses.CAUSE_ID.ref());
  }

  private Column claimed() {
    var side = of(cause -> cause.side().name().toLowerCase(Locale.ROOT));
    return nullif(side, lit("none"));
  }

  private static Column agreement() {
    var claimed = DeviationCauses.CLAIMED_SIDE.ref();
    var found = MoneyChain.DELAY_SIDE.ref();
    var ofUnit = found.equalTo(MoneyChain.UNIT);
    var ofOthers = found.isin(MoneyChain.FINANCE, MoneyChain.UPPER_LEVEL);
    var unit = claimed.equalTo("unit");
    var others = claimed.equalTo("finance_or_above");
    return when(unit.and(ofUnit).or(others.and(ofOthers)), DeviationCauses.AGREE)
        .when(unit.and(ofOthers).or(others.and(ofUnit)), DeviationCauses.CONTRADICT)
        .otherwise(DeviationCauses.UNKNOWN);
  }

  /** Rows of {@link DeviationCauseSums}. */
  public static Dataset<Row> sums(Dataset<Row> deviationCauses) {
    var agreement = DeviationCauses.AGREEMENT.ref();
    var contradicts = agreement.equalTo(DeviationCauses.CONTRADICT);
    var unpaid = MoneyChain.UNPAID_AMOUNT.ref();
    return deviationCauses
        .groupBy(DeviationCauseSums.TABLE.keyRefs())
        .agg(
            count(lit(1)).as(DeviationCauseSums.PROJECT_COUNT.name()),
            Stream.of(
                    highest(Keys.DEPARTMENT_NAME),
                    highest(DeviationCauses.TOP_CAUSE),
                    highest(DeviationCauses.CAUSE),
                    highest(DeviationCauses.CLAIMED_SIDE),
                    as(sum(DeviationCauses.TEXT_COUNT.ref()), DeviationCauseSums.TEXT_COUNT),
                    as(sum(unpaid), DeviationCauseSums.UNPAID_AMOUNT),
                    as(
                        count(when(agreement.equalTo(DeviationCauses.AGREE), lit(1))),
                        DeviationCauseSums.AGREE_COUNT),
                    as(count(when(contradicts, lit(1))), DeviationCauseSums.CONTRADICT_COUNT),
                    as(sum(when(contradicts, unpaid)), DeviationCauseSums.CONTRADICTED_AMOUNT))
                .toArray(Column[]::new))
        .select(DeviationCauseSums.TABLE.refs());
  }

  /** The one value all rows of a group share. */
  private static Column highest(Col column) {
    return as(max(column.ref()), column);
  }

  private static Column as(Column value, Col column) {
    return value.cast(column.type()).as(column.name());
  }
}
