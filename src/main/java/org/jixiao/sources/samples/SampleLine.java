package org.jixiao.sources.samples;

import java.time.LocalDate;

/**
 * One line of a budget (预算指标), in cents.
 *
 * @param originalId line of the year before that a carry-over continues; empty otherwise
 * @param amount budget of the line; a reduction is negative
 * @param issued how much of it was issued to the unit
 */
record SampleLine(
    String id,
    String originalId,
    String documentNumber,
    Kind kind,
    long amount,
    long issued,
    LocalDate date) {

  /** Where the money of a line comes from, as budget ledgers word it. */
  enum Kind {
    CARRY_OVER("上年结转", 0),
    INITIAL("年初安排", 1),
    ADDITION("执行中追加", 2),
    REDUCTION("追减", 3);

    private final String caption;
    private final int digit;

    Kind(String caption, int digit) {
      this.caption = caption;
      this.digit = digit;
    }

    String caption() {
      return caption;
    }

    /** Last digit of the ids of such lines. */
    int digit() {
      return digit;
    }
  }
}
