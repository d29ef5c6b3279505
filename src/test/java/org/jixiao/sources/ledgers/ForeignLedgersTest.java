package org.jixiao.sources.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Payments;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.SheetFile;
import org.jixiao.testing.SharedData;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ledgers of other governments, read by a profile alone. What must come out was published, or
 * computed by others, beside the data.
 */
class ForeignLedgersTest {

  private static BigDecimal sum(List<TakenInRow> rows, TableSpec table, Col column) {
    return values(rows, table, column).stream()
        .filter(Objects::nonNull)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Each row of a sheet was accepted, classified or rejected, and its money too. */
  private static void assertConserved(List<TakenInRow> rows) {
    for (var count : rowsOf(rows, Conservation.TABLE)) {
      assertThat(
              (long) count.value(Conservation.ACCEPTED_ROWS)
                  + (long) count.value(Conservation.CLASSIFIED_ROWS)
                  + (long) count.value(Conservation.REJECTED_ROWS))
          .isEqualTo(count.value(Conservation.DELIVERED_ROWS));
      assertThat(
              ((BigDecimal) count.value(Conservation.ACCEPTED_AMOUNT))
                  .add((BigDecimal) count.value(Conservation.CLASSIFIED_AMOUNT))
                  .add((BigDecimal) count.value(Conservation.REJECTED_AMOUNT)))
          .isEqualTo(count.value(Conservation.DELIVERED_AMOUNT));
    }
  }

  @Test
  void paymentsOfEnglishCouncilsAddUpToThePublishedSumsWithCreditNotesNegative() {
    for (var expected : SharedData.rows("data/uk-council/reference.csv")) {
      var name = Objects.requireNonNull(expected.get("file"));
      var rows =
          Profiles.read(
              SharedData.file("data/uk-council/" + name), "leeds-payments", "darlington-payments");

      assertThat(rejections(rows)).as(name).isEmpty();
      var amounts =
          values(rows, Payments.TABLE, Payments.AMOUNT).stream().map(BigDecimal::new).toList();
      assertThat(amounts).hasSize(Integer.parseInt(expected.get("data_rows")));
      assertThat(sum(rows, Payments.TABLE, Payments.AMOUNT))
          .isEqualByComparingTo(expected.get("sum"));
      assertThat(amounts.stream().min(BigDecimal::compareTo).orElseThrow())
          .isEqualByComparingTo(expected.get("min"));
      assertThat(amounts.stream().max(BigDecimal::compareTo).orElseThrow())
          .isEqualByComparingTo(expected.get("max"));
      assertThat(amounts.stream().filter(amount -> amount.signum() < 0))
          .hasSize(Integer.parseInt(expected.get("negative_rows")));
      assertThat(values(rows, Payments.TABLE, Payments.PAYMENT_DATE)).doesNotContainNull();
      assertConserved(rows);
    }
  }

  @Test
  void theBudgetYearOfAPaymentFollowsFromItsDate() {
    var rows =
        Profiles.read(SharedData.file("data/uk-council/leeds-2012-04.csv"), "leeds-payments");

    var years = values(rows, Payments.TABLE, Keys.FISCAL_YEAR);
    var days = values(rows, Payments.TABLE, Payments.PAYMENT_DATE);
    for (int i = 0; i < years.size(); i++) {
      var day = Objects.requireNonNull(days.get(i));
      int year =
          Integer.parseInt(day.substring(0, 4))
              + (day.compareTo(day.substring(0, 4) + "-04") < 0 ? 0 : 1);
      assertThat(years.get(i)).as(day).isEqualTo(String.valueOf(year));
    }
  }

  @Test
  void budgetsOfTaiwanAddUpToThePublishedTotalsAndKeepTheirTenDigitCodes() {
    var published =
        Map.of(
            "tw2008ap.csv", List.of("1106", "1456675191000", "207"),
            "tw2012ap.csv", List.of("1230", "1673522993000", "233"),
            "tw2016ap.csv", List.of("1217", "1665839906000", "232"),
            "tw2019ap.csv", List.of("1177", "1683097073000", "235"));
    published.forEach(
        (file, expected) -> {
          var rows =
              Profiles.read(SharedData.file("data/taiwan-budget/csv/" + file), "taiwan-budget");

          assertThat(rejections(rows)).as(file).isEmpty();
          assertThat(rowsOf(rows, BudgetLines.TABLE)).hasSize(Integer.parseInt(expected.get(0)));
          assertThat(sum(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT))
              .isEqualByComparingTo(expected.get(1));
          assertThat(values(rows, BudgetLines.TABLE, Keys.UNIT_ID).stream().distinct())
              .hasSize(Integer.parseInt(expected.get(2)));
          assertThat(values(rows, BudgetLines.TABLE, BudgetLines.FUNCTION_CODE))
              .noneMatch(code -> Objects.requireNonNull(code).length() != 10);
        });
  }

  @Test
  void theAccountOfMexicoCountsProgrammesAndNotTheTotalsAmongThem() {
    var workbook =
        Profiles.read(SharedData.file("data/mexico-cuenta-publica/2013.xls"), "mexico-cuenta");
    var converted =
        Profiles.read(SharedData.file("data/mexico-cuenta-publica/2013.csv"), "mexico-converted");

    for (var rows : List.of(workbook, converted)) {
      assertThat(rejections(rows)).isEmpty();
      assertThat(rowsOf(rows, BudgetLines.TABLE)).hasSize(1852);
      assertThat(rowsOf(rows, Payments.TABLE)).hasSize(926);
      assertConserved(rows);
    }
    assertThat(byKind(workbook)).isEqualTo(byKind(converted));
    assertThat(byKind(workbook).get("initial")).isEqualByComparingTo("2943494740749");
  }

  private static Map<String, BigDecimal> byKind(List<TakenInRow> rows) {
    var sums = new HashMap<String, BigDecimal>();
    for (var row : rowsOf(rows, BudgetLines.TABLE)) {
      sums.merge(
          String.valueOf(row.value(BudgetLines.BUDGET_KIND)),
          (BigDecimal) Objects.requireNonNull(row.value(BudgetLines.BUDGET_AMOUNT)),
          BigDecimal::add);
    }
    sums.put("paid", sum(rows, Payments.TABLE, Payments.AMOUNT));
    return sums;
  }

  /** The workbook prints 100 × Ejercicio ÷ Aprobado, n.s. beyond 500%, blank without a budget. */
  @Test
  void theRatesThatMexicoPrintsComeOutOfTheAmountsRead() {
    var file = SharedData.file("data/mexico-cuenta-publica/2013.xls");
    var rows = Profiles.read(file, "mexico-cuenta");
    var amounts = new HashMap<Long, BigDecimal>();
    for (var table : List.of(BudgetLines.TABLE, Payments.TABLE)) {
      var column = table.equals(Payments.TABLE) ? Payments.AMOUNT : BudgetLines.BUDGET_AMOUNT;
      rowsOf(rows, table)
          .forEach(
              row ->
                  amounts.put(
                      (Long) row.value(Keys.ROW_NUMBER),
                      (BigDecimal) Objects.requireNonNull(row.value(column))));
    }
    int compared = 0;
    try (var opened = SheetFile.open(file, "2013.xls", ReadingLimits.DEFAULTS)) {
      var delivered = opened.sheets().get(0).rows();
      while (delivered.hasNext()) {
        var row = delivered.next();
        long number = row.number();
        int back =
            switch (row.text(4)) {
              case "Porcentaje Ejer/Aprob" -> 4;
              case "Porcentaje Ejer/Modif" -> 4;
              default -> 0;
            };
        var printed = row.text(15).strip();
        boolean programme = amounts.containsKey(number - back);
        if (back == 0 || !programme || !printed.matches("-?[\\d,]+\\.\\d")) {
          continue;
        }
        long paidRow = row.text(4).endsWith("Aprob") ? number - 1 : number - 2;
        var rate =
            Objects.requireNonNull(amounts.get(paidRow))
                .multiply(BigDecimal.valueOf(100))
                .divide(amounts.get(number - back), 1, RoundingMode.HALF_UP);
        assertThat(rate)
            .as("row " + number)
            .isCloseTo(new BigDecimal(printed.replace(",", "")), within());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1_500);
  }

  private static org.assertj.core.data.Offset<BigDecimal> within() {
    return org.assertj.core.data.Offset.offset(new BigDecimal("0.1"));
  }

  @Test
  void theWideWorkbookOfTheBudgetOfficeGivesItsPrintedRates() {
    var file = SharedData.file("data/us-payment-accuracy/FY2016_Dataset.xlsx");
    var rows = Profiles.read(file, "omb-programmes");
    var outlays = amounts(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT);
    var improper = amounts(rows, Payments.TABLE, Payments.AMOUNT);
    int compared = 0;
    try (var opened = SheetFile.open(file, "FY2016", ReadingLimits.DEFAULTS)) {
      var sheet =
          opened.sheets().stream()
              .filter(one -> one.name().equals("Program Results"))
              .findFirst()
              .orElseThrow();
      var delivered = sheet.rows();
      while (delivered.hasNext()) {
        var row = delivered.next();
        var rate = row.find(16);
        var key = row.number() + "/2016";
        if (row.number() < 5
            || rate.isEmpty()
            || !outlays.containsKey(key)
            || !improper.containsKey(key)
            || !rate.get().raw().matches("[0-9.E-]+")) {
          continue;
        }
        var computed = improper.get(key).divide(outlays.get(key), 4, RoundingMode.HALF_UP);
        assertThat(computed)
            .as("row " + row.number())
            .isCloseTo(
                new BigDecimal(rate.get().raw()),
                org.assertj.core.data.Offset.offset(new BigDecimal("0.0006")));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(90);
    assertThat(outlays.get("5/2016")).isEqualByComparingTo("219680724.18");
    assertConserved(rows);
  }

  private static Map<String, BigDecimal> amounts(
      List<TakenInRow> rows, TableSpec table, Col column) {
    return rowsOf(rows, table).stream()
        .collect(
            Collectors.toMap(
                row -> row.value(Keys.ROW_NUMBER) + "/" + row.value(Keys.FISCAL_YEAR),
                row -> (BigDecimal) Objects.requireNonNull(row.value(column))));
  }

  @Test
  void finalAccountsOfADepartmentCountEachLevelOnceAndTenThousandsOnce() throws IOException {
    var folder = SharedData.file("data/cn-final-accounts");
    var sums = new HashMap<String, BigDecimal>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var page = file.getFileName().toString().replaceFirst(".*_(p\\d+)_.*", "$1");
        if (List.of("p08", "p09", "p12").contains(page)) {
          var rows = Profiles.read(file, "shanghai-expenditure", "shanghai-continued");
          sums.put(page, sum(rows, Payments.TABLE, Payments.AMOUNT));
          assertThat(rejections(rows))
              .containsExactlyElementsOf(
                  page.equals("p08") ? List.of("LEVEL_WITHOUT_ITEMS") : List.of());
          assertConserved(rows);
        }
      }
    }
    assertThat(sums.get("p12")).isEqualByComparingTo("3078200");
    assertThat(sums.get("p08").add(sums.get("p09"))).isEqualByComparingTo("3078200");
  }

  @Test
  void aColumnOfAmountsAloneIsAPaymentLedgerUnderItsProfile() {
    var rows = Profiles.read(SharedData.file("data/gm-payments/gm_payments.csv"), "gm-payments");

    var amounts = values(rows, Payments.TABLE, Payments.AMOUNT);
    assertThat(amounts).hasSize(15_300);
    assertThat(amounts.stream().filter(text -> new BigDecimal(text).signum() > 0)).hasSize(15_282);
    assertThat(rejections(rows)).isEmpty();
  }

  @Test
  void oddWorkbooksAreReadOrRefusedWithAReason() throws IOException {
    try (var files = Files.walk(SharedData.file("data/spark-excel-fixtures/spreadsheets"))) {
      for (var file :
          files.filter(path -> path.toString().matches(".*\\.xlsx?")).sorted().toList()) {
        var rows = Profiles.read(file, List.of());
        var outcome = rowsOf(rows, SourceFiles.TABLE);
        assertThat(outcome).as(file.toString()).hasSize(1);
        assertThat(rejections(rows)).as(file.toString()).doesNotContain("READER_FAULT");
        assertThat(outcome.get(0).value(SourceFiles.REASON)).as(file.toString()).isNotNull();
        assertConserved(rows);
      }
    }
  }

  @Test
  void anEncodingThatLooksLikeAnotherIsReadAsDeclared(@TempDir Path folder) throws IOException {
    var file = folder.resolve("cámara.csv");
    var text =
        "Sección;Proyecto;Año;Importe;Fecha\nCámara;Señalización;2024;(1.234,50 €);30/06/2024\n";
    Files.write(file, text.getBytes("windows-1252"));
    var profile =
        LedgerProfile.parse(
            """
            id: seccion
            kind: payment
            encoding: windows-1252
            numbers: comma
            date_formats: [dd/MM/yyyy]
            columns:
              unit: [Sección]
              project: [Proyecto]
              fiscal_year: [Año]
              amount: [Importe]
              payment_date: [Fecha]
            """,
            "seccion.yaml");

    var rows = Profiles.read(file, List.of(profile));

    assertThat(values(rows, Payments.TABLE, Keys.UNIT_ID)).containsExactly("Cámara");
    assertThat(values(rows, Payments.TABLE, Keys.PROJECT_ID)).containsExactly("Señalización");
    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).containsExactly("-1234.50");
    assertThat(values(rows, Payments.TABLE, Payments.PAYMENT_DATE)).containsExactly("2024-06-30");
  }
}
