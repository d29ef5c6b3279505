package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The one jar, as the launcher starts it, beside Spark's own jars. */
class PackagedJarIT {

  private static final Path JAR = Path.of("target/jixiao.jar");
  private static final Path SPARK = Path.of("target/spark-classpath.txt");

  @Test
  void itBringsNoClassThatSparkBringsToo() throws IOException {
    var ours = classes(JAR);
    var twice = new ArrayList<String>();
    for (var jar : sparkJars()) {
      classes(jar).stream()
          .filter(ours::contains)
          .map(name -> jar + ": " + name)
          .forEach(twice::add);
    }

    assertThat(twice.stream().limit(10))
        .as("what we bring is left out of Spark's class path in pom.xml, and the other way round")
        .isEmpty();
    assertThat(Files.size(JAR)).isLessThan(40_000_000L);
  }

  @Test
  void sparkFindsTheExcelFormatInIt() throws Exception {
    var urls = new ArrayList<URL>(List.of(JAR.toUri().toURL()));
    for (var jar : sparkJars()) {
      urls.add(jar.toUri().toURL());
    }
    try (var loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      var register = loader.loadClass("org.apache.spark.sql.sources.DataSourceRegister");
      var names = new HashSet<Object>();
      for (var provider : ServiceLoader.load(register, loader)) {
        names.add(register.getMethod("shortName").invoke(provider));
      }

      assertThat(names).contains("excel", "parquet");
      assertThat(loader.loadClass("com.crealytics.spark.excel.DefaultSource")).isNotNull();
    }
  }

  private static List<Path> sparkJars() throws IOException {
    return List.of(Files.readString(SPARK).strip().split(File.pathSeparator, -1)).stream()
        .map(Path::of)
        .toList();
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var names = new HashSet<String>();
      zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .forEach(names::add);
      return names;
    }
  }
}
