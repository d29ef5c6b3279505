package org.jixiao.sources.intake;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The file that rows come from, and what its delivery declares for files that do not say it.
 *
 * @param deliveryId the delivery it was handed in with
 * @param name its path within the delivery
 * @param fileId SHA-256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param divisionCode division of rows that name none
 * @param fiscalYear year of forms and ledgers that name none; null when not declared
 */
public record FileOrigin(
    String deliveryId,
    String name,
    String fileId,
    long size,
    String divisionCode,
    @Nullable Integer fiscalYear)
    implements Serializable {

  /** Stands for the division where neither the delivery nor the file names one. */
  public static final String UNDECLARED_DIVISION = "000000000";
}
