package org.jixiao.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * LibreOffice without a window, and the programs that read PDF files. Where one is not installed
 * the test is skipped and says so, unless the environment variable {@code JIXIAO_REQUIRE} names
 * {@code office}.
 */
public final class OfficeProgram {

  private static final long MINUTES = 10;

  private OfficeProgram() {}

  /** Opens office files and prints them as PDF files into a folder, which exists. */
  public static void print(List<Path> files, Path folder) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                needed("soffice"),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    said(command);
  }

  /** How many pages a PDF file has. */
  public static int pages(Path pdf) throws IOException {
    return said(List.of(needed("pdfinfo"), pdf.toString()))
        .lines()
        .filter(line -> line.startsWith("Pages:"))
        .map(line -> Integer.valueOf(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** The words of a PDF file. */
  public static String text(Path pdf) throws IOException {
    return said(List.of(needed("pdftotext"), pdf.toString(), "-"));
  }

  private static String needed(String program) {
    for (var folder :
        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return Path.of(folder, program).toString();
      }
    }
    var said = "no " + program + " on the PATH";
    if (Optional.ofNullable(System.getenv("JIXIAO_REQUIRE")).orElse("").contains("office")) {
      throw new AssertionError(said + ", and JIXIAO_REQUIRE names office");
    }
    return Assumptions.abort("skipped: " + said);
  }

  private static String said(List<String> command) throws IOException {
    var output = Files.createTempFile("office", ".txt");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command.get(0) + " did not end within " + MINUTES + " minutes");
      }
      var said = Files.readString(output);
      if (process.exitValue() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + said);
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(output);
    }
  }
}
