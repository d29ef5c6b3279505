package org.jixiao.lake;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a reading stands on besides the files.
 *
 * @param readerVersion version of the code that understood the files
 * @param profiles hash of each ledger profile and form layout, by name
 * @param settings settings that change what is understood, by name
 * @param asOf the day the delivery describes
 * @param asOfFrom where that day comes from: {@code declared} or {@code latest date in the files}
 */
public record ReadingInputs(
    String readerVersion,
    Map<String, String> profiles,
    Map<String, String> settings,
    LocalDate asOf,
    String asOfFrom) {

  public ReadingInputs {
    profiles = Map.copyOf(profiles);
    settings = Map.copyOf(settings);
  }
}
