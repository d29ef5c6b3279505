package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Departments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Departments and units by code and by name, as ledgers and forms pair them. A name stands for a
 * code when the division pairs it, spelt one way or another, with exactly one; a name without any
 * code stands for all its spellings.
 *
 * @param departments what is known of departments
 * @param units what is known of units
 */
record Directory(Entries departments, Entries units) {

  private static final String NORMAL = "normal_name";
  private static final String ID = "entry_id";
  private static final String NAME = "entry_name";
  private static final String RESOLVED = "resolved_id";
  private static final String CODES = "codes";
  private static final String TIMES = "times";
  private static final Column[] PAIRED = {
    Keys.DIVISION_CODE.ref(),
    Keys.DEPARTMENT_ID.ref(),
    Keys.DEPARTMENT_NAME.ref(),
    Keys.UNIT_ID.ref(),
    Keys.UNIT_NAME.ref()
  };
  private static final int CODE_LENGTH_OF_A_DEPARTMENT = 3;

  /**
   * Entries of one kind.
   *
   * @param byName one row a division and normalised name, with the id it stands for
   * @param names one row a division and id, with the name it is most often given
   */
  record Entries(Dataset<Row> byName, Dataset<Row> names) {}

  /**
   * The directory of tables that carry department and unit, by id and by name. Each table is read
   * once: what it pairs is counted, and both kinds of entries follow from the counts.
   *
   * @param bodies the register of bodies in use, with their other names
   */
  static Directory of(List<Dataset<Row>> tables, Dataset<Row> bodies) {
    var pairs =
        HeldRows.hold(
            tables.stream()
                .map(table -> table.select(PAIRED))
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .groupBy(PAIRED)
                .agg(count(lit(1)).as(TIMES)));
    return new Directory(
        entries(pairs, namesOf(bodies, true), Keys.DEPARTMENT_ID, Keys.DEPARTMENT_NAME),
        entries(pairs, namesOf(bodies, false), Keys.UNIT_ID, Keys.UNIT_NAME));
  }

  /** Names and other names of departments, or of other bodies, each under its code. */
  private static Dataset<Row> namesOf(Dataset<Row> bodies, boolean departments) {
    var isDepartment =
        coalesce(
            Departments.ENTRY_KIND.ref().contains("部门"),
            Departments.ENTRY_ID.ref().rlike("^[0-9]{" + CODE_LENGTH_OF_A_DEPARTMENT + "}$"));
    var all = concat_ws("、", Departments.ENTRY_NAME.ref(), Departments.ALIASES.ref());
    return bodies
        .filter(isDepartment.equalTo(departments))
        .select(
            Keys.DIVISION_CODE.ref(),
            Departments.ENTRY_ID.ref().as(ID),
            explode(split(all, "[、;；,，]")).as(NAME),
            lit(1L).as(TIMES))
        .filter(trim(col(NAME)).notEqual(""));
  }

  /**
   * The same rows with department and unit under their codes where the names have one. Joins by
   * division and name, at most one entry a row.
   */
  Dataset<Row> resolved(Dataset<Row> rows) {
    var unit = "resolved_unit";
    var department = "resolved_department";
    var withBoth =
        withResolved(
            withResolved(rows, units.byName(), Keys.UNIT_ID, unit),
            departments.byName(),
            Keys.DEPARTMENT_ID,
            department);
    var departmentOfUnit =
        when(isCode(col(unit)), substring(col(unit), 1, CODE_LENGTH_OF_A_DEPARTMENT));
    return withBoth.select(
        Stream.of(rows.columns())
            .map(
                name ->
                    name.equals(Keys.UNIT_ID.name())
                        ? col(unit).as(name)
                        : name.equals(Keys.DEPARTMENT_ID.name())
                            ? when(isCode(col(department)), col(department))
                                .otherwise(coalesce(departmentOfUnit, col(department)))
                                .as(name)
                            : col(name))
            .toArray(Column[]::new));
  }

  /** Adds department_name and unit_name to rows that have the ids. */
  Dataset<Row> withNames(Dataset<Row> rows) {
    return named(named(rows, departments.names(), Keys.DEPARTMENT_ID), units.names(), Keys.UNIT_ID);
  }

