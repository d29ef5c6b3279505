package org.jixiao.measures.comparisons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jixiao.measures.statistics.BetweenVariance;
import org.jixiao.measures.statistics.Estimate;
import org.jixiao.measures.statistics.FunnelLimits;
import org.jixiao.measures.statistics.Interval;
import org.jixiao.measures.statistics.Overdispersion;
import org.jixiao.measures.statistics.Overdispersion.Deviation;
import org.jixiao.measures.statistics.Overdispersion.Taming;
import org.jixiao.measures.statistics.Posterior;
import org.jixiao.measures.statistics.RankInterval;
import org.jixiao.measures.statistics.RankUncertainty;
import org.jixiao.measures.statistics.Shrinkage;

/**
 * What a peer group says of each of its departments under one measure.
 *
 * @param target mean of the group, each department weighing by its effective number of projects
 * @param spread variance of one project's rate within departments; θ(1 − θ) for a share θ
 * @param overdispersion how much more departments differ than chance explains
 * @param shrinkage means drawn towards the group's, τ² by Paule and Mandel
 * @param dersimonianLaird τ² by moments in one step
 * @param restrictedLikelihood τ² by restricted likelihood; empty where it does not settle
 * @param ranks by department; empty for what is never ranked
 */
record PeerVerdicts(
    double target,
    double spread,
    Overdispersion overdispersion,
    Shrinkage shrinkage,
    double dersimonianLaird,
    OptionalDouble restrictedLikelihood,
    Map<String, RankInterval> ranks) {

  private static final double CONFIDENCE = 0.95;
  private static final int DRAWS = 4_000;

  /** The verdicts; empty where projects do not vary at all, so that nothing measures chance. */
  static Optional<PeerVerdicts> of(
      PeerGroup group, ComparedMeasure measure, ComparisonSettings settings, String seed) {
    double target = target(group.departments());
    double spread =
        measure.form() == ComparedMeasure.Form.PROPORTION
            ? target * (1 - target)
            : pooledSpread(group.departments());
    if (!(spread > 0)) {
      return Optional.empty();
    }
    var deviations = new ArrayList<Deviation>();
    var estimates = new ArrayList<Estimate>();
    for (var department : group.departments()) {
      double error = Math.sqrt(spread / department.effectiveCount());
      deviations.add(Deviation.of(department.value(), target, error));
      estimates.add(new Estimate(department.id(), department.value(), error * error));
    }
    var shrinkage = Shrinkage.of(estimates, BetweenVariance.PAULE_MANDEL);
    return Optional.of(
        new PeerVerdicts(
            target,
            spread,
            Overdispersion.of(deviations, settings.tamedShare(), Taming.WINSORISE),
            shrinkage,
            BetweenVariance.DERSIMONIAN_LAIRD.estimate(estimates),
            restricted(estimates),
            ranks(shrinkage.posteriors(), measure.rank(), seed)));
  }

  /** Standard error of a department's value if it were like all others. */
  double standardError(MeasuredDepartment department) {
    return Math.sqrt(spread / department.effectiveCount());
  }

  /** Limits if chance alone were at work. */
  Interval chanceLimits(MeasuredDepartment department, double confidence) {
    return department.measure().form() == ComparedMeasure.Form.PROPORTION
        ? FunnelLimits.ofProportionExactly(target, department.count(), confidence)
        : within(
            FunnelLimits.around(target, standardError(department), confidence),
            department.measure());
  }

  /** Limits with the variance between departments added. */
  Interval funnelLimits(MeasuredDepartment department, double confidence) {
    return within(
        FunnelLimits.around(target, overdispersion.added(standardError(department)), confidence),
        department.measure());
  }

  /** What is believed of a department after all others were heard. */
  Posterior posterior(MeasuredDepartment department) {
    return shrinkage.posteriors().stream()
        .filter(posterior -> posterior.key().equals(department.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Interval within(Interval interval, ComparedMeasure measure) {
    double lower = Math.min(Math.max(0, interval.lower()), measure.most());
    return new Interval(lower, Math.max(lower, Math.min(measure.most(), interval.upper())));
  }

  private static double target(List<MeasuredDepartment> departments) {
    double weights = 0;
    double values = 0;
    for (var department : departments) {
      weights += department.effectiveCount();
      values += department.effectiveCount() * department.value();
    }
    return values / weights;
  }

  private static double pooledSpread(List<MeasuredDepartment> departments) {
    double weights = 0;
    double spreads = 0;
    for (var department : departments) {
      if (department.spread().isPresent()) {
        double weight = department.count() - 1.0;
        weights += weight;
        spreads += weight * department.spread().get();
      }
    }
    return weights > 0 ? spreads / weights : 0;
  }

  private static OptionalDouble restricted(List<Estimate> estimates) {
    try {
      return OptionalDouble.of(BetweenVariance.RESTRICTED_LIKELIHOOD.estimate(estimates));
    } catch (IllegalStateException unsettled) {
      return OptionalDouble.empty();
    }
  }

  private static Map<String, RankInterval> ranks(
      List<Posterior> posteriors, ComparedMeasure.Rank rank, String seed) {
    var ranks = new HashMap<String, RankInterval>();
    if (rank != ComparedMeasure.Rank.NONE) {
      int sign = rank == ComparedMeasure.Rank.HIGHEST_FIRST ? 1 : -1;
      var ranked =
          posteriors.stream()
              .map(
                  one ->
                      new Posterior(one.key(), sign * one.mean(), one.deviation(), one.ownWeight()))
              .toList();
      RankUncertainty.of(ranked, seedOf(seed), DRAWS, CONFIDENCE)
          .forEach(interval -> ranks.put(interval.key(), interval));
    }
    return ranks;
  }

  /** Equal keys give equal draws on every machine. */
  private static long seedOf(String keys) {
    long seed = 1_469_598_103_934_665_603L;
    for (int i = 0; i < keys.length(); i++) {
      seed = (seed ^ keys.charAt(i)) * 1_099_511_628_211L;
    }
    return seed;
  }
}
