package org.jixiao.flags;

/**
 * What a record is set beside, and how unusual it is there; each part is Spark SQL over one row.
 * Where a question is not statistical, the effect is the difference of observed and expected.
 *
 * @param group the records it is compared with, as text
 * @param count how many they are
 * @param effectKind what the effect measures, as text
 * @param effectSize its size
 * @param probability of such an effect or a larger one by chance
 * @param adjustedProbability the same after all tests of its family (Benjamini and Hochberg 1995)
 */
public record Peers(
    String group,
    String count,
    String effectKind,
    String effectSize,
    String probability,
    String adjustedProbability) {

  private static final String NOTHING = "NULL";

  /** The record stands for itself. */
  public static final Peers NONE = new Peers(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

  /** Compared with a group, without a test. */
  public static Peers among(String group, String count) {
    return new Peers(group, count, NOTHING, NOTHING, NOTHING, NOTHING);
  }

  /** Set beside a group by a measure of its own, without a probability. */
  public Peers measuredBy(String kind, String size) {
    return new Peers(group, count, "'" + kind + "'", size, probability, adjustedProbability);
  }

  /** With the probability of a test, adjusted for its family where there is one. */
  public Peers byChance(String probability, String adjusted) {
    return new Peers(group, count, effectKind, effectSize, probability, adjusted);
  }
}
