package org.jixiao.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed county read back with nothing but POI and a CSV reader. The facts about 2024 are
 * those of 梁河县自然资源局2024年部门项目支出绩效自评情况 (2025-08-28): 45 projects, all self-evaluated, 6855.58 万元,
 * scores from 90 beside low payment.
 */
class SeedReportTest {

  private static final Path DELIVERED = Path.of("data-samples/delivered");

  /** A mobile number, an identity number or a bank account standing alone. */
  private static final Pattern PERSONAL =
      Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx]|62\\d{14,17})(?!\\d)");

  @Test
  void naturalResourcesHandedInFortyFiveFormsOver68555800Yuan() throws IOException {
    List<Form> forms = forms(DELIVERED.resolve("2024/forms/219.xlsx"));

    assertThat(forms).hasSize(45);
    assertThat(forms.stream().map(Form::adjusted).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("68555800.00");
  }

  @Test
  void itsBudgetLedgersAddUpToTheSameOnceRepeatedLinesCountOnce() throws IOException {
    Map<String, BigDecimal> lines = new HashMap<>();
    Set<String> projects = new HashSet<>();
    for (Map<String, String> row : budgetOf219()) {
      lines.put(row.get("指标主键"), new BigDecimal(row.get("单位指标金额")));
      projects.add(row.get("支出项目"));
    }

    assertThat(projects).hasSize(45);
    assertThat(lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("68555800.00");
  }

  @Test
  void severalScoresFromNinetyStandBesidePaymentBelowSixtyPercent() throws IOException {
    Map<String, BigDecimal> issued = sums(budgetOf219(), "指标主键", "指标下达数");
    Map<String, BigDecimal> paid = sums(paymentsOf219(), "支付申请编号", "实际支付金额");
    List<Form> forms = forms(DELIVERED.resolve("2024/forms/219.xlsx"));
    int divergent = 0;
    for (Map.Entry<String, BigDecimal> project : issued.entrySet()) {
      Form form =
          forms.stream()
              .filter(one -> one.name().endsWith(project.getKey().substring(22)))
              .findFirst()
              .orElseThrow();
      BigDecimal limit = project.getValue().multiply(new BigDecimal("0.60"));
      boolean low = paid.getOrDefault(project.getKey(), BigDecimal.ZERO).compareTo(limit) < 0;
      divergent += low && form.total().compareTo(new BigDecimal("90")) >= 0 ? 1 : 0;
    }

    assertThat(divergent).isBetween(5, 30);
  }

  @Test
  void mostOfItsUnpaidMoneyWaitsAtTheTreasury() throws IOException {
    BigDecimal paid = total(sums(paymentsOf219(), "支付申请编号", "实际支付金额"));
    BigDecimal applied = total(sums(paymentsOf219(), "支付申请编号", "支付申请金额"));
    BigDecimal waiting = applied.subtract(paid);
    BigDecimal unpaid = new BigDecimal("68555800.00").subtract(paid);

    assertThat(waiting.multiply(BigDecimal.valueOf(2))).isGreaterThan(unpaid);
    assertThat(waiting).isLessThan(unpaid);
  }

  @Test
  void decemberRepeatsSomeVouchersOfNovemberUnchanged() throws IOException {
    Set<List<String>> november = new HashSet<>(ReadBack.workbook(november()));
    List<List<String>> repeated =
        ReadBack.csv(december(), StandardCharsets.UTF_8).stream()
            .filter(row -> row.get(0).startsWith("W"))
            .filter(row -> november.stream().anyMatch(other -> other.get(0).equals(row.get(0))))
            .toList();

    assertThat(repeated).hasSizeGreaterThan(5);
    assertThat(repeated.stream().map(row -> row.subList(0, 8)))
        .allMatch(
            row -> november.stream().anyMatch(o -> o.size() > 8 && o.subList(0, 8).equals(row)));
  }

  @Test
  void everyYearHasFormsOfAtLeastTwelveDepartmentsAndOneHundredFiftyProjects() throws IOException {
    for (String year : List.of("2021", "2022", "2023", "2024")) {
      List<Path> books = files(DELIVERED.resolve(year).resolve("forms"));
      int forms = 0;
      for (Path book : books) {
        forms += forms(book).size();
      }
      assertThat(forms).as(year).isGreaterThanOrEqualTo(150);
      assertThat(books).as(year).hasSizeGreaterThanOrEqualTo(12);
    }
  }

  @Test
  void noTelephoneIdentityOrAccountNumberStandsAnywhere() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(DELIVERED)) {
      for (String text : texts(file)) {
        if (PERSONAL.matcher(text).find()) {
          found.add(file + ": " + text);
        }
      }
    }

    assertThat(PERSONAL.matcher("电话13800000000").find()).isTrue();
    assertThat(found).isEmpty();
  }

  @Test
  void theUnreadableFilesAreWhatTheirNamesSay() throws IOException {
    Path folder = DELIVERED.resolve("2024/unreadable");

    assertThat(Files.size(folder.resolve("empty.xlsx"))).isZero();
    assertThat(Files.readString(folder.resolve("text-named.xlsx"))).contains("不是工作簿");
    assertThat(Files.readString(folder.resolve("ledger-without-amounts.csv"))).doesNotContain("金额");
    assertThat(Files.readAllBytes(folder.resolve("encrypted.xlsx")))
        .startsWith(0xD0, 0xCF, 0x11, 0xE0);
    assertThat(Files.readAllBytes(folder.resolve("truncated.xlsx"))).startsWith('P', 'K');
    assertThat(Files.size(folder.resolve("truncated.xlsx"))).isGreaterThan(500);
  }

  /** A form's project name as typed, its adjusted budget and its total score. */
  private record Form(String name, BigDecimal adjusted, BigDecimal total) {}

  private static List<Form> forms(Path file) throws IOException {
    List<Form> forms = new ArrayList<>();
    String name = "";
    int column = 0;
    BigDecimal adjusted = BigDecimal.ZERO;
    for (List<String> row : ReadBack.workbook(file)) {
      String first = row.isEmpty() ? "" : row.get(0);
      if (first.equals("项目名称")) {
        name = row.get(2);
      } else if (row.contains("全年预算数")) {
        column = row.indexOf("全年预算数");
      } else if (row.contains("年度资金总额")) {
        adjusted = new BigDecimal(row.get(column));
      } else if (first.equals("总分")) {
        String total = row.get(row.indexOf("100") + 1);
        forms.add(new Form(name, adjusted, new BigDecimal(total)));
      }
    }
    return forms;
  }

  private static List<Map<String, String>> budgetOf219() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String delivery : List.of("2024-11", "2024")) {
      Path file = DELIVERED.resolve(delivery).resolve("ledgers/budget.xlsx");
      rows.addAll(ReadBack.below("指标主键", ReadBack.workbook(file)));
    }
    return only219(rows);
  }

  private static List<Map<String, String>> paymentsOf219() throws IOException {
    List<Map<String, String>> rows =
        new ArrayList<>(ReadBack.below("支付凭证号", ReadBack.workbook(november())));
    rows.addAll(ReadBack.below("支付凭证号", ReadBack.csv(december(), StandardCharsets.UTF_8)));
    return only219(rows);
  }

  /** Rows of the department; those spoilt on purpose end their ids with a letter. */
  private static List<Map<String, String>> only219(List<Map<String, String>> rows) {
    return rows.stream()
        .filter(row -> row.get("预算单位").startsWith("219"))
        .filter(row -> row.values().stream().limit(1).noneMatch(id -> id.matches(".*[TY]")))
        .toList();
  }

  /** Sums a column by project, each id once. */
  private static Map<String, BigDecimal> sums(
      List<Map<String, String>> rows, String id, String column) {
    Map<String, BigDecimal> sums = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : rows) {
      if (seen.add(row.get(id)) && !row.get(column).isEmpty()) {
        sums.merge(row.get("支出项目"), new BigDecimal(row.get(column)), BigDecimal::add);
      }
    }
    return sums;
  }

  private static BigDecimal total(Map<String, BigDecimal> sums) {
    return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Path november() {
    return DELIVERED.resolve("2024-11/ledgers/payments.xlsx");
  }

  private static Path december() {
    return DELIVERED.resolve("2024/ledgers/payments.csv");
  }

  private static List<String> texts(Path file) throws IOException {
    String name = file.toString();
    if (name.contains("unreadable")) {
      return List.of();
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
      return ReadBack.workbook(file).stream().flatMap(List::stream).toList();
    }
    boolean chinese = name.endsWith("2022/ledgers/payments.csv");
    return Files.readAllLines(file, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
