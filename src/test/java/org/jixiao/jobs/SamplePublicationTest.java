package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jixiao.flags.Catalogue;
import org.jixiao.notebooks.TablesInPython;
import org.jixiao.testing.EnginesAgree;
import org.jixiao.testing.HeadlessBrowser;
import org.jixiao.testing.OfficeProgram;
import org.jixiao.testing.PublishedTables;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The publication of the sample county in the programs its readers have. */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class SamplePublicationTest {

  private static final int[] WIDTHS = {375, 1024, 1440};

  @TempDir static Path folder;

  private static HeadlessBrowser browser;

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyTableIsTheSameInAnotherEngine() throws Exception {
    var views = Files.readString(publication().resolve("views-spark.sql"));
    try (var tables = PublishedTables.of(publication())) {
      assertThat(EnginesAgree.compared(SparkSessions.session(), views, tables))
          .isGreaterThan(1_000);
    }
  }

  @Test
  void everyTableIsTheSameInPython() throws Exception {
    try (var tables = PublishedTables.of(publication())) {
      var release = SampleRun.once().lake().resolve("releases/1");
      assertThat(TablesInPython.compared(release, tables)).isGreaterThan(1_000);
    }
  }

  @Test
  void anOfficeProgramOpensEveryOfficeFileAndPrintsIt() throws Exception {
    var printed = Files.createDirectories(folder.resolve("printed"));
    OfficeProgram.print(officeFiles("reports", ".docx"), printed);
    var sheets = Files.createDirectories(folder.resolve("printed-sheets"));
    var workbooks = new ArrayList<>(officeFiles("working-sheets", ".xlsx"));
    workbooks.add(publication().resolve("jixiao.xlsx"));
    OfficeProgram.print(workbooks, sheets);

    for (var report : officeFiles("reports", ".docx")) {
      var pdf = printed.resolve(report.getFileName().toString().replace(".docx", ".pdf"));
      assertThat(OfficeProgram.text(pdf)).contains("自评", "数据版本").doesNotContain("{{");
    }
    for (var workbook : workbooks) {
      var pdf = sheets.resolve(workbook.getFileName().toString().replace(".xlsx", ".pdf"));
      assertThat(OfficeProgram.pages(pdf)).isPositive();
    }
    assertThat(OfficeProgram.text(sheets.resolve("jixiao.pdf")))
        .contains("部门预算执行率", "自评等级分布", "支出进度", "自评得分分布", "梁河县自然资源局");
  }

  @Test
  void aReaderFindsTheSampleOnThePage() throws Exception {
    show(1440);
    assertThat(find("#overview-finding").getText()).startsWith("2024年");
    new Select(find("#flag-department")).selectByVisibleText("梁河县自然资源局");
    assertThat(column(3)).isNotEmpty().containsOnly("梁河县自然资源局");
    find("#search").sendKeys("SCO-01");
    find("#flags-table td.act button").click();
    var evidence = find("#flags-table .evidence");
    var sql = evidence.findElement(By.tagName("pre")).getText();
    evidence.findElement(By.tagName("button")).click();
    new WebDriverWait(browser.driver(), Duration.ofSeconds(5))
        .until(driver -> "已复制".equals(find("#announced").getAttribute("textContent")));
    try (var tables = PublishedTables.of(publication())) {
      assertThat(tables.rows(sql)).as(sql).hasSize(1);
    }
    browser.driver().findElements(By.cssSelector("#years button")).get(0).click();
    assertThat(find("#overview-finding").getText()).startsWith("2021年");
    find("#en").click();
    assertThat(find("#overview-finding").getText()).startsWith("In 2021");
    nothingWasSaidAndNothingWasAskedFor();
  }

  @Test
  void thePageOfTheSampleIsReadableByAllAndInEverySize() throws IOException {
    for (int width : WIDTHS) {
      show(width);
      assertThat(fits()).as("fits " + width).isEqualTo(true);
      keep("page-" + width + ".png", picture(width));
    }
    assertThat(violations()).isEmpty();
    nothingWasSaidAndNothingWasAskedFor();
  }

  @Test
  void thePageOfAFlagIsReadableByAllAndInEverySize() throws IOException {
    var pages = publication().resolve("flags");
    try (var files = Files.list(pages)) {
      assertThat(files).as("one a flag, and the list").hasSize(Catalogue.IN_FORCE.size() + 1);
    }
    show(1440);
    for (var name : List.of("SCO-01.html", "index.html")) {
      for (int width : WIDTHS) {
        browser.show(pages.resolve(name), width, 900);
        assertThat(fits()).as(name + " fits " + width).isEqualTo(true);
        keep("flag-" + name.replace(".html", "") + "-" + width + ".png", picture(width));
      }
      assertThat(violations()).isEmpty();
    }
    nothingWasSaidAndNothingWasAskedFor();
  }

  @Test
  void thePageOfTheSamplePrintsOnPaperOfSizeA4() throws IOException {
    show(1440);
    var paper =
        browser
            .driver()
            .executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
    var pdf = folder.resolve("page.pdf");
    Files.write(pdf, Base64.getDecoder().decode(String.valueOf(paper.get("data"))));
    keep("page-a4.pdf", Files.readAllBytes(pdf));

    assertThat(OfficeProgram.pages(pdf)).isBetween(5, 40);
    assertThat(OfficeProgram.text(pdf)).contains("钱卡在哪", "梁河县自然资源局", "台账不能");
  }

  private static Object fits() {
    return browser
        .driver()
        .executeScript("return document.documentElement.scrollWidth - window.innerWidth <= 0");
  }

  private static List<String> violations() {
    return new AxeBuilder()
        .analyze(browser.driver()).getViolations().stream()
            .map(rule -> rule.getImpact() + " " + rule.getId() + " " + rule.getNodes())
            .toList();
  }

  /** With -Dscreenshots=DIR the pictures that were looked at are kept there. */
  private static void keep(String name, byte[] bytes) throws IOException {
    var kept = System.getProperty("screenshots");
    if (kept != null) {
      Files.write(Files.createDirectories(Path.of(kept)).resolve(name), bytes);
    }
  }

  private static byte[] picture(int width) {
    Object height = browser.driver().executeScript("return document.documentElement.scrollHeight");
    var clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    var shot =
        browser
            .driver()
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode(String.valueOf(shot.get("data")));
  }

  private static List<Path> officeFiles(String of, String ending) throws IOException {
    try (var files = Files.list(publication().resolve(of))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void nothingWasSaidAndNothingWasAskedFor() {
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  private static void show(int width) {
    if (browser == null) {
      browser = HeadlessBrowser.open(folder.resolve("profile"));
    }
    browser.driver().get("about:blank");
    browser.show(publication().resolve("page.html"), width, 900);
    assertThat(find("html").getAttribute("data-ready")).isEqualTo("true");
  }

  private static WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private static List<String> column(int place) {
    return browser.driver().findElements(By.cssSelector("#flags-table tbody tr")).stream()
        .map(row -> row.findElements(By.tagName("td")).get(place).getText())
        .toList();
  }

  private static Path publication() {
    return SampleRun.once().publication();
  }
}
