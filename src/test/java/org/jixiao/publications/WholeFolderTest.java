package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.lake.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeFolderTest {

  @TempDir Path out;

  private Path folder;

  @BeforeEach
  void publishTheOldOne() throws IOException {
    folder = out.resolve("release-1");
    write("old", Steps.UNWATCHED);
  }

  @ParameterizedTest
  @CsvSource({
    "publication/written, old, old",
    "publication/old-aside, nothing, old",
    "publication/in-place, new, new"
  })
  void whereverAProcessDiesReadersFindOneWholeFolderOrNoneAndTheNextRunPutsItRight(
      String step, String found, String recovered) throws IOException {
    assertThatThrownBy(() -> write("new", dyingAt(step))).isInstanceOf(IllegalStateException.class);

    assertThat(content()).isEqualTo(found);
    new WholeFolder(folder, Steps.UNWATCHED).recover();
    assertThat(content()).isEqualTo(recovered);
    write("next", Steps.UNWATCHED);
    assertThat(content()).isEqualTo("next");
    assertThat(names()).containsExactly("release-1");
  }

  @Test
  void whatALivingProcessWritesIsLeftAlone() throws IOException {
    var parent = ProcessHandle.current().parent().orElseThrow().pid();
    var theirs = Files.createDirectory(out.resolve(".writing-release-1-" + parent));
    var dead = Files.createDirectory(out.resolve(".writing-release-1-999999999"));
    var other = Files.createDirectory(out.resolve(".writing-release-11-999999999"));

    new WholeFolder(folder, Steps.UNWATCHED).recover();

    assertThat(theirs).exists();
    assertThat(dead).doesNotExist();
    assertThat(other).exists();
    assertThat(content()).isEqualTo("old");
  }

  private void write(String content, Steps steps) throws IOException {
    var whole = new WholeFolder(folder, steps);
    whole.recover();
    Files.writeString(whole.begun().resolve("page.html"), content);
    whole.finish();
  }

  private static Steps dyingAt(String last) {
    return step -> {
      if (step.equals(last)) {
        throw new IllegalStateException(step);
      }
    };
  }

  private String content() throws IOException {
    var page = folder.resolve("page.html");
    return Files.exists(page) ? Files.readString(page) : "nothing";
  }

  private List<String> names() throws IOException {
    try (Stream<Path> beside = Files.list(out)) {
      return beside.map(each -> each.getFileName().toString()).toList();
    }
  }
}
