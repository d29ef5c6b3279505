package org.jixiao.sources.ledgers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;

/** Files read as they would be in a delivery, under the example profiles of the tests. */
final class Profiles {

  private Profiles() {}

  static LedgerProfile named(String name) {
    try (var in = Profiles.class.getResourceAsStream("/profiles/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("no profile " + name);
      }
      return LedgerProfile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<TakenInRow> read(Path file, String... profiles) {
    return read(file, Arrays.stream(profiles).map(Profiles::named).toList());
  }

  static List<TakenInRow> read(Path file, List<LedgerProfile> profiles) {
    var settings = ReadingSettings.standard().withProfiles(profiles);
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin(file), settings)) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static FileOrigin origin(Path file) {
    try {
      return new FileOrigin(
          "D1",
          String.valueOf(file.getFileName()),
          "0123456789abcdef00",
          Files.size(file),
          FileOrigin.UNDECLARED_DIVISION,
          null);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
