package org.jixiao.measures.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seeded simulations of a county of 200 departments whose true values are known. */
@Tag("slow")
class FairComparisonSimulationTest {

  private static final long SEED = 20_241_231L;
  private static final int DEPARTMENTS = 200;

  /** 100 replicates of 200 departments of 200 to 2,190 cases, all with the true proportion 0.8. */
  @Test
  void ninetyFivePercentOfDepartmentsLieInTheFunnelWhenNothingIsWrong() {
    SplittableRandom random = new SplittableRandom(SEED);
    int replicates = 100;
    int inside = 0;
    int adjustedInside = 0;
    for (int replicate = 0; replicate < replicates; replicate++) {
      List<Overdispersion.Deviation> deviations = new ArrayList<>();
      for (int i = 0; i < DEPARTMENTS; i++) {
        int size = 200 + 10 * i;
        double share = binomial(random, size, 0.8) / (double) size;
        inside += FunnelLimits.ofProportion(0.8, size, FunnelLimits.WARNING).holds(share) ? 1 : 0;
        deviations.add(
            Overdispersion.Deviation.of(share, 0.8, FunnelLimits.standardError(0.8, size)));
      }
      Overdispersion found = Overdispersion.of(deviations, 0.10, Overdispersion.Taming.WINSORISE);
      for (Overdispersion.Deviation deviation : deviations) {
        double z =
            deviation.z() * deviation.standardError() / found.added(deviation.standardError());
        adjustedInside += Math.abs(z) <= 1.959964 ? 1 : 0;
      }
    }
    double covered = inside / (double) (replicates * DEPARTMENTS);
    double adjusted = adjustedInside / (double) (replicates * DEPARTMENTS);
    System.out.printf(
        "funnel, seed %d, %d replicates: %.4f inside, %.4f with τ²%n",
        SEED, replicates, covered, adjusted);
    assertThat(covered).as("seed %d", SEED).isBetween(0.94, 0.96);
    assertThat(adjusted).as("seed %d", SEED).isBetween(0.94, 0.96);
  }

  /**
   * 40 replicates of 200 departments with 3 to 40 scores each; true means vary by 4 points, scores
   * within a department by 8. The width is stated, because intervals that hold every rank cover
   * too.
   */
  @Test
  void rankIntervalsCoverTheTrueRankAndShrinkageLowersTheError() {
    SplittableRandom random = new SplittableRandom(SEED);
    int replicates = 40;
    int covered = 0;
    long width = 0;
    double rawError = 0;
    double shrunkenError = 0;
    double tenths = 0;
    for (int replicate = 0; replicate < replicates; replicate++) {
      double[] truth = new double[DEPARTMENTS];
      List<Double> truths = new ArrayList<>();
      List<Estimate> estimates = new ArrayList<>();
      for (int i = 0; i < DEPARTMENTS; i++) {
        int scores = 3 + random.nextInt(38);
        truth[i] = 88 + 4 * NormalCurve.draw(random);
        truths.add(truth[i]);
        double mean = truth[i] + 8 / Math.sqrt(scores) * NormalCurve.draw(random);
        estimates.add(Estimate.ofMean(String.format("%03d", i), mean, scores, 8));
      }
      int[] trueRanks = Ranks.descending(truths);
      Shrinkage found = Shrinkage.of(estimates, BetweenVariance.PAULE_MANDEL);
      List<RankInterval> ranks =
          RankUncertainty.of(found.posteriors(), random.nextLong(), 1000, 0.95);
      for (int i = 0; i < DEPARTMENTS; i++) {
        RankInterval rank = ranks.get(i);
        covered += rank.best() <= trueRanks[i] && trueRanks[i] <= rank.worst() ? 1 : 0;
        width += rank.width();
        tenths += rank.topTenth();
        rawError += Math.pow(estimates.get(i).value() - truth[i], 2);
        shrunkenError += Math.pow(found.posteriors().get(i).mean() - truth[i], 2);
      }
    }
    int all = replicates * DEPARTMENTS;
    System.out.printf(
        "ranks, seed %d, %d replicates: %.4f covered, mean width %.1f of %d; mean squared error"
            + " %.3f raw, %.3f shrunken%n",
        SEED,
        replicates,
        covered / (double) all,
        width / (double) all,
        DEPARTMENTS,
        rawError / all,
        shrunkenError / all);
    assertThat(covered / (double) all).as("seed %d", SEED).isGreaterThanOrEqualTo(0.95);
    assertThat(width / (double) all).as("mean width of 200").isBetween(60.0, 120.0);
    assertThat(shrunkenError).isLessThan(0.8 * rawError);
    assertThat(tenths / replicates).isBetween(19.99, 20.01);
  }

  private static int binomial(SplittableRandom random, int size, double share) {
    return BinomialDistribution.of(size, share).inverseCumulativeProbability(random.nextDouble());
  }
}
