package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;
import org.jixiao.sources.samples.SamplePayment.Particulars;

/** Anomalies of single payments and of payments that belong together. */
final class PaymentInjections {

  static final List<Injection> ALL =
      List.of(
          Injection.ofProject(
              "PAY-02", List.of("SCO-02"), PaymentInjections::unbudgeted, CleanProject::ordinary),
          Injection.ofProject(
              "PAY-06",
              List.of(),
              (clean, size) -> otherClass(clean, new int[] {2500, 5000, 9000}[size]),
              clean -> otherClass(clean, 1500)),
          Injection.ofProject(
              "PAY-07",
              List.of(),
              (clean, size) -> toItself(clean, size, Particulars.USUAL),
              clean -> toItself(clean, 1, new Particulars("30227", "", "实拨"))),
          Injection.ofProject(
              "PAY-08",
              List.of(),
              (clean, size) ->
                  one(clean, new long[] {12_000, 50_000, 90_000}[size], 6, person(clean), "合成咨询费"),
              clean -> one(clean, 50_000, 6, person(clean), "发放困难群众补助")),
          Injection.ofProject(
              "PAY-09",
              List.of(),
              (clean, size) ->
                  one(clean, new long[] {11_000, 30_000, 80_000}[size], 11, station(clean), "预存油费"),
              clean -> one(clean, 30_000, 11, station(clean), "支付10月油费")),
          Injection.ofProject(
              "PAY-10",
              List.of(),
              (clean, size) ->
                  one(clean, new long[] {2_000, 10_000, 50_000}[size], 5, shop(clean), "办公用品"),
              clean -> one(clean, 10_037, 5, shop(clean), "办公用品")),
          Injection.ofProject(
              "PAY-11",
              List.of(),
              (clean, size) -> transferred(clean, new int[] {8200, 9000, 9700}[size], "国库集中支付"),
              clean -> transferred(clean, 9000, "实拨")),
          Injection.ofProject(
              "PAY-12",
              List.of(),
              (clean, size) -> inParts(clean, new int[] {3, 4, 6}[size], 20, "购置合成设备"),
              clean -> inParts(clean, 3, 20, "支付工程进度款")),
          Injection.ofProject(
              "PAY-14",
              List.of("LED-01"),
              (clean, size) -> refunded(clean, new int[] {1500, 4000, 9000}[size]),
              clean -> refunded(clean, 500)),
          Injection.ofProject(
              "PAY-15",
              List.of(),
              (clean, size) -> onDaysOff(clean, new int[] {3, 5, 9}[size]),
              clean -> onDaysOff(clean, 1)));

  private PaymentInjections() {}

  private static SampleLine line(CleanProject clean) {
    return clean.granted(Kind.INITIAL, 1, clean.budget(), LocalDate.of(clean.year(), 1, 20));
  }

  private static SampleProject of(
      CleanProject clean, SampleLine line, List<SamplePayment> payments) {
    return clean.of(List.of(line), payments, CleanProject.COUNTY, 8900);
  }

  /** Paid as usual, and the budget ledger grants nothing. */
  private static SampleProject unbudgeted(CleanProject clean, int size) {
    var project = clean.paying(new int[] {500, 5000, 9700}[size], CleanProject.COUNTY, 8900);
    var nothing = clean.granted(Kind.INITIAL, 1, 0, LocalDate.of(clean.year(), 1, 20));
    return project.granted(List.of(nothing));
  }

  private static SampleProject otherClass(CleanProject clean, int share) {
    var line = line(clean);
    var rest = Amounts.share(clean.budget(), 9700);
    var other = Amounts.share(rest, share);
    var payments = clean.monthly(line, rest - other);
    payments.add(
        clean
            .payment(line, 11, LocalDate.of(clean.year(), 6, 3), other)
            .with(new Particulars("30299", "", "国库集中支付")));
    return of(clean, line, payments);
  }

