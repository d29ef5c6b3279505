package org.jixiao.sources.samples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.sources.samples.SampleCourse.Treasury;

/**
 * The projects of a department in a year, without any anomaly: totals equal the sums of scores,
 * execution scores follow the linear rule, and forms equal ledgers. Six of ten projects recur from
 * year to year and carry over most of what they could not spend.
 */
final class SampleProjects {

  private static final List<String> TOWNS =
      List.of("遮岛镇", "芒东镇", "勐养镇", "平山乡", "小厂乡", "大厂乡", "九保乡", "曩宋乡", "河西乡");

  private static final List<String> VILLAGES =
      List.of("示例一村", "示例二村", "示例三村", "示例四村", "示例五村", "示例六村", "示例七村", "示例八村", "示例九村");

  private final SampleSettings settings;
  private final SampleCounty county;

  SampleProjects(SampleSettings settings, SampleCounty county) {
    this.settings = settings;
    this.county = county;
  }

  /** In order of their numbers; the same whenever asked. */
  List<SampleProject> of(SampleDepartment department, int year) {
    int count = county.projectCount(department, year);
    List<SampleBudget> budgets = budgets(department, year, count);
    List<SampleProject> projects = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      projects.add(project(department, year, number, budgets.get(number)));
    }
    return List.copyOf(projects);
  }

  /** True for projects whose low payment under a high score is put in on purpose. */
  boolean divergenceIsInjected(SampleDepartment department, int year, int number) {
    return dice("divergence", department, year, number).chance(settings.anomaliesPerMille());
  }

  /** Rate first drawn, in hundredths of a percent, before any divergence was put in. */
  int drawnRate(SampleDepartment department, int year, int number) {
    return SampleCourse.drawnRate(
        dice("rate", department, year, number), treasury(department, year));
  }

  private List<SampleBudget> budgets(SampleDepartment department, int year, int count) {
    Map<Integer, Long> unspent = unspentBefore(department, year);
    List<SampleBudget> budgets = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      boolean recurring = recurs(department, number);
      Dice dice = dice("budget", department, year, number);
      long size =
          recurring
              ? Amounts.share(
                  Amounts.budget(Dice.of(settings.seed(), "base", department.id(), number)),
                  dice.between(8500, 11_500))
              : Amounts.budget(dice);
      long carryOver = recurring ? unspent.getOrDefault(number, 0L) : 0;
      budgets.add(SampleBudget.drawn(dice, size, carryOver));
    }
    return settings
        .knownTotal(department.id(), year)
        .map(known -> SampleBudget.addingUpTo(known.adjustedCents(), budgets))
        .orElse(budgets);
  }

  private Map<Integer, Long> unspentBefore(SampleDepartment department, int year) {
    Map<Integer, Long> unspent = new HashMap<>();
    if (year > settings.firstYear()) {
      for (SampleProject project : of(department, year - 1)) {
        long left = Amounts.wholeHundreds(project.adjusted() - project.paid());
        Dice dice = dice("carry", department, year, project.number());
        unspent.put(project.number(), dice.chance(450) ? left : 0L);
      }
    }
    return unspent;
  }

  private boolean recurs(SampleDepartment department, int number) {
    return Dice.of(settings.seed(), "recurs", department.id(), number).chance(600);
  }

  private SampleProject project(
      SampleDepartment department, int year, int number, SampleBudget budget) {
    int rate = drawnRate(department, year, number);
    boolean diverges = divergenceIsInjected(department, year, number);
    Dice dice = dice("course", department, year, number);
    if (diverges) {
      rate = dice.between(800, 5500);
    }
    SampleCourse course =
        SampleCourse.drawn(dice, treasury(department, year), budget.adjusted(), rate);
    if (diverges) {
      course = new SampleCourse(course.paid(), course.pending() + course.notIssued(), 0);
    }
    String stem = stem(department, year, number);
    List<SampleLine> lines =
        SampleLines.of(
            dice,
            year,
            number + 1,
            stem,
            stem(department, year - 1, number),
            budget,
            course.notIssued());
    List<SamplePayment> payments = SamplePayments.of(dice, year, stem, lines, course);
    int executionScore = SelfEvaluation.linearScore(course.paid(), budget.adjusted());
    int total =
        diverges
            ? SampleScores.excellent(dice, executionScore + 9000)
            : SampleScores.drawnTotal(dice, executionScore);
    boolean recurring = recurs(department, number);
    return new SampleProject(
        department,
        department.units().get(number % department.units().size()),
        year,
        number,
        code(department, recurring ? settings.firstYear() : year, number),
        name(department, year, number, recurring),
        dice.chance(150) ? "22" : "3",
        level(dice, budget),
        lines,
        payments,
        evaluation(dice, department, lines, course, budget, executionScore, total),
        settings.knownTotal(department.id(), year).isPresent() || !dice.chance(20));
  }

  private static SelfEvaluation evaluation(
      Dice dice,
      SampleDepartment department,
      List<SampleLine> lines,
      SampleCourse course,
      SampleBudget budget,
      int executionScore,
      int total) {
    long carryPaid = Math.min(course.paid(), carryIssued(lines));
    List<SampleIndicator> indicators =
        SampleScores.of(dice, department, budget.adjusted(), executionScore, total);
    SampleIndicator first = indicators.get(0);
    boolean behind = course.paid() * 10 < budget.adjusted() * 9;
    return new SelfEvaluation(
        budget.initial(),
        budget.adjusted() - budget.carryOver(),
        budget.carryOver(),
        course.paid() - carryPaid,
        carryPaid,
        executionScore,
        total,
        "完成年度任务：" + first.level3() + first.target() + first.unit() + "，保障资金规范使用。",
        "实际" + first.level3() + first.actual() + first.unit() + (behind ? "，部分资金尚未支付。" : "，任务完成。"),
        behind ? "因县级财政困难，部分资金未能及时支付。" : "无",
        indicators);
  }

  private static long carryIssued(List<SampleLine> lines) {
    return lines.stream()
        .filter(line -> line.kind() == SampleLine.Kind.CARRY_OVER)
        .mapToLong(SampleLine::issued)
        .sum();
  }

  private static String level(Dice dice, SampleBudget budget) {
    int level = budget.initial() == 0 ? 1 + dice.weighted(4, 4, 2) : dice.weighted(55, 18, 18, 9);
    return List.of("县", "省", "中央", "州").get(level);
  }

  /** Six digits of the region, two of the year, a kind digit and a serial number: 21 digits. */
  private static String code(SampleDepartment department, int year, int number) {
    return "533122" + year % 100 + "10000" + department.id() + String.format("%05d", number);
  }

  private static String stem(SampleDepartment department, int year, int number) {
    return String.format("%02d", year % 100) + department.id() + String.format("%05d", number);
  }

  private static String name(SampleDepartment department, int year, int number, boolean recurring) {
    int topics = department.projects().size();
    int round = number / topics;
    List<String> places = department.id().startsWith("9") ? VILLAGES : TOWNS;
    String place = places.get((number % topics + round) % places.size());
    String batch = round >= places.size() ? "第" + (round / places.size() + 1) + "批" : "";
    String topic = department.projects().get(number % topics);
    return (recurring ? "" : year + "年") + place + topic + batch + (recurring ? "项目" : "专项资金");
  }

  private Treasury treasury(SampleDepartment department, int year) {
    return settings.knownTotal(department.id(), year).isPresent()
        ? Treasury.SHORT_OF_CASH
        : Treasury.ORDINARY;
  }

  private Dice dice(String what, SampleDepartment department, int year, int number) {
    return Dice.of(settings.seed(), what, department.id(), year, number);
  }
}
