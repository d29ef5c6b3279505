package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Payments;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.publications.trace.Trace;
import org.jixiao.publications.trace.TraceLine;
import org.jixiao.sources.DeliveredCells;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * Takes seeded random values of a release, follows each to its cell, and reads that cell again with
 * libraries the reader does not use: POI for workbooks, univocity for text.
 */
final class CellsFoundAgain {

  private static final Map<TableSpec, List<Col>> COLUMNS =
      Map.of(
          BudgetLines.TABLE, List.of(BudgetLines.BUDGET_AMOUNT, BudgetLines.LINE_ID),
          PaymentFacts.TABLE, List.of(Payments.AMOUNT, Payments.VOUCHER_ID),
          CarryOvers.TABLE, List.of(CarryOvers.CARRY_OVER_AMOUNT),
          FundRows.TABLE, List.of(FundRows.ADJUSTED_BUDGET_AMOUNT, FundRows.EXECUTED_AMOUNT),
          Indicators.TABLE, List.of(Indicators.WEIGHT, Indicators.SCORE, Indicators.LEVEL_3));

  private final Path lake;
  private final DeliveredCells ours;
  private final Map<String, Workbook> workbooks = new HashMap<>();
  private final Map<String, List<String>> texts = new HashMap<>();

  private CellsFoundAgain(Path lake, DeliveredCells ours) {
    this.lake = lake;
    this.ours = ours;
  }

  /** Follows values and gives how many were found again; a wrong one fails. */
  static int among(SparkSession spark, Path lakeFolder, long seed, int values) throws IOException {
    var lake = Lake.at(spark, lakeFolder.toString());
    var release = lake.releases().current().orElseThrow();
    var found =
        new CellsFoundAgain(
            lakeFolder, new DeliveredCells(lake.keptFiles(), ReadingSettings.standard()));
    var random = new Random(seed);
    int share = values / COLUMNS.values().stream().mapToInt(List::size).sum();
    int count = 0;
    for (var table :
        COLUMNS.keySet().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList()) {
      var rows = release.read(table).orderBy(table.keyRefs()).collectAsList();
      for (var column : COLUMNS.get(table)) {
        var chosen = new ArrayList<Row>();
        while (chosen.size() < share) {
          var row = rows.get(random.nextInt(rows.size()));
          if (!row.isNullAt(row.fieldIndex(column.name()))) {
            chosen.add(row);
          }
        }
        var lines = Trace.ofRows(release, table, column, chosen);
        for (int i = 0; i < chosen.size(); i++) {
          found.check(column, chosen.get(i), lines.get(i), seed);
          count++;
        }
      }
    }
    return count;
  }

  private void check(Col column, Row row, TraceLine line, long seed) throws IOException {
    var where = "seed " + seed + ": " + line.text();
    assertThat(line.cells()).as(where).isNotEmpty();
    var cell = line.cells().get(0);
    var raw = raw(cell);
    if (raw.isBlank() && line.cells().size() > 1) {
      cell = line.cells().get(1);
      raw = raw(cell);
    }
    var value = row.get(row.fieldIndex(column.name()));
    if (value instanceof BigDecimal number) {
      var unit = line.text().contains("单位万元") ? new BigDecimal(10_000) : BigDecimal.ONE;
      var factor = column.kind() == Col.Kind.MONEY ? unit : BigDecimal.ONE;
      var digits = raw.replaceAll("[,，¥元分\\s]", "").replace("−", "-");
      if (digits.matches("-?\\d+(\\.\\d*)?(E-?\\d+)?")) {
        assertThat(
                new BigDecimal(digits)
                    .round(new MathContext(15))
                    .multiply(factor)
                    .setScale(number.scale(), RoundingMode.HALF_UP)
                    .abs())
            .as(where + " " + cell.address() + " " + raw)
            .isEqualByComparingTo(number.abs());
      }
    } else {
      assertThat(raw.replaceAll("\\s", ""))
          .as(where)
          .contains(String.valueOf(value).replaceAll("\\s", ""));
    }
    assertThat(
            ours.text(
                cell.deliveryId(), cell.fileId(), cell.fileName(), cell.sheet(), cell.address()))
        .as(where)
        .isPresent();
  }

  private String raw(TraceLine.CellPlace cell) throws IOException {
    var file = lake.resolve("deliveries/" + cell.deliveryId() + "/files/" + cell.fileId());
    var place = new CellReference(cell.address());
    return cell.sheet().isEmpty() ? text(file, place) : stored(file, cell.sheet(), place);
  }

  private String stored(Path file, String sheet, CellReference place) throws IOException {
    var workbook = workbooks.get(file.toString());
    if (workbook == null) {
      workbook = WorkbookFactory.create(file.toFile(), null, true);
      workbooks.put(file.toString(), workbook);
    }
    var cell = workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
    if (cell == null) {
      return "";
    }
    var type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC
        ? new BigDecimal(cell.getNumericCellValue()).round(new MathContext(15)).toPlainString()
        : cell.getStringCellValue();
  }

  private String text(Path file, CellReference place) throws IOException {
    var lines = texts.get(file.toString());
    if (lines == null) {
      lines = decoded(Files.readAllBytes(file)).lines().toList();
      texts.put(file.toString(), lines);
    }
    if (lines.get(0).startsWith("[") || lines.get(0).startsWith("{")) {
      return record(String.join("\n", lines), place);
    }
    var line = lines.get(place.getRow());
    var settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(line.contains("\t") ? '\t' : line.contains(";") ? ';' : ',');
    return Optional.ofNullable(new CsvParser(settings).parseLine(line)[place.getCol()]).orElse("");
  }

  /** Records stand below a row of their names, in the order in which these first appear. */
  private static String record(String json, CellReference place) throws IOException {
    var root = new ObjectMapper().readTree(json);
    while (root.isObject()) {
      root = root.elements().next();
    }
    var names = new ArrayList<String>();
    for (var record : root) {
      record
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!names.contains(name)) {
                  names.add(name);
                }
              });
    }
    return root.get(place.getRow() - 1).path(names.get(place.getCol())).asText();
  }

  private static String decoded(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
