package org.jixiao.sources.samples;

import static org.jixiao.sources.samples.IndicatorInjections.QUALITY;
import static org.jixiao.sources.samples.IndicatorInjections.QUANTITY;
import static org.jixiao.sources.samples.IndicatorInjections.SOCIAL;
import static org.jixiao.sources.samples.IndicatorInjections.all;
import static org.jixiao.sources.samples.IndicatorInjections.each;
import static org.jixiao.sources.samples.IndicatorInjections.is;

import java.util.ArrayList;
import java.util.List;

/** Anomalies of how the points of a form are spread over its indicators. */
final class WeightInjections {

  static final List<Injection> ALL =
      List.of(
          Injection.ofProject(
              "SUM-02", List.of(), WeightInjections::weightLost, WeightInjections::weightsMoved),
          Injection.ofProject(
              "WGT-01", List.of(), WeightInjections::levelsShifted, WeightInjections::weightsMoved),
          Injection.ofProject(
              "LVL-01",
              List.of("WGT-01", "IND-11", "IND-12"),
              WeightInjections::levelMissing,
              CleanProject::unmarred));

  private WeightInjections() {}

  private static SampleProject weightLost(CleanProject clean, int size) {
    int lost = new int[] {1, 3, 5}[size];
    return each(clean, is(QUANTITY), one -> one.weighing(one.weight() - lost));
  }

  /** Weights moved within the first level, whose sum stays. */
  private static SampleProject weightsMoved(CleanProject clean) {
    return moved(clean, 4, QUALITY);
  }

  private static SampleProject levelsShifted(CleanProject clean, int size) {
    return moved(clean, new int[] {6, 8, 9}[size], SOCIAL);
  }

  private static SampleProject moved(CleanProject clean, int points, String to) {
    var project = each(clean, is(QUANTITY), one -> one.weighing(one.weight() - points));
    return all(project, one -> is(to).test(one) && first(project, one) ? more(one, points) : one);
  }

  private static SampleIndicator more(SampleIndicator one, int points) {
    return one.weighing(one.weight() + points);
  }

  private static boolean first(SampleProject project, SampleIndicator one) {
    return project.evaluation().indicators().stream()
        .filter(is(one.level2()))
        .findFirst()
        .filter(one::equals)
        .isPresent();
  }

  private static SampleProject levelMissing(CleanProject clean, int size) {
    var left = List.of("满意度指标", "效益指标", "产出指标").get(size);
    var project = clean.unmarred();
    var kept = new ArrayList<SampleIndicator>();
    int missing = 0;
    for (var one : project.evaluation().indicators()) {
      if (one.level1().equals(left)) {
        missing += one.weight();
      } else {
        kept.add(one);
      }
    }
    kept.set(0, kept.get(0).weighing(kept.get(0).weight() + missing));
    return project.with(project.evaluation().withIndicators(kept));
  }

  /** All outputs but the first weigh so little that the first has more than half of 90 points. */
  static SampleProject dominating(CleanProject clean, int size) {
    var project = clean.unmarred();
    var outputs =
        project.evaluation().indicators().stream()
            .filter(one -> one.level1().equals("产出指标"))
            .toList();
    var kept = new ArrayList<SampleIndicator>();
    int others = 2 - size;
    for (var one : project.evaluation().indicators()) {
      int place = outputs.indexOf(one);
      if (place == 0) {
        kept.add(one.weighing(50 - 2 * others));
      } else if (place < 0) {
        kept.add(one);
      } else if (place <= others) {
        kept.add(one.weighing(2));
      }
    }
    return project.with(project.evaluation().withIndicators(kept));
  }
}
