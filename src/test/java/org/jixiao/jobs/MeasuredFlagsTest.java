package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jixiao.flags.Catalogue;
import org.jixiao.flags.Flag;
import org.jixiao.sources.samples.InjectedSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question is measured on anomalies put in on purpose. */
class MeasuredFlagsTest {

  @Test
  void everyFlagHasItsAnomaly() {
    var inForce =
        Catalogue.IN_FORCE.stream().map(Flag::id).collect(Collectors.toCollection(TreeSet::new));

    assertThat(InjectedSample.flagIds())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(inForce);
  }

  @Test
  void theSampleSaysWhatIsWrongInIt(@TempDir Path folder) throws IOException {
    var sample = folder.resolve("sample");

    Commands.done("sample", "--out", sample.toString(), "--anomalies", "1", "--seed", "3");

    var labels = Files.readAllLines(sample.resolve("anomalies.csv"));
    for (var flagId : InjectedSample.flagIds()) {
      for (var strength : List.of("weak", "medium", "strong")) {
        assertThat(labels).filteredOn(told("injected", flagId, strength)).hasSize(1);
      }
      assertThat(labels).filteredOn(told("twin", flagId, "")).hasSize(1);
      assertThat(labels).filteredOn(told("confounder", flagId, "")).hasSize(1);
    }
    for (var delivery : List.of("2022", "2023", "2024", "539901000", "forms-only")) {
      assertThat(sample.resolve("delivered/" + delivery + "/forms")).isNotEmptyDirectory();
    }
  }

  private static Predicate<String> told(String role, String flagId, String strength) {
    return line -> line.contains("," + role + "," + flagId + "," + strength + ",");
  }
}
