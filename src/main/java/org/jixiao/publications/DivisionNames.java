package org.jixiao.publications;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jixiao.lake.Declaration;
import org.jixiao.lake.Delivery;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Release;

/**
 * What fiscal divisions are called, by their codes, as the deliveries a release stands on declare
 * it; of several names the one of the latest delivery. Divisions nobody named are left out.
 */
final class DivisionNames {

  private static final Comparator<Delivery> EARLIER =
      Comparator.comparing(
              (Delivery delivery) -> delivery.declaration().asOf(),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(delivery -> delivery.declaration().sequence())
          .thenComparing(Delivery::id);

  private DivisionNames() {}

  static Map<String, String> of(Lake lake, Release release) {
    var names = new TreeMap<String, String>();
    release.manifest().inputs().readings().stream()
        .flatMap(used -> lake.deliveries().find(used.deliveryId()).stream())
        .sorted(EARLIER)
        .map(Delivery::declaration)
        .filter(DivisionNames::names)
        .forEach(
            told ->
                names.put(
                    Objects.requireNonNull(told.divisionCode()),
                    Objects.requireNonNull(told.divisionName()).strip()));
    return names;
  }

  private static boolean names(Declaration told) {
    var name = told.divisionName();
    return told.divisionCode() != null && name != null && !name.isBlank();
  }
}
