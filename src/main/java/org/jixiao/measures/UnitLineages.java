package org.jixiao.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Which projects of a unit, or of units that a decision ties together, continue which, year by year
 * (brief §4.1): what people decided, then the project code, then the normalised name; a similar
 * name is told and not used. A link is certain only where it is the one for both its projects, so
 * that a history never forks.
 */
final class UnitLineages {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,}");
  private static final int DECIMALS = 6;

  private final BigDecimal leastSimilarity;
  private final List<UnitProject> projects;
  private final Map<UnitProject, List<YearLink>> links = new LinkedHashMap<>();
  private final Map<UnitProject, String> lineages = new LinkedHashMap<>();

  /**
   * Links the projects of one unit over all its years.
   *
   * @param leastSimilarity names below it are not told at all
   */
  UnitLineages(List<UnitProject> projects, BigDecimal leastSimilarity) {
    this.leastSimilarity = leastSimilarity;
    this.projects = projects.stream().sorted(UnitProject.ORDER).toList();
    var years = new TreeMap<Integer, List<UnitProject>>();
    this.projects.forEach(
        project -> years.computeIfAbsent(project.year(), any -> new ArrayList<>()).add(project));
    years.forEach((year, now) -> link(years.getOrDefault(year - 1, List.of()), now));
  }

  List<UnitProject> projects() {
    return projects;
  }

  /** The links of a project to the year before, the certain one first. */
  List<YearLink> links(UnitProject project) {
    return links.getOrDefault(project, List.of());
  }

  /** Where the chain of certain links begins that ends in this project. */
  String lineage(UnitProject project) {
    return Objects.requireNonNull(lineages.get(project));
  }

  private void link(List<UnitProject> before, List<UnitProject> now) {
    var taken = new HashSet<UnitProject>();
    for (var project : now) {
      before.stream()
          .filter(project::refuses)
          .forEach(old -> add(project, old, YearLink.BY_DECISION, YearLink.REFUSED, "人工审定：不是同一项目"));
    }
    step(before, now, taken, YearLink.BY_DECISION, UnitProject::confirms);
    step(before, now, taken, ProjectMatching.BY_CODE, UnitLineages::sameCode);
    step(before, now, taken, ProjectMatching.BY_NAME, UnitLineages::sameName);
    similar(before, now, taken);
    for (var project : now) {
      links
          .getOrDefault(project, new ArrayList<>())
          .sort(Comparator.comparing(link -> !link.certain()));
      lineages.put(
          project,
          links(project).stream()
              .filter(YearLink::certain)
              .findFirst()
              .map(link -> lineage(link.before()))
              .orElseGet(project::place));
    }
  }

  /** Pairs that a rule finds among what no earlier rule has settled. */
  private void step(
      List<UnitProject> before,
      List<UnitProject> now,
      Set<UnitProject> taken,
      String rule,
      BiPredicate<UnitProject, UnitProject> fits) {
    var pairs = new ArrayList<List<UnitProject>>();
    for (var project : free(now, taken)) {
      for (var old : free(before, taken)) {
        if (!project.refuses(old) && fits.test(project, old)) {
          pairs.add(List.of(project, old));
        }
      }
    }
    for (var pair : pairs) {
      boolean only =
          pairs.stream()
              .noneMatch(
                  other ->
                      other != pair
                          && (other.get(0).equals(pair.get(0))
                              || other.get(1).equals(pair.get(1))));
      var certainty = only ? ProjectMatching.CERTAIN : ProjectMatching.UNCERTAIN;
      add(pair.get(0), pair.get(1), rule, certainty, evidence(rule, pair.get(0), only));
    }
    pairs.forEach(taken::addAll);
  }

  private void similar(List<UnitProject> before, List<UnitProject> now, Set<UnitProject> taken) {
    for (var project : free(now, taken)) {
      for (var old : free(before, taken)) {
        if (!project.refuses(old)
            && project.sharesUnitWith(old)
            && similarity(project, old).compareTo(leastSimilarity) >= 0) {
          add(
              project,
              old,
              ProjectMatching.BY_SIMILAR_NAME,
              ProjectMatching.UNCERTAIN,
              "单位一致，项目名称相似；待人工确认");
        }
      }
    }
  }

  private static List<UnitProject> free(List<UnitProject> projects, Set<UnitProject> taken) {
    return projects.stream().filter(project -> !taken.contains(project)).toList();
  }

  private void add(
      UnitProject now, UnitProject before, String rule, String certainty, String evidence) {
    links
        .computeIfAbsent(now, any -> new ArrayList<>())
        .add(new YearLink(now, before, rule, certainty, similarity(now, before), evidence));
  }

  private static String evidence(String rule, UnitProject now, boolean only) {
    var matched =
        switch (rule) {
          case YearLink.BY_DECISION -> "人工审定：同一项目";
          case ProjectMatching.BY_CODE -> "项目代码一致：" + now.projectId();
          default -> "单位一致，规范化后的项目名称一致：" + now.normalName();
        };
    return only ? matched : matched + "；不止一个项目符合，待人工确认";
  }

  private static boolean sameCode(UnitProject now, UnitProject before) {
    return now.sharesUnitWith(before)
        && now.projectId().equals(before.projectId())
        && CODE.matcher(now.projectId()).matches();
  }

  private static boolean sameName(UnitProject now, UnitProject before) {
    return now.sharesUnitWith(before)
        && !now.normalName().isEmpty()
        && now.normalName().equals(before.normalName());
  }

  /** 1 less edit distance over the length of the longer name. */
  private static BigDecimal similarity(UnitProject now, UnitProject before) {
    int longer = Math.max(now.normalName().length(), before.normalName().length());
    if (longer == 0) {
      return BigDecimal.ZERO.setScale(DECIMALS);
    }
    int distance = EditDistance.between(now.normalName(), before.normalName());
    return BigDecimal.valueOf(longer - (long) distance)
        .divide(BigDecimal.valueOf(longer), DECIMALS, RoundingMode.HALF_UP);
  }
}
