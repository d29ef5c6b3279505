package org.jixiao.measures.comparisons;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.RowDraft;
import org.jixiao.measures.YearClosing;
import org.jixiao.measures.statistics.FunnelLimits;
import org.jixiao.measures.statistics.Interval;
import org.jixiao.measures.statistics.RankInterval;
import org.jixiao.vocabulary.Keys;

/**
 * The comparison of one division's departments in one year.
 *
 * @param division its code
 * @param year the fiscal year
 * @param settings what the bureau decides
 */
record YearComparison(String division, int year, ComparisonSettings settings) {

  private static final String OK = "OK";
  private static final double CONFIDENCE = 0.95;

  /** Rows of {@link DepartmentComparisons}, one a department and measure. */
  List<Row> rows(Iterator<Row> projects) {
    var departments = new TreeMap<String, DepartmentProjects>();
    projects.forEachRemaining(
        project ->
            departments
                .computeIfAbsent(
                    project.getAs(Keys.DEPARTMENT_ID.name()), id -> new DepartmentProjects())
                .add(project));
    var rows = new ArrayList<Row>();
    for (var measure : ComparedMeasure.values()) {
      rows.addAll(rows(measure, departments));
    }
    return rows;
  }

  private List<Row> rows(ComparedMeasure measure, Map<String, DepartmentProjects> departments) {
    var rows = new ArrayList<Row>();
    var comparable = new ArrayList<MeasuredDepartment>();
    departments.forEach(
        (id, projects) -> {
          var department = MeasuredDepartment.of(id, projects, measure);
          if (department.ratio().isEmpty()) {
            rows.add(notCompared(department, "NO_VALUE"));
          } else if (department.count() < settings.minimumProjects()) {
            rows.add(notCompared(department, "TOO_FEW_PROJECTS"));
          } else {
            comparable.add(department);
          }
        });
    for (var group : PeerGroup.of(comparable, settings)) {
      rows.addAll(rows(measure, group));
    }
    return rows;
  }

  private List<Row> rows(ComparedMeasure measure, PeerGroup group) {
    if (!group.suffices(settings)) {
      return group.departments().stream()
          .map(department -> notCompared(department, "TOO_FEW_PEERS"))
          .toList();
    }
    var seed = String.join("|", division, String.valueOf(year), measure.id(), group.name());
    var verdicts = PeerVerdicts.of(group, measure, settings, seed);
    return group.departments().stream()
        .map(
            department ->
                verdicts
                    .map(found -> compared(department, group, found))
                    .orElseGet(() -> notCompared(department, "NO_VARIANCE")))
        .toList();
  }

  private Row notCompared(MeasuredDepartment department, String status) {
    return observed(department)
        .set(DepartmentComparisons.COMPARISON_STATUS, status)
        .set(DepartmentComparisons.RANK_STATUS, rankStatus(department.measure(), status))
        .row();
  }

  private Row compared(MeasuredDepartment department, PeerGroup group, PeerVerdicts verdicts) {
    var draft =
        observed(department)
            .set(DepartmentComparisons.COMPARISON_STATUS, OK)
            .set(DepartmentComparisons.RANK_STATUS, rankStatus(department.measure(), OK))
            .set(DepartmentComparisons.PEER_GROUP, group.name())
            .set(DepartmentComparisons.PEER_BASIS, group.basis().name().toLowerCase(Locale.ROOT))
            .set(DepartmentComparisons.PEER_COUNT, (long) group.departments().size())
            .statistic(DepartmentComparisons.TARGET_VALUE, verdicts.target())
            .statistic(DepartmentComparisons.STANDARD_ERROR, verdicts.standardError(department))
            .statistic(DepartmentComparisons.OVERDISPERSION_FACTOR, verdicts.overdispersion().phi())
            .statistic(
                DepartmentComparisons.FUNNEL_VARIANCE, verdicts.overdispersion().tauSquared())
            .statistic(
                DepartmentComparisons.PAULE_MANDEL_VARIANCE, verdicts.shrinkage().tauSquared())
            .statistic(
                DepartmentComparisons.DERSIMONIAN_LAIRD_VARIANCE, verdicts.dersimonianLaird())
            .statistic(
                DepartmentComparisons.RESTRICTED_LIKELIHOOD_VARIANCE,
                verdicts.restrictedLikelihood());
    limits(draft, department, verdicts);
    shrunken(draft, department, verdicts);
    var rank = verdicts.ranks().get(department.id());
    return (rank == null ? draft : ranked(draft, rank)).row();
  }

