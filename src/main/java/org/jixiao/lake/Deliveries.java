package org.jixiao.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jixiao.vocabulary.Fault;

/** The deliveries a lake keeps: raw files under the digest of their bytes, and a manifest. */
public final class Deliveries {

  private final Storage storage;
  private final Steps steps;

  Deliveries(Storage storage, Steps steps) {
    this.storage = storage;
    this.steps = steps;
  }

  /**
   * Keeps the files and what was said about them. The same delivery kept again changes nothing. A
   * name delivered twice, or a file that changes while it is read, is a {@link Fault}.
   */
  public Delivery keep(Declaration declaration, List<HandedInFile> files) {
    var delivered =
        files.stream()
            .map(Deliveries::measured)
            .sorted(Comparator.comparing(DeliveredFile::name))
            .toList();
    refuseRepeatedNames(delivered);
    var delivery = Delivery.of(declaration, delivered);
    if (storage.exists(Delivery.manifest(delivery.id()))) {
      return delivery;
    }
    for (var file : files) {
      copy(delivery, file);
    }
    steps.reached("delivery/before-manifest");
    Manifests.create(storage, Delivery.manifest(delivery.id()), delivery);
    steps.reached("delivery/after-manifest");
    return delivery;
  }

  /** All deliveries, sorted by id; the order says nothing about which counts. */
  public List<Delivery> list() {
    return storage.list("deliveries").stream().flatMap(id -> find(id).stream()).toList();
  }

  public Optional<Delivery> find(String id) {
    return Manifests.find(storage, Delivery.manifest(id), Delivery.class);
  }

  public Delivery delivery(String id) {
    return find(id)
        .orElseThrow(
            () -> Fault.of("delivery " + id, "no such delivery", "one of " + known().toString()));
  }

  private List<String> known() {
    return list().stream().map(Delivery::id).toList();
  }

  private static DeliveredFile measured(HandedInFile file) {
    try (var in = file.content().open()) {
      var copied = Digests.whileCopying(in, OutputStream.nullOutputStream());
      return new DeliveredFile(file.name(), copied.digest(), copied.size());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void copy(Delivery delivery, HandedInFile file) {
    var expected =
        delivery.files().stream()
            .filter(delivered -> delivered.name().equals(file.name()))
            .findFirst()
            .orElseThrow();
    storage.create(
        Delivery.file(delivery.id(), expected.fileId()),
        out -> {
          try (var in = file.content().open()) {
            var copied = Digests.whileCopying(in, out);
            if (!copied.digest().equals(expected.fileId())) {
              throw Fault.of(
                  "file " + file.name(),
                  "other bytes than a moment before",
                  "a file that nobody is still writing");
            }
          }
        });
  }

  private static void refuseRepeatedNames(List<DeliveredFile> files) {
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i).name().equals(files.get(i - 1).name())) {
        throw Fault.of(
            "delivery", "the name " + files.get(i).name() + " twice", "one file under each name");
      }
    }
  }
}
