package org.jixiao.sources.samples;

import java.util.List;
import java.util.function.Function;

/**
 * One way in which a delivery can be wrong, in three sizes, and the innocent case nearest to it.
 *
 * @param flagId the question that ought to be asked
 * @param raisedToo further questions that rightly follow from the same change
 * @param anomaly a project that is wrong, of size 0 weak, 1 medium or 2 strong
 * @param confounder a project that looks like it and is right
 */
record Injection(
    String flagId,
    List<String> raisedToo,
    Change anomaly,
    Function<CleanProject, SampleProject> confounder) {

  /** Makes a project of that size of anomaly. */
  interface Change {
    SampleProject of(CleanProject clean, int size);
  }

  Injection {
    raisedToo = List.copyOf(raisedToo);
  }
}
