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
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, as the launcher starts it, beside Spark's own jars. */
class PackagedJarIT {

  private static final Path JAR = Path.of("target/jixiao.jar");
  private static final Path SPARK = Path.of("target/spark-classpath.txt");

  @TempDir Path folder;

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

  @Test
  void theLauncherRunsTheMainJobAndTheWorkbookOpens() throws Exception {
    var delivery = Files.createDirectory(folder.resolve("delivery"));
    Files.writeString(
        delivery.resolve("budget.csv"),
        """
        预算年度,单位代码,单位名称,项目代码,项目名称,指标主键,指标类型,项目类别,指标金额,指标下达数
        2024,219001,县示例局,533122241000021900001,示例项目,B1,年初安排,3,100000.00,100000.00
        """);
    Files.writeString(
        delivery.resolve("payments.csv"),
        """
        预算年度,单位代码,单位名称,项目代码,项目名称,支付凭证号,指标主键,实际支付日期,实际支付金额,收款人
        2024,219001,县示例局,533122241000021900001,示例项目,V1,B1,2024-11-05,40000.00,示例建筑有限公司
        """);
    Files.writeString(
        delivery.resolve("delivery.yaml"), "as_of: 2024-12-31\ndivision_code: \"533122000\"\n");
    var output = folder.resolve("output.txt");

    var process =
        new ProcessBuilder(
                "jobs/jixiao",
                "run",
                "--delivery=" + delivery,
                "--lake=" + folder.resolve("lake"),
                "--out=" + folder.resolve("publications"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).contains("rejected 0").doesNotContain("INFO");
    try (var in = Files.newInputStream(folder.resolve("publications/release-1/jixiao.xlsx"));
        var workbook = new XSSFWorkbook(in)) {
      var departments = workbook.getSheet("部门汇总");
      assertThat(departments.getLastRowNum()).isEqualTo(1);
      assertThat(departments.getRow(0).getCell(0).getStringCellValue()).isEqualTo("财政区划代码");
      assertThat(departments.getRow(1).getCell(0).getStringCellValue()).isEqualTo("533122000");
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
