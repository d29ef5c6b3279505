package org.jixiao.measures.outturn;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The four PEFA bands, best first. A period is judged by the second best of its three years. */
public enum ReliabilityBand {
  /** Outturn 95–105%, composition variance below 5%. */
  A("0.05"),
  /** Outturn 90–110%, composition variance below 10%. */
  B("0.10"),
  /** Outturn 85–115%, composition variance below 15%. */
  C("0.15"),
  /** Anything worse. */
  D("");

  private final String limit;

  ReliabilityBand(String limit) {
    this.limit = limit;
  }

  /** The band of one year's distance of the outturn from one; a limit belongs to its band. */
  static ReliabilityBand ofOutturnDistance(BigDecimal distance) {
    for (ReliabilityBand band : List.of(A, B, C)) {
      if (distance.compareTo(new BigDecimal(band.limit)) <= 0) {
        return band;
      }
    }
    return D;
  }

  /** The band of one year's composition variance; a limit belongs to the next band. */
  static ReliabilityBand ofVariance(BigDecimal variance) {
    for (ReliabilityBand band : List.of(A, B, C)) {
      if (variance.compareTo(new BigDecimal(band.limit)) < 0) {
        return band;
      }
    }
    return D;
  }

  /**
   * The band of a period: the best that at least two of the last three years reach. Empty for any
   * other number of years than three, because the framework does not say what fewer would mean.
   */
  public static Optional<ReliabilityBand> ofThreeYears(List<ReliabilityBand> years) {
    return years.size() != 3
        ? Optional.empty()
        : years.stream().sorted(Comparator.naturalOrder()).skip(1).findFirst();
  }
}
