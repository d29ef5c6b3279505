package org.jixiao.publications.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.flags.Flags;
import org.jixiao.lake.Release;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.publications.OpenQuestions;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** Collects what the page shows from the tables of a release. */
public final class PageTables {

  private final Release release;
  private final Dataset<Row> projectYears;
  private final Dataset<Row> flags;

  private PageTables(Release release) {
    this.release = release;
    this.projectYears = release.read(ProjectYears.TABLE);
    this.flags = new OpenQuestions(release).apply(Flags.TABLE);
  }

  /**
   * The model of a release.
   *
   * @param captioned tables that tell what the captions of evidence columns are
   * @param divisionNames names of divisions by their codes
   */
  public static PageModel of(
      Release release, List<TableSpec> captioned, Map<String, String> divisionNames) {
    return new PageTables(release).model(captioned, divisionNames);
  }

  private PageModel model(List<TableSpec> captioned, Map<String, String> divisionNames) {
    var counties = Summaries.counties(release.read(JurisdictionYears.TABLE));
    var places = Summaries.departments(release.read(DepartmentYears.TABLE), projectYears);
    var questions = Questions.of(flags, places, Questions.ROOM);
    long projectCount = counties.values().stream().mapToLong(PageSums::projects).sum();
    boolean aggregated = projectCount > Projects.SHOWN;
    var years = years(counties, places, questions, aggregated);
    long flagCount =
        years.stream()
            .flatMap(year -> year.flagCounts().stream())
            .mapToLong(FlagCount::count)
            .sum();
    return new PageModel(
        new PageRelease(
            release.number(),
            release.manifest().inputs().asOf().toString(),
            rules(),
            projectCount,
            Projects.SHOWN,
            aggregated,
            flagCount,
            questions.shownCount()),
        Questions.kinds(release.read(FlagDefinitions.TABLE)),
        captions(captioned, questions.evidenceColumns()),
        divisionNames,
        questions.texts(),
        years);
  }

  private List<PageYear> years(
      Map<YearKey, PageSums> counties,
      DepartmentPlaces places,
      Questions questions,
      boolean aggregated) {
    var limits = limits();
    var scores = Projects.scores(projectYears);
    var named = Projects.named(projectYears, flags, places, !aggregated);
    Map<YearKey, List<GridCell>> grid = aggregated ? Projects.grid(projectYears) : Map.of();
    Map<YearKey, Quadrant> quadrants =
        limits == null ? Map.of() : Projects.quadrants(projectYears, limits);
    var comparisons = comparisons(places);
    var months = months();
    var counts = Questions.counts(flags, places);
    var flagged = Questions.flaggedProjects(flags);
    var rectified = rectified(places);
    return counties.keySet().stream()
        .map(
            year -> {
              var numbers =
                  new YearNumbers(
                      year.year(),
                      Objects.requireNonNull(counties.get(year)),
                      counties.get(year.before()),
                      places.of(year),
                      comparisons.getOrDefault(year, List.of()),
                      quadrants.get(year),
                      counts.getOrDefault(year, List.of()),
                      flagged.getOrDefault(year, 0L));
              return PageYear.of(
                  year,
                  numbers,
                  scores.getOrDefault(year, List.of()),
                  named.getOrDefault(year, List.of()),
                  grid.getOrDefault(year, List.of()),
                  months.getOrDefault(year, List.of()),
                  questions.of(year),
                  rectified.getOrDefault(year, PageRectifications.NONE));
            })
        .toList();
  }

  /** None from a release that an older program wrote. */
  private Map<YearKey, List<PageComparison>> comparisons(DepartmentPlaces places) {
    return release.holds(DepartmentComparisons.TABLE)
        ? Comparisons.of(release.read(DepartmentComparisons.TABLE), places)
        : Map.of();
  }

  private Map<YearKey, List<PageMonth>> months() {
    return release.holds(ExecutionMonths.TABLE)
        ? Months.of(release.read(ExecutionMonths.TABLE))
        : Map.of();
  }

  private Map<YearKey, PageRectifications> rectified(DepartmentPlaces places) {
    return release.holds(RectificationStates.TABLE)
        ? RectifiedYears.of(release.read(RectificationStates.TABLE), places)
        : Map.of();
  }

  private @Nullable ConcernLimits limits() {
    return release
        .read(FlagDefinitions.TABLE)
        .where(Flags.FLAG_ID.ref().equalTo(ConcernLimits.FLAG))
        .select(Flags.CONDITION.ref())
        .collectAsList()
        .stream()
        .flatMap(row -> ConcernLimits.of(row.getString(0)).stream())
        .findFirst()
        .orElse(null);
  }

  private String rules() {
    var names = new TreeSet<String>();
    projectYears
        .select(ProjectScores.RULE_SET_ID.ref(), ProjectScores.RULE_SET_VERSION.ref())
        .distinct()
        .collectAsList()
        .forEach(row -> names.add(row.getString(0) + " v" + row.getString(1)));
    return String.join("、", names);
  }

  private static Map<String, Sentence> captions(List<TableSpec> tables, Set<String> columns) {
    var captions = new TreeMap<String, Sentence>();
    tables.stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> columns.contains(column.name()))
        .forEach(
            column ->
                captions.putIfAbsent(
                    column.name(), new Sentence(column.caption(), column.meaning())));
    return captions;
  }
}
