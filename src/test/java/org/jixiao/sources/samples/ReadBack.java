package org.jixiao.sources.samples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads written files back with nothing but POI and a CSV reader. */
final class ReadBack {

  private ReadBack() {}

  /** All rows of all sheets as text; gaps are empty texts, numbers plain decimals. */
  static List<List<String>> workbook(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          rows.add(cells(row));
        }
      }
    }
    return rows;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      cells.add(text(row.getCell(column)));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    return cell.getCellType() == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
        : cell.getStringCellValue();
  }

  static List<List<String>> csv(Path file, Charset charset) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, charset);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
      records.forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    }
    List<String> first = rows.get(0);
    first.set(0, first.get(0).replace("\ufeff", ""));
    return rows;
  }

  /** The rows below the row that holds the caption, by caption; shorter rows are filled up. */
  static List<Map<String, String>> below(String caption, List<List<String>> rows) {
    List<Map<String, String>> found = new ArrayList<>();
    List<String> captions = List.of();
    for (List<String> row : rows) {
      if (captions.isEmpty()) {
        captions = row.contains(caption) ? row : captions;
        continue;
      }
      Map<String, String> entry = new LinkedHashMap<>();
      for (int at = 0; at < captions.size(); at++) {
        entry.put(captions.get(at), at < row.size() ? row.get(at) : "");
      }
      found.add(entry);
    }
    return found;
  }
}