  private static void limits(RowDraft draft, MeasuredDepartment department, PeerVerdicts verdicts) {
    var chance = verdicts.chanceLimits(department, FunnelLimits.WARNING);
    var farChance = verdicts.chanceLimits(department, FunnelLimits.ALARM);
    var funnel = verdicts.funnelLimits(department, FunnelLimits.WARNING);
    var farFunnel = verdicts.funnelLimits(department, FunnelLimits.ALARM);
    draft
        .statistic(DepartmentComparisons.CHANCE_LOWER_95, chance.lower())
        .statistic(DepartmentComparisons.CHANCE_UPPER_95, chance.upper())
        .statistic(DepartmentComparisons.CHANCE_LOWER_998, farChance.lower())
        .statistic(DepartmentComparisons.CHANCE_UPPER_998, farChance.upper())
        .statistic(DepartmentComparisons.FUNNEL_LOWER_95, funnel.lower())
        .statistic(DepartmentComparisons.FUNNEL_UPPER_95, funnel.upper())
        .statistic(DepartmentComparisons.FUNNEL_LOWER_998, farFunnel.lower())
        .statistic(DepartmentComparisons.FUNNEL_UPPER_998, farFunnel.upper())
        .set(
            DepartmentComparisons.FUNNEL_POSITION, position(department.value(), funnel, farFunnel));
  }

  private static String position(double value, Interval near, Interval far) {
    if (value < far.lower()) {
      return "below_998";
    }
    if (value > far.upper()) {
      return "above_998";
    }
    if (value < near.lower()) {
      return "below_95";
    }
    return value > near.upper() ? "above_95" : "inside";
  }

  private static void shrunken(
      RowDraft draft, MeasuredDepartment department, PeerVerdicts verdicts) {
    var posterior = verdicts.posterior(department);
    var interval = posterior.interval(CONFIDENCE);
    draft
        .statistic(DepartmentComparisons.SHRUNKEN_VALUE, posterior.mean())
        .statistic(DepartmentComparisons.SHRUNKEN_LOWER, interval.lower())
        .statistic(DepartmentComparisons.SHRUNKEN_UPPER, interval.upper())
        .statistic(DepartmentComparisons.OWN_WEIGHT, posterior.ownWeight());
  }

  private static RowDraft ranked(RowDraft draft, RankInterval rank) {
    return draft
        .set(DepartmentComparisons.RANK_BEST, (long) rank.best())
        .set(DepartmentComparisons.RANK_WORST, (long) rank.worst())
        .statistic(DepartmentComparisons.TOP_TENTH_PROBABILITY, rank.topTenth())
        .statistic(DepartmentComparisons.BOTTOM_TENTH_PROBABILITY, rank.bottomTenth());
  }

  private static String rankStatus(ComparedMeasure measure, String status) {
    return measure.rank() == ComparedMeasure.Rank.NONE ? "SELF_DECLARED" : status;
  }

  /** What a row says of the department itself, before it is compared with anybody. */
  private RowDraft observed(MeasuredDepartment department) {
    var measure = department.measure();
    var projects = department.projects();
    var draft =
        new RowDraft(DepartmentComparisons.TABLE)
            .set(Keys.DIVISION_CODE, division)
            .set(Keys.FISCAL_YEAR, year)
            .set(Keys.DEPARTMENT_ID, department.id())
            .set(Keys.DEPARTMENT_NAME, projects.name())
            .set(DepartmentComparisons.MEASURE_NAME, measure.id())
            .set(DepartmentComparisons.MEASURE_CAPTION, measure.caption())
            .set(DepartmentComparisons.MEASURE_KIND, measure.form().name().toLowerCase(Locale.ROOT))
            .set(DepartmentComparisons.NUMERATOR, units(department.above(), measure))
            .set(DepartmentComparisons.DENOMINATOR, units(department.below(), measure))
            .set(DepartmentComparisons.PROJECT_COUNT, (long) department.count())
            .set(DepartmentComparisons.LEFT_OUT_COUNT, projects.leftOut(measure))
            .set(DepartmentComparisons.BOND_COUNT, projects.bonds())
            .set(DepartmentComparisons.MINIMUM_COUNT, (long) settings.minimumProjects())
            .set(
                DepartmentComparisons.DEPARTMENT_KIND,
                DepartmentKind.ofName(projects.name()).caption())
            .set(ProjectScores.RULE_SET_ID, settings.ruleSetId())
            .set(ProjectScores.RULE_SET_VERSION, settings.ruleSetVersion())
            .set(YearClosing.YEAR_CLOSED, projects.yearClosed())
            .set(YearClosing.AS_OF_DATE, projects.asOf());
    department
        .ratio()
        .ifPresent(
            ratio ->
                draft
                    .set(DepartmentComparisons.OBSERVED_VALUE, ratio.rate(6))
                    .statistic(DepartmentComparisons.EFFECTIVE_COUNT, department.effectiveCount()));
    department
        .interval()
        .ifPresent(
            interval ->
                draft
                    .statistic(DepartmentComparisons.INTERVAL_LOWER, interval.lower())
                    .statistic(DepartmentComparisons.INTERVAL_UPPER, interval.upper()));
    return draft;
  }

  private static BigDecimal units(BigDecimal whole, ComparedMeasure measure) {
    return whole.movePointLeft(measure.decimals()).setScale(6);
  }
}
