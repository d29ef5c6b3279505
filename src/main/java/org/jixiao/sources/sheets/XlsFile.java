package org.jixiao.sources.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;

/** A binary workbook of Excel 97 to 2003, held in memory whole. */
final class XlsFile implements SheetFile.Contents {
  private final List<Sheet> sheets;

  private XlsFile(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  static XlsFile open(Path file, String where, ReadingLimits limits) throws IOException {
    if (Files.size(file) > limits.heldFileBytes()) {
      throw UnreadableFile.of(
          "TOO_LARGE",
          where,
          "超过 " + limits.heldFileBytes() + " 字节的 xls 工作簿",
          "较小的工作簿，请另存为 xlsx 后报送");
    }
    return new XlsFile(read(file, where, limits));
  }

  /** POI meets damaged records with any runtime exception; each means that the file is damaged. */
  private static List<Sheet> read(Path file, String where, ReadingLimits limits) {
    try (var container = new POIFSFileSystem(file.toFile(), true);
        var workbook = new HSSFWorkbook(container.getRoot(), false)) {
      var sheets = new ArrayList<Sheet>();
      int cells = 0;
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        var sheet = sheet(workbook, i, where, limits, limits.heldCells() - cells);
        cells += sheet.heldRows().stream().mapToInt(row -> row.cells().size()).sum();
        sheets.add(sheet);
      }
      return sheets;
    } catch (UnreadableFile refused) {
      throw refused;
    } catch (EncryptedDocumentException encrypted) {
      throw FileRecognition.encrypted(where);
    } catch (OldFileFormatException old) {
      throw UnreadableFile.of(
          "UNSUPPORTED_OLD_XLS", where, "Excel 5.0/95 或更早的工作簿", "xlsx 或 xls（97-2003）格式，请另存后报送");
    } catch (IOException | RuntimeException broken) {
      throw Xml.damaged(where, broken);
    }
  }

  private static HeldSheet sheet(
      HSSFWorkbook workbook, int index, String where, ReadingLimits limits, int mostCells) {
    HSSFSheet sheet = workbook.getSheetAt(index);
    var name = workbook.getSheetName(index);
    var dayCount =
        workbook.getInternalWorkbook().isUsing1904DateWindowing()
            ? DayCount.FROM_1904
            : DayCount.FROM_1900;
    if (sheet.getNumMergedRegions() > limits.mergedRanges()) {
      throw tooLarge(where, name, "合并区域超过 " + limits.mergedRanges() + " 个");
    }
    var merged =
        sheet.getMergedRegions().stream()
            .map(
                range ->
                    new CellRange(
                        range.getFirstRow() + 1,
                        range.getFirstColumn(),
                        range.getLastRow() + 1,
                        range.getLastColumn()))
            .toList();
    var cellsRead = new XlsCells(new CellFormats(dayCount));
    var rows = new ArrayList<SheetRow>();
    var columns = new HashSet<Integer>();
    int cells = 0;
    for (Row row : sheet) {
      var read = cellsRead.row(row);
      cells += read.cells().size();
      if (cells > mostCells) {
        throw tooLarge(where, name, "单元格超过 " + limits.heldCells() + " 个");
      }
      if (!read.cells().isEmpty()) {
        rows.add(read);
        read.cells().forEach(cell -> columns.add(cell.column()));
      }
    }
    boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
    return new HeldSheet(name, hidden, rows, merged, hiddenAmong(sheet, columns), dayCount);
  }

  private static Set<Integer> hiddenAmong(HSSFSheet sheet, Set<Integer> columns) {
    columns.removeIf(column -> !sheet.isColumnHidden(column));
    return columns;
  }

  private static UnreadableFile tooLarge(String where, String sheet, String found) {
    return UnreadableFile.of(
        "TOO_LARGE", where + "工作表“" + sheet + "”", found, "较小的工作表，请拆分或另存为 xlsx 后报送");
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  /** Nothing stays open once the workbook is in memory. */
  @Override
  public void close() {}
}
