package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.jixiao.lake.Indicators;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * One thing looked at in every indicator of a form: how many indicators could be judged, how many
 * of them it holds for, and which.
 *
 * @param judged how many could be judged
 * @param found how many of those it holds for
 * @param names their names in the order of the form
 * @param judgedWhen whether an indicator, with {@link IndicatorValues}, can be judged
 * @param foundWhen whether it then holds
 */
record IndicatorCheck(Col judged, Col found, Col names, Column judgedWhen, Column foundWhen) {

  private static final String BETWEEN_NAMES = "；";

  static IndicatorCheck of(FormChecks.Counted counted, Column judgedWhen, Column foundWhen) {
    return new IndicatorCheck(
        counted.judged(), counted.found(), counted.names(), judgedWhen, foundWhen);
  }

  /** The three columns, over the indicators of one form. */
  List<Column> figures() {
    var holds = coalesce(judgedWhen, lit(false)).and(coalesce(foundWhen, lit(false)));
    var concerned =
        array_sort(
            collect_list(when(holds, struct(Keys.ROW_NUMBER.ref(), Indicators.LEVEL_3.ref()))));
    return List.of(
        count(when(judgedWhen, lit(1))).as(judged.name()),
        count(when(holds, lit(1))).as(found.name()),
        nullif(
                array_join(
                    transform(concerned, each -> each.getField(Indicators.LEVEL_3.name())),
                    BETWEEN_NAMES),
                lit(""))
            .as(names.name()));
  }
}
