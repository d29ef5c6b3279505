package org.jixiao.sources.samples;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every anomaly that is put in among the projects of one county, in the order of the table of
 * results. What shows only among many others stands in {@link DrawnCounty}.
 */
final class Injections {

  static final List<Injection> ALL =
      Stream.of(
              MoneyInjections.ALL,
              FormInjections.ALL,
              TextInjections.ALL,
              WeightInjections.ALL,
              IndicatorInjections.ALL,
              PaymentInjections.ALL,
              HistoryInjections.ALL,
              GroupInjections.ALL,
              RegisterInjections.ALL)
          .flatMap(List::stream)
          .toList();

  private Injections() {}
}
