package org.jixiao.measures.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How the variance τ² of true values between departments is estimated from estimates with their own
 * variances. Never below zero: zero means that chance alone explains the differences.
 */
public enum BetweenVariance {
  /** By moments in one step (DerSimonian and Laird 1986, Controlled Clinical Trials 7). */
  DERSIMONIAN_LAIRD {
    @Override
    double of(List<Estimate> estimates) {
      double weights = 0;
      double squares = 0;
      for (Estimate estimate : estimates) {
        double weight = 1 / estimate.variance();
        weights += weight;
        squares += weight * weight;
      }
      double excess = heterogeneity(estimates, 0) - (estimates.size() - 1);
      return Math.max(0, excess / (weights - squares / weights));
    }
  },
  /** The τ² at which heterogeneity equals k − 1 (Paule and Mandel 1982). */
  PAULE_MANDEL {
    @Override
    double of(List<Estimate> estimates) {
      double goal = estimates.size() - 1.0;
      if (heterogeneity(estimates, 0) <= goal) {
        return 0;
      }
      double low = 0;
      double high = 1;
      while (heterogeneity(estimates, high) > goal) {
        high *= 2;
      }
      while (true) {
        double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) {
          return middle;
        }
        if (heterogeneity(estimates, middle) > goal) {
          low = middle;
        } else {
          high = middle;
        }
      }
    }
  },
  /**
   * Restricted maximum likelihood by Fisher scoring (Viechtbauer 2005, Journal of Educational and
   * Behavioral Statistics 30), begun at DerSimonian and Laird's value.
   */
  RESTRICTED_LIKELIHOOD {
    @Override
    double of(List<Estimate> estimates) {
      double tauSquared = DERSIMONIAN_LAIRD.of(estimates);
      for (int step = 0; step < MOST_STEPS; step++) {
        double next = Math.max(0, tauSquared + scoringStep(estimates, tauSquared));
        if (Math.abs(next - tauSquared) <= 1e-13 * (1e-3 + next)) {
          return next;
        }
        tauSquared = next;
      }
      throw new IllegalStateException(
          "restricted likelihood: no τ² after " + MOST_STEPS + " steps, last " + tauSquared);
    }
  };

  private static final int MOST_STEPS = 10_000;

  /** τ² of at least two estimates, computed in the order of their keys. */
  public double estimate(Collection<Estimate> estimates) {
    if (estimates.size() < 2) {
      throw new IllegalArgumentException(
          "variance between departments: found " + estimates.size() + "; expected two or more");
    }
    return of(inOrder(estimates));
  }

  abstract double of(List<Estimate> estimates);

  static List<Estimate> inOrder(Collection<Estimate> estimates) {
    return estimates.stream()
        .sorted(
            Comparator.comparing(Estimate::key)
                .thenComparingDouble(Estimate::value)
                .thenComparingDouble(Estimate::variance))
        .toList();
  }

  /** The mean weighted by 1 ÷ (own variance + τ²). */
  static double weightedMean(List<Estimate> estimates, double tauSquared) {
    double weights = 0;
    double values = 0;
    for (Estimate estimate : estimates) {
      double weight = 1 / (estimate.variance() + tauSquared);
      weights += weight;
      values += weight * estimate.value();
    }
    return values / weights;
  }

  /** Cochran's Q generalised to a given τ². */
  private static double heterogeneity(List<Estimate> estimates, double tauSquared) {
    double mean = weightedMean(estimates, tauSquared);
    double sum = 0;
    for (Estimate estimate : estimates) {
      double distance = estimate.value() - mean;
      sum += distance * distance / (estimate.variance() + tauSquared);
    }
    return sum;
  }

  /** The slope of the restricted likelihood divided by its expected curvature. */
  private static double scoringStep(List<Estimate> estimates, double tauSquared) {
    double mean = weightedMean(estimates, tauSquared);
    double one = 0;
    double two = 0;
    double three = 0;
    double spread = 0;
    for (Estimate estimate : estimates) {
      double weight = 1 / (estimate.variance() + tauSquared);
      double distance = estimate.value() - mean;
      one += weight;
      two += weight * weight;
      three += weight * weight * weight;
      spread += weight * weight * distance * distance;
    }
    double slope = spread - one + two / one;
    double curvature = two - 2 * three / one + two * two / (one * one);
    return slope / curvature;
  }
}
