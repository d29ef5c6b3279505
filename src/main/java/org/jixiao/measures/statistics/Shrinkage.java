package org.jixiao.measures.statistics;

import java.util.Collection;
import java.util.List;

/**
 * Means of departments drawn towards the common mean by as much as chance could have moved them
 * (empirical Bayes in the normal model; Morris 1983, Journal of the American Statistical
 * Association 78). A department with many records keeps its mean; one with three hardly counts by
 * itself.
 *
 * @param tauSquared variance of true means between departments
 * @param mean common mean, weighted by 1 ÷ (own variance + τ²)
 * @param meanDeviation standard error of the common mean
 * @param posteriors one per department, in the order of keys
 */
public record Shrinkage(
    double tauSquared, double mean, double meanDeviation, List<Posterior> posteriors) {

  /** Keeps its own copy of the posteriors. */
  public Shrinkage {
    posteriors = List.copyOf(posteriors);
  }

  /** Shrinks at least two estimates with a τ² of the given method. */
  public static Shrinkage of(Collection<Estimate> estimates, BetweenVariance method) {
    double tauSquared = method.estimate(estimates);
    List<Estimate> ordered = BetweenVariance.inOrder(estimates);
    double mean = BetweenVariance.weightedMean(ordered, tauSquared);
    double weights = ordered.stream().mapToDouble(one -> 1 / (one.variance() + tauSquared)).sum();
    return new Shrinkage(
        tauSquared,
        mean,
        Math.sqrt(1 / weights),
        ordered.stream().map(one -> posterior(one, tauSquared, mean, 1 / weights)).toList());
  }

  /** The variance adds what the common mean itself is uncertain by. */
  private static Posterior posterior(
      Estimate estimate, double tauSquared, double mean, double meanVariance) {
    double own = tauSquared / (tauSquared + estimate.variance());
    double rest = 1 - own;
    double variance = own * estimate.variance() + rest * rest * meanVariance;
    return new Posterior(
        estimate.key(), own * estimate.value() + rest * mean, Math.sqrt(variance), own);
  }
}
