package org.jixiao.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in {@code notebooks}, as a reader of the files finds it before running anything. */
class CommittedNotebooksTest {

  @Test
  void thereAreThree() {
    assertThat(committed())
        .extracting(Notebook::toString)
        .containsExactly(
            "1-analysts-tour.ipynb",
            "2-department-comparison.ipynb",
            "3-from-a-flag-to-its-cells.ipynb");
  }

  @ParameterizedTest
  @MethodSource("committed")
  void keepsItsPicturesAndSaysThatTheyAreSynthetic(Notebook notebook) {
    assertThat(notebook.pictures())
        .isNotEmpty()
        .allSatisfy(
            picture ->
                assertThat(Base64.getMimeDecoder().decode(picture))
                    .startsWith(0x89, 'P', 'N', 'G')
                    .hasSizeBetween(5_000, 300_000));
    assertThat(notebook.textBesidePictures()).contains("Synthetic data (合成数据)");
  }

  @ParameterizedTest
  @MethodSource("committed")
  void wasRunInOrderFromTheFirstCellToTheLastWithoutAComplaint(Notebook notebook) {
    var numbers =
        notebook.cells().stream()
            .filter(cell -> cell.path("cell_type").asText().equals("code"))
            .map(cell -> cell.path("execution_count").asInt())
            .toList();

    assertThat(numbers).containsExactlyElementsOf(firstNumbers(numbers.size()));
    assertThat(notebook.outputs())
        .noneMatch(output -> output.path("output_type").asText().equals("error"))
        .noneMatch(output -> output.path("name").asText().equals("stderr"));
  }

  @ParameterizedTest
  @MethodSource("committed")
  void tellsNothingOfTheMachineItRanOn(Notebook notebook) {
    assertThat(notebook.textBesidePictures())
        .doesNotContainPattern("(?<![\\w.])/(?:home|root|tmp|var|usr|opt|work|Users|mnt)/")
        .doesNotContainPattern("[A-Z]:\\\\\\\\")
        .doesNotContain("iopub");
    assertThat(notebook.cells()).allMatch(cell -> cell.path("metadata").isEmpty());
  }

  static Stream<Notebook> committed() {
    return Notebook.committed().stream();
  }

  private static Iterable<Integer> firstNumbers(int count) {
    return Stream.iterate(1, number -> number + 1).limit(count).toList();
  }
}
