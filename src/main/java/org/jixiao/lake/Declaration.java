package org.jixiao.lake;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who hand in a delivery say about it as a whole; the keys of {@code delivery.yaml}.
 *
 * @param asOf the day the delivery describes; null when not declared
 * @param sequence orders deliveries of the same day; 0 when not declared
 * @param divisionCode nine-digit fiscal division; null when not declared
 * @param divisionName name of the division; null when not declared
 * @param fiscalYear budget year of files that do not say it themselves; null when not declared
 * @param replaces ledgers whose earlier rows this delivery takes the place of
 * @param profiles names of the ledger profiles to read it with, before the built-in ones
 * @param note anything else, for people; null when there is none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Declaration(
    @Nullable LocalDate asOf,
    int sequence,
    @Nullable String divisionCode,
    @Nullable String divisionName,
    @Nullable Integer fiscalYear,
    List<Replacement> replaces,
    List<String> profiles,
    @Nullable String note) {

  /** Nothing was declared. */
  public static final Declaration NONE =
      new Declaration(null, 0, null, null, null, List.of(), List.of(), null);

  /**
   * A ledger that is handed in again as a whole instead of being added to.
   *
   * @param table the taken-in table, such as {@code payments}
   * @param departmentId the department's code
   * @param fiscalYear the budget year
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Replacement(String table, String departmentId, int fiscalYear) {}

  /** Lists left out of a {@code delivery.yaml} are empty. */
  public Declaration {
    replaces = replaces == null ? List.of() : List.copyOf(replaces);
    profiles = profiles == null ? List.of() : List.copyOf(profiles);
  }
}
