package org.jixiao.measures;

import java.time.LocalDate;
import java.util.List;

/**
 * What decides between deliveries: the declared date, then the declared sequence, and never the
 * time of arrival.
 *
 * @param deliveryId the delivery
 * @param asOf date up to which its content is declared to hold
 * @param sequence order among deliveries of the same date
 * @param replaces which older records it declares void
 */
public record DeliveryInUse(
    String deliveryId, LocalDate asOf, long sequence, List<Replacement> replaces) {

  /**
   * A declaration that older deliveries no longer count for one department and year of a table.
   *
   * @param table name of the taken-in table
   * @param departmentId the department, by its code
   * @param fiscalYear the budget year
   */
  public record Replacement(String table, String departmentId, int fiscalYear) {}

  public DeliveryInUse {
    replaces = List.copyOf(replaces);
  }
}
