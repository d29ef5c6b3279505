package org.jixiao.measures.statistics;

/**
 * Which ranks a department may hold in truth.
 *
 * @param key the department
 * @param best best rank of the interval, 1 for the largest true value
 * @param worst worst rank of the interval
 * @param topTenth probability of being among the best tenth, rounded up to whole departments
 * @param bottomTenth probability of being among the worst tenth
 */
public record RankInterval(String key, int best, int worst, double topTenth, double bottomTenth) {

  /** How many ranks the interval holds. */
  public int width() {
    return worst - best + 1;
  }
}
