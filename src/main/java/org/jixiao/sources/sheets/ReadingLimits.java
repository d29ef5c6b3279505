package org.jixiao.sources.sheets;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jixiao.vocabulary.Fault;

/**
 * How much of a delivered file is read before it is set aside as too large. The limits keep one
 * hostile or broken file from taking the memory or the time of a whole delivery.
 *
 * @param fileBytes largest file, as delivered
 * @param heldFileBytes largest file of a kind that is read whole: {@code .xls} and web tables
 * @param partBytes largest part of a workbook, unpacked
 * @param packingRatio largest ratio of unpacked to packed bytes of a part over one mebibyte
 * @param parts largest number of parts in a workbook
 * @param sharedTextBytes largest unpacked table of shared texts, which is held in memory
 * @param heldCells largest number of cells of a sheet or file that is held in memory
 * @param mergedRanges largest number of merged ranges on a sheet
 * @param cellCharacters longest text in a cell
 * @param rows largest row number of a workbook's sheet
 * @param columns largest number of columns of a sheet
 * @param zipFiles largest number of files in a zip that is handed in
 * @param zipBytes largest size of all of them, unpacked; {@code packingRatio} holds for each
 */
public record ReadingLimits(
    long fileBytes,
    long heldFileBytes,
    long partBytes,
    int packingRatio,
    int parts,
    long sharedTextBytes,
    int heldCells,
    int mergedRanges,
    int cellCharacters,
    int rows,
    int columns,
    int zipFiles,
    long zipBytes)
    implements Serializable {

  /** Limits that no honest delivery of a county meets; a file stays within a gibibyte of memory. */
  public static final ReadingLimits DEFAULTS =
      new ReadingLimits(
          2L << 30,
          64L << 20,
          4L << 30,
          250,
          20_000,
          128L << 20,
          4_000_000,
          200_000,
          1 << 20,
          1 << 20,
          1 << 14,
          20_000,
          4L << 30);

  public ReadingLimits {
    boolean tooSmall =
        LongStream.of(
                fileBytes,
                heldFileBytes,
                partBytes,
                packingRatio,
                parts,
                sharedTextBytes,
                heldCells,
                mergedRanges,
                cellCharacters,
                rows,
                columns,
                zipFiles,
                zipBytes)
            .anyMatch(limit -> limit < 1);
    if (tooSmall) {
      throw new IllegalArgumentException("every reading limit must be at least 1");
    }
  }

  /**
   * These limits with some of them set anew.
   *
   * @param named values by name, such as {@code held_cells}
   */
  public ReadingLimits with(Map<String, Long> named) {
    var left = new TreeMap<>(named);
    var limits =
        new ReadingLimits(
            taken(left, "file_bytes", fileBytes),
            taken(left, "held_file_bytes", heldFileBytes),
            taken(left, "part_bytes", partBytes),
            whole(left, "packing_ratio", packingRatio),
            whole(left, "parts", parts),
            taken(left, "shared_text_bytes", sharedTextBytes),
            whole(left, "held_cells", heldCells),
            whole(left, "merged_ranges", mergedRanges),
            whole(left, "cell_characters", cellCharacters),
            whole(left, "rows", rows),
            whole(left, "columns", columns),
            whole(left, "zip_files", zipFiles),
            taken(left, "zip_bytes", zipBytes));
    if (!left.isEmpty()) {
      throw Fault.of("reading limits", left.keySet().toString(), "names such as held_cells, rows");
    }
    return limits;
  }

  private static long taken(Map<String, Long> named, String name, long otherwise) {
    var value = named.remove(name);
    if (value != null && value < 1) {
      throw Fault.of("reading limit " + name, String.valueOf(value), "at least 1");
    }
    return value == null ? otherwise : value;
  }

  private static int whole(Map<String, Long> named, String name, int otherwise) {
    long value = taken(named, name, otherwise);
    if (value > Integer.MAX_VALUE) {
      throw Fault.of("reading limit " + name, String.valueOf(value), "below two thousand million");
    }
    return (int) value;
  }
}
