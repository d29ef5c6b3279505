package org.jixiao.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStorageTest {

  @TempDir Path folder;

  @Test
  void ofManyWritersOfOneNameExactlyOneWinsAndItsContentIsWhole() throws Exception {
    Contest.oneWriterWins(new LocalStorage(folder));
    assertThat(folder.resolve("contest").toFile().list()).as("files left behind").hasSize(20);
  }

  @Test
  void ofManyMoversToOneNameExactlyOneWins() throws Exception {
    Contest.oneMoverWins(new LocalStorage(folder));
  }

  @Test
  void writersOfTwoProcessesNeverShareANumber() throws Exception {
    var processes = new ArrayList<Process>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ClaimNumbers.class.getName(),
                  folder.toString(),
                  "100")
              .redirectErrorStream(true)
              .start());
    }
    var claimed = new ArrayList<String>();
    for (var process : processes) {
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      output.lines().filter(line -> line.matches("\\d+")).forEach(claimed::add);
    }

    assertThat(claimed)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 200).mapToObj(Integer::toString).toList());
  }

  @Test
  void contentThatCannotBeWrittenLeavesNothing() throws IOException {
    var storage = new LocalStorage(folder);

    assertThatThrownBy(
            () ->
                storage.create(
                    "a/file",
                    out -> {
                      out.write(1);
                      throw new IOException("the source broke off");
                    }))
        .hasRootCauseMessage("the source broke off");

    assertThat(folder.resolve("a")).isEmptyDirectory();
  }

  @Test
  void aReplacedFileIsTheNewOneOnly() {
    var storage = new LocalStorage(folder);
    storage.replace("CURRENT", out -> out.write("1\n".getBytes(UTF_8)));
    storage.replace("CURRENT", out -> out.write("12\n".getBytes(UTF_8)));

    assertThat(storage.find("CURRENT").map(bytes -> new String(bytes, UTF_8))).contains("12\n");
    assertThat(storage.list("")).containsExactly("CURRENT");
  }

  @Test
  void aFolderThatCannotBeMadeIsAFault() throws IOException {
    Files.writeString(folder.resolve("lake"), "a file where the folder should be");

    assertThatThrownBy(() -> new LocalStorage(folder.resolve("lake")).create("a/b", out -> {}))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("expected a folder that can be made");
  }

  /** Claims numbers as a process of its own and prints them. */
  static final class ClaimNumbers {
    private ClaimNumbers() {}

    public static void main(String[] args) {
      var storage = new LocalStorage(Path.of(args[0]));
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        System.out.println(Owner.claim(storage, "numbers"));
      }
    }
  }

  /** Writers that want the same name at the same time, on any storage. */
  static final class Contest {
    private Contest() {}

    static void oneWriterWins(Storage storage) throws Exception {
      for (int round = 0; round < 20; round++) {
        var name = "contest/" + round;
        int writers = 8;
        var contents =
            IntStream.range(0, writers)
                .mapToObj(i -> ("writer " + i + "\n").repeat(5_000))
                .toList();
        var won =
            together(
                contents.stream()
                    .map(
                        content ->
                            (Callable<Boolean>)
                                () ->
                                    storage.create(name, out -> out.write(content.getBytes(UTF_8))))
                    .toList());

        assertThat(won).as("who won").containsOnlyOnce(true);
        var stored = storage.find(name).map(bytes -> new String(bytes, UTF_8));
        assertThat(stored).contains(contents.get(won.indexOf(true)));
      }
    }

    static void oneMoverWins(Storage storage) throws Exception {
      for (int round = 0; round < 5; round++) {
        var target = "moved/" + round;
        var movers = new ArrayList<Callable<Boolean>>();
        for (int mover = 0; mover < 4; mover++) {
          var from = "drafts/" + round + "-" + mover;
          var bytes = from.getBytes(UTF_8);
          storage.create(from + "/a/file", out -> out.write(bytes));
          movers.add(() -> storage.moveFolder(from, target));
        }

        var won = together(movers);

        assertThat(won).as("who won").containsOnlyOnce(true);
        assertThat(storage.find(target + "/a/file").map(bytes -> new String(bytes, UTF_8)))
            .contains("drafts/" + round + "-" + won.indexOf(true));
        assertThat(storage.files(target)).hasSize(1);
      }
    }

    static <T> java.util.List<T> together(java.util.List<Callable<T>> tasks) throws Exception {
      var threads = Executors.newFixedThreadPool(tasks.size());
      try {
        var results = new ArrayList<T>();
        for (var future : threads.invokeAll(tasks)) {
          results.add(future.get());
        }
        return results;
      } finally {
        threads.shutdown();
      }
    }
  }
}
