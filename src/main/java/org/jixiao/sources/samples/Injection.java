package org.jixiao.sources.samples;

import java.util.List;
import java.util.function.Function;

/**
 * One way in which a delivery can be wrong, in three sizes, and the innocent case nearest to it.
 *
 * @param flagId the question that ought to be asked
 * @param raisedToo further questions that rightly follow from the same change
 * @param askedOfTheInnocent other questions that the innocent case rightly raises
 * @param anomaly what is handed in wrongly, of size 0 weak, 1 medium or 2 strong
 * @param confounder what looks like it and is right
 */
record Injection(
    String flagId,
    List<String> raisedToo,
    List<String> askedOfTheInnocent,
    Change anomaly,
    Function<CleanProject, HandedIn> confounder) {

  /** An anomaly whose innocent case raises no question. */
  Injection(
      String flagId,
      List<String> raisedToo,
      Change anomaly,
      Function<CleanProject, HandedIn> confounder) {
    this(flagId, raisedToo, List.of(), anomaly, confounder);
  }

  /** Hands in something of that size of anomaly. */
  interface Change {
    HandedIn of(CleanProject clean, int size);
  }

  /** Makes a project of that size of anomaly. */
  interface ProjectChange {
    SampleProject of(CleanProject clean, int size);
  }

  Injection {
    raisedToo = List.copyOf(raisedToo);
    askedOfTheInnocent = List.copyOf(askedOfTheInnocent);
  }

  /** An anomaly of one project alone. */
  static Injection ofProject(
      String flagId,
      List<String> raisedToo,
      ProjectChange anomaly,
      Function<CleanProject, SampleProject> confounder) {
    return new Injection(
        flagId,
        raisedToo,
        (clean, size) -> HandedIn.of(anomaly.of(clean, size)),
        clean -> HandedIn.of(confounder.apply(clean)));
  }

  /** The same, whose innocent case rightly raises other questions. */
  Injection whoseInnocentCaseRaises(String... others) {
    return new Injection(flagId, raisedToo, List.of(others), anomaly, confounder);
  }
}
