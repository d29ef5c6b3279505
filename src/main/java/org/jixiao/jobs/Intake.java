package org.jixiao.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.lake.Delivery;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Reading;
import org.jixiao.lake.ReadingInputs;
import org.jixiao.sources.DeliveryFolder;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.Understanding;
import org.jixiao.sources.ledgers.LedgerProfile;
import org.jixiao.vocabulary.Fault;

/**
 * One delivery taken into the lake and the reading of it that counts.
 *
 * @param folder what was handed in
 * @param delivery what the lake keeps of it
 * @param reading what was understood of it
 * @param unchanged true when this reading of this delivery was there already
 */
record Intake(DeliveryFolder folder, Delivery delivery, Reading reading, boolean unchanged) {

  private static final String DECLARED = "declared";
  private static final String LATEST_DATE = "latest date in the files";

  /** Takes in every delivery at these places. */
  static List<Intake> of(Job job, Lake lake, List<Path> places, ReadingSettings settings) {
    return places.stream()
        .flatMap(place -> DeliveryFolder.deliveriesIn(place).stream())
        .map(folder -> of(job, lake, folder, settings))
        .toList();
  }

  private static Intake of(Job job, Lake lake, DeliveryFolder folder, ReadingSettings settings) {
    var delivery = lake.deliveries().keep(folder.declaration(), folder.files());
    var chosen = settings.withProfiles(named(folder, settings));
    var readings = lake.readings(delivery);
    var found = readings.find(chosen.id());
    var reading = found.orElseGet(() -> read(job, lake, folder, delivery, chosen));
    readings.makeCurrent(reading);
    return new Intake(folder, delivery, reading, found.isPresent());
  }

  private static Reading read(
      Job job, Lake lake, DeliveryFolder folder, Delivery delivery, ReadingSettings settings) {
    job.progress("reading " + folder.name() + ": " + delivery.files().size() + " files");
    var draft = lake.readings(delivery).begin(settings.id());
    try (var understood = Understanding.of(job.session(), lake.keptFiles(), delivery, settings)) {
      understood.tables().forEach(draft::write);
      var declared = delivery.declaration().asOf();
      return draft.finish(
          new ReadingInputs(
              settings.readerVersion(),
              profiles(settings),
              Map.of("reading_settings", settings.id()),
              declared != null ? declared : latestDate(folder, understood),
              declared != null ? DECLARED : LATEST_DATE));
    }
  }

  private static LocalDate latestDate(DeliveryFolder folder, Understanding understood) {
    return understood
        .latestDate()
        .orElseThrow(
            () ->
                Fault.of(
                    "delivery " + folder.name(),
                    "no as_of and no date in any file",
                    "as_of in its delivery.yaml"));
  }

  /** The profiles that the delivery names, to be tried before the others. */
  private static List<LedgerProfile> named(DeliveryFolder folder, ReadingSettings settings) {
    return folder.declaration().profiles().stream()
        .map(
            id ->
                settings.profiles().stream()
                    .filter(profile -> profile.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> unknown(folder, id, settings)))
        .toList();
  }

  private static Fault unknown(DeliveryFolder folder, String id, ReadingSettings settings) {
    return Fault.of(
        "delivery " + folder.name(),
        "the ledger profile " + id,
        "one of " + settings.profiles().stream().map(LedgerProfile::id).toList());
  }

  private static Map<String, String> profiles(ReadingSettings settings) {
    var hashes = new LinkedHashMap<String, String>();
    for (var named : settings.profileHashes()) {
      int at = named.lastIndexOf('@');
      hashes.put(named.substring(0, at), named.substring(at + 1));
    }
    return hashes;
  }
}
