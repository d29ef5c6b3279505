package org.jixiao.lake;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The readings of one delivery, and which of them is current. */
public final class Readings {

  private final SparkSession spark;
  private final Storage storage;
  private final Steps steps;
  private final Delivery delivery;
  private final Pointers pointers;

  Readings(SparkSession spark, Storage storage, Steps steps, Delivery delivery) {
    this.spark = spark;
    this.storage = storage;
    this.steps = steps;
    this.delivery = delivery;
    this.pointers = new Pointers(storage, Delivery.folder(delivery.id()) + "/pointers");
  }

  /** The reading with this id, if it was finished. */
  public Optional<Reading> find(String readingId) {
    return find(spark, storage, delivery.id(), readingId);
  }

  /** All finished readings, sorted by id. */
  public List<Reading> list() {
    return storage.list(Delivery.folder(delivery.id()) + "/readings").stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** The reading that counts; nothing until one was made current. */
  public Optional<Reading> current() {
    return pointers.latest().flatMap(latest -> find(latest.pointer().target()));
  }

  /** Begins a reading; only {@link ReadingDraft#finish} makes it exist. */
  public ReadingDraft begin(String readingId) {
    return new ReadingDraft(spark, storage, steps, delivery.id(), readingId);
  }

  /** Makes a finished reading the one that counts; nothing changes when it already is. */
  public void makeCurrent(Reading reading) {
    var current = pointers.latest().map(latest -> latest.pointer().target());
    if (current.equals(Optional.of(reading.id()))) {
      return;
    }
    steps.reached("reading/before-pointer");
    pointers.move(current, reading.id(), Pointer.Reason.PUBLISH);
    steps.reached("reading/after-pointer");
  }

  static String folder(String deliveryId, String readingId) {
    return Delivery.folder(deliveryId) + "/readings/" + readingId;
  }

  static Optional<Reading> find(
      SparkSession spark, Storage storage, String deliveryId, String readingId) {
    var folder = folder(deliveryId, readingId);
    return Manifests.find(storage, folder + "/manifest.json", ReadingManifest.class)
        .map(manifest -> new Reading(new TableFolder(spark, storage, folder), manifest));
  }
}
