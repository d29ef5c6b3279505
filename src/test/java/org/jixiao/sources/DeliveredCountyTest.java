package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.rowsOf;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.ledgers.LedgerProfile;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The synthetic county in data-samples, and small files beside it, read from their bytes. */
class DeliveredCountyTest {

  private static final Path DELIVERED = Path.of("data-samples", "delivered");
  private static final String LEDGER_CSV =
      """
      BGT_ID,FISCAL_YEAR,AGENCY_CODE,PRO_CODE,BGT_TYPE_CODE,AMOUNT
      B1,2024,219001,P1,年初安排,"1,234.50"
      B2,2024,219001,P1,追加,100
      """;
  private static final String LEDGER_JSON =
      """
      [{"BGT_ID": "B1", "FISCAL_YEAR": 2024, "AGENCY_CODE": "219001", "PRO_CODE": "P1",
        "BGT_TYPE_CODE": "年初安排", "AMOUNT": 1234.50},
       {"BGT_ID": "B2", "FISCAL_YEAR": 2024, "AGENCY_CODE": "219001", "PRO_CODE": "P1",
        "BGT_TYPE_CODE": "追加", "AMOUNT": 100}]
      """;

  @TempDir Path folder;

  private static List<TakenInRow> read(Path file, String name) throws IOException {
    var origin =
        new FileOrigin("D1", name, "0123456789abcdef", Files.size(file), "533122000", null);
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin, ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  private List<TakenInRow> readText(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return read(file, name);
  }

  @Test
  void theFortyFiveProjectsOfTheLandBureauAddUpToWhatItReported() throws IOException {
    var forms = new ArrayList<TakenInRow>();
    try (var files = Files.list(DELIVERED.resolve("2024").resolve("forms"))) {
      for (var file :
          files.filter(path -> path.getFileName().toString().startsWith("219")).toList()) {
        forms.addAll(rowsOf(read(file, file.getFileName().toString()), Evaluations.TABLE));
      }
    }
    var budget =
        forms.stream()
            .map(form -> (BigDecimal) form.value(Evaluations.ADJUSTED_BUDGET_AMOUNT))
            .reduce(BigDecimal.ZERO, (sum, amount) -> amount == null ? sum : sum.add(amount));

    assertThat(forms).hasSize(45);
    assertThat(budget).isEqualByComparingTo("68555800.00");
  }

  @Test
  void anIndependentCountOfCellsFindsWhatConservationSaysWasDelivered() throws IOException {
    var file = DELIVERED.resolve("yongde-2022").resolve("yongde-minglang-2022.xlsx");
    long cells = 0;
    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (var sheet : workbook) {
        for (var row : sheet) {
          for (var cell : row) {
            boolean blank =
                cell.getCellType() == CellType.BLANK
                    || (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isEmpty());
            cells += blank ? 0 : 1;
          }
        }
      }
    }
    var counted = rowsOf(read(file, "yongde.xlsx"), Conservation.TABLE);

    assertThat(counted.stream().mapToLong(row -> (Long) count(row)).sum()).isEqualTo(cells);
  }

  private static Object count(TakenInRow row) {
    var cells = row.value(Conservation.DELIVERED_CELLS);
    return cells == null ? 0L : cells;
  }

  @Test
  void theRebuiltYongdeTableScoresNinetySix() throws IOException {
    var file = DELIVERED.resolve("yongde-2022").resolve("yongde-minglang-2022.xlsx");
    var form = rowsOf(read(file, "yongde.xlsx"), Evaluations.TABLE).get(0);

    assertThat(form.value(Evaluations.DECLARED_SCORE)).isEqualTo(new BigDecimal("96.0000"));
    assertThat(form.value(Evaluations.EXECUTED_AMOUNT)).isEqualTo(new BigDecimal("387664.62"));
    assertThat(form.value(Keys.FISCAL_YEAR)).isEqualTo(2022);
  }

  @Test
  void aLedgerIsTheSameAsCsvAndAsJson() throws IOException {
    var csv = readText("a.csv", LEDGER_CSV);
    var json = readText("b.json", LEDGER_JSON);

    assertThat(amounts(csv)).containsExactly("1234.50", "100.00").isEqualTo(amounts(json));
    assertThat(rowsOf(csv, SourceFiles.TABLE).get(0).value(SourceFiles.OUTCOME_STATUS))
        .isEqualTo("ACCEPTED");
  }

  private static List<String> amounts(List<TakenInRow> rows) {
    return rowsOf(rows, BudgetLines.TABLE).stream()
        .map(row -> String.valueOf(row.value(BudgetLines.BUDGET_AMOUNT)))
        .toList();
  }

  @Test
  void aTableNobodyKnowsIsRejectedWithItsRowsCounted() throws IOException {
    var rows = readText("c.csv", "姓名,班级,分数\n甲,一,90\n乙,二,12345.60\n");

    assertThat(DrawnSheets.rejections(rows)).containsExactly("UNRECOGNISED_SHEET");
    assertThat(rowsOf(rows, Conservation.TABLE).get(0).value(Conservation.REJECTED_ROWS))
        .isEqualTo(3L);
    assertThat(rowsOf(rows, Conservation.TABLE).get(0).value(Conservation.UNEXPLAINED_CELLS))
        .isEqualTo(1L);
    assertThat(rowsOf(rows, SourceFiles.TABLE).get(0).value(SourceFiles.OUTCOME_STATUS))
        .isEqualTo("REJECTED");
  }

  @Test
  void anEmptyFileHasOneOutcomeToo() throws IOException {
    var rows = readText("d.xlsx", "");

    assertThat(DrawnSheets.rejections(rows)).containsExactly("EMPTY_FILE");
    assertThat(rowsOf(rows, SourceFiles.TABLE)).hasSize(1);
  }

  @Test
  void correctedProfilesMakeANewReading() {
    var standard = ReadingSettings.standard();
    var profile = standard.profiles().get(0);
    var corrected =
        LedgerProfile.parse(
            "id: " + profile.id() + "\nkind: budget\nunit: 万元\ncolumns: {unit: [单位]}\n", "x.yaml");

    assertThat(ReadingSettings.standard().id()).isEqualTo(standard.id());
    assertThat(standard.withProfiles(List.of(corrected)).id()).isNotEqualTo(standard.id());
  }

  @Test
  void anInspectionShowsColumnsUnitsAndCounts() throws IOException {
    var file = folder.resolve("a.csv");
    Files.writeString(file, LEDGER_CSV, StandardCharsets.UTF_8);
    var origin =
        new FileOrigin("D1", "a.csv", "0123456789abcdef", Files.size(file), "533122000", null);

    var lines = Inspection.of(file, origin, ReadingSettings.standard()).lines();

    assertThat(lines).anyMatch(line -> line.contains("F列“AMOUNT” → budget_amount"));
    assertThat(lines).anyMatch(line -> line.contains("报送3行 = 接收2 + 归类1 + 未接收0"));
  }
}
