package org.jixiao.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A process of its own that a test started, with everything it said. */
public final class RunningProcess implements AutoCloseable {

  private static final long PATIENCE_MINUTES = 20;

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final List<Awaited> awaited = new ArrayList<>();
  private final Thread listener;

  private record Awaited(Pattern line, CompletableFuture<String> found) {}

  private RunningProcess(Process process) {
    this.process = process;
    this.listener = new Thread(this::listen, "listener of process " + process.pid());
    listener.setDaemon(true);
    listener.start();
  }

  public static RunningProcess started(ProcessBuilder command) {
    try {
      return new RunningProcess(command.redirectErrorStream(true).start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The first line that holds a match, as soon as the process has said it. */
  public String awaitLine(String pattern) {
    var found = new CompletableFuture<String>();
    var line = Pattern.compile(pattern);
    synchronized (lines) {
      lines.stream()
          .filter(said -> line.matcher(said).find())
          .findFirst()
          .ifPresent(found::complete);
      awaited.add(new Awaited(line, found));
    }
    try {
      return found.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException never) {
      throw new AssertionError("no line like " + pattern + " in\n" + output(), never);
    }
  }

  /** The exit code, once the process has ended and all it said was heard. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("still running after\n" + output());
      }
      listener.join();
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** As {@code kill -9} does it: the process hears nothing of it. */
  public void kill() {
    process.destroyForcibly();
  }

  public String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  @Override
  public void close() {
    kill();
  }

  private void listen() {
    try (var said = new BufferedReader(process.inputReader(UTF_8))) {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        hear(line);
      }
    } catch (IOException ended) {
      hear("(the output broke off: " + ended + ")");
    }
    synchronized (lines) {
      awaited.forEach(
          waiting -> waiting.found().completeExceptionally(new AssertionError("it ended")));
    }
  }

  private void hear(String line) {
    synchronized (lines) {
      lines.add(line);
      awaited.stream()
          .filter(waiting -> waiting.line().matcher(line).find())
          .forEach(waiting -> waiting.found().complete(line));
    }
  }

  /** The java command of this JVM's own installation. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
