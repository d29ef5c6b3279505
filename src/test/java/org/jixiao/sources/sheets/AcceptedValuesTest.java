package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.ledgers.LedgerKind;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Cells, money and values of every workbook in data-samples, counted and read again by POI, which
 * knows nothing of our reader.
 */
class AcceptedValuesTest {

  private static final Path SAMPLES = Path.of("data-samples");
  private static final long SEED = 20260401;
  private static final int VALUES = 1_000;
  private static final Map<TableSpec, Col> FORM_TABLES =
      Map.of(
          Evaluations.TABLE, Evaluations.SOURCE,
          FundRows.TABLE, FundRows.SOURCE,
          Goals.TABLE, Goals.SOURCE,
          Indicators.TABLE, Indicators.SOURCE);

  /** A value of an accepted row with the address and text it is said to come from. */
  private record Value(Path file, String sheet, String cell, String text) {}

  /** What one workbook gave, and what POI finds in it. */
  private record Compared(
      Map<String, Long> cells, Map<String, Long> poiCells, BigDecimal money, BigDecimal poiMoney) {}

  private final List<Value> values = new ArrayList<>();
  private final Map<Path, Workbook> opened = new LinkedHashMap<>();

  @AfterEach
  void close() throws IOException {
    for (var workbook : opened.values()) {
      workbook.close();
    }
  }

  private static List<Path> workbooks() throws IOException {
    try (var paths = Files.walk(SAMPLES)) {
      return paths.filter(path -> path.toString().matches(".*\\.xlsx?")).sorted().toList();
    }
  }

  @Test
  void poiCountsTheSameCellsTheSameMoneyAndSeesTheSameValues() throws IOException {
    int compared = 0;
    int ledgers = 0;
    for (var file : workbooks()) {
      var found = read(file);
      if (found.isEmpty()) {
        continue;
      }
      var workbook = WorkbookFactory.create(file.toFile(), null, true);
      opened.put(file, workbook);
      var both = compared(file, found, workbook);
      assertThat(both.cells()).as(file + ": cells").isEqualTo(both.poiCells());
      assertThat(both.money()).as(file + ": money").isEqualByComparingTo(both.poiMoney());
      ledgers += isLedger(found) ? 1 : 0;
      compared++;
    }
    assertThat(compared).isGreaterThan(60);
    assertThat(ledgers).isPositive();
    assertSameValues();
  }

