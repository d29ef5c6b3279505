package org.jixiao.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A notebook file with the answers and pictures kept in it. */
record Notebook(Path file, JsonNode content) {

  static final Path FOLDER = Path.of("notebooks");

  private static final ObjectMapper JSON = new ObjectMapper();

  static Notebook read(Path file) {
    try {
      return new Notebook(file, JSON.readTree(file.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The notebooks of the project, in the order of their numbers. */
  static List<Notebook> committed() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .sorted()
          .map(Notebook::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the cells said, in order and without pictures: tables as text, and what was printed. */
  List<String> answers() {
    var answers = new ArrayList<String>();
    for (var output : outputs()) {
      if ("stdout".equals(output.path("name").asText())) {
        answers.add(joined(output.path("text")));
      } else if (output.path("data").has("text/plain")) {
        answers.add(joined(output.path("data").path("text/plain")));
      }
    }
    return answers;
  }

  /** Pictures, as the base 64 text that is kept. */
  List<String> pictures() {
    return outputs().stream()
        .map(output -> output.path("data").path("image/png"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  /** Every output of every cell of code. */
  List<JsonNode> outputs() {
    return cells().stream().flatMap(cell -> items(cell.path("outputs"))).toList();
  }

  List<JsonNode> cells() {
    return items(content.path("cells")).toList();
  }

  /** Everything but the pictures: sources, answers and metadata. */
  String textBesidePictures() {
    var bare = content.deepCopy();
    bare.findParents("image/png").forEach(data -> ((ObjectNode) data).remove("image/png"));
    return bare.toString();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Notebooks keep a text as lines or as one string. */
  private static String joined(JsonNode text) {
    return text.isTextual()
        ? text.asText()
        : String.join("", items(text).map(JsonNode::asText).toList());
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
