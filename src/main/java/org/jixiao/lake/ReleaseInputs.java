package org.jixiao.lake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything the rows of a release follow from: equal inputs give equal rows.
 *
 * @param readings the readings used, in order of delivery id
 * @param hashes of rules, profiles, reviews, link decisions and calendar, by name
 * @param asOf the day the release describes
 * @param maskingKeyId which key masks names of persons; blank when none is used
 * @param codeVersion version of the code that measured
 */
public record ReleaseInputs(
    List<ReadingUsed> readings,
    Map<String, String> hashes,
    LocalDate asOf,
    String maskingKeyId,
    String codeVersion) {

  /** A reading of a delivery. */
  public record ReadingUsed(String deliveryId, String readingId) {

    public static ReadingUsed of(Reading reading) {
      return new ReadingUsed(reading.deliveryId(), reading.id());
    }
  }

  public ReleaseInputs {
    readings =
        readings.stream()
            .sorted(
                Comparator.comparing(ReadingUsed::deliveryId).thenComparing(ReadingUsed::readingId))
            .toList();
    hashes = Map.copyOf(hashes);
  }

  /** SHA-256 of all of it: tells whether a release with these inputs exists already. */
  public String hash() {
    return Digests.of(Manifests.bytes(this));
  }
}
