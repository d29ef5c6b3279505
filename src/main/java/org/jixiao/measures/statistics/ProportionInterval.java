package org.jixiao.measures.statistics;

/** Between which values a share plausibly lies, given how many cases it rests on. */
public final class ProportionInterval {

  private ProportionInterval() {}

  /**
   * The score interval (Wilson 1927, Journal of the American Statistical Association 22). Unlike
   * the textbook interval it does not collapse to a point at none and at all of the cases.
   *
   * @param cases how many of them, from 0 to size
   * @param size of how many, at least 1
   */
  public static Interval wilson(long cases, long size, double confidence) {
    if (size < 1 || cases < 0 || cases > size) {
      throw new IllegalArgumentException(
          "proportion: found " + cases + " of " + size + "; expected 0 to 1 of 1 or more");
    }
    double z = NormalCurve.twoSided(confidence);
    double share = (double) cases / size;
    double stretch = 1 + z * z / size;
    double middle = (share + z * z / (2 * size)) / stretch;
    double reach =
        z / stretch * Math.sqrt(share * (1 - share) / size + z * z / (4.0 * size * size));
    return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
  }
}
