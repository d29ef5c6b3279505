package org.jixiao.sources.mess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessCorpusTest {

  private static final Path PAGE = Path.of("src", "docs", "mess-corpus.md");

  @TempDir Path folder;

  @Test
  void messyWorkbooksAreReadAsTheirFormsSay() throws IOException {
    var results = MessCorpus.read(folder);
    var wrong = new ArrayList<String>();
    results.forEach((kinds, result) -> result.wrong.forEach(each -> wrong.add(kinds + " " + each)));
    long files = results.values().stream().mapToLong(result -> result.files).sum();
    long fields = results.values().stream().mapToLong(result -> result.fields).sum();
    long right = results.values().stream().mapToLong(result -> result.right).sum();

    if (Boolean.getBoolean("jixiao.rewrite")) {
      Files.writeString(PAGE, MessCorpus.page(results));
    }
    assertThat(files).isGreaterThanOrEqualTo(60);
    assertThat(right * 1000)
        .as("%s", String.join("\n", wrong))
        .isGreaterThanOrEqualTo(fields * 995);
    assertThat(results.values()).allMatch(result -> result.wrongUnits == 0);
    assertThat(results.values()).allMatch(result -> result.unexplained == 0);
    assertThat(PAGE).hasContent(MessCorpus.page(results));
  }
}
