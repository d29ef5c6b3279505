package org.jixiao.measures.statistics;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as the measures ask for it. */
public final class NormalCurve {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double STEP = 0x1.0p-53;

  private NormalCurve() {}

  /** The z that leaves half of what a confidence leaves over on either side: 0.95 gives 1.96. */
  static double twoSided(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence: found " + confidence + "; expected between 0 and 1");
    }
    return STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** The probability of a distance from zero at least this large, on either side. */
  public static double twoSidedProbability(double z) {
    return 2 * STANDARD.survivalProbability(Math.abs(z));
  }

  /**
   * A normal draw through the inverse of the distribution: slower than the generators of the JDK,
   * but the same on every version of it.
   */
  static double draw(SplittableRandom random) {
    return STANDARD.inverseCumulativeProbability(((random.nextLong() >>> 11) + 0.5) * STEP);
  }
}
