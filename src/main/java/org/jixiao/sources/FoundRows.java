package org.jixiao.sources;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** How many rows of each table some files gave, and the latest date in them. */
final class FoundRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, Long> counts = new HashMap<>();
  private @Nullable LocalDate latestDate;

  /** What one share of the files gave. */
  static Iterator<FoundRows> inShare(Iterator<PackedRows> pieces) {
    var found = new FoundRows();
    pieces.forEachRemaining(
        piece -> {
          found.counts.merge(piece.table(), piece.count(), Long::sum);
          piece.latestDate().ifPresent(found::latest);
        });
    return List.of(found).iterator();
  }

  /** What all shares gave together. */
  static FoundRows together(List<FoundRows> shares) {
    var all = new FoundRows();
    for (var share : shares) {
      share.counts.forEach((table, count) -> all.counts.merge(table, count, Long::sum));
      share.latestDate().ifPresent(all::latest);
    }
    return all;
  }

  private void latest(LocalDate day) {
    latestDate = latestDate == null || day.isAfter(latestDate) ? day : latestDate;
  }

  boolean any(TableSpec table) {
    return counts.getOrDefault(table.name(), 0L) > 0;
  }

  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  Optional<LocalDate> latestDate() {
    return Optional.ofNullable(latestDate);
  }
}
