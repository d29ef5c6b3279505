package org.jixiao.lake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release holds and what it stands on.
 *
 * @param number of the release, from 1; numbers of runs that died are skipped
 * @param comparedWith the release that was current when this one was begun; null for the first
 * @param inputs what the rows follow from
 * @param inputsHash of the inputs
 * @param tables in the order they were written
 */
public record ReleaseManifest(
    int number,
    @Nullable Integer comparedWith,
    ReleaseInputs inputs,
    String inputsHash,
    List<WrittenTable> tables) {

  public ReleaseManifest {
    tables = List.copyOf(tables);
  }
}
