package org.jixiao.measures.scoring;

import java.math.BigDecimal;

/**
 * Where the grades begin. A border belongs to the better grade and intervals are half-open, so that
 * every score has exactly one grade: 89.5 is 良 although older tables of whole numbers (80–89,
 * 90–100) say nothing about it.
 *
 * @param excellentFrom lowest score of 优, in points
 * @param goodFrom lowest score of 良, in points
 * @param fairFrom lowest score of 中, in points
 */
public record GradeBorders(BigDecimal excellentFrom, BigDecimal goodFrom, BigDecimal fairFrom) {

  /** 90, 80 and 60 points, as 财预〔2020〕10号 sets them. */
  public static final GradeBorders NATIONAL =
      new GradeBorders(new BigDecimal("90"), new BigDecimal("80"), new BigDecimal("60"));

  /** Refuses borders that do not fall from excellent to fair. */
  public GradeBorders {
    if (excellentFrom.compareTo(goodFrom) <= 0 || goodFrom.compareTo(fairFrom) <= 0) {
      throw new IllegalArgumentException(
          "grade borders: found "
              + excellentFrom
              + " / "
              + goodFrom
              + " / "
              + fairFrom
              + "; expected each lower than the one before");
    }
  }

  /** The grade of a score in points; a score above 100 or below 0 is graded all the same. */
  public Grade grade(BigDecimal score) {
    if (score.compareTo(excellentFrom) >= 0) {
      return Grade.EXCELLENT;
    }
    if (score.compareTo(goodFrom) >= 0) {
      return Grade.GOOD;
    }
    return score.compareTo(fairFrom) >= 0 ? Grade.FAIR : Grade.POOR;
  }

  /**
   * Whether a score lies between two grades of the older tables of whole numbers, for example 89.5
   * between 80–89 and 90–100: less than one point below a border, and not a whole number below it.
   */
  public boolean fallsInWholeNumberGap(BigDecimal score) {
    return fallsJustBelow(excellentFrom, score)
        || fallsJustBelow(goodFrom, score)
        || fallsJustBelow(fairFrom, score);
  }

  private static boolean fallsJustBelow(BigDecimal border, BigDecimal score) {
    return score.compareTo(border) < 0 && score.compareTo(border.subtract(BigDecimal.ONE)) > 0;
  }
}
