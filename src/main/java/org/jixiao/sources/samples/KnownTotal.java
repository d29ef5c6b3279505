package org.jixiao.sources.samples;

/**
 * A department-year whose project count and adjusted budget are given, and whose treasury is short
 * of cash: much of the money stands applied for and not paid. Every project hands in its form.
 *
 * @param adjustedCents adjusted budgets of all projects together, in cents
 */
public record KnownTotal(String departmentId, int year, int projects, long adjustedCents) {

  public KnownTotal {
    if (projects < 1 || adjustedCents < projects * Amounts.HUNDRED_YUAN) {
      throw new IllegalArgumentException(
          "a known total needs projects of at least a hundred yuan each: "
              + projects
              + " projects, "
              + adjustedCents
              + " cents");
    }
  }
}
