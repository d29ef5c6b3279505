package org.jixiao.publications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.lake.Steps;

/**
 * A folder that stands under its name whole or not at all: it is written beside its place and then
 * moved there. What stood there before makes room first and is deleted only after the new one
 * stands. A process that dies in between leaves the old one aside; the next puts it back.
 */
final class WholeFolder {

  private static final String ASIDE = "-replaced";

  private final Path folder;
  private final Steps steps;
  private final Path draft;

  WholeFolder(Path folder, Steps steps) {
    this.folder = folder;
    this.steps = steps;
    // Two processes that publish at once do not write into each other's draft.
    this.draft = folder.resolveSibling(prefix() + ProcessHandle.current().pid());
  }

  /** Puts back or clears away what dead processes left. */
  void recover() throws IOException {
    for (var left : left()) {
      if (left.toString().endsWith(ASIDE) && !Files.exists(folder)) {
        Files.move(left, folder, StandardCopyOption.ATOMIC_MOVE);
      } else {
        delete(left);
      }
    }
  }

  /** An empty folder to write into. */
  Path begun() throws IOException {
    delete(draft);
    return Files.createDirectories(draft);
  }

  /** Moves what was written to its place. */
  void finish() throws IOException {
    steps.reached("publication/written");
    var old = folder.resolveSibling(draft.getFileName() + ASIDE);
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
      steps.reached("publication/old-aside");
    }
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    steps.reached("publication/in-place");
    delete(old);
  }

  private String prefix() {
    return ".writing-" + folder.getFileName() + "-";
  }

  /** Drafts and old folders aside whose writer is no longer there. */
  private List<Path> left() throws IOException {
    var parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    var name = Pattern.compile(Pattern.quote(prefix()) + "(\\d+)(?:" + ASIDE + ")?");
    try (Stream<Path> beside = Files.list(parent)) {
      return beside
          .filter(
              each -> {
                var found = name.matcher(each.getFileName().toString());
                return found.matches() && !isAtWork(Long.parseLong(found.group(1)));
              })
          .sorted()
          .toList();
    }
  }

  private static boolean isAtWork(long pid) {
    return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
