package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.CellText;
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
      Map<String, List<Long>> cells,
      Map<String, List<Long>> poiCells,
      Map<Place, BigDecimal> money,
      Map<Place, BigDecimal> poiMoney) {}

  /** Where the money of a row ends up; delivered is all of it. */
  private enum Place {
    DELIVERED(Conservation.DELIVERED_AMOUNT),
    ACCEPTED(Conservation.ACCEPTED_AMOUNT),
    CLASSIFIED(Conservation.CLASSIFIED_AMOUNT),
    REJECTED(Conservation.REJECTED_AMOUNT);

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final Col column;

    Place(Col column) {
      this.column = column;
    }
  }

  private final Map<Path, List<Value>> values = new LinkedHashMap<>();
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

  /** Every workbook of the samples, old and new ones, forms and ledgers. */
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
      values.put(file, new ArrayList<>());
      var both = compared(file, found, workbook);
      assertThat(both.cells()).as(file + ": cells").isEqualTo(both.poiCells());
      assertThat(both.money()).as(file + ": money").isEqualTo(both.poiMoney());
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
    var cells = new HashMap<String, List<Long>>();
    var money = nothing();
    var blocks = new HashMap<String, TakenInRow>();
    for (var row : rows) {
      if (row.table().equals(Conservation.TABLE)) {
        cells.put(
            String.valueOf(row.value(Conservation.SHEET_NAME)),
            List.of(
                (Long) row.value(Conservation.DELIVERED_CELLS),
                (Long) row.value(Conservation.NUMERIC_CELLS)));
        for (var place : Place.values()) {
          money.merge(place, (BigDecimal) row.value(place.column), BigDecimal::add);
        }
      } else if (row.table().equals(SourceBlocks.TABLE)) {
        blocks.put(String.valueOf(row.value(Keys.SOURCE_BLOCK_ID)), row);
      }
    }
    var poiMoney = nothing();
    for (var row : rows) {
      var block =
          row.table().columns().contains(Keys.SOURCE_BLOCK_ID)
              ? blocks.get(String.valueOf(row.value(Keys.SOURCE_BLOCK_ID)))
              : null;
      var source = FORM_TABLES.get(row.table());
      if (source != null && block != null) {
        keep(file, block, (Row[]) row.value(source));
      }
      if (row.table().equals(FundRows.TABLE) && block != null) {
        poiMoney.merge(Place.DELIVERED, ofForm(workbook, block, row), BigDecimal::add);
        poiMoney.merge(Place.ACCEPTED, ofForm(workbook, block, row), BigDecimal::add);
      }
    }
    for (var block : blocks.values()) {
      ledger(block)
          .ifPresent(
              kind -> {
                addLedger(poiMoney, workbook, block, kind, rows);
                keepLines(file, block, kind, rows);
              });
    }
    return new Compared(cells, counted(workbook, cells.keySet()), money, poiMoney);
  }

  private static Map<Place, BigDecimal> nothing() {
    var nothing = new EnumMap<Place, BigDecimal>(Place.class);
    for (var place : Place.values()) {
      nothing.put(place, BigDecimal.ZERO.setScale(2));
    }
    return nothing;
  }

  private static Optional<LedgerKind> ledger(TakenInRow block) {
    return Arrays.stream(LedgerKind.values())
        .filter(kind -> kind.blockKind().equals(block.value(SourceBlocks.BLOCK_KIND)))
        .findFirst();
  }

  /** Every row of the sheet that holds money, and whether we took it, set it aside or neither. */
  private static void addLedger(
      Map<Place, BigDecimal> money,
      Workbook workbook,
      TakenInRow block,
      LedgerKind kind,
      List<TakenInRow> rows) {
    var accepted = new HashSet<Long>();
    var rejected = new HashSet<Long>();
    for (var row : rows) {
      if (row.table().equals(kind.table())) {
        accepted.add((Long) row.value(Keys.ROW_NUMBER));
      } else if (row.table().equals(RejectedRows.TABLE)) {
        rejected.add((Long) row.value(RejectedRows.ROW_NUMBER));
      }
    }
    long last = (Long) block.value(SourceBlocks.LAST_ROW_COUNT);
    for (long number = (Long) block.value(SourceBlocks.FIRST_ROW_COUNT); number <= last; number++) {
      var yuan = ofLedger(workbook, block, number, kind);
      var place =
          accepted.contains(number)
              ? Place.ACCEPTED
              : rejected.contains(number) ? Place.REJECTED : Place.CLASSIFIED;
      money.merge(place, yuan, BigDecimal::add);
      money.merge(Place.DELIVERED, yuan, BigDecimal::add);
    }
  }

  private void keep(Path file, TakenInRow block, Row[] sources) {
    for (var source : sources) {
      values
          .getOrDefault(file, List.of())
          .add(new Value(file, sheet(block), source.getString(1), source.getString(2)));
    }
  }

  /** Lines of a ledger name their cells by the columns of the block; the text is what we read. */
  private void keepLines(Path file, TakenInRow block, LedgerKind kind, List<TakenInRow> rows) {
    var accepted = new HashSet<Long>();
    rows.stream()
        .filter(row -> row.table().equals(kind.table()))
        .filter(row -> block.value(Keys.SOURCE_BLOCK_ID).equals(row.value(Keys.SOURCE_BLOCK_ID)))
        .forEach(row -> accepted.add((Long) row.value(Keys.ROW_NUMBER)));
    var columns = new HashSet<String>();
    for (var caption : (Row[]) block.value(SourceBlocks.HEADER)) {
      columns.addAll(List.of(caption.getString(1).split("\\+")));
    }
    try (var opened = SheetFile.open(file, file.toString(), ReadingLimits.DEFAULTS)) {
      for (var sheet : opened.sheets()) {
        sheet.rows().forEachRemaining(row -> keepLine(file, sheet, row, block, accepted, columns));
      }
    }
  }

  private void keepLine(
      Path file,
      Sheet sheet,
      SheetRow row,
      TakenInRow block,
      Set<Long> accepted,
      Set<String> columns) {
    if (!sheet.name().equals(sheet(block)) || !accepted.contains((long) row.number())) {
      return;
    }
    for (var cell : row.cells()) {
      if (columns.contains(SheetCell.letters(cell.column()))) {
        var address = CellText.address(row, cell);
        values
            .getOrDefault(file, List.of())
            .add(new Value(file, sheet.name(), address, CellText.source(cell)));
      }
    }
  }

  /** Cells that hold anything, and those that are stored as numbers, by sheet. */
  private static Map<String, List<Long>> counted(Workbook workbook, Set<String> sheets) {
    var counts = new HashMap<String, List<Long>>();
    for (var name : sheets) {
      long cells = 0;
      long numbers = 0;
      for (var row : workbook.getSheet(name)) {
        for (var cell : row) {
          var type = type(cell);
          boolean blank =
              type == CellType.BLANK
                  || (cell.getCellType() == CellType.STRING && cell.getStringCellValue().isEmpty());
          cells += blank ? 0 : 1;
          numbers += type == CellType.NUMERIC ? 1 : 0;
        }
      }
      counts.put(name, List.of(cells, numbers));
    }
    return counts;
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
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

  /** The first money column of a ledger row that holds an amount; reductions have no sign. */
  private static BigDecimal ofLedger(
      Workbook workbook, TakenInRow block, long row, LedgerKind kind) {
    for (var column : kind.money()) {
      var amount =
          letters(block, column).flatMap(letters -> amount(workbook, block, letters + row));
      if (amount.isPresent()) {
        boolean reduction =
            kind == LedgerKind.BUDGET
                && letters(block, BudgetLines.BUDGET_KIND)
                    .flatMap(letters -> cell(workbook, sheet(block), letters + row))
                    .filter(cell -> cell.toString().contains("减"))
                    .isPresent();
        return reduction ? amount.get().abs().negate() : amount.get();
      }
    }
    return BigDecimal.ZERO.setScale(2);
  }

  private static Optional<String> letters(TakenInRow block, Col column) {
    return Arrays.stream((Row[]) block.value(SourceBlocks.HEADER))
        .filter(caption -> caption.getString(0).equals(column.name()))
        .map(caption -> caption.getString(1))
        .findFirst();
  }

  private static String sheet(TakenInRow block) {
    return String.valueOf(block.value(SourceBlocks.SHEET_NAME));
  }

  private static Optional<BigDecimal> amount(Workbook workbook, TakenInRow block, String address) {
    var cell = cell(workbook, sheet(block), address);
    boolean tenThousands = "万元".equals(block.value(SourceBlocks.AMOUNT_UNIT));
    return cell.flatMap(AcceptedValuesTest::number)
        .map(number -> number.movePointRight(tenThousands ? 4 : 0))
        .map(yuan -> yuan.setScale(2, java.math.RoundingMode.HALF_UP));
  }

  private static Optional<BigDecimal> number(Cell cell) {
    var type = type(cell);
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

  /** Drawn by lot: first the workbook, so that each counts the same, then a value of it. */
  private void assertSameValues() {
    var dice = new Random(SEED);
    values.values().forEach(all -> Collections.shuffle(all, dice));
    var left = new ArrayList<>(values.keySet());
    var drawnFrom = new HashSet<Path>();
    int same = 0;
    while (same < VALUES) {
      var file = left.get(dice.nextInt(left.size()));
      var own = values.getOrDefault(file, List.of());
      if (own.isEmpty()) {
        left.remove(file);
        continue;
      }
      var value = own.remove(own.size() - 1);
      var workbook = opened.get(file);
      var cell = cell(workbook, value.sheet(), value.cell());
      assertThat(cell).as("seed %d: %s", SEED, value).isPresent();
      assertThat(value.text())
          .as("seed %d: %s", SEED, value)
          .isEqualTo(PoiOracle.source(workbook, cell.get()));
      drawnFrom.add(file);
      same++;
    }
    assertThat(same).isEqualTo(VALUES);
    assertThat(drawnFrom).hasSizeGreaterThan(60);
    assertThat(drawnFrom).anyMatch(file -> file.toString().endsWith(".xls"));
    assertThat(drawnFrom).anyMatch(file -> file.toString().contains("ledgers"));
  }
}