  /** Whether an id is a code and not a name that stands in for one. */
  static Column isCode(Column id) {
    return id.rlike("^[0-9]{3,}$");
  }

  private static Entries entries(Dataset<Row> pairs, Dataset<Row> bodies, Col id, Col name) {
    var delivered =
        HeldRows.hold(
            pairs
                .select(
                    Keys.DIVISION_CODE.ref(),
                    id.ref().as(ID),
                    coalesce(name.ref(), when(isCode(id.ref()), lit(null)).otherwise(id.ref()))
                        .as(NAME),
                    col(TIMES))
                .unionByName(bodies)
                .groupBy(Keys.DIVISION_CODE.ref(), col(ID), col(NAME))
                .agg(sum(col(TIMES)).as(TIMES)));
    var byName = HeldRows.hold(withCodes(namedBy(delivered)));
    var names =
        withResolved(delivered, byName, Keys.DIVISION_CODE, ID, RESOLVED + "_of_entry")
            .groupBy(Keys.DIVISION_CODE.ref(), col(RESOLVED + "_of_entry").as(id.name()))
            .agg(
                max_by(col(NAME), when(col(NAME).isNotNull(), struct(col(TIMES), col(NAME))))
                    .as(name.name()));
    return new Entries(byName, HeldRows.hold(names));
  }

  /** What each name stands for: its only code, or the name it is another name of. */
  private static Dataset<Row> namedBy(Dataset<Row> delivered) {
    var isAnother = not(isCode(col(ID))).and(NameForms.unit(col(ID)).notEqual(col(NORMAL)));
    return delivered
        .filter(col(NAME).isNotNull())
        .withColumn(NORMAL, NameForms.unit(col(NAME)))
        .groupBy(Keys.DIVISION_CODE.ref(), col(NORMAL))
        .agg(
            collect_set(when(isCode(col(ID)), col(ID))).as(CODES),
            coalesce(min(when(isAnother, col(ID))), min(when(not(isCode(col(ID))), col(ID))))
                .as(NAME))
        .select(
            Keys.DIVISION_CODE.ref(),
            col(NORMAL),
            when(size(col(CODES)).equalTo(1), element_at(col(CODES), 1))
                .when(size(col(CODES)).equalTo(0), col(NAME))
                .as(RESOLVED))
        .filter(col(RESOLVED).isNotNull());
  }

  /**
   * The same, with the code of the name where another name stands for one that has a code: an
   * implementer's register names it, and a ledger pairs its name with a code.
   */
  private static Dataset<Row> withCodes(Dataset<Row> byName) {
    var code = "code_of_name";
    var codes =
        byName
            .filter(isCode(col(RESOLVED)))
            .select(
                Keys.DIVISION_CODE.ref(),
                col(NORMAL).as("normal_resolved"),
                col(RESOLVED).as(code));
    return byName
        .withColumn("normal_resolved", NameForms.unit(col(RESOLVED)))
        .join(codes, new String[] {Keys.DIVISION_CODE.name(), "normal_resolved"}, "left")
        .select(
            Keys.DIVISION_CODE.ref(), col(NORMAL), coalesce(col(code), col(RESOLVED)).as(RESOLVED));
  }

  private static Dataset<Row> withResolved(
      Dataset<Row> rows, Dataset<Row> byName, Col id, String resolved) {
    return withResolved(rows, byName, Keys.DIVISION_CODE, id.name(), resolved);
  }

  private static Dataset<Row> withResolved(
      Dataset<Row> rows, Dataset<Row> byName, Col division, String id, String resolved) {
    var of = byName.withColumnRenamed(division.name(), "entry_division");
    return rows.withColumn(
            "asked_name", when(isCode(col(id)), lit(null)).otherwise(NameForms.unit(col(id))))
        .join(
            of,
            division
                .ref()
                .equalTo(col("entry_division"))
                .and(col("asked_name").equalTo(col(NORMAL))),
            "left")
        .withColumn(
            resolved, when(isCode(col(id)), col(id)).otherwise(coalesce(col(RESOLVED), col(id))))
        .drop("asked_name", "entry_division", NORMAL, RESOLVED);
  }

  private static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> names, Col id) {
    return rows.join(names, new String[] {Keys.DIVISION_CODE.name(), id.name()}, "left");
  }
}
