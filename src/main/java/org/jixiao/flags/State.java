package org.jixiao.flags;

/** What became of one question about one entity; every entity has one state for every flag. */
public enum State {
  /** Asked, and the record gives no reason to look again. */
  PASS,
  /** Asked, and the record deserves a second look. */
  FAIL,
  /** Not asked, for a reason that is given. */
  NOT_APPLICABLE,
  /** Asked, all evidence was there, and yet the condition has no truth value. */
  ERROR
}
