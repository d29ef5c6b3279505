package org.jixiao.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command read, wrote and rejected, and where to look next. It alone knows the time of day
 * and how long things took.
 */
final class Receipt {

  private final String command;
  private final Instant began = Instant.now();
  private final Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private long rejected;
  private boolean strict;

  Receipt(String command) {
    this.command = command;
  }

  /** A line of the receipt, under a heading. */
  Receipt say(String part, String name, Object value) {
    if (parts.computeIfAbsent(part, unused -> new LinkedHashMap<>()).put(name, value) != null) {
      throw new IllegalStateException("receipt: found " + part + " / " + name + " twice");
    }
    return this;
  }

  /** A line that only stands at the end, for the eye. */
  Receipt note(String line) {
    lines.add(line);
    return this;
  }

  /** Counts what was set aside; with {@code --strict} it decides the exit code. */
  Receipt rejected(long count) {
    rejected += count;
    return this;
  }

  /** Asks for exit code 3 when something was rejected. */
  Receipt strict(boolean wanted) {
    strict = wanted;
    return this;
  }

  int exitCode() {
    return strict && rejected > 0 ? Job.SOMETHING_REJECTED : Job.DONE;
  }

  void print(PrintWriter out) {
    if (parts.isEmpty() && lines.isEmpty()) {
      return;
    }
    parts.forEach(
        (part, values) -> {
          out.println(part);
          values.forEach((name, value) -> out.println("  " + name + ": " + value));
        });
    lines.forEach(out::println);
  }

  /** Writes the receipt as JSON, with the time of day. */
  void write(Path file) {
    var content = new LinkedHashMap<String, Object>();
    content.put("command", command);
    content.put("began", began.toString());
    content.put("took_seconds", Duration.between(began, Instant.now()).toMillis() / 1000.0);
    content.put("exit_code", exitCode());
    content.put("rejected_count", rejected);
    content.putAll(parts);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
