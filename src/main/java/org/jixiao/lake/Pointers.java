package org.jixiao.lake;

import java.util.List;
import java.util.Optional;
import org.jixiao.vocabulary.Fault;

/** What is current, as a row of numbered decisions that are each created exclusively. */
final class Pointers {

  private final Storage storage;
  private final String folder;

  Pointers(Storage storage, String folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /** The latest decision with its number. */
  record Numbered(int number, Pointer pointer) {}

  Optional<Numbered> latest() {
    var numbers = numbers();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    int last = numbers.get(numbers.size() - 1);
    return Manifests.find(storage, name(last), Pointer.class)
        .map(pointer -> new Numbered(last, pointer));
  }

  /** All decisions, the oldest first. */
  List<Pointer> all() {
    return numbers().stream()
        .flatMap(number -> Manifests.find(storage, name(number), Pointer.class).stream())
        .toList();
  }

  /**
   * Makes the target current, provided that what is current is still what the caller saw; anything
   * else is a {@link Fault}, because the caller's work stands on what it saw.
   */
  void move(Optional<String> seen, String target, Pointer.Reason reason) {
    var latest = latest();
    var current = latest.map(numbered -> numbered.pointer().target());
    if (!current.equals(seen)) {
      throw moved(seen, current);
    }
    int next = latest.map(Numbered::number).orElse(0) + 1;
    if (!Manifests.create(storage, name(next), new Pointer(target, current.orElse(null), reason))) {
      throw moved(seen, latest().map(numbered -> numbered.pointer().target()));
    }
  }

  private Fault moved(Optional<String> seen, Optional<String> current) {
    return Fault.of(
        storage.address(folder),
        current.orElse("nothing") + " as current, moved by another run",
        seen.orElse("nothing") + " as when this run began; run it again");
  }

  private List<Integer> numbers() {
    return storage.list(folder).stream()
        .filter(name -> name.matches("\\d+\\.json"))
        .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
        .sorted()
        .toList();
  }

  private String name(int number) {
    return folder + "/" + number + ".json";
  }
}
