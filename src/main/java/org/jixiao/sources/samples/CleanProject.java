package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;

/**
 * A synthetic project in which nothing is out of the ordinary, and the ways to put one thing out of
 * order: county money issued in January, ten payments from February to November, nearly all of it
 * paid, a form that agrees with the ledgers and scores itself by the rules.
 *
 * @param county whose departments it can be moved between
 * @param unit of the department, or one invented for this project
 * @param year fiscal year
 * @param number place in the sample, from 0; fixes code, name and ids
 */
record CleanProject(
    Dice dice,
    SampleCounty county,
    SampleDepartment department,
    SampleUnit unit,
    int year,
    int number) {

  /** Numbers of projects are so far apart, which leaves room for {@link #next}. */
  static final int STEP = 20;

  static final String COUNTY = "县";
  static final String PROVINCE = "省";

  /** Characters that names are told apart by; two names differ in three or more of five. */
  private static final String LETTERS = "春夏秋冬东西南北山云田林泉石桥河湖江海天地日月星风花草松竹梅兰柏杨柳槐榕桂";

  private static final int PARTS = 10;
  private static final int DAY = 20;
  private static final int FRIDAY = 5;

  /** In a unit of the department's own. */
  static CleanProject of(
      Dice dice, SampleCounty county, SampleDepartment department, int year, int number) {
    var units = department.units();
    var unit = units.get(number % units.size());
    return new CleanProject(dice, county, department, unit, year, number);
  }

  /** As it is, nothing changed: a score from 86 to 97, four of ten below 90. */
  SampleProject ordinary() {
    return paying(9700, COUNTY, 8600 + number * 37 % 1100);
  }

  /** Nothing changed, and every indicator scored in full. */
  SampleProject unmarred() {
    return paying(9700, COUNTY, 9970);
  }

  /** The same project in another year. */
  CleanProject in(int otherYear) {
    return new CleanProject(dice, county, department, unit, otherYear, number);
  }

  /** A further project of the same unit; at most nine beside each. */
  CleanProject next(int further) {
    return new CleanProject(dice, county, department, unit, year, number + further);
  }

  /** Another department's bureau, which is neither a township nor a school. */
  SampleUnit otherBureau() {
    var first = county.departments().get(0);
    return (first.equals(department) ? county.departments().get(2) : first).units().get(0);
  }

  /** A further project in a department so many places on; at most nine beside each. */
  CleanProject elsewhere(int further) {
    var departments = county.departments();
    int place = (departments.indexOf(department) + further) % departments.size();
    return of(dice, county, departments.get(place), year, number + further);
  }

  /** The same in a unit that has no other projects. */
  CleanProject inUnitOfItsOwn() {
    var id = String.format("%s%03d", department.id(), 100 + number / STEP % 900);
    return new CleanProject(
        dice, county, department, new SampleUnit(id, "梁河县合成" + word() + "中心"), year, number);
  }

  /** A name for a project about something, unlike that of any other number. */
  String name(String topic) {
    return "合成" + word() + topic;
  }

  private String word() {
    int base = LETTERS.length();
    int small = number % base;
    int large = number / base % base;
    int last = number / base / base;
    return ""
        + LETTERS.charAt(small)
        + LETTERS.charAt(large)
        + LETTERS.charAt((small + large + last) % base)
        + LETTERS.charAt((small + 2 * large + 3 * last) % base)
        + LETTERS.charAt(last % base);
  }

  /**
   * The same with another share of the budget paid, in hundredths of a percent, and total score.
   */
  SampleProject paying(int share, String level, int score) {
    var lines = List.of(granted(Kind.INITIAL, 1, budget(), LocalDate.of(year, 1, 20)));
    return of(lines, monthly(lines.get(0), Amounts.share(budget(), share)), level, score);
  }

  /** These lines and payments, and a form that agrees with them. */
  SampleProject of(
      List<SampleLine> lines, List<SamplePayment> payments, String level, int wantedScore) {
    long adjusted = lines.stream().mapToLong(SampleLine::amount).sum();
    long initial =
        lines.stream()
            .filter(line -> line.kind() == Kind.INITIAL)
            .mapToLong(SampleLine::amount)
            .sum();
    long paid = payments.stream().mapToLong(SamplePayment::amount).sum();
    int execution = SelfEvaluation.linearScore(paid, adjusted);
    int total = Math.min(wantedScore, execution + 9000);
    var indicators =
        notAllAsTargeted(SampleScores.of(dice, department, adjusted, execution, total));
    var form =
        new SelfEvaluation(
            initial,
            adjusted,
            0,
            paid,
            0,
            execution,
            total,
            "完成合成任务" + number + "项",
            "已完成合成任务",
            paid < adjusted * 9 / 10 ? "项目按合同约定分年度实施，余款下年支付（合成数据）" : "无",
            indicators);
    return new SampleProject(
        department,
        unit,
        year,
        number,
        String.format("533122%02d10000%s%05d", year % 100, department.id(), number),
        name(department.projects().get(number / STEP % department.projects().size())),
        "3",
        level,
        lines,
        payments,
        form,
        true);
  }

  /**
   * The first quantity is exceeded a little: forms on which nothing differs are asked about. Small
   * targets are made ten times as large for it.
   */
  private static List<SampleIndicator> notAllAsTargeted(List<SampleIndicator> indicators) {
    var changed = new ArrayList<SampleIndicator>(indicators);
    var first = changed.get(0);
    int drawn = Integer.parseInt(first.target());
    int target = drawn < 10 ? 10 * drawn : drawn;
    changed.set(
        0,
        first
            .aimingAt(first.operator(), target + "", first.unit())
            .achieving(target + target / 10 + ""));
    return changed;
  }

  /** Its budget in cents: the same whenever asked, from 80 万元 on, and no other project's. */
  long budget() {
    return Dice.of(number, "budget", department.id()).between(80, 120) * 1_000_000L
        + number * 1_300L;
  }

  SampleLine granted(Kind kind, int place, long amount, LocalDate day) {
    return new SampleLine(
        String.format("B%02d%06d%d", year % 100, number, place),
        "",
        "梁财预〔" + year + "〕" + (number + 1) + "号",
        kind,
        amount,
        amount,
        day);
  }

  /** The amount in ten uneven payments of different payees, February to November. */
  List<SamplePayment> monthly(SampleLine line, long amount) {
    var payments = new ArrayList<SamplePayment>();
    if (amount == 0) {
      return payments;
    }
    long left = amount;
    for (int part = 1; part <= PARTS; part++) {
      long cents = part == PARTS ? left : amount / PARTS + 137L * part - 700L;
      payments.add(payment(line, part, workday(part + 1), cents));
      left -= cents;
    }
    return payments;
  }

  /** The twentieth, on which no holiday falls, or the Monday after. */
  private LocalDate workday(int month) {
    return workday(LocalDate.of(year, month, DAY));
  }

  /** The day, or the Monday after it. */
  static LocalDate workday(LocalDate day) {
    int weekday = day.getDayOfWeek().getValue();
    return day.plusDays(weekday > FRIDAY ? 8L - weekday : 0);
  }

  /** One payment to a payee of its own, for a purpose of its own. */
  SamplePayment payment(SampleLine line, int part, LocalDate day, long cents) {
    return payment(
        line, part, day, cents, "示例" + number + "号服务" + part + "有限公司（合成）", "合成服务费" + part);
  }

  SamplePayment payment(
      SampleLine line, int part, LocalDate day, long cents, String payee, String purpose) {
    var id = String.format("%02d%06d%02d", year % 100, number, part);
    return new SamplePayment("SQ" + id, "W" + id, line, day, day, cents, payee, purpose);
  }
}
