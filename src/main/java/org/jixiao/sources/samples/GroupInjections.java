package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;
import org.jixiao.sources.samples.SamplePayment.Particulars;

/** Anomalies of a unit with all its projects, and of a payee of several departments. */
final class GroupInjections {

  private static final int FULL = 10_000;

  static final List<Injection> ALL =
      List.of(
          new Injection(
              "UNI-01",
              List.of(),
              (clean, size) -> unit(clean, new int[] {3, 5, 8}[size], FULL, 0),
              clean -> unit(clean, 4, FULL, 300)),
          new Injection(
              "UNI-02",
              List.of(),
              (clean, size) -> unit(clean, new int[] {5, 7, 9}[size], 9500, 30),
              clean -> unit(clean, 6, 9600, 300)),
          new Injection(
              "UNI-03",
              List.of(),
              (clean, size) -> contracts(clean, new int[] {6500, 7500, 9500}[size]),
              clean -> contracts(clean, 5000)),
          new Injection(
              "PYE-01",
              List.of(),
              (clean, size) -> outsize(clean, new int[] {12, 20, 40}[size]),
              clean -> outsize(clean, 8)),
          new Injection(
              "PYE-02",
              List.of(),
              (clean, size) -> shared(clean, new int[] {5, 7, 10}[size], "咨询有限公司"),
              clean -> shared(clean, 7, "供电有限公司")),
          new Injection(
              "DUP-01",
              List.of(),
              (clean, size) -> twice(clean, new int[] {6, 3, 0}[size], "合成会议费"),
              clean -> twice(clean, 3, "缴纳6月电费")));

  private GroupInjections() {}

  /** So many projects of one unit whose totals fall from the first by so many hundredths each. */
  private static HandedIn unit(CleanProject somewhere, int projects, int first, int less) {
    var clean = somewhere.inUnitOfItsOwn();
    var made = new ArrayList<SampleProject>();
    for (int at = 0; at < projects; at++) {
      made.add(clean.next(at).paying(FULL, CleanProject.COUNTY, first - less * at));
    }
    return HandedIn.of(made.get(0)).beside(made.subList(1, made.size())).about(clean.unit().id());
  }

  /** Six contracts in a unit of its own, of which one payee has such a share of the money. */
  private static HandedIn contracts(CleanProject somewhere, int share) {
    var clean = somewhere.inUnitOfItsOwn();
    var line = line(clean);
    var whole = Amounts.share(clean.budget(), 9700);
    var payments = new ArrayList<SamplePayment>();
    var large = Amounts.share(whole, share);
    for (int part = 1; part <= 6; part++) {
      var amount = part == 1 ? large : (whole - large) / 5 + 1_000L * part;
      payments.add(
          clean
              .payment(line, part, LocalDate.of(clean.year(), part + 2, 14), amount)
              .with(new Particulars("30227", "HT" + clean.number() + "-" + part, "国库集中支付")));
    }
    return HandedIn.of(of(clean, line, payments)).about(clean.unit().id());
  }

  /** Five payments of nine thousand yuan to one payee, and one so many times as large. */
  private static HandedIn outsize(CleanProject clean, int factor) {
    var payee = "示例" + clean.number() + "号检测有限公司（合成）";
    var line = line(clean);
    long small = 1_200_000;
    var payments = new ArrayList<SamplePayment>();
    for (int part = 1; part <= 5; part++) {
      payments.add(pay(clean, line, part, small + 1_700L * part, payee));
    }
    payments.add(pay(clean, line, 6, small * factor, payee));
    var rest = Amounts.share(clean.budget(), 9700) - 5 * small - small * factor;
    for (int part = 7; part <= 10; part++) {
      payments.add(
          clean.payment(
              line,
              part,
              CleanProject.workday(LocalDate.of(clean.year(), part, 19)),
              rest / 4 + part));
    }
    return HandedIn.of(of(clean, line, payments)).about(payee);
  }

  private static SamplePayment pay(
      CleanProject clean, SampleLine line, int part, long cents, String payee) {
    var day = CleanProject.workday(LocalDate.of(clean.year(), part + 2, 13));
    return clean.payment(line, part, day, cents, payee, "合成检测费" + part);
  }

  /** So many departments pay one payee fifteen 万元 each. */
  private static HandedIn shared(CleanProject clean, int departments, String kind) {
    var payee = "示例" + clean.number() + "号" + kind + "（合成）";
    var made = new ArrayList<SampleProject>();
    for (int at = 0; at < departments; at++) {
      made.add(paying(clean.elsewhere(at), 15_000_000L + 13_100L * at, 4 + at % 6, payee, "合成咨询费"));
    }
    return HandedIn.of(made.get(0)).beside(made.subList(1, made.size())).about(payee);
  }

  /** Two departments pay one payee the same for the same, so many days apart. */
  private static HandedIn twice(CleanProject clean, int days, String purpose) {
    var payee = "示例" + clean.number() + "号会务有限公司（合成）";
    var other = clean.elsewhere(1);
    return HandedIn.of(once(clean, 0, payee, purpose))
        .beside(List.of(once(other, days, payee, purpose)))
        .about(payee);
  }

  private static SampleProject once(CleanProject clean, int days, String payee, String purpose) {
    var line = line(clean);
    var payments = clean.monthly(line, Amounts.share(clean.budget(), 9000));
    var day = LocalDate.of(clean.year(), 6, 11).plusDays(days);
    payments.add(clean.payment(line, 11, day, 3_456_700L, payee, purpose));
    return of(clean, line, payments);
  }

  private static SampleProject paying(
      CleanProject clean, long cents, int month, String payee, String purpose) {
    var line = line(clean);
    var payments = clean.monthly(line, Amounts.share(clean.budget(), 9700) - cents);
    payments.add(
        clean.payment(line, 11, LocalDate.of(clean.year(), month, 9), cents, payee, purpose));
    return of(clean, line, payments);
  }

  private static SampleLine line(CleanProject clean) {
    return clean.granted(Kind.INITIAL, 1, clean.budget(), LocalDate.of(clean.year(), 1, 20));
  }

  private static SampleProject of(
      CleanProject clean, SampleLine line, List<SamplePayment> payments) {
    return clean.of(List.of(line), payments, CleanProject.COUNTY, 8900);
  }
}
