package org.jixiao.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jixiao.sources.samples.Anomalies.Told;
import org.jixiao.sources.samples.SampleLine.Kind;
import org.jixiao.sources.samples.Truth.Origin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proportions follow the domain brief, §5.1 (defaults for synthetic data). */
class SampleModelTest {

  private static final SampleSettings SETTINGS = SampleSettings.ofSize(7, 2022, 2024, 4000);
  private static final List<SampleProject> CLEAN = new ArrayList<>();
  private static final List<Told> TOLD = new ArrayList<>();

  @BeforeAll
  static void drawTheCounty() {
    SampleCounty county = new SampleCounty(SETTINGS);
    SampleProjects projects = new SampleProjects(SETTINGS, county);
    Anomalies anomalies = new Anomalies(SETTINGS, projects);
    for (SampleDepartment department : county.departments()) {
      CLEAN.addAll(projects.of(department, 2024));
      TOLD.addAll(anomalies.in(department, 2024, "2024"));
    }
  }

  @Test
  void everyTotalIsTheSumOfItsScoresAndEveryWeightIsSpent() {
    for (SampleProject project : CLEAN) {
      SelfEvaluation form = project.evaluation();
      assertThat(form.total()).as(project.code()).isEqualTo(form.sumOfScores());
      assertThat(form.indicators().stream().mapToInt(SampleIndicator::weight).sum()).isEqualTo(90);
      assertThat(form.indicators())
          .allMatch(row -> row.score() >= 0 && row.score() <= row.weight() * 100)
          .hasSizeBetween(6, 14);
    }
  }

  @Test
  void everyFormAgreesWithItsLedgers() {
    for (SampleProject project : CLEAN) {
      SelfEvaluation form = project.evaluation();
      assertThat(form.adjusted()).as(project.code()).isEqualTo(project.adjusted());
      assertThat(form.executed()).as(project.code()).isEqualTo(project.paid());
      assertThat(form.executionScore())
          .isEqualTo(
              (int) ((project.paid() * 2000 + project.adjusted()) / (2 * project.adjusted())));
      assertThat(
              project.lines().stream()
                  .filter(line -> line.kind() == Kind.INITIAL)
                  .mapToLong(SampleLine::amount)
                  .sum())
          .isEqualTo(form.initial());
    }
  }

  @Test
  void moneyIsPaidOnlyWhenAppliedForAndAppliedForOnlyWhenIssued() {
    for (SampleProject project : CLEAN) {
      assertThat(project.paid()).isLessThanOrEqualTo(project.applied());
      assertThat(project.applied()).as(project.code()).isLessThanOrEqualTo(project.issued());
      assertThat(project.issued()).isLessThanOrEqualTo(project.adjusted());
      for (SamplePayment payment : project.payments()) {
        assertThat(payment.appliedOn()).isAfterOrEqualTo(payment.line().date());
        if (payment.paidOn() != null) {
          assertThat(payment.paidOn()).isAfterOrEqualTo(payment.appliedOn());
          assertThat(payment.paidOn().getYear()).isEqualTo(2024);
        }
      }
    }
  }

  @Test
  void idsOfLinesAndVouchersAndNamesWithinUnitsAreUnique() {
    Set<String> ids = new HashSet<>();
    for (SampleProject project : CLEAN) {
      assertThat(ids.add(project.unit().id() + project.name())).as(project.name()).isTrue();
      assertThat(ids.add(project.code())).isTrue();
      assertThat(project.code()).hasSize(21);
      project.lines().forEach(line -> assertThat(ids.add(line.id())).isTrue());
      project.payments().forEach(paid -> assertThat(ids.add(paid.applicationId())).isTrue());
    }
  }

