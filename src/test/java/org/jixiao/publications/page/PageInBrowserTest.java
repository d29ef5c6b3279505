package org.jixiao.publications.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jixiao.testing.HeadlessBrowser;
import org.jixiao.testing.HostileNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser: what a reader does with it, and what must never happen. */
@Tag("slow")
class PageInBrowserTest {

  @TempDir static Path folder;

  private static HeadlessBrowser browser;
  private static Path small;

  @BeforeAll
  static void open() {
    browser = HeadlessBrowser.open(folder.resolve("profile"));
    small = folder.resolve("small.html");
    PageFile.write(PageModels.small(), small);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever a reader did, nothing was complained about and nobody was called. */
  @AfterEach
  void nothingWasSaidAndNothingWasAskedFor() {
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  @Test
  void aReaderSortsSearchesAndFiltersQuestions() {
    show(small, 1440);
    var money = header("flags-table", "涉及金额");
    money.click();
    assertThat(column("flags-table", 6))
        .isSortedAccordingTo((a, b) -> number(b).compareTo(number(a)));
    header("flags-table", "涉及金额").click();
    assertThat(column("flags-table", 6))
        .isSortedAccordingTo((a, b) -> number(a).compareTo(number(b)));

    find("#search").sendKeys("第10号");
    assertThat(column("flags-table", 2)).containsExactly("第10号灌溉渠维修项目");
    find("#search").clear();
    find("#search").sendKeys(" ");
    new Select(find("#flag-department")).selectByVisibleText("甲县水利局");
    assertThat(column("flags-table", 3)).isNotEmpty().containsOnly("甲县水利局");
    assertThat(find("#found").getText()).isEqualTo("符合条件 2 条");
  }

  @Test
  void aReaderChangesYearAndLanguage() {
    show(small, 1440);
    assertThat(find("#overview-finding").getText()).startsWith("2024年");
    browser.driver().findElements(By.cssSelector("#years button")).get(0).click();
    assertThat(find("#overview-finding").getText()).startsWith("2023年").contains("80.00%");
    find("#en").click();
    assertThat(find("#overview-finding").getText()).startsWith("In 2023, 80.00% of");
    assertThat(find("html").getAttribute("lang")).isEqualTo("en");
    find("#theme").click();
    assertThat(find("html").getAttribute("data-theme")).isEqualTo("dark");
  }

  @Test
  void aReaderOpensTheEvidenceAndCopiesTheStatement() {
    show(small, 1440);
    find("#flags-table td.act button").click();
    var evidence = find("#flags-table .evidence");
    assertThat(evidence.getText())
        .contains("94.8200", "自评总分", "结余也会使支付率低。", "declared_score >= 90", "58.16%");
    var sql = evidence.findElement(By.tagName("pre")).getText();
    assertThat(sql).contains("department_id = ('10", "project_id = ('P-").doesNotContain("⟦");

    evidence.findElement(By.tagName("button")).click();
    new WebDriverWait(browser.driver(), Duration.ofSeconds(5))
        .until(
            driver ->
                find("#announced").getText().length()
                        + find("#announced").getAttribute("textContent").length()
                    > 0);
    assertThat(find("#announced").getAttribute("textContent")).isEqualTo("已复制");
    find("#search").sendKeys(Keys.chord(Keys.CONTROL, "v"));
    assertThat(find("#search").getAttribute("value")).isEqualTo(sql);
  }

  @Test
  void aReaderGoesFromADepartmentToItsProjectsAndQuestions() {
    show(small, 1440);
    find("#standing-table td button").click();
    assertThat(find("#detail-title").getText()).contains("甲县某镇人民政府");
    assertThat(rows("#detail-body table[aria-label=项目清单] tbody tr")).hasSize(4);
    find("#detail-body p button").click();
    assertThat(new Select(find("#flag-department")).getFirstSelectedOption().getText())
        .isEqualTo("甲县某镇人民政府");
  }

  @Test
  void aReaderSeesHowFarRectificationsAreAndThoseOfADepartment() {
    show(small, 1440);
    assertThat(find("#rectified-finding").getText())
        .isEqualTo("有记录的问题123个：已反馈90个，属实60个，不属实15个，已完成整改30个，逾期未整改12个。");
    assertThat(rows("#rectified-table tbody tr")).hasSize(3);
    rows("#rectified-table td button").stream()
        .filter(button -> button.getText().equals("甲县水利局"))
        .findFirst()
        .orElseThrow()
        .click();
    var row = rows("#detail-body table[aria-label=该部门的整改情况] tbody tr").get(0).getText();
    assertThat(row).contains("第0号灌溉渠维修项目", "SCO-01 自评得分高而资金支付率低", "2025-06-30", "72");
    assertThat(find("#detail-body .notice").getText()).contains("csv/rectification_states.csv");
  }

  @Test
  void everyKindOfQuestionLeadsToItsPage() {
    show(small, 1440);
    assertThat(find("#kinds-table tbody a").getAttribute("href"))
        .isEqualTo(folder.resolve("flags/SCO-01.html").toUri().toString());
    find("#flags-table td.act button").click();
    assertThat(find("#flags-table .evidence a").getAttribute("href"))
        .isEqualTo(folder.resolve("flags/SCO-01.html").toUri().toString());
  }

  @Test
  void theKeyboardAloneReachesWhatTheMouseReaches() {
    show(small, 1024);
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("跳到正文");
    var year = browser.driver().findElements(By.cssSelector("#years button")).get(0);
    year.sendKeys(Keys.ENTER);
    assertThat(find("#overview-finding").getText()).startsWith("2023年");
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("2023");
  }

  @ParameterizedTest
  @CsvSource({"1440,light,zh", "1440,dark,en", "375,light,zh", "375,dark,zh"})
  void anAccessibilityCheckerFindsNothingSerious(int width, String theme, String language) {
    browser.driver().get("about:blank");
    browser.show(small, width, 900);
    browser.driver().get(small.toUri() + "#?theme=" + theme + "&language=" + language);
    browser.driver().navigate().refresh();
    find("#flags-table td.act button").click();
    for (var details : browser.driver().findElements(By.cssSelector("details"))) {
      browser.driver().executeScript("arguments[0].open = true", details);
    }

    var found = new AxeBuilder().analyze(browser.driver()).getViolations();

    assertThat(
            found.stream()
                .map(rule -> rule.getImpact() + " " + rule.getId() + " " + rule.getNodes()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"375", "1024", "1440"})
  void thePageNeverScrollsSideways(int width) {
    show(small, width);
    assertThat(tooWide()).isEmpty();
  }

  @Test
  void aHundredNamesThatMeanHarmAreOnlyShown() {
    var page = folder.resolve("hostile.html");
    PageFile.write(PageModels.named(HostileNames.hundred()), page);
    show(page, 1440);
    while (find("#flags-table .more").isDisplayed()) {
      find("#flags-table .more").click();
    }
    for (var button : browser.driver().findElements(By.cssSelector("#flags-table td.act button"))) {
      browser.driver().executeScript("arguments[0].click()", button);
    }

    assertThat(browser.driver().executeScript("return window.harmed")).isNull();
    assertThat(script("return document.querySelectorAll('main img, main svg, main script').length"))
        .isZero();
    Object shown =
        browser
            .driver()
            .executeScript(
                "return [...document.querySelectorAll('#flags-table tbody tr')].filter(r =>"
                    + " r.cells.length > 2).map(r => r.cells[2].textContent)");
    assertThat((List<?>) shown).hasSize(50).allMatch(name -> HostileNames.hundred().contains(name));
    assertThat(tooWide()).isEmpty();
  }

  @Test
  void tenThousandProjectsOpenWithinThreeSecondsOfTheMainThread() {
    var page = folder.resolve("large.html");
    PageFile.write(PageModels.ofSize(5_000), page);
    assertThat(secondsToOpen(page)).isLessThan(3.0);
    assertThat(find("#aggregated").isDisplayed()).isFalse();
  }

  @Test
  void moreProjectsThanAreShownAreSummedByCellsAndThePageSaysSo() throws IOException {
    var page = folder.resolve("aggregated.html");
    PageFile.write(PageModels.aggregated(), page);
    assertThat(Files.size(page)).isLessThan(6_000_000);
    assertThat(secondsToOpen(page)).isLessThan(3.0);
    assertThat(find("#aggregated").getText())
        .startsWith("项目多于10,000个（共100,000个）：散点图按格汇总")
        .endsWith("全部项目见 csv/project_years.csv。");
    assertThat(find("#flags-cut").getText()).startsWith("本页列出4,000条提示，共有90,000条");
    find("#en").click();
    assertThat(find("#aggregated").getText())
        .startsWith("There are more than 10,000 projects (100,000)");
  }

  private static double secondsToOpen(Path page) {
    browser.driver().executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    double before = taskSeconds();
    show(page, 1440);
    script("return document.querySelectorAll('tr').length");
    return taskSeconds() - before;
  }

  /** Paper takes what stands on the canvas when the event is over; nothing is painted later. */
  @Test
  void chartsAreWholeOnPaper() {
    show(small, 1440);
    var charts =
        (List<?>)
            browser
                .driver()
                .executeScript(
                    """
                    dispatchEvent(new Event("beforeprint"));
                    return [...document.querySelectorAll(".chart")].filter(c => c.offsetParent).map(c => {
                      const canvas = c.querySelector("canvas");
                      const printed = canvas.toDataURL();
                      echarts.getInstanceByDom(c).getZr().refreshImmediately();
                      return [canvas.clientWidth <= 660, printed === canvas.toDataURL()];
                    });
                    """);
    assertThat(charts).hasSizeGreaterThan(3).allMatch(List.of(true, true)::equals);
  }

  private static double taskSeconds() {
    var metrics =
        (List<?>)
            browser.driver().executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    return metrics.stream()
        .map(metric -> (Map<?, ?>) metric)
        .filter(metric -> "TaskDuration".equals(metric.get("name")))
        .mapToDouble(metric -> ((Number) metric.get("value")).doubleValue())
        .findFirst()
        .orElseThrow();
  }

  private static void show(Path page, int width) {
    browser.driver().get("about:blank");
    browser.show(page, width, 900);
    assertThat(find("html").getAttribute("data-ready")).isEqualTo("true");
  }

  /** What reaches beyond the window without standing in a region that scrolls by itself. */
  private static List<?> tooWide() {
    if (script("return document.documentElement.scrollWidth - window.innerWidth") <= 0) {
      return List.of();
    }
    Object wide =
        browser
            .driver()
            .executeScript(
                "return [...document.querySelectorAll('body *')].filter(e =>"
                    + " e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))"
                    + ".map(e => e.outerHTML.slice(0, 120))");
    return (List<?>) wide;
  }

  private static long script(String script) {
    Object value = browser.driver().executeScript(script);
    return ((Number) value).longValue();
  }

  private static WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private static WebElement header(String table, String caption) {
    return browser.driver().findElements(By.cssSelector("#" + table + " th button")).stream()
        .filter(button -> button.getText().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  private static List<WebElement> rows(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  private static List<String> column(String table, int place) {
    return browser.driver().findElements(By.cssSelector("#" + table + " tbody tr")).stream()
        .map(row -> row.findElements(By.tagName("td")).get(place).getText())
        .toList();
  }

  private static Double number(String text) {
    return Double.valueOf(text.replace(",", ""));
  }
}
