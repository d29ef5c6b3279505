package org.jixiao.measures;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Monitorings;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * What the bureau's registers say of each project in each year: whether a list calls it to evaluate
 * itself, and what the mid-year monitoring found.
 *
 * @param dues rows of lists of due projects in use
 * @param monitorings rows of monitorings in use
 * @param known the projects that ledgers and forms know
 */
record RegisterYears(Dataset<Row> dues, Dataset<Row> monitorings, KnownProjects known) {

  static final String IN_LIST = "in_list";
  static final String LISTED_NAME = "listed_project_name";
  static final String DEPARTMENT_LISTED = "department_listed";

  /** Words of a list that say the form went back to the department. */
  private static final String RETURNED = "退回|退还|返回修改";

  /** Words that say there is no warning; anything else in the column of warnings is one. */
  private static final String NO_WARNING = "^(?:否|无.*|未预警|不预警|正常|绿色?|绿灯|绿色预警|达标|符合.*|通过)$";

  private static final String[] PROJECT_YEAR =
      Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);

  /** Causes in the order of the monitoring form, under the bureau's words. */
  private static final Map<Col, String> CAUSES = causes();

  private static Map<Col, String> causes() {
    var causes = new LinkedHashMap<Col, String>();
    causes.put(Monitorings.FUNDING_CAUSE, "经费");
    causes.put(Monitorings.RULES_CAUSE, "制度");
    causes.put(Monitorings.STAFF_CAUSE, "人员");
    causes.put(Monitorings.EQUIPMENT_CAUSE, "硬件");
    causes.put(Monitorings.OTHER_CAUSE, "其他");
    return causes;
  }

  /** One row a project-year that a register knows. */
  Dataset<Row> rows() {
    return listed().join(monitored(), PROJECT_YEAR, "full");
  }

  /** The departments whose projects a list names, by year. */
  Dataset<Row> listedDepartments() {
    return known
        .resolved(dues)
        .select(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref())
        .distinct()
        .withColumn(DEPARTMENT_LISTED, lit(true));
  }

  private Dataset<Row> listed() {
    return known
        .resolved(dues)
        .groupBy(keys())
        .agg(
            lit(true).as(IN_LIST),
            min(Keys.PROJECT_NAME.ref()).as(LISTED_NAME),
            max(EvaluationDues.DUE_DATE.ref()).as(ProjectYears.DUE_DATE.name()),
            max(EvaluationDues.SUBMITTED_DATE.ref()).as(ProjectYears.SUBMITTED_DATE.name()),
            bool_or(EvaluationDues.SUBMISSION_STATUS.ref().rlike(RETURNED))
                .as(ProjectYears.RETURNED.name()));
  }

  private Dataset<Row> monitored() {
    var warning = Monitorings.WARNING_TEXT.ref();
    var hopeless = Monitorings.OUTLOOK_TEXT.ref().rlike("不可能|不能|无法|难以");
    var warned =
        coalesce(warning.isNotNull().and(not(warning.rlike(NO_WARNING))), lit(false))
            .or(coalesce(hopeless, lit(false)));
    var named =
        array(
            CAUSES.entrySet().stream()
                .map(cause -> when(cause.getKey().ref().isNotNull(), cause.getValue()))
                .toArray(Column[]::new));
    return known
        .resolved(monitorings)
        .groupBy(keys())
        .agg(
            bool_or(warned).as(ProjectYears.MONITORING_WARNED.name()),
            nullif(
                    array_join(
                        array_sort(array_distinct(flatten(collect_set(array_compact(named))))),
                        "、"),
                    lit(""))
                .as(ProjectYears.MONITORING_CAUSES.name()));
  }

  private static Column[] keys() {
    return Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new);
  }
}
