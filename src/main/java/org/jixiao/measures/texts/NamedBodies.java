package org.jixiao.measures.texts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.comparisons.DepartmentKind;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which texts of a form name another unit of the writer's kind, by {@link OtherBodies}: a bureau
 * another bureau, a school another school. Units are those of the division and year.
 */
final class NamedBodies {

  private static final String KIND = "kind_of_unit";
  private static final String BODIES = "bodies_of_kind";
  private static final String SAID = "said_texts";
  private static final String[] YEAR_AND_KIND = {
    Keys.DIVISION_CODE.name(), Keys.FISCAL_YEAR.name(), KIND
  };

  private static final UserDefinedFunction KIND_OF =
      udf((UDF1<String, String>) name -> DepartmentKind.ofName(name).name(), DataTypes.StringType);
  private static final UserDefinedFunction NAMED_IN =
      udf(
          (UDF3<String, Seq<String>, Seq<String>, List<String>>)
              (text, own, others) ->
                  OtherBodies.namedIn(
                      text, CollectionConverters.asJava(own), CollectionConverters.asJava(others)),
          DataTypes.createArrayType(DataTypes.StringType));

  private NamedBodies() {}

  /**
   * One row a form with the columns of {@link ProjectTexts} about other bodies; the names of its
   * year and kind join by division, year and kind.
   *
   * @param forms self-evaluations with their texts
   * @param projectYears whose units are the bodies there are
   * @param texts the columns that hold texts, by what a text is
   * @param own columns that name the writer
   */
  static Dataset<Row> of(
      Dataset<Row> forms, Dataset<Row> projectYears, Map<String, Column> texts, List<Column> own) {
    var bodies =
        projectYears
            .where(Keys.UNIT_NAME.ref().isNotNull())
            .select(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                KIND_OF.apply(Keys.UNIT_NAME.ref()).as(KIND),
                Keys.UNIT_NAME.ref())
            .groupBy(Stream.of(YEAR_AND_KIND).map(name -> col(name)).toArray(Column[]::new))
            .agg(collect_set(Keys.UNIT_NAME.ref()).as(BODIES));
    var writer = array_compact(array(own.toArray(Column[]::new)));
    var said =
        texts.entrySet().stream()
            .map(each -> when(each.getValue().isNotNull(), told(each, writer)))
            .toArray(Column[]::new);
    var found = filter(col(SAID), each -> size(each.getField("names")).gt(0));
    return forms
        .withColumn(KIND, KIND_OF.apply(Keys.UNIT_NAME.ref()))
        .join(bodies, YEAR_AND_KIND, "left")
        .withColumn(SAID, array_compact(array(said)))
        .select(
            Stream.concat(
                    Keys.PROJECT_YEAR.stream().map(Col::ref),
                    Stream.of(
                        as(size(col(SAID)), ProjectTexts.SAID_COUNT),
                        as(size(found), ProjectTexts.OTHER_BODY_COUNT),
                        as(joined(found, "kind"), ProjectTexts.OTHER_BODY_KINDS),
                        as(
                            nullif(
                                array_join(
                                    array_sort(
                                        array_distinct(
                                            flatten(
                                                transform(found, each -> each.getField("names"))))),
                                    "、"),
                                lit("")),
                            ProjectTexts.OTHER_BODY_NAMES)))
                .toArray(Column[]::new));
  }

  private static Column told(Map.Entry<String, Column> text, Column writer) {
    var bodies = coalesce(col(BODIES), array().cast("array<string>"));
    return struct(
        lit(text.getKey()).as("kind"), NAMED_IN.apply(text.getValue(), writer, bodies).as("names"));
  }

  private static Column joined(Column found, String field) {
    return nullif(array_join(transform(found, each -> each.getField(field)), "、"), lit(""));
  }

  private static Column as(Column value, Col column) {
    return value.cast(column.type()).as(column.name());
  }
}
