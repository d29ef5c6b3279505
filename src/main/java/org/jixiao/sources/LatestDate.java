package org.jixiao.sources;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Rectifications;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** The latest day that a file names, which tells when a delivery was made that does not say so. */
final class LatestDate {

  /** Days that lie ahead of the delivery and do not tell when it was made. */
  private static final List<Col> TERMS =
      List.of(EvaluationDues.DUE_DATE, Rectifications.DEADLINE_DATE);

  private final Map<String, int[]> places = new HashMap<>();
  private @Nullable LocalDate latest;

  /** Takes note of the days of a row that was taken in. */
  void in(TakenInRow row) {
    for (int place : places.computeIfAbsent(row.table().name(), name -> places(row.table()))) {
      if (row.row().get(place) instanceof Date day) {
        found(day.toLocalDate());
      }
    }
  }

  private static int[] places(TableSpec table) {
    return IntStream.range(0, table.columns().size())
        .filter(place -> table.columns().get(place).kind() == Col.Kind.DATE)
        .filter(place -> !TERMS.contains(table.columns().get(place)))
        .toArray();
  }

  void found(LocalDate day) {
    latest = latest == null || day.isAfter(latest) ? day : latest;
  }

  Optional<LocalDate> found() {
    return Optional.ofNullable(latest);
  }
}
