package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;

/** Anomalies of what was budgeted and paid, and of scores beside it. */
final class MoneyInjections {

  static final List<Injection> ALL =
      List.of(
          Injection.ofProject(
                  "SCO-01",
                  List.of("SCO-02"),
                  MoneyInjections::payingLittle,
                  MoneyInjections::modestScore)
              .whoseInnocentCaseRaises("SCO-02"),
          Injection.ofProject(
              "SUM-01", List.of(), MoneyInjections::otherTotal, CleanProject::ordinary),
          Injection.ofProject(
                  "EXE-01",
                  List.of(),
                  MoneyInjections::otherExecutionScore,
                  MoneyInjections::wholeStep)
              .whoseInnocentCaseRaises("SCO-02"),
          Injection.ofProject(
              "PAY-01", List.of(), MoneyInjections::overpaid, MoneyInjections::paidInFull),
          Injection.ofProject(
              "LED-01", List.of("SCO-02"), MoneyInjections::otherExecuted, CleanProject::ordinary),
          Injection.ofProject(
              "PAY-04", List.of(), MoneyInjections::lateRush, MoneyInjections::moneyCameLate),
          Injection.ofProject(
              "PAY-05",
              List.of("PAY-04"),
              MoneyInjections::oneVoucher,
              MoneyInjections::moneyCameLate),
          Injection.ofProject(
                  "EXE-02",
                  List.of("SCO-02", "SCO-03"),
                  MoneyInjections::hardlyPaid,
                  MoneyInjections::moneyFromAbove)
              .whoseInnocentCaseRaises("SCO-02"),
          Injection.ofProject(
                  "BUD-01",
                  List.of("OUT-03"),
                  MoneyInjections::addition,
                  MoneyInjections::additionFromAbove)
              .whoseInnocentCaseRaises("OUT-03"),
          Injection.ofProject("BUD-02", List.of(), MoneyInjections::cut, MoneyInjections::smallCut),
          Injection.ofProject(
              "PAY-03",
              List.of(),
              MoneyInjections::paidNextYear,
              MoneyInjections::settledInJanuary),
          Injection.ofProject(
              "PAY-13", List.of(), MoneyInjections::paidTwice, MoneyInjections::salaries));

  private static final int GOOD = 8500;
  private static final int EXCELLENT = 9500;

  private MoneyInjections() {}

  private static SampleProject payingLittle(CleanProject clean, int size) {
    return clean.paying(new int[] {7800, 5500, 2500}[size], CleanProject.COUNTY, EXCELLENT);
  }

  /** The money moved as little, and the score does not hide it. */
  private static SampleProject modestScore(CleanProject clean) {
    return clean.paying(5500, CleanProject.COUNTY, GOOD);
  }

  private static SampleProject otherTotal(CleanProject clean, int size) {
    var project = clean.ordinary();
    var form = project.evaluation();
    return project.with(form.withTotal(form.total() - new int[] {30, 200, 700}[size]));
  }

  private static SampleProject otherExecutionScore(CleanProject clean, int size) {
    var project = clean.ordinary();
    int wrong = project.evaluation().executionScore() - new int[] {40, 170, 620}[size];
    return project.with(project.evaluation().withExecutionScore(wrong));
  }

  /** 财预〔2021〕101号 gives seven of ten points from 80% on: another rule, and no mistake. */
  private static SampleProject wholeStep(CleanProject clean) {
    var project = clean.paying(9000, CleanProject.COUNTY, EXCELLENT);
    return project.with(project.evaluation().withExecutionScore(700));
  }

  private static SampleProject overpaid(CleanProject clean, int size) {
    return clean.paying(new int[] {10_150, 10_800, 13_000}[size], CleanProject.COUNTY, EXCELLENT);
  }

  private static SampleProject paidInFull(CleanProject clean) {
    return clean.paying(10_000, CleanProject.COUNTY, EXCELLENT);
  }

  private static SampleProject otherExecuted(CleanProject clean, int size) {
    var project = clean.ordinary();
    long told = Amounts.share(project.paid(), 10_000 - new int[] {180, 600, 3000}[size]);
    return project.with(project.evaluation().withExecutedCurrent(told));
  }

  private static SampleProject lateRush(CleanProject clean, int size) {
    var line = line(clean);
    long late = Amounts.share(clean.budget(), new int[] {5300, 6500, 9000}[size]);
    long early = Amounts.share(clean.budget(), 9700) - late;
    var payments = new ArrayList<SamplePayment>();
    payments.add(clean.payment(line, 1, LocalDate.of(clean.year(), 4, 15), early));
    for (int part = 2; part <= 5; part++) {
      long cents = part == 5 ? late - 3 * (late / 4) : late / 4;
      payments.add(clean.payment(line, part, LocalDate.of(clean.year(), 11, 5 * part), cents));
    }
    return clean.of(List.of(line), payments, CleanProject.COUNTY, EXCELLENT);
  }

