package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.Departments;
import org.jixiao.lake.LinkDecisions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@link ProjectYearLinks}: the project-years of a division, unit by unit over all years.
 *
 * @param rules names the least similarity that is told
 * @param decisions reviewed decisions in use
 * @param departments rows of the register of bodies in use
 */
record ProjectYearLinkRows(RuleSet rules, Dataset<Row> decisions, Dataset<Row> departments)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NORMAL = "normal_name";
  private static final String DECIDED = "decided";
  private static final String REFUSED = "(?i)^(?:refused?|no|否.*|不是.*|拒绝)$";
  private static final MapFunction<Row, String> DIVISION =
      row -> row.getAs(Keys.DIVISION_CODE.name());

  /** Joins decisions by the key of a project-year; one row or more for each. */
  Dataset<Row> rows(Dataset<Row> projectYears) {
    var key = Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new);
    var named =
        projectYears.select(
            Stream.concat(
                    Stream.of(key),
                    Stream.of(
                        Keys.PROJECT_NAME.ref(),
                        NameForms.project(coalesce(Keys.PROJECT_NAME.ref(), Keys.PROJECT_ID.ref()))
                            .as(NORMAL)))
                .toArray(Column[]::new));
    var decided =
        decisions
            .groupBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                Keys.UNIT_ID.ref(),
                Keys.PROJECT_ID.ref())
            .agg(
                array_sort(
                        collect_list(
                            struct(
                                coalesce(LinkDecisions.LAST_UNIT_ID.ref(), Keys.UNIT_ID.ref())
                                    .as(LinkDecisions.LAST_UNIT_ID.name()),
                                LinkDecisions.LAST_PROJECT_ID.ref(),
                                not(LinkDecisions.DECISION_TEXT.ref().rlike(REFUSED))
                                    .as(LinkDecisions.DECISION_TEXT.name()))))
                    .as(DECIDED));
    var joined =
        named.join(
            decided,
            new String[] {
              Keys.DIVISION_CODE.name(),
              Keys.FISCAL_YEAR.name(),
              Keys.UNIT_ID.name(),
              Keys.PROJECT_ID.name()
            },
            "left");
    var leastSimilarity = rules.threshold("project_link.similarity");
    return joined
        .groupByKey(DIVISION, Encoders.STRING())
        .cogroup(
            departments
                .filter(Departments.LAST_ENTRY_ID.ref().isNotNull())
                .groupByKey(DIVISION, Encoders.STRING()),
            (CoGroupFunction<String, Row, Row, Row>)
                (division, projects, changes) ->
                    linked(division, projects, changes, leastSimilarity),
            Encoders.row(ProjectYearLinks.TABLE.schema()));
  }

  private static Iterator<Row> linked(
      String division, Iterator<Row> projects, Iterator<Row> changes, BigDecimal leastSimilarity) {
    var declared = new ArrayList<UnitSuccession.Change>();
    changes.forEachRemaining(
        row ->
            declared.add(
                new UnitSuccession.Change(
                    row.getAs(Departments.LAST_ENTRY_ID.name()),
                    row.getAs(Departments.ENTRY_ID.name()),
                    Objects.requireNonNullElse(
                        row.<String>getAs(Departments.CHANGE_KIND.name()), ""))));
    var succession = UnitSuccession.of(declared);
    var all = new ArrayList<UnitProject>();
    projects.forEachRemaining(row -> all.add(project(row, succession)));
    var rows = new ArrayList<Row>();
    for (var unit : tiedTogether(all, succession)) {
      var lineages = new UnitLineages(unit, leastSimilarity);
      lineages.projects().forEach(project -> rows.addAll(rows(division, project, lineages)));
    }
    return rows.iterator();
  }

  /** Projects by unit; units between which a decision sees one project are taken together. */
  private static Collection<List<UnitProject>> tiedTogether(
      List<UnitProject> projects, UnitSuccession succession) {
    var ties = new TreeMap<String, TreeSet<String>>();
    for (var project : projects) {
      var unit = project.comparableUnitId();
      ties.computeIfAbsent(unit, any -> new TreeSet<>());
      for (var decided : project.decided()) {
        var other = succession.today(decided.unitId());
        ties.computeIfAbsent(unit, any -> new TreeSet<>()).add(other);
        ties.computeIfAbsent(other, any -> new TreeSet<>()).add(unit);
      }
    }
    var firstOf = new TreeMap<String, String>();
    for (var unit : ties.keySet()) {
      var open = new ArrayDeque<>(List.of(unit));
      while (!open.isEmpty()) {
        var next = open.remove();
        if (firstOf.putIfAbsent(next, unit) == null) {
          open.addAll(ties.getOrDefault(next, new TreeSet<>()));
        }
      }
    }
    return projects.stream()
        .collect(
            Collectors.groupingBy(
                project -> firstOf.getOrDefault(project.comparableUnitId(), ""),
                TreeMap::new,
                Collectors.toList()))
        .values();
  }

  private static UnitProject project(Row row, UnitSuccession succession) {
    var decided = new ArrayList<UnitProject.Decided>();
    List<Row> decisions =
        row.isNullAt(row.fieldIndex(DECIDED)) ? List.of() : row.getList(row.fieldIndex(DECIDED));
    decisions.forEach(
        each ->
            decided.add(
                new UnitProject.Decided(each.getString(0), each.getString(1), each.getBoolean(2))));
    return new UnitProject(
        row.getAs(Keys.FISCAL_YEAR.name()),
        row.getAs(Keys.DEPARTMENT_ID.name()),
        row.getAs(Keys.UNIT_ID.name()),
        succession.today(row.getAs(Keys.UNIT_ID.name())),
        row.getAs(Keys.PROJECT_ID.name()),
        row.getAs(Keys.PROJECT_NAME.name()),
        row.getAs(NORMAL),
        decided);
  }

  private static List<Row> rows(String division, UnitProject project, UnitLineages lineages) {
    var links = lineages.links(project);
    if (links.isEmpty()) {
      return List.of(
          row(
              division,
              project,
              1L,
              lineages,
              null,
              null,
              null,
              ProjectMatching.NONE,
              ProjectMatching.NONE,
              null,
              "上年没有可对应的项目"));
    }
    var rows = new ArrayList<Row>();
    for (var link : links) {
      rows.add(
          row(
              division,
              project,
              rows.size() + 1L,
              lineages,
              link.before().unitId(),
              link.before().projectId(),
              link.before().name(),
              link.rule(),
              link.certainty(),
              link.similarity(),
              link.evidence()));
    }
    return rows;
  }

  private static Row row(
      String division,
      UnitProject project,
      long number,
      UnitLineages lineages,
      @Nullable Object... link) {
    var values = new ArrayList<@Nullable Object>();
    values.add(division);
    values.add(project.year());
    values.add(project.departmentId());
    values.add(project.unitId());
    values.add(project.projectId());
    values.add(project.name());
    values.add(number);
    values.addAll(Arrays.asList(link));
    values.add(lineages.lineage(project));
    return RowFactory.create(values.toArray());
  }
}
