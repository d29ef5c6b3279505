package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;

/** Anomalies that only the years before show. */
final class HistoryInjections {

  static final List<Injection> ALL =
      List.of(
          new Injection(
                  "HIS-01",
                  List.of("SCO-02", "EXE-02"),
                  (clean, size) -> rates(clean, new int[] {4500, 3000, 1000}[size], 4000, 4000),
                  clean -> rates(clean, 4500, 4000, 6000))
              .whoseInnocentCaseRaises("SCO-02"),
          new Injection(
              "HIS-02",
              List.of("OUT-01"),
              (clean, size) -> scores(clean, 9600, new int[] {8000, 7500, 6700}[size]),
              clean -> scores(clean, 9600, 8200)),
          new Injection(
              "HIS-03",
              List.of(),
              (clean, size) -> easyTarget(clean, new int[] {12_500, 12_800, 13_000}[size]),
              clean -> easyTarget(clean, 10_500)),
          new Injection(
              "HIS-04",
              List.of(),
              (clean, size) -> smaller(clean, new int[] {3200, 2000, 1000}[size], "业务培训经费"),
              clean -> smaller(clean, 2000, "水库除险加固工程")),
          new Injection(
              "CAR-01",
              List.of("OUT-03"),
              (clean, size) ->
                  carried(clean, new long[] {5_000_000, 20_000_000, 110_000_000}[size], 2),
              clean -> carried(clean, 20_000_000, 1)),
          new Injection(
              "CAR-02",
              List.of("OUT-03"),
              (clean, size) -> idle(clean, new int[] {5000, 10_000, 25_000}[size]),
              clean -> idle(clean, 2000)));

  private HistoryInjections() {}

  /** This year's share paid, last year's and that of the year before. */
  private static HandedIn rates(CleanProject clean, int now, int last, int before) {
    var year = clean.year();
    return HandedIn.of(clean.paying(now, CleanProject.COUNTY, 8500))
        .beside(
            List.of(
                clean.in(year - 1).paying(last, CleanProject.COUNTY, 8500),
                clean.in(year - 2).paying(before, CleanProject.COUNTY, 8500)));
  }

  private static HandedIn scores(CleanProject clean, int now, int last) {
    return HandedIn.of(clean.paying(9700, CleanProject.COUNTY, now))
        .beside(List.of(clean.in(clean.year() - 1).paying(9700, CleanProject.COUNTY, last)));
  }

  /** Last year's first quantity was exceeded so far; this year asks for no more. */
  private static HandedIn easyTarget(CleanProject clean, int share) {
    var now = clean.unmarred();
    var first = now.evaluation().indicators().get(0);
    var aimed = first.named("合成巡查次数").aimingAt("≥", "2000", first.unit());
    var last = clean.in(clean.year() - 1).unmarred();
    return HandedIn.of(quantity(now, aimed.achieving("2100")))
        .beside(List.of(quantity(last, aimed.achieving(2000L * share / 10_000 + ""))));
  }

  private static SampleProject quantity(SampleProject project, SampleIndicator first) {
    var indicators = new ArrayList<>(project.evaluation().indicators());
    indicators.set(0, first.weighing(indicators.get(0).weight()));
    return project.with(project.evaluation().withIndicators(indicators));
  }

  /** Last year's budget was such a share of this year's. */
  private static HandedIn smaller(CleanProject clean, int share, String topic) {
    var last = clean.in(clean.year() - 1);
    var amount = Amounts.share(clean.budget(), share);
    var line = last.granted(Kind.INITIAL, 1, amount, LocalDate.of(last.year(), 1, 20));
    var paid = last.monthly(line, Amounts.share(amount, 9700));
    var before = last.of(List.of(line), paid, CleanProject.COUNTY, 8900);
    var name = clean.name(topic);
    return HandedIn.of(clean.ordinary().named(name)).beside(List.of(before.named(name)));
  }

  private static HandedIn carried(CleanProject clean, long cents, int years) {
    return HandedIn.of(withCarryOver(clean, cents, clean.year() - years));
  }

  private static HandedIn idle(CleanProject clean, int share) {
    var carried = Amounts.share(clean.budget(), share);
    return HandedIn.of(withCarryOver(clean, carried, clean.year() - 1))
        .beside(List.of(clean.in(clean.year() - 1).ordinary()));
  }

  /** The budget of the year and money carried over from a document of an earlier one; all paid. */
  private static SampleProject withCarryOver(CleanProject clean, long cents, int from) {
    var line = clean.granted(Kind.INITIAL, 1, clean.budget(), LocalDate.of(clean.year(), 1, 20));
    var carried =
        new SampleLine(
            line.id() + "C",
            "C" + line.id(),
            "梁财预〔" + from + "〕" + (clean.number() + 1) + "号",
            Kind.CARRY_OVER,
            cents,
            cents,
            LocalDate.of(clean.year(), 1, 12));
    var payments = clean.monthly(line, Amounts.share(clean.budget() + cents, 9700));
    return clean.of(List.of(carried, line), payments, CleanProject.COUNTY, 8900);
  }
}