  /** Issued in November, and therefore paid in December. */
  private static SampleProject moneyCameLate(CleanProject clean) {
    var line = clean.granted(Kind.INITIAL, 1, clean.budget(), LocalDate.of(clean.year(), 11, 8));
    var paid = Amounts.share(clean.budget(), 9700);
    var payment = clean.payment(line, 1, LocalDate.of(clean.year(), 12, 24), paid);
    return clean.of(List.of(line), List.of(payment), CleanProject.PROVINCE, EXCELLENT);
  }

  private static SampleProject oneVoucher(CleanProject clean, int size) {
    var line = line(clean);
    long whole = Amounts.share(clean.budget(), 9700);
    long last = Amounts.share(whole, new int[] {8300, 9200, 9900}[size]);
    var payments =
        List.of(
            clean.payment(line, 1, LocalDate.of(clean.year(), 5, 15), whole - last),
            clean.payment(line, 2, LocalDate.of(clean.year(), 12, 24), last));
    return clean.of(List.of(line), payments, CleanProject.COUNTY, EXCELLENT);
  }

  private static SampleProject hardlyPaid(CleanProject clean, int size) {
    return clean.paying(new int[] {1800, 1000, 300}[size], CleanProject.COUNTY, GOOD);
  }

  /** Money of the province that the county received in November. */
  private static SampleProject moneyFromAbove(CleanProject clean) {
    var line = clean.granted(Kind.INITIAL, 1, clean.budget(), LocalDate.of(clean.year(), 11, 8));
    var paid = clean.payment(line, 1, LocalDate.of(clean.year(), 12, 15), clean.budget() / 10);
    return clean.of(List.of(line), List.of(paid), CleanProject.PROVINCE, GOOD);
  }

  private static SampleProject addition(CleanProject clean, int size) {
    return added(clean, new int[] {3500, 11_000, 25_000}[size], CleanProject.COUNTY);
  }

  private static SampleProject additionFromAbove(CleanProject clean) {
    return added(clean, 11_000, CleanProject.PROVINCE);
  }

  private static SampleProject added(CleanProject clean, int share, String level) {
    var added = Amounts.share(clean.budget(), share);
    return changed(clean, clean.granted(Kind.ADDITION, 2, added, day(clean)), level);
  }

  private static SampleProject cut(CleanProject clean, int size) {
    return reduced(clean, new int[] {2500, 4000, 7000}[size]);
  }

  private static SampleProject smallCut(CleanProject clean) {
    return reduced(clean, 1500);
  }

  private static SampleProject reduced(CleanProject clean, int share) {
    var cut = Amounts.share(clean.budget(), share);
    return changed(clean, clean.granted(Kind.REDUCTION, 2, -cut, day(clean)), CleanProject.COUNTY);
  }

  /** Of the changed budget nearly all is paid, in ten parts. */
  private static SampleProject changed(CleanProject clean, SampleLine change, String level) {
    var first = line(clean);
    var paid = Amounts.share(first.amount() + change.amount(), 9800);
    return clean.of(List.of(first, change), clean.monthly(first, paid), level, EXCELLENT);
  }

  private static SampleProject paidNextYear(CleanProject clean, int size) {
    var day = LocalDate.of(clean.year() + 1, new int[] {1, 2, 3}[size], 20);
    return lastPaidOn(clean, day);
  }

  /** Until 10 January the books of the year stay open. */
  private static SampleProject settledInJanuary(CleanProject clean) {
    return lastPaidOn(clean, LocalDate.of(clean.year() + 1, 1, 8));
  }

  private static SampleProject lastPaidOn(CleanProject clean, LocalDate day) {
    var line = line(clean);
    var payments = clean.monthly(line, Amounts.share(clean.budget(), 9700));
    var last = payments.remove(payments.size() - 1);
    payments.add(clean.payment(line, 10, day, last.amount()));
    return clean.of(List.of(line), payments, CleanProject.COUNTY, EXCELLENT);
  }

  private static SampleProject paidTwice(CleanProject clean, int size) {
    return twice(clean, new int[] {6, 3, 0}[size], "示例设备有限公司（合成）", "采购合成设备");
  }

  /** Wages of one month may be paid in equal parts. */
  private static SampleProject salaries(CleanProject clean) {
    return twice(clean, 3, "梁河县农村信用合作联社（合成）", "代发3月工资");
  }

  private static SampleProject twice(CleanProject clean, int days, String payee, String purpose) {
    var line = line(clean);
    var each = clean.budget() / 50 + 12_300L;
    var payments = clean.monthly(line, Amounts.share(clean.budget(), 9700) - 2 * each);
    var first = LocalDate.of(clean.year(), 3, 5);
    payments.add(clean.payment(line, 11, first, each, payee, purpose));
    payments.add(clean.payment(line, 12, first.plusDays(days), each, payee, purpose));
    return clean.of(List.of(line), payments, CleanProject.COUNTY, EXCELLENT);
  }

  private static SampleLine line(CleanProject clean) {
    return clean.granted(Kind.INITIAL, 1, clean.budget(), LocalDate.of(clean.year(), 1, 20));
  }

  private static LocalDate day(CleanProject clean) {
    return LocalDate.of(clean.year(), 6, 20);
  }
}
