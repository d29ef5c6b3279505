package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.ProjectYearLinks;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link FlagChanges}.
 *
 * @param flags the questions raised now
 * @param coverage where which question was asked
 * @param histories which projects of different years are the same
 */
public record FlagChangeRows(Dataset<Row> flags, Dataset<Row> coverage, Dataset<Row> histories) {

  private static final String NOW = "now";
  private static final String BEFORE = "before";
  private static final String SAME = "same_project";
  private static final List<Col> SAID =
      List.of(
          Keys.DEPARTMENT_NAME,
          Keys.UNIT_NAME,
          Flags.PROJECT_ID,
          Keys.PROJECT_NAME,
          Flags.SEVERITY,
          Flags.OBSERVED,
          Flags.MONEY_AT_STAKE_AMOUNT,
          Flags.THRESHOLD,
          Flags.FLAG_VERSION,
          Flags.RULE_SET_ID,
          Flags.RULE_SET_VERSION,
          Flags.REASON_ZH,
          Flags.REASON_EN,
          Flags.EVIDENCE);
  private static final Map<Col, Col> EARLIER =
      Map.ofEntries(
          Map.entry(FlagChanges.EARLIER_PROJECT_ID, Flags.PROJECT_ID),
          Map.entry(FlagChanges.EARLIER_SEVERITY, Flags.SEVERITY),
          Map.entry(FlagChanges.EARLIER_OBSERVED, Flags.OBSERVED),
          Map.entry(FlagChanges.EARLIER_MONEY_AT_STAKE_AMOUNT, Flags.MONEY_AT_STAKE_AMOUNT),
          Map.entry(FlagChanges.EARLIER_THRESHOLD, Flags.THRESHOLD),
          Map.entry(FlagChanges.EARLIER_FLAG_VERSION, Flags.FLAG_VERSION),
          Map.entry(FlagChanges.EARLIER_RULE_SET_ID, Flags.RULE_SET_ID),
          Map.entry(FlagChanges.EARLIER_RULE_SET_VERSION, Flags.RULE_SET_VERSION),
          Map.entry(FlagChanges.EARLIER_REASON_ZH, Flags.REASON_ZH),
          Map.entry(FlagChanges.EARLIER_REASON_EN, Flags.REASON_EN),
          Map.entry(FlagChanges.EARLIER_EVIDENCE, Flags.EVIDENCE));

  /** Against the year before alone: there is no release to compare with. */
  public Dataset<Row> sinceLastYear() {
    var year = Keys.FISCAL_YEAR.name();
    var raised = withProject(onlyRaised(flags));
    var last = raised.withColumn(year, Keys.FISCAL_YEAR.ref().plus(1));
    var both = presentInBothYears(compared(raised, last));
    return changes(both, "fiscal_year", Keys.FISCAL_YEAR.ref().minus(1).cast(DataTypes.StringType));
  }

  /** Against the year before, and against the questions an earlier release raised. */
  public Dataset<Row> since(int release, Dataset<Row> earlierFlags) {
    var byId = Flags.PROJECT_ID.ref();
    var now = onlyRaised(flags).withColumn(SAME, byId);
    var before = onlyRaised(earlierFlags).withColumn(SAME, byId);
    return changes(compared(now, before), "release", lit(Integer.toString(release)))
        .unionByName(sinceLastYear());
  }

  private static Dataset<Row> onlyRaised(Dataset<Row> flags) {
    return flags.where(Flags.STATE.ref().equalTo(State.FAIL.name()));
  }