  /** Rows of a workbook; none for a file that is refused whole, which POI could not open either. */
  private static List<TakenInRow> read(Path file) throws IOException {
    var origin =
        new FileOrigin(
            "D1", file.toString(), "0123456789abcdef00", Files.size(file), "533122000", 2024);
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin, ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }
    return rows.stream().anyMatch(row -> row.table().equals(Conservation.TABLE)) ? rows : List.of();
  }

  private static boolean isLedger(List<TakenInRow> rows) {
    return rows.stream()
        .anyMatch(
            row ->
                String.valueOf(value(row, SourceBlocks.TABLE, SourceBlocks.BLOCK_KIND))
                    .endsWith("ledger"));
  }

  private static Object value(TakenInRow row, TableSpec table, Col column) {
    return row.table().equals(table) ? String.valueOf(row.value(column)) : "";
  }

  private Compared compared(Path file, List<TakenInRow> rows, Workbook workbook) {
    var cells = new HashMap<String, Long>();
    var money = BigDecimal.ZERO;
    var poiMoney = BigDecimal.ZERO;
    var blocks = new HashMap<String, TakenInRow>();
    for (var row : rows) {
      if (row.table().equals(Conservation.TABLE)) {
        cells.put(
            String.valueOf(row.value(Conservation.SHEET_NAME)),
            (Long) row.value(Conservation.DELIVERED_CELLS));
        money = money.add((BigDecimal) row.value(Conservation.ACCEPTED_AMOUNT));
      } else if (row.table().equals(SourceBlocks.TABLE)) {
        blocks.put(String.valueOf(row.value(Keys.SOURCE_BLOCK_ID)), row);
      }
    }
    var kinds = new HashMap<TableSpec, LedgerKind>();
    for (var kind : LedgerKind.values()) {
      kinds.put(kind.table(), kind);
    }
    for (var row : rows) {
      var block =
          row.table().columns().contains(Keys.SOURCE_BLOCK_ID)
              ? blocks.get(String.valueOf(row.value(Keys.SOURCE_BLOCK_ID)))
              : null;
      if (block == null || row.table().equals(SourceBlocks.TABLE)) {
        continue;
      }
      var source = FORM_TABLES.get(row.table());
      if (source != null) {
        keep(file, block, (Row[]) row.value(source));
      }
      if (row.table().equals(FundRows.TABLE)) {
        poiMoney = poiMoney.add(ofForm(workbook, block, row));
      }
      var kind = kinds.get(row.table());
      if (kind != null) {
        poiMoney = poiMoney.add(ofLedger(workbook, block, row, kind));
      }
    }
    return new Compared(cells, counted(workbook, cells), money, poiMoney);
  }

  private void keep(Path file, TakenInRow block, Row[] sources) {
    for (var source : sources) {
      values.add(
          new Value(
              file,
              String.valueOf(block.value(SourceBlocks.SHEET_NAME)),
              source.getString(1),
              source.getString(2)));
    }
  }

  private static Map<String, Long> counted(Workbook workbook, Map<String, Long> sheets) {
    var counts = new HashMap<String, Long>();
    for (var name : sheets.keySet()) {
      long cells = 0;
      for (var row : workbook.getSheet(name)) {
        for (var cell : row) {
          boolean blank =
              cell.getCellType() == CellType.BLANK
                  || (cell.getCellType() == CellType.STRING && cell.getStringCellValue().isEmpty());
          cells += blank ? 0 : 1;
        }
      }
      counts.put(name, cells);
    }
    return counts;
  }

  /** Amounts at the addresses of a fund row, in the unit its block names. */
  private static BigDecimal ofForm(Workbook workbook, TakenInRow block, TakenInRow row) {
    var sum = BigDecimal.ZERO;
    for (var source : (Row[]) row.value(FundRows.SOURCE)) {
      if (source.getString(0).endsWith("_amount")) {
        sum = sum.add(amount(workbook, block, source.getString(1)).orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  /** The first money column of a ledger row that holds an amount, with the sign of the row. */
  private static BigDecimal ofLedger(
      Workbook workbook, TakenInRow block, TakenInRow row, LedgerKind kind) {
    for (var column : kind.money()) {
      for (var caption : (Row[]) block.value(SourceBlocks.HEADER)) {
        if (caption.getString(0).equals(column.name())) {
          var amount = amount(workbook, block, caption.getString(1) + row.value(Keys.ROW_NUMBER));
          if (amount.isPresent()) {
            var ours = (BigDecimal) row.value(column);
            // Reductions are delivered without a sign; which rows they are is not POI's question.
            return ours.signum() < 0 ? amount.get().abs().negate() : amount.get();
          }
        }
      }
    }
    return BigDecimal.ZERO;
  }

  private static Optional<BigDecimal> amount(Workbook workbook, TakenInRow block, String address) {
    var cell = cell(workbook, String.valueOf(block.value(SourceBlocks.SHEET_NAME)), address);
    boolean tenThousands = "万元".equals(block.value(SourceBlocks.AMOUNT_UNIT));
    return cell.flatMap(AcceptedValuesTest::number)
        .map(number -> number.movePointRight(tenThousands ? 4 : 0))
        .map(yuan -> yuan.setScale(2, java.math.RoundingMode.HALF_UP));
  }

  private static Optional<BigDecimal> number(Cell cell) {
    var type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.NUMERIC) {
      return Optional.of(BigDecimal.valueOf(cell.getNumericCellValue()));
    }
    var text = type == CellType.STRING ? cell.getStringCellValue().strip().replace(",", "") : "";
    return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Cell> cell(Workbook workbook, String sheet, String address) {
    var place = new CellReference(address);
    return Optional.ofNullable(workbook.getSheet(sheet).getRow(place.getRow()))
        .map(row -> row.getCell(place.getCol()));
  }

  private void assertSameValues() {
    Collections.shuffle(values, new Random(SEED));
    int same = 0;
    for (var value : values.subList(0, VALUES)) {
      var workbook = opened.get(value.file());
      var cell = cell(workbook, value.sheet(), value.cell());
      assertThat(cell).as("seed %d: %s", SEED, value).isPresent();
      assertThat(value.text())
          .as("seed %d: %s", SEED, value)
          .isEqualTo(PoiOracle.source(workbook, cell.get()));
      same++;
    }
    assertThat(same).isEqualTo(VALUES);
  }
}
