package org.jixiao.measures.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.RowDraft;
import org.jixiao.measures.statistics.BorderDensity;
import org.jixiao.measures.statistics.BorderDensity.MassPoints;
import org.jixiao.measures.statistics.DecimalMoments;
import org.jixiao.measures.statistics.DistributionDrift;
import org.jixiao.measures.statistics.Medcouple;
import org.jixiao.measures.statistics.RankCorrelation;
import org.jixiao.measures.statistics.RobustSpread;
import org.jixiao.measures.statistics.ScoreHeaps;

/**
 * One group's scores of one kind in one year.
 *
 * @param projects the projects that have such a score
 * @param scores their scores
 */
record YearScores(List<ScoredProject> projects, List<BigDecimal> scores) {

  private static final int SCORE_DECIMALS = 4;
  private static final int RATE_DECIMALS = 6;

  /** Scores have four decimals: these are the nearest distances to none and to a point. */
  private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

  private static final BigDecimal NEARLY_ONE = new BigDecimal("0.9999");

  static YearScores of(List<ScoredProject> all, String kind) {
    var projects = new ArrayList<ScoredProject>();
    var scores = new ArrayList<BigDecimal>();
    for (var project : all) {
      var score = project.score(kind);
      if (score != null) {
        projects.add(project);
        scores.add(score);
      }
    }
    return new YearScores(projects, scores);
  }

  /** Sets what {@link ScoreDistributions} says of these scores and of last year's. */
  void describe(RowDraft draft, YearScores before, GradeScale scale) {
    draft
        .set(ScoreDistributions.SCORE_COUNT, (long) scores.size())
        .set(ProjectScores.RULE_SET_ID, scale.ruleSetId())
        .set(ProjectScores.RULE_SET_VERSION, scale.ruleSetVersion());
    shape(draft);
    heaps(draft);
    grades(draft, scale);
    correlation(draft);
    draft.set(ScoreDistributions.PREVIOUS_COUNT, (long) before.scores.size());
    DistributionDrift.between(before.scores, scores)
        .ifPresent(
            drift ->
                draft
                    .statistic(ScoreDistributions.WASSERSTEIN, drift.wasserstein().doubleValue())
                    .statistic(
                        ScoreDistributions.KOLMOGOROV, drift.kolmogorovSmirnov().doubleValue()));
  }

  /** Sets what {@link ScoreBorders} says of these scores at a border. */
  void at(BigDecimal border, RowDraft draft) {
    var density = BorderDensity.of(scores, border, ScoreBorders.HALF_WIDTH, MassPoints.SHARED);
    draft
        .set(ScoreBorders.BORDER_SCORE, border.setScale(SCORE_DECIMALS))
        .set(ScoreBorders.SCORE_COUNT, (long) scores.size())
        .set(ScoreBorders.AT_BORDER_COUNT, count(border, BigDecimal.ZERO, BigDecimal.ZERO))
        .set(ScoreBorders.POINT_BELOW_COUNT, count(border, NEARLY_ONE.negate(), SMALLEST.negate()))
        .set(ScoreBorders.POINT_ABOVE_COUNT, count(border, BigDecimal.ZERO, NEARLY_ONE))
        .set(ScoreBorders.TEST_STATUS, density.isPresent() ? "OK" : "TOO_FEW_SCORES");
    density.ifPresent(
        found ->
            draft
                .statistic(ScoreBorders.DENSITY_BELOW, found.below())
                .statistic(ScoreBorders.DENSITY_ABOVE, found.above())
                .statistic(ScoreBorders.STANDARD_ERROR, found.standardError())
                .statistic(ScoreBorders.T_VALUE, found.t())
                .statistic(ScoreBorders.P_VALUE, found.p()));
  }

  private void shape(RowDraft draft) {
    var moments = DecimalMoments.of(scores);
    moments
        .standardDeviation()
        .ifPresent(value -> draft.statistic(ScoreDistributions.DEVIATION, value.doubleValue()));
    moments
        .skewness()
        .ifPresent(value -> draft.statistic(ScoreDistributions.SKEWNESS, value.doubleValue()));
    RobustSpread.of(scores)
        .ifPresent(
            spread ->
                draft.decimal(
                    ScoreDistributions.MEDIAN_DEVIATION, spread.medianDeviation(), SCORE_DECIMALS));
    draft.statistic(ScoreDistributions.MEDCOUPLE, Medcouple.of(scores));
  }

  private void heaps(RowDraft draft) {
    var heaps = ScoreHeaps.of(scores);
    draft.set(ScoreDistributions.DISTINCT_COUNT, (long) heaps.counts().size());
    heaps.entropyBits().ifPresent(bits -> draft.statistic(ScoreDistributions.ENTROPY, bits));
    long together = 0;
    for (int i = 0; i < ScoreDistributions.HEAPS.size(); i++) {
      var point = ScoreHeaps.ROUND_POINTS.get(i).stripTrailingZeros();
      long count = heaps.counts().getOrDefault(point, 0L);
      together += count;
      draft.set(ScoreDistributions.HEAPS.get(i), count);
    }
    if (!scores.isEmpty()) {
      draft.set(
          ScoreDistributions.HEAP_SHARE_RATE,
          share(BigDecimal.valueOf(together), BigDecimal.valueOf(scores.size())));
    }
  }

  private void grades(RowDraft draft, GradeScale scale) {
    var counts = new long[ScoreDistributions.GRADE_COUNTS.size()];
    var amounts = new BigDecimal[counts.length];
    Arrays.fill(amounts, BigDecimal.ZERO.setScale(2));
    for (int i = 0; i < scores.size(); i++) {
      int place = scale.place(scores.get(i));
      counts[place]++;
      var budget = projects.get(i).budget();
      if (budget != null) {
        amounts[place] = amounts[place].add(budget);
      }
    }
    var whole = Arrays.stream(amounts).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    draft.set(ScoreDistributions.GRADED_AMOUNT, whole);
    for (int place = 0; place < counts.length; place++) {
      draft.set(ScoreDistributions.GRADE_COUNTS.get(place), counts[place]);
      draft.set(ScoreDistributions.GRADE_AMOUNTS.get(place), amounts[place]);
      if (whole.signum() > 0) {
        draft.set(ScoreDistributions.GRADE_SHARES.get(place), share(amounts[place], whole));
      }
    }
  }

  private void correlation(RowDraft draft) {
    var paired = new ArrayList<BigDecimal>();
    var rates = new ArrayList<BigDecimal>();
    for (int i = 0; i < scores.size(); i++) {
      var rate = projects.get(i).rate();
      if (rate != null) {
        paired.add(scores.get(i));
        rates.add(rate);
      }
    }
    draft
        .set(ScoreDistributions.PAIR_COUNT, (long) rates.size())
        .statistic(ScoreDistributions.SPEARMAN, RankCorrelation.spearman(paired, rates));
  }

  /** Scores whose distance from a border lies between two distances, both included. */
  private long count(BigDecimal border, BigDecimal least, BigDecimal most) {
    return scores.stream()
        .map(score -> score.subtract(border))
        .filter(distance -> distance.compareTo(least) >= 0 && distance.compareTo(most) <= 0)
        .count();
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, RATE_DECIMALS, RoundingMode.HALF_UP);
  }
}
