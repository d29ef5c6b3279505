package org.jixiao.measures.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much more departments differ than chance explains (Spiegelhalter 2005, Statistics in Medicine
 * 24 and Quality and Safety in Health Care 14: handling over-dispersion). The factor φ is the mean
 * of squared z after the extremes were tamed; τ² is the variance between departments that accounts
 * for it.
 *
 * @param phi mean squared z; about one where only chance is at work
 * @param tauSquared variance between departments, zero where φ needs none
 * @param count departments that φ was computed from
 */
public record Overdispersion(double phi, double tauSquared, int count) {

  /** What is done with the extreme z before φ is computed. */
  public enum Taming {
    /** The outer share on each side is set to its quantile (type 7). */
    WINSORISE,
    /** The outer groups by rank are left out: floor(rank ÷ share ÷ (n + 1)) first or last. */
    TRUNCATE
  }

  /**
   * One department's distance from the target.
   *
   * @param z distance in standard errors
   * @param standardError the standard error, above zero
   */
  public record Deviation(double z, double standardError) {

    /** The distance of a value from a target. */
    public static Deviation of(double value, double target, double standardError) {
      if (!(standardError > 0)) {
        throw new IllegalArgumentException(
            "standard error: found " + standardError + "; expected above 0");
      }
      return new Deviation((value - target) / standardError, standardError);
    }
  }

  /**
   * Measures overdispersion.
   *
   * @param deviations at least two
   * @param share how much of each side is tamed, from 0 to below 0.5; usually 0.10
   */
  public static Overdispersion of(Collection<Deviation> deviations, double share, Taming taming) {
    if (deviations.size() < 2 || !(share >= 0 && share < 0.5)) {
      throw new IllegalArgumentException(
          "overdispersion: found "
              + deviations.size()
              + " departments, share "
              + share
              + "; expected two or more, share from 0 to below 0.5");
    }
    List<Deviation> sorted =
        deviations.stream()
            .sorted(
                Comparator.comparingDouble(Deviation::z)
                    .thenComparingDouble(Deviation::standardError))
            .toList();
    return taming == Taming.WINSORISE ? winsorised(sorted, share) : truncated(sorted, share);
  }

  /** A standard error widened so that φ becomes one: s × √φ, never narrowed. */
  public double multiplied(double standardError) {
    return standardError * Math.sqrt(Math.max(1, phi));
  }

  /** A standard error with the variance between departments added: √(s² + τ²). */
  public double added(double standardError) {
    return Math.sqrt(standardError * standardError + tauSquared);
  }

  private static Overdispersion winsorised(List<Deviation> sorted, double share) {
    double[] z = sorted.stream().mapToDouble(Deviation::z).toArray();
    double low = Quantiles.of(z, share, QuantileType.TYPE_7).orElseThrow();
    double high = Quantiles.of(z, 1 - share, QuantileType.TYPE_7).orElseThrow();
    return of(
        sorted, Arrays.stream(z).map(value -> Math.min(Math.max(value, low), high)).toArray());
  }

  private static Overdispersion truncated(List<Deviation> sorted, double share) {
    long groups = Math.round(1 / share);
    long size = sorted.size();
    List<Deviation> kept = new ArrayList<>();
    for (int rank = 1; rank <= size; rank++) {
      long group = rank * groups / (size + 1);
      if (group > 0 && group < groups - 1) {
        kept.add(sorted.get(rank - 1));
      }
    }
    return of(kept, kept.stream().mapToDouble(Deviation::z).toArray());
  }

  private static Overdispersion of(List<Deviation> kept, double[] z) {
    double phi = Arrays.stream(z).map(value -> value * value).sum() / z.length;
    double weights = 0;
    double squares = 0;
    for (Deviation deviation : kept) {
      double weight = 1 / (deviation.standardError() * deviation.standardError());
      weights += weight;
      squares += weight * weight;
    }
    double excess = z.length * phi - (z.length - 1);
    double tauSquared = Math.max(0, excess / (weights - squares / weights));
    return new Overdispersion(phi, tauSquared, z.length);
  }
}
