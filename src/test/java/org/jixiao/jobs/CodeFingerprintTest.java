package org.jixiao.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFingerprintTest {

  @TempDir Path folder;

  @Test
  void aJarAndAFolderOfTheSameCodeAreOneStateAndAChangedByteIsAnother() throws IOException {
    var classes = Files.createDirectories(folder.resolve("classes/org/jixiao/rules"));
    Files.writeString(classes.resolve("A.class"), "code");
    Files.writeString(folder.resolve("classes/other.txt"), "no code");
    var jar = folder.resolve("code.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("org/jixiao/rules/A.class"));
      zip.write("code".getBytes(UTF_8));
    }
    var asFolder = CodeFingerprint.of(folder.resolve("classes"), "org/jixiao/");

    assertThat(asFolder).matches("[0-9a-f]{12}");
    assertThat(CodeFingerprint.of(jar, "org/jixiao/")).isEqualTo(asFolder);

    Files.writeString(classes.resolve("A.class"), "Code");
    assertThat(CodeFingerprint.of(folder.resolve("classes"), "org/jixiao/")).isNotEqualTo(asFolder);
  }
}
