package org.jixiao.lake;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.vocabulary.Fault;

/**
 * Cleans up. Two kinds of release go: finished ones older than the current one, beyond those to be
 * kept; and drafts below the current number whose writer worked on this machine and is gone. A
 * draft above the current number may still become the next release, and a writer on another machine
 * cannot be seen, so these stay and are named. The current release always stays, and every release
 * above it.
 */
public final class ReleaseSweep {

  private final Storage storage;
  private final Releases releases;

  ReleaseSweep(Storage storage, Releases releases) {
    this.storage = storage;
    this.releases = releases;
  }

  /**
   * What became of the numbers.
   *
   * @param removedReleases finished releases that were removed
   * @param removedDrafts unfinished ones that were removed
   * @param keptDrafts unfinished ones that stay because their writer may be alive
   */
  public record Swept(
      List<Integer> removedReleases, List<Integer> removedDrafts, List<Integer> keptDrafts) {

    public Swept {
      removedReleases = List.copyOf(removedReleases);
      removedDrafts = List.copyOf(removedDrafts);
      keptDrafts = List.copyOf(keptDrafts);
    }
  }

  /** Keeps so many finished releases below the current one. */
  Swept sweep(int keptReleases) {
    if (keptReleases < 0) {
      throw Fault.of("sweep", keptReleases + " releases to keep", "0 or more");
    }
    int current = releases.current().map(Release::number).orElse(0);
    var old =
        releases.list().stream().map(Release::number).filter(number -> number < current).toList();
    var removed = old.subList(0, Math.max(0, old.size() - keptReleases));
    removed.forEach(this::remove);
    var removedDrafts = new ArrayList<Integer>();
    var keptDrafts = new ArrayList<Integer>();
    for (int number : drafts()) {
      if (number < current && ownerIsGone(number)) {
        remove(number);
        removedDrafts.add(number);
      } else {
        keptDrafts.add(number);
      }
    }
    releases.repairCurrent();
    return new Swept(removed, removedDrafts, keptDrafts);
  }

  private List<Integer> drafts() {
    return storage.list(Releases.FOLDER).stream()
        .filter(name -> name.matches("\\d+"))
        .map(Integer::valueOf)
        .filter(number -> !storage.exists(Releases.manifest(number)))
        .sorted()
        .toList();
  }

  /** A release whose removal was cut short has no owner left and belongs to nobody. */
  private boolean ownerIsGone(int number) {
    return Manifests.find(storage, Releases.folder(number) + "/OWNER", Owner.class)
        .map(Owner::surelyGone)
        .orElse(true);
  }

  /** The manifest goes first, so that no reader takes half a release for a whole one. */
  private void remove(int number) {
    storage.delete(Releases.manifest(number));
    storage.delete(Releases.folder(number) + "/OWNER");
    storage.delete(Releases.folder(number));
  }
}
