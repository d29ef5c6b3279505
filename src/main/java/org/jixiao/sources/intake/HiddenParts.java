package org.jixiao.sources.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;

/** The rows and columns of a block that its sheet hides: they are read, and reported as hidden. */
public final class HiddenParts {

  private static final int MOST_NAMED = 20;

  private final Set<Integer> hiddenColumns;
  private final Set<Integer> columns = new TreeSet<>();
  private final List<Integer> firstRows = new ArrayList<>();
  private long rows;

  public HiddenParts(Set<Integer> hiddenColumns) {
    this.hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** Takes note of a row of the block. */
  public void take(SheetRow row) {
    if (row.hidden()) {
      rows++;
      if (firstRows.size() < MOST_NAMED) {
        firstRows.add(row.number());
      }
    }
    if (!hiddenColumns.isEmpty()) {
      row.cells().stream()
          .map(SheetCell::column)
          .filter(hiddenColumns::contains)
          .forEach(columns::add);
    }
  }

  /** Fills the two counts of {@code source_blocks}. */
  public RowDraft into(RowDraft block) {
    return block
        .with(SourceBlocks.HIDDEN_ROW_COUNT, rows)
        .with(SourceBlocks.HIDDEN_COLUMN_COUNT, (long) columns.size());
  }

  /** Which they are, in words; nothing where nothing is hidden. */
  public List<String> told() {
    var told = new ArrayList<String>();
    if (rows > 0) {
      told.add(
          "隐藏的行照常读取："
              + firstRows.stream().map(String::valueOf).collect(Collectors.joining("、"))
              + (rows > firstRows.size() ? "等" + rows + "行" : ""));
    }
    if (!columns.isEmpty()) {
      told.add(
          "隐藏的列照常读取：" + columns.stream().map(SheetCell::letters).collect(Collectors.joining("、")));
    }
    return told;
  }
}
