package org.jixiao.sources.ledgers.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Payments;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.Inspection;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.ledgers.LedgerProfile;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.testing.SharedData;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proposed profile is used as it stands, on the whole file it was proposed for. */
class ProposedProfilesTest {

  private static FileOrigin origin(Path file) {
    return new FileOrigin(
        "D1",
        String.valueOf(file.getFileName()),
        "0123456789abcdef00",
        file.toFile().length(),
        FileOrigin.UNDECLARED_DIVISION,
        null);
  }

  private static String proposal(Path file) {
    var proposals =
        ProposedProfiles.of(file, origin(file), ReadingLimits.DEFAULTS, Set.of("", "Sheet1"));
    assertThat(proposals).as(file.toString()).hasSize(1);
    return proposals.get(0).yaml();
  }

  private static List<TakenInRow> readBy(String yaml, Path file) {
    var settings =
        ReadingSettings.standard().withProfiles(List.of(LedgerProfile.parse(yaml, "proposal")));
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin(file), settings)) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static void assertSum(List<TakenInRow> rows, TableSpec table, Col column, String sum) {
    var amounts =
        values(rows, table, column).stream().filter(Objects::nonNull).map(BigDecimal::new).toList();
    assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(sum);
  }

  @Test
  void theProposalForALedgerNobodyDescribedReadsAllOfIt() {
    for (var expected : SharedData.rows("data/uk-council/reference.csv")) {
      var file = SharedData.file("data/uk-council/" + expected.get("file"));
      var yaml = proposal(file);
      var rows = readBy(yaml, file);

      assertThat(values(rows, Payments.TABLE, Payments.AMOUNT))
          .as(yaml)
          .hasSize(Integer.parseInt(expected.get("data_rows")));
      assertSum(rows, Payments.TABLE, Payments.AMOUNT, Objects.requireNonNull(expected.get("sum")));
    }
  }

  @Test
  void aBudgetWithoutDatesIsProposedAsABudget() {
    var file = SharedData.file("data/taiwan-budget/csv/tw2019ap.csv");
    var yaml = proposal(file);
    var rows = readBy(yaml, file);

    assertThat(yaml).contains("kind: budget").contains("fiscal_year: [\"year\"]  # 0.95");
    assertSum(rows, BudgetLines.TABLE, BudgetLines.BUDGET_AMOUNT, "1683097073000");
  }

  @Test
  void vendorDateInvoiceAndAmountAreEnough(@TempDir Path folder) throws IOException {
    var file = folder.resolve("corporate.csv");
    var text = new StringBuilder("VendorNum,Date,InvNum,Amount\n");
    for (int i = 1; i <= 400; i++) {
      text.append(
          "2%03d,2010-%02d-%02d,I%05d,%d.%02d%n"
              .formatted(
                  i % 37,
                  1 + i % 12,
                  1 + i % 28,
                  i * 7919 % 100000,
                  i % 9 == 0 ? -i : i * 13,
                  i % 100));
    }
    Files.writeString(file, text);

    var yaml = proposal(file);
    var rows = readBy(yaml, file);

    assertThat(yaml)
        .contains("payee_name: [\"VendorNum\"]", "voucher_id: [\"InvNum\"]")
        .contains("budget_year_from: payment_date")
        .contains("unit: \"corporate\"  # 0.10");
    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).hasSize(400).doesNotContainNull();
    assertThat(values(rows, Payments.TABLE, Keys.FISCAL_YEAR)).containsOnly("2010");
  }

  @Test
  void decimalCommasAnEncodingAndAHeaderBelowATitleAreFound(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("pagos.csv");
    var text = new StringBuilder("Informe de pagos\nÁrea;Proveedor;Nº factura;Fecha;Importe\n");
    for (int i = 1; i <= 40; i++) {
      text.append(
          "%s;Empresa %d;F-%d;%02d/05/2021;%d.%03d,%02d%n"
              .formatted(i % 2 == 0 ? "Señalización" : "Cámara", i, i, 1 + i % 28, i, i * 7, i));
    }
    Files.writeString(file, text, Charset.forName("windows-1252"));

    var yaml = proposal(file);
    var rows = readBy(yaml, file);

    assertThat(yaml)
        .contains("encoding: windows-1252", "numbers: comma", "date_formats: [\"d/M/yyyy\"]");
    assertThat(values(rows, Payments.TABLE, Keys.DEPARTMENT_ID).subList(0, 2))
        .containsExactly("Cámara", "Señalización");
    assertThat(values(rows, Payments.TABLE, Payments.AMOUNT)).hasSize(40).startsWith("1007.01");
  }

  @Test
  void aDateThatMayBeReadTwoWaysSaysSo(@TempDir Path folder) throws IOException {
    var file = folder.resolve("spend.csv");
    Files.writeString(
        file, "Dept,Paid date,Amount\nA,03/04/2024,5.10\nB,05/06/2024,6.10\nA,07/08/2024,9.20\n");

    assertThat(proposal(file)).contains("payment_date: [\"Paid date\"]").contains("次序无法判定");
  }

  @Test
  void whatIsUnderstoodGetsNoProposalAndWhatHoldsNoMoneyNeither(@TempDir Path folder)
      throws IOException {
    var known = folder.resolve("known.csv");
    Files.writeString(known, "预算单位,支出项目,指标类型,指标金额,年度\n219001,测绘,年初安排,1,2024\n");
    var moneyless = folder.resolve("list.csv");
    Files.writeString(moneyless, "Name,Town\nAnna,Ulm\nBen,Bonn\n");

    for (var file : List.of(known, moneyless)) {
      assertThat(Inspection.of(file, origin(file), ReadingSettings.standard()).proposals())
          .isEmpty();
    }
  }
}
