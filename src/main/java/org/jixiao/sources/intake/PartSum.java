package org.jixiao.sources.intake;

import java.math.BigDecimal;

/**
 * The sum of some rows of a table in one column.
 *
 * @param amount of all of them, in yuan
 * @param rejected of those that were set aside
 * @param count how many rows
 */
public record PartSum(BigDecimal amount, BigDecimal rejected, long count) {

  public static final PartSum NOTHING = new PartSum(BigDecimal.ZERO, BigDecimal.ZERO, 0);

  /** With a row that was taken in. */
  public PartSum withAccepted(BigDecimal yuan) {
    return new PartSum(amount.add(yuan), rejected, count + 1);
  }

  /** With a row that was set aside. */
  public PartSum withRejected(BigDecimal yuan) {
    return new PartSum(amount.add(yuan), rejected.add(yuan), count + 1);
  }

  /** The rows that came after those of another sum. */
  public PartSum since(PartSum earlier) {
    return new PartSum(
        amount.subtract(earlier.amount),
        rejected.subtract(earlier.rejected),
        count - earlier.count);
  }
}
