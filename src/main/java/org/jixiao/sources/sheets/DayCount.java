package org.jixiao.sources.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How a workbook counts days. The count from 1900 holds a 29 February 1900 that never was (ISO/IEC
 * 29500-1, 18.17.4.1), so day 60 has no date.
 */
public enum DayCount {
  FROM_1900,
  FROM_1904;

  private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000L);
  private static final BigDecimal DAYS_TO_YEAR_10000 = BigDecimal.valueOf(2_958_466L);
  private static final int FICTIVE_DAY = 60;

  /** The day and time of a cell of kind DATE, to the millisecond; empty for any other cell. */
  public Optional<LocalDateTime> dateIn(SheetCell cell) {
    if (cell.kind() != SheetCell.Kind.DATE) {
      return Optional.empty();
    }
    return StoredNumber.isNumber(cell.raw()) ? fromSerial(cell.raw()) : fromIso(cell.raw());
  }

  private Optional<LocalDateTime> fromSerial(String raw) {
    var serial = new BigDecimal(raw);
    if (serial.signum() < 0 || serial.compareTo(DAYS_TO_YEAR_10000) >= 0) {
      return Optional.empty();
    }
    int day = serial.intValue();
    if (this == FROM_1900 && day == FICTIVE_DAY) {
      return Optional.empty();
    }
    long millis =
        serial
            .subtract(BigDecimal.valueOf(day))
            .multiply(MILLIS_OF_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return Optional.of(dayOne(day).plusDays(day).atStartOfDay().plusNanos(millis * 1_000_000L));
  }

  private LocalDate dayOne(int day) {
    if (this == FROM_1904) {
      return LocalDate.of(1904, 1, 1);
    }
    return day < FICTIVE_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }

  private static Optional<LocalDateTime> fromIso(String raw) {
    try {
      if (raw.length() == 10) {
        return Optional.of(LocalDate.parse(raw).atStartOfDay());
      }
      return Optional.of(
          raw.endsWith("Z")
              ? OffsetDateTime.parse(raw).toLocalDateTime()
              : LocalDateTime.parse(raw));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