  @Test
  void ratesScoresAndBudgetsKeepTheProportionsOfACounty() {
    assertThat(perMille(project -> project.paid() == project.adjusted())).isBetween(350, 500);
    assertThat(perMille(project -> project.paid() * 2 < project.adjusted())).isBetween(100, 250);
    assertThat(perMille(project -> project.paid() == 0)).isBetween(20, 80);
    assertThat(perMille(project -> project.evaluation().total() >= 9000)).isBetween(850, 950);
    assertThat(perMille(project -> project.evaluation().total() < 6000)).isBetween(1, 10);
    for (int heap : List.of(10_000, 9800, 9600, 9500, 9000)) {
      assertThat(perMille(project -> project.evaluation().total() == heap)).isGreaterThan(50);
    }
    assertThat(perMille(SampleModelTest::hasAddition)).isBetween(200, 400);
    assertThat(perMille(project -> project.evaluation().initial() == 0)).isBetween(50, 100);
  }

  @Test
  void amountsAreLogNormalWithTheUsualMedianAndTail() {
    List<Long> amounts = CLEAN.stream().map(SampleProject::adjusted).sorted().toList();

    assertThat(amounts.get(amounts.size() / 2)).isBetween(15_000_000L, 40_000_000L);
    assertThat(amounts.get(amounts.size() * 99 / 100)).isGreaterThan(1_200_000_000L);
  }

  @Test
  void paymentsDipAtNewYearAndRushInDecember() {
    int[] months = new int[13];
    int all = 0;
    for (SampleProject project : CLEAN) {
      for (SamplePayment payment : project.payments()) {
        if (payment.paidOn() != null) {
          months[payment.paidOn().getMonthValue()]++;
          all++;
        }
      }
    }
    assertThat(months[12] * 1000 / all).isBetween(200, 350);
    assertThat((months[1] + months[2]) * 1000 / all).isLessThan(60);
    for (int month = 3; month <= 11; month++) {
      assertThat(months[month] * 1000 / all).as("month " + month).isBetween(50, 120);
    }
  }

  @Test
  void theTruthNamesExactlyTheAnomaliesThatTheDeliveredModelShows() {
    Set<String> shown = new TreeSet<>();
    Set<String> told = new TreeSet<>();
    for (Told one : TOLD) {
      one.truths().forEach(truth -> told.add(truth.projectId() + " " + truth.rule()));
      shownBy(one.project()).forEach(rule -> shown.add(one.project().code() + " " + rule));
    }

    assertThat(told).isEqualTo(shown);
  }

  @Test
  void everyAnomalyIsInjectedAtItsRate() {
    for (String rule : List.of("A01", "A05", "B01", "B05", "B06")) {
      long count =
          TOLD.stream()
              .flatMap(one -> one.truths().stream())
              .filter(truth -> truth.rule().equals(rule) && truth.origin() == Origin.INJECTED)
              .count();
      assertThat(count * 1000 / TOLD.size()).as(rule).isBetween(4L, 35L);
    }
  }

  /** The rules once more, from amounts and scores alone; thresholds as in the brief, §6. */
  private static Set<String> shownBy(SampleProject project) {
    Set<String> rules = new TreeSet<>();
    SelfEvaluation form = project.evaluation();
    if (!project.handedIn()) {
      return Set.of("C24");
    }
    if (Math.abs(form.total() - form.sumOfScores()) > 10) {
      rules.add("A01");
    }
    int linear = SelfEvaluation.linearScore(form.executed(), form.adjusted());
    if (Math.abs(form.executionScore() - linear) > 10
        && !Set.of(1000, 700, 500, 0).contains(form.executionScore())) {
      rules.add("A05");
    }
    if (project.paid() > project.adjusted()) {
      rules.add("B06");
    }
    long larger = Math.max(form.executed(), project.paid());
    if (Math.abs(form.executed() - project.paid()) * 100 > larger) {
      rules.add("B05");
    }
    boolean told = LedgerHabits.of(SETTINGS, 2024).captions() == LedgerHabits.Captions.CHINESE;
    long denominator = told ? project.issued() : project.adjusted();
    if (form.total() >= 9000 && project.paid() * 10 < denominator * 8) {
      rules.add("B01");
    }
    return rules;
  }

  private static boolean hasAddition(SampleProject project) {
    return project.lines().stream().anyMatch(line -> line.kind() == Kind.ADDITION);
  }

  private static int perMille(Predicate<SampleProject> condition) {
    return (int) (CLEAN.stream().filter(condition).count() * 1000 / CLEAN.size());
  }
}
