package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jixiao.sources.samples.SampleSettings.Companions;
import org.jixiao.vocabulary.Fault;

/** Writes the deliveries of a synthetic county, and the truth about what is wrong in them. */
public final class Sample {

  private Sample() {}

  /**
   * Writes {@code delivered/} with one folder a delivery, and {@code truth.csv}, into the folder.
   * Departments are written one by one, so a county may be larger than memory.
   *
   * @throws Fault when {@code delivered/} already holds something
   */
  public static void write(Path folder, SampleSettings settings) throws IOException {
    Path delivered = Files.createDirectories(folder.resolve("delivered"));
    try (Stream<Path> present = Files.list(delivered)) {
      present
          .findFirst()
          .ifPresent(
              found -> {
                throw Fault.of(
                    delivered.toString(), "" + found.getFileName(), "an empty folder to write to");
              });
    }
    try (TruthFile truth = new TruthFile(folder.resolve("truth.csv"))) {
      for (int year = settings.firstYear(); year <= settings.lastYear(); year++) {
        new YearWriter(settings, delivered, truth, year).write();
      }
    }
    Correction.write(settings, delivered);
    if (settings.companions() == Companions.BAD_FILES_AND_YONGDE) {
      BadFiles.write(delivered.resolve(settings.lastYear() + "").resolve("unreadable"));
      YongdeTable.write(delivered);
    }
  }
}
