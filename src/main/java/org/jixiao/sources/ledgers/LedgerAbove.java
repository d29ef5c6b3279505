package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.sources.sheets.CellRange;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;

/**
 * What rows above say for the rows below them: an owner's name that is merged down over its rows,
 * and the levels of an outline that a profile names. Money is never carried down.
 */
final class LedgerAbove {

  /**
   * A cell and the row it stands in.
   *
   * @param row counted from 1
   * @param cell the cell
   */
  record Placed(int row, SheetCell cell) {}

  private final LedgerHeader header;
  private final Map<String, List<CellRange>> merged = new LinkedHashMap<>();
  private final Map<String, Placed> topLeft = new HashMap<>();
  private final Map<String, Placed> carried = new HashMap<>();

  LedgerAbove(LedgerHeader header, List<CellRange> ranges) {
    this.header = header;
    for (var field : LedgerKind.OWNERS_AND_NAMES) {
      header
          .column(field)
          .ifPresent(
              column -> {
                var down = new ArrayList<CellRange>();
                for (var range : ranges) {
                  if (range.firstColumn() == column.column()
                      && range.lastRow() > range.firstRow()) {
                    down.add(range);
                  }
                }
                if (!down.isEmpty()) {
                  merged.put(field, down);
                }
              });
    }
  }

  /** True when no row can ever speak for another. */
  boolean isIdle() {
    return merged.isEmpty() && header.profile().rows().carried().isEmpty();
  }

  /** Takes note of a row and gives the cells that speak for it, by field. */
  Map<String, Placed> pass(SheetRow row) {
    var speaking = new HashMap<String, Placed>();
    outline(row);
    speaking.putAll(carried);
    merged.forEach((field, ranges) -> mergedDown(row, field, ranges, speaking));
    return speaking;
  }

  private void mergedDown(
      SheetRow row, String field, List<CellRange> ranges, Map<String, Placed> speaking) {
    int column = header.column(field).orElseThrow().column();
    for (var range : ranges) {
      if (row.number() == range.firstRow()) {
        row.find(column).ifPresent(cell -> topLeft.put(field, new Placed(row.number(), cell)));
      } else if (row.number() > range.firstRow() && row.number() <= range.lastRow()) {
        var speaker = topLeft.get(field);
        if (speaker != null && speaker.row() == range.firstRow()) {
          speaking.put(field, speaker);
        }
      }
    }
  }

  private void outline(SheetRow row) {
    var levels = header.profile().rows().carried();
    for (int i = 0; i < levels.size(); i++) {
      if (!filled(row, levels.get(i).at())) {
        continue;
      }
      for (var deeper : levels.subList(i, levels.size())) {
        deeper.fields().keySet().forEach(carried::remove);
      }
      levels
          .get(i)
          .fields()
          .forEach(
              (field, place) ->
                  row.find(header.places().getOrDefault(place, -1))
                      .ifPresent(cell -> carried.put(field, new Placed(row.number(), cell))));
    }
  }

  private boolean filled(SheetRow row, String place) {
    return !row.text(header.places().getOrDefault(place, -1)).isBlank();
  }

  /** True when a level of the outline begins on the row. */
  boolean begins(SheetRow row) {
    return header.profile().rows().carried().stream().anyMatch(level -> filled(row, level.at()));
  }
}
