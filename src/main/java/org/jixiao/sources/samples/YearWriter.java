package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.Anomalies.Told;
import org.jixiao.sources.samples.SampleLine.Kind;

/**
 * Writes the deliveries of one fiscal year, department by department. The last year comes in two:
 * ledgers to the end of November, then ledgers of December with the forms; a few rows of late
 * November come twice. One form of that year is wrong and corrected later.
 */
final class YearWriter {

  private final SampleSettings settings;
  private final SampleCounty county;
  private final Anomalies anomalies;
  private final Path delivered;
  private final TruthFile truth;
  private final int year;

  YearWriter(SampleSettings settings, Path delivered, TruthFile truth, int year) {
    this.settings = settings;
    this.county = new SampleCounty(settings);
    this.anomalies = new Anomalies(settings, new SampleProjects(settings, county));
    this.delivered = delivered;
    this.truth = truth;
    this.year = year;
  }

  void write() throws IOException {
    if (year < settings.lastYear()) {
      writeDelivery(year + "", Period.wholeYear(year), reportDay());
      return;
    }
    Period firstPart = Period.toNovember(year);
    writeDelivery(year + "-11", firstPart, firstPart.until());
    writeDelivery(year + "", Period.december(year), reportDay());
  }

  private LocalDate reportDay() {
    return LocalDate.of(year + 1, 8, 25);
  }

  /** Which rows of the ledgers a delivery holds, and whether the forms come with it. */
  private record Period(LocalDate from, LocalDate until, boolean withForms) {

    static Period wholeYear(int year) {
      return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }

    static Period toNovember(int year) {
      return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 11, 30), false);
    }

    /**
     * From 11 November for budget lines and 20 November for payments: the overlap is on purpose.
     */
    static Period december(int year) {
      return new Period(LocalDate.of(year, 11, 11), LocalDate.of(year, 12, 31), true);
    }

    boolean holds(SampleLine line) {
      return !line.date().isBefore(from) && !line.date().isAfter(until);
    }

    boolean holds(SamplePayment payment) {
      LocalDate day = payment.paidOn();
      if (day == null) {
        return withForms;
      }
      LocalDate start = from.getMonthValue() == 11 ? from.plusDays(9) : from;
      return !day.isBefore(start) && !day.isAfter(until);
    }
  }

  private void writeDelivery(String name, Period period, LocalDate asOf) throws IOException {
    Path folder = Files.createDirectories(delivered.resolve(name));
    Path ledgers = Files.createDirectories(folder.resolve("ledgers"));
    LedgerHabits usual = LedgerHabits.of(settings, year);
    LedgerHabits habits = period.from().getMonthValue() == 1 ? usual : usual.paymentsAsText();
    String what = period.withForms() ? "指标、支付台账和绩效自评表" : "一月至十一月指标、支付和结转台账";
    DeliveryNote.write(folder, year, asOf, year + "年度" + what);
    boolean first = true;
    try (BudgetLedger budget =
            new BudgetLedger(
                ledgers,
                habits,
                SampleCounty.DIVISION_NAME,
                year,
                period.withForms() ? yearEnd() : asOf);
        PaymentLedger payments =
            new PaymentLedger(ledgers, habits, SampleCounty.DIVISION_NAME, year)) {
      for (SampleDepartment department : county.departments()) {
        List<Told> told = told(department, year + "", first);
        List<BudgetLedger.Entry> lines = lines(told, period);
        List<PaymentLedger.Entry> paid = payments(told, period);
        budget.add(department, lines);
        payments.add(department, paid);
        if (first && !lines.isEmpty() && !paid.isEmpty()) {
          budget.addUnreadable(lines.get(0));
          payments.addUnreadable(paid.get(0));
        }
        if (period.withForms()) {
          writeForms(folder, department, told);
        }
        first = false;
      }
    }
    if (period.from().getMonthValue() == 1 && year > settings.firstYear()) {
      writeCarryOvers(ledgers, habits);
    }
  }

  private LocalDate yearEnd() {
    return LocalDate.of(year, 12, 31);
  }

  private List<Told> told(SampleDepartment department, String delivery, boolean first) {
    List<Told> told = anomalies.in(department, year, delivery);
    return first && year == settings.lastYear() ? Correction.of(settings, told).spoilt() : told;
  }

  private static List<BudgetLedger.Entry> lines(List<Told> told, Period period) {
    List<BudgetLedger.Entry> entries = new ArrayList<>();
    for (Told one : told) {
      for (SampleLine line : one.project().lines()) {
        if (period.holds(line)) {
          entries.add(new BudgetLedger.Entry(one.project(), line));
        }
      }
    }
    return entries;
  }

  private static List<PaymentLedger.Entry> payments(List<Told> told, Period period) {
    List<PaymentLedger.Entry> entries = new ArrayList<>();
    for (Told one : told) {
      for (SamplePayment payment : one.project().payments()) {
        if (period.holds(payment)) {
          entries.add(new PaymentLedger.Entry(one.project(), payment));
        }
      }
    }
    return entries;
  }

  private void writeForms(Path folder, SampleDepartment department, List<Told> told)
      throws IOException {
    Path forms = Files.createDirectories(folder.resolve("forms"));
    FormHabits habits = Correction.habits(settings, department, year, told.size());
    FormFilling filling = new FormFilling(habits);
    List<FilledForm> filled = new ArrayList<>();
    for (Told one : told) {
      truth.add(one.truths());
      if (one.project().handedIn()) {
        filled.add(filling.of(one.project(), Correction.hand(settings, one.project())));
      }
    }
    new FormBooks(forms, habits).write(department.id(), filled);
  }

  private void writeCarryOvers(Path ledgers, LedgerHabits habits) throws IOException {
    try (CarryOverLedger carryOvers =
        new CarryOverLedger(ledgers, habits, SampleCounty.DIVISION_NAME, year)) {
      for (SampleDepartment department : county.departments()) {
        for (Told one : anomalies.in(department, year, year + "")) {
          for (SampleLine line : one.project().lines()) {
            if (line.kind() == Kind.CARRY_OVER) {
              carryOvers.add(one.project(), line);
            }
          }
        }
      }
    }
  }
}
