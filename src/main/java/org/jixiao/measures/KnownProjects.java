package org.jixiao.measures;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The projects of a year by code and by name, so that a list which spells them otherwise speaks of
 * the same ones. A project is found by its code where one unit of the division has it, else by the
 * unit and the normalised name where one project of the unit bears it; otherwise it stays as
 * listed.
 *
 * @param byCode one row a division, year and code
 * @param byName one row a division, year, unit and normalised name
 */
record KnownProjects(Dataset<Row> byCode, Dataset<Row> byName) {

  private static final String CODE = "^[0-9A-Z]{6,}$";
  private static final String NORMAL = "normal_name";
  private static final String OF_CODE = "known_by_code";
  private static final String OF_NAME = "known_by_name";
  private static final List<Col> FOUND = List.of(Keys.DEPARTMENT_ID, Keys.UNIT_ID, Keys.PROJECT_ID);

  /** The projects of rows that hold the key of a project-year and its name. */
  static KnownProjects of(Dataset<Row> ledgers, Dataset<Row> forms, String nameOnForm) {
    var known =
        ledgers
            .select(columns(Keys.PROJECT_NAME.ref()))
            .union(forms.select(columns(col(nameOnForm))))
            .distinct();
    return new KnownProjects(
        only(
            known.filter(Keys.PROJECT_ID.ref().rlike(CODE)),
            OF_CODE,
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Keys.PROJECT_ID.ref().as(OF_CODE + "_id")),
        only(
            known,
            OF_NAME,
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Keys.UNIT_ID.ref().as(OF_NAME + "_unit"),
            col(NORMAL)));
  }

  private static Column[] columns(Column name) {
    return Stream.concat(
            Keys.PROJECT_YEAR.stream().map(Col::ref),
            Stream.of(NameForms.project(coalesce(name, Keys.PROJECT_ID.ref())).as(NORMAL)))
        .toArray(Column[]::new);
  }

  private static Dataset<Row> only(Dataset<Row> known, String name, Column... by) {
    var project = struct(FOUND.stream().map(Col::ref).toArray(Column[]::new));
    var grouped = known.groupBy(by).agg(collect_set(project).as(name));
    return grouped.filter(size(col(name)).equalTo(1)).withColumn(name, element_at(col(name), 1));
  }

  /** The same rows under the keys of the projects they speak of; at most one project a row. */
  Dataset<Row> resolved(Dataset<Row> listed) {
    var year = new String[] {Keys.DIVISION_CODE.name(), Keys.FISCAL_YEAR.name()};
    var codes = byCode.toDF("code_division", "code_year", OF_CODE + "_id", OF_CODE);
    var names = byName.toDF("name_division", "name_year", OF_NAME + "_unit", NORMAL, OF_NAME);
    var found =
        listed
            .join(
                broadcast(codes),
                col(year[0])
                    .equalTo(col("code_division"))
                    .and(col(year[1]).equalTo(col("code_year")))
                    .and(Keys.PROJECT_ID.ref().equalTo(col(OF_CODE + "_id"))),
                "left")
            .withColumn(
                "asked_name",
                NameForms.project(coalesce(Keys.PROJECT_NAME.ref(), Keys.PROJECT_ID.ref())))
            .join(
                broadcast(names),
                col(year[0])
                    .equalTo(col("name_division"))
                    .and(col(year[1]).equalTo(col("name_year")))
                    .and(Keys.UNIT_ID.ref().equalTo(col(OF_NAME + "_unit")))
                    .and(col("asked_name").equalTo(col(NORMAL))),
                "left");
    return found.select(
        Stream.of(listed.columns())
            .map(
                name ->
                    FOUND.stream().anyMatch(key -> key.name().equals(name))
                        ? coalesce(
                                col(OF_CODE).getField(name), col(OF_NAME).getField(name), col(name))
                            .as(name)
                        : col(name))
            .toArray(Column[]::new));
  }
}
