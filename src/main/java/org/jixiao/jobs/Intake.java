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
 * @param name what the folder was called; the delivery's id when it was kept before
 * @param delivery what the lake keeps of it
 * @param reading what was understood of it
 * @param unchanged true when this reading of this delivery was there already
 * @param leftOut files of the folder that are no delivered data
 */
record Intake(
    String name,
    Delivery delivery,
    Reading reading,
    boolean unchanged,
    List<DeliveryFolder.LeftOut> leftOut) {

  private static final String DECLARED = "declared";
  private static final String LATEST_DATE = "latest date in the files";

  /** Takes in every delivery at these places. */
  static List<Intake> of(Job job, Lake lake, List<Path> places, ReadingSettings settings) {
    return places.stream()
        .flatMap(place -> DeliveryFolder.deliveriesIn(place, settings.limits()).stream())
        .map(folder -> of(job, lake, folder, settings))
        .toList();
  }

  /** Reads every delivery that the lake keeps, without any being handed in again. */
  static List<Intake> ofKept(Job job, Lake lake, ReadingSettings settings) {
    return lake.deliveries().list().stream()
        .map(kept -> of(job, lake, kept.id(), kept, settings, List.of()))
        .toList();
  }

  private static Intake of(Job job, Lake lake, DeliveryFolder folder, ReadingSettings settings) {
    var delivery = lake.deliveries().keep(folder.declaration(), folder.files());
    return of(job, lake, folder.name(), delivery, settings, folder.leftOut());
  }

  private static Intake of(
      Job job,
      Lake lake,
      String name,
      Delivery delivery,
      ReadingSettings settings,
      List<DeliveryFolder.LeftOut> leftOut) {
    var chosen = settings.withProfiles(named(name, delivery, settings));
    var readings = lake.readings(delivery);
    var found = readings.find(chosen.id());
    var reading = found.orElseGet(() -> read(job, lake, name, delivery, chosen));
    readings.makeCurrent(reading);
    return new Intake(name, delivery, reading, found.isPresent(), leftOut);
  }

  private static Reading read(
      Job job, Lake lake, String name, Delivery delivery, ReadingSettings settings) {
    job.progress("reading " + name + ": " + delivery.files().size() + " files");
    var draft = lake.readings(delivery).begin(settings.id());
    try (var understood = Understanding.of(job.session(), lake.keptFiles(), delivery, settings)) {
      Session.suit(job.session(), understood.rows());
      draft.writeAll(understood.tables());
      var declared = delivery.declaration().asOf();
      return draft.finish(
          new ReadingInputs(
              settings.readerVersion(),
              profiles(settings),
              Map.of("reading_settings", settings.id()),
              declared != null ? declared : latestDate(name, understood),
              declared != null ? DECLARED : LATEST_DATE));
    }
  }

  private static LocalDate latestDate(String name, Understanding understood) {
    return understood
        .latestDate()
        .orElseThrow(
            () ->
                Fault.of(
                    "delivery " + name,
                    "no as_of and no date in any file",
                    "as_of in its delivery.yaml"));
  }

  /** The profiles that the delivery names, to be tried before the others. */
  private static List<LedgerProfile> named(
      String name, Delivery delivery, ReadingSettings settings) {
    return delivery.declaration().profiles().stream()
        .map(
            id ->
                settings.profiles().stream()
                    .filter(profile -> profile.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, id, settings)))
        .toList();
  }

  private static Fault unknown(String name, String id, ReadingSettings settings) {
    return Fault.of(
        "delivery " + name,
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
