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
 * @param year fiscal year
 * @param number place in the sample, from 0; fixes code, name and ids
 */
record CleanProject(Dice dice, SampleDepartment department, int year, int number) {

  static final String COUNTY = "县";
  static final String PROVINCE = "省";

  private static final int PARTS = 10;
  private static final int DAY = 15;

  /** As it is, nothing changed. */
  SampleProject ordinary() {
    return paying(9700, COUNTY, 9500);
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
    var indicators = SampleScores.of(dice, department, adjusted, execution, total);
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
        department.units().get(number % department.units().size()),
        year,
        number,
        String.format("533122%02d10000%s%05d", year % 100, department.id(), number),
        "合成" + department.projects().get(number % department.projects().size()) + number + "号",
        "3",
        level,
        lines,
        payments,
        form,
        true);
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
    long left = amount;
    for (int part = 1; part <= PARTS; part++) {
      long cents = part == PARTS ? left : amount / PARTS + 137L * part - 700L;
      payments.add(payment(line, part, LocalDate.of(year, part + 1, DAY), cents));
      left -= cents;
    }
    return payments;
  }

  /** One payment to a payee of its own, for a purpose of its own. */
  SamplePayment payment(SampleLine line, int part, LocalDate day, long cents) {
    return payment(line, part, day, cents, "示例服务" + part + "有限公司（合成）", "合成服务费" + part);
  }

  SamplePayment payment(
      SampleLine line, int part, LocalDate day, long cents, String payee, String purpose) {
    var id = String.format("%02d%06d%02d", year % 100, number, part);
    return new SamplePayment("SQ" + id, "W" + id, line, day, day, cents, payee, purpose);
  }
}
