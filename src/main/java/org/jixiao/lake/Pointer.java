package org.jixiao.lake;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One decision about what is current; the one with the highest number holds.
 *
 * @param target what became current: a release's number or a reading's id
 * @param previous what was current before; null for the first
 * @param reason why
 */
public record Pointer(String target, @Nullable String previous, Reason reason) {

  /** Why what is current changed. */
  public enum Reason {
    /** Something newer was published. */
    @JsonProperty("publish")
    PUBLISH,
    /** An operator went back to something older. */
    @JsonProperty("roll back")
    ROLL_BACK
  }
}