  /** Adds the project's lineage; what is about a project without a history is left out. */
  private Dataset<Row> withProject(Dataset<Row> raised) {
    var names =
        histories
            .select(columns(Keys.PROJECT_YEAR, ProjectYearLinks.LINEAGE_ID))
            .withColumnRenamed(ProjectYearLinks.LINEAGE_ID.name(), SAME);
    return raised
        .join(names, Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new), "left")
        .where(Flags.PROJECT_ID.ref().isNull().or(col(SAME).isNotNull()));
  }

  /** One row for each question about the same entity, with what is said now and was said before. */
  private static Dataset<Row> compared(Dataset<Row> now, Dataset<Row> before) {
    var said = struct(SAID.stream().map(Col::ref).toArray(Column[]::new));
    var nothing = lit(null).cast(now.select(said).schema().fields()[0].dataType());
    var identity =
        new Column[] {
          Keys.DIVISION_CODE.ref(),
          Keys.FISCAL_YEAR.ref(),
          Flags.DEPARTMENT_ID.ref(),
          Flags.UNIT_ID.ref(),
          col(SAME),
          Flags.FLAG_ID.ref(),
          Flags.WATCHED_FLAG_ID.ref(),
          Flags.RECORD_ID.ref()
        };
    return now.select(with(identity, said.as(NOW), nothing.as(BEFORE)))
        .unionByName(before.select(with(identity, nothing.as(NOW), said.as(BEFORE))))
        .groupBy(identity)
        .agg(max(col(NOW)).as(NOW), max(col(BEFORE)).as(BEFORE));
  }

  /** Keeps projects of a unit, and departments, that exist in the year and in the one before. */
  private Dataset<Row> presentInBothYears(Dataset<Row> compared) {
    var year = Keys.FISCAL_YEAR;
    var project = List.of(Keys.DIVISION_CODE, year, Keys.UNIT_ID, ProjectYearLinks.LINEAGE_ID);
    var projects = inBothYears(histories, project).withColumnRenamed(project.get(3).name(), SAME);
    var department = List.of(Keys.DIVISION_CODE, year, Flags.DEPARTMENT_ID);
    var asked = inBothYears(coverage.where(Flags.DEPARTMENT_ID.ref().isNotNull()), department);
    var divisions = inBothYears(coverage, List.of(Keys.DIVISION_CODE, year));
    var ofProjects = compared.where(col(SAME).isNotNull());
    var ofOthers = compared.where(col(SAME).isNull());
    return ofProjects
        .join(projects, projects.columns(), "left_semi")
        .unionByName(
            ofOthers
                .where(Flags.DEPARTMENT_ID.ref().isNotNull())
                .join(asked, asked.columns(), "left_semi"))
        .unionByName(
            ofOthers
                .where(Flags.DEPARTMENT_ID.ref().isNull())
                .join(divisions, divisions.columns(), "left_semi"));
  }

  private static Dataset<Row> inBothYears(Dataset<Row> rows, List<Col> entity) {
    var present = rows.select(columns(entity)).distinct();
    var year = Keys.FISCAL_YEAR.name();
    return present.intersect(present.withColumn(year, Keys.FISCAL_YEAR.ref().plus(1)));
  }

  private static Dataset<Row> changes(Dataset<Row> compared, String kind, Column comparedWith) {
    var status =
        when(col(BEFORE).isNull(), "new")
            .when(col(NOW).isNull(), "resolved")
            .when(now(Flags.SEVERITY).equalTo(before(Flags.SEVERITY)), "persisting")
            .otherwise("regraded");
    var columns = new ArrayList<Column>();
    for (var column : FlagChanges.TABLE.columns()) {
      var earlier = EARLIER.get(column);
      if (earlier != null) {
        columns.add(before(earlier).as(column.name()));
      } else if (column.equals(FlagChanges.QUESTION_CHANGED)) {
        columns.add(questionChanged().as(column.name()));
      } else if (column.equals(FlagChanges.COMPARISON_KIND)) {
        columns.add(lit(kind).as(column.name()));
      } else if (column.equals(FlagChanges.COMPARED_WITH)) {
        columns.add(comparedWith.as(column.name()));
      } else if (column.equals(FlagChanges.CHANGE_STATUS)) {
        columns.add(status.as(column.name()));
      } else if (column.name().endsWith("_name")) {
        columns.add(coalesce(now(column), before(column)).as(column.name()));
      } else {
        boolean said = SAID.stream().anyMatch(each -> each.name().equals(column.name()));
        columns.add(said ? now(column).as(column.name()) : column.ref());
      }
    }
    return compared.select(columns.toArray(Column[]::new));
  }

  /** Another definition, or another limit by another rule set: the record may be as it was. */
  private static Column questionChanged() {
    var rules = differs(Flags.RULE_SET_ID).or(differs(Flags.RULE_SET_VERSION));
    return differs(Flags.FLAG_VERSION).or(rules.and(differs(Flags.THRESHOLD)));
  }

  private static Column differs(Col column) {
    return now(column).notEqual(before(column));
  }

  private static Column now(Col column) {
    return col(NOW).getField(column.name());
  }

  private static Column before(Col column) {
    return col(BEFORE).getField(column.name());
  }

  private static Column[] columns(List<Col> columns, Col... further) {
    var all = new ArrayList<>(columns);
    all.addAll(List.of(further));
    return all.stream().map(Col::ref).toArray(Column[]::new);
  }

  private static Column[] with(Column[] identity, Column... further) {
    var all = new ArrayList<>(List.of(identity));
    all.addAll(List.of(further));
    return all.toArray(Column[]::new);
  }
}
