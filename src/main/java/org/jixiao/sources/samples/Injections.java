package org.jixiao.sources.samples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every anomaly that is put in, in the order of the table of results, and why some questions have
 * none.
 */
final class Injections {

  private static final String PEERS =
      "asked of the spread of peers, which the other anomalies of the sample widen ·"
          + " 以同类离散程度为准，样本中其他异常使其失真";

  static final List<Injection> ALL =
      Stream.of(
              MoneyInjections.ALL,
              FormInjections.ALL,
              WeightInjections.ALL,
              IndicatorInjections.ALL,
              PaymentInjections.ALL,
              HistoryInjections.ALL,
              GroupInjections.ALL,
              RegisterInjections.ALL)
          .flatMap(List::stream)
          .toList();

  /** Why a question has no anomaly here, by its id. */
  static final Map<String, String> NONE_FOR =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "DEP-01",
                  "a department among at least five of its kind; the sample's are made alike ·"
                      + " 部门间比较，样本各部门按同一方式生成"),
              Map.entry(
                  "DEP-02",
                  "a department among at least five of its kind; the sample's are made alike ·"
                      + " 部门间比较，样本各部门按同一方式生成"),
              Map.entry(
                  "DIG-01",
                  "one test of all payments of a county: a copy would be a county ·"
                      + " 对全县支付的一项检验，一次注入即一个县"),
              Map.entry("EXE-04", "asked only where no payment ledger is there · 仅在没有支付台账时提问"),
              Map.entry("OUT-01", PEERS),
              Map.entry("OUT-02", PEERS),
              Map.entry("OUT-03", PEERS),
              Map.entry(
                  "SCB-01",
                  "one test of all scores of a county: a copy would be a county ·"
                      + " 对全县得分的一项检验，一次注入即一个县"),
              Map.entry("SYS-01", "follows from how often other flags fire · 由其他疑点的发生率得出")));

  private Injections() {}
}