  private static SampleProject toItself(CleanProject clean, int size, Particulars particulars) {
    var share = new int[] {200, 1500, 5000}[size];
    var line = line(clean);
    var own = Amounts.share(clean.budget(), share);
    var payments = clean.monthly(line, Amounts.share(clean.budget(), 9700) - own);
    payments.add(
        clean
            .payment(line, 11, LocalDate.of(clean.year(), 6, 3), own, clean.unit().name(), "转入项目经费")
            .with(particulars));
    return of(clean, line, payments);
  }

  private static String person(CleanProject clean) {
    return "合成个人" + clean.number();
  }

  private static String station(CleanProject clean) {
    return "示例" + clean.number() + "号加油站（合成）";
  }

  private static String shop(CleanProject clean) {
    return "示例" + clean.number() + "号超市（合成）";
  }

  /** One payment of so many yuan among the usual ones. */
  private static SampleProject one(
      CleanProject clean, long yuan, int month, String payee, String purpose) {
    var line = line(clean);
    var cents = yuan * 100;
    var payments = clean.monthly(line, Amounts.share(clean.budget(), 9700) - cents);
    payments.add(
        clean.payment(line, 11, LocalDate.of(clean.year(), month, 5), cents, payee, purpose));
    return of(clean, line, payments);
  }

  /** One voucher hands most of the budget to another budget unit. */
  private static SampleProject transferred(CleanProject clean, int share, String method) {
    var line = line(clean);
    var whole = Amounts.share(clean.budget(), 9800);
    var handed = Amounts.share(clean.budget(), share);
    var other = clean.otherBureau();
    var payments = clean.monthly(line, whole - handed);
    payments.add(
        clean
            .payment(line, 11, LocalDate.of(clean.year(), 6, 3), handed, other.name(), "拨付项目经费")
            .with(new Particulars("30227", "", method)));
    return of(clean, line, payments);
  }

  /** So many payments of twelve to fifteen 万元 each to one payee, so many days apart. */
  private static SampleProject inParts(CleanProject clean, int parts, int days, String purpose) {
    var line = line(clean);
    var first = LocalDate.of(clean.year(), 3, 4);
    var payments = new ArrayList<SamplePayment>();
    long paid = 0;
    for (int part = 1; part <= parts; part++) {
      var cents = 12_500_000L + 137_100L * part;
      payments.add(
          clean.payment(
              line,
              10 + part,
              CleanProject.workday(first.plusDays((long) days * (part - 1))),
              cents,
              "示例" + clean.number() + "号设备有限公司（合成）",
              purpose + part));
      paid += cents;
    }
    var rest = Amounts.share(clean.budget(), 9700) - paid;
    payments.addAll(rest > 0 ? clean.monthly(line, rest) : List.of());
    return of(clean, line, payments);
  }

  private static SampleProject refunded(CleanProject clean, int share) {
    var line = line(clean);
    var december = clean.budget() / 10;
    var payments = clean.monthly(line, Amounts.share(clean.budget(), 9700) - december);
    payments.add(clean.payment(line, 11, LocalDate.of(clean.year(), 12, 10), december));
    var back = Amounts.share(december, share);
    payments.add(
        clean.payment(
            line, 12, LocalDate.of(clean.year() + 1, 2, 6), -back, payee(clean), "退回合成服务费"));
    return of(clean, line, payments);
  }

  private static String payee(CleanProject clean) {
    return "示例" + clean.number() + "号服务11有限公司（合成）";
  }

  /** So many of ten payments on Saturdays. */
  private static SampleProject onDaysOff(CleanProject clean, int count) {
    var line = line(clean);
    var payments = new ArrayList<SamplePayment>();
    var usual = clean.monthly(line, Amounts.share(clean.budget(), 9700));
    var saturday = LocalDate.of(clean.year(), 3, 2);
    for (int at = 0; at < usual.size(); at++) {
      var payment = usual.get(at);
      payments.add(
          at < count
              ? clean.payment(line, at + 1, saturday.plusWeeks(2L * at), payment.amount())
              : payment);
    }
    return of(clean, line, payments);
  }
}
