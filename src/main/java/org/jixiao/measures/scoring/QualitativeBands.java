package org.jixiao.measures.scoring;

import java.math.BigDecimal;

/**
 * Which scores an indicator described in words may earn: a band of its weight for each of three
 * answers. The exact score inside a band is a judgement, so a score can be checked against its band
 * but not recomputed. A border belongs to the better band.
 *
 * @param achievedFrom lowest share of the weight for 达成年度指标, usually 0.80
 * @param partlyFrom lowest share for 部分达成并具有一定效果, 0.60 nationally and 0.50 in some provinces
 */
public record QualitativeBands(BigDecimal achievedFrom, BigDecimal partlyFrom) {

  /** 100–80, 80–60 and 60–0 percent of the weight, as the form of 财预〔2020〕10号 notes. */
  public static final QualitativeBands NATIONAL =
      new QualitativeBands(new BigDecimal("0.80"), new BigDecimal("0.60"));

  /** Refuses borders out of order. */
  public QualitativeBands {
    if (partlyFrom.signum() <= 0
        || achievedFrom.compareTo(partlyFrom) <= 0
        || achievedFrom.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          "qualitative bands: found "
              + achievedFrom
              + " / "
              + partlyFrom
              + "; expected 1 > achieved > partly > 0");
    }
  }

  /** The three answers of the form. */
  public enum Attainment {
    /** 达成年度指标. */
    ACHIEVED,
    /** 部分达成年度指标并具有一定效果. */
    PARTLY,
    /** 未达成年度指标且效果较差. */
    NOT_ACHIEVED
  }

  /** Whether a score of an indicator lies in the band of its answer. */
  public boolean admits(Attainment attainment, BigDecimal weight, BigDecimal score) {
    BigDecimal achieved = achievedFrom.multiply(weight);
    BigDecimal partly = partlyFrom.multiply(weight);
    return switch (attainment) {
      case ACHIEVED -> score.compareTo(achieved) >= 0 && score.compareTo(weight) <= 0;
      case PARTLY -> score.compareTo(partly) >= 0 && score.compareTo(achieved) < 0;
      case NOT_ACHIEVED -> score.signum() >= 0 && score.compareTo(partly) < 0;
    };
  }
}
