package org.jixiao.sources.intake;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.vocabulary.Keys;

/**
 * Counts a sheet twice: what was delivered, when a row comes off the sheet and before it is
 * understood; and where each row, cell and amount found its place. That both agree is the proof
 * that nothing was lost.
 */
public final class SheetTally {

  /** Where a row or its money ends up. */
  public enum Place {
    ACCEPTED,
    CLASSIFIED,
    REJECTED
  }

  /** Where a cell ends up. */
  public enum CellPlace {
    USED,
    LABEL,
    CLASSIFIED,
    REJECTED
  }

  private int firstRow;
  private int lastRow;
  private long deliveredCells;
  private long numericCells;
  private BigDecimal deliveredMoney = BigDecimal.ZERO;
  private final Map<Place, Long> rows = new EnumMap<>(Place.class);
  private final Map<Place, BigDecimal> money = new EnumMap<>(Place.class);
  private final Map<CellPlace, Long> cells = new EnumMap<>(CellPlace.class);
  private final Map<RowClass, Long> classes = new EnumMap<>(RowClass.class);
  private long unexplained;
  private long residues;

  /** A row comes off the sheet. */
  public void delivered(SheetRow row) {
    if (firstRow == 0) {
      firstRow = row.number();
    }
    lastRow = Math.max(lastRow, row.number());
    deliveredCells += row.cells().size();
    for (var cell : row.cells()) {
      if (cell.kind() == SheetCell.Kind.NUMBER || cell.kind() == SheetCell.Kind.DATE) {
        numericCells++;
      }
    }
  }

  /** Money that a delivered row holds, in yuan. */
  public void deliveredMoney(BigDecimal yuan) {
    deliveredMoney = deliveredMoney.add(yuan);
  }

  public void accepted() {
    rows.merge(Place.ACCEPTED, 1L, Long::sum);
  }

  public void rejected() {
    rows.merge(Place.REJECTED, 1L, Long::sum);
  }

  public void classified(RowClass kind, long count) {
    rows.merge(Place.CLASSIFIED, count, Long::sum);
    classes.merge(kind, count, Long::sum);
  }

  public void money(Place place, BigDecimal yuan) {
    money.merge(place, yuan, BigDecimal::add);
  }

  public void cells(CellPlace place, long count) {
    cells.merge(place, count, Long::sum);
  }

  /** A cell that is no amount of ours and yet looks like one. */
  public void unexplained() {
    unexplained(1);
  }

  /** So many cells that are no amounts of ours and yet look like them. */
  public void unexplained(long cells) {
    unexplained += cells;
  }

  /** An amount was rounded half-up to cents. */
  public void residue() {
    residues++;
  }

  public long residues() {
    return residues;
  }

  public long rows(Place place) {
    return rows.getOrDefault(place, 0L);
  }

  /** How many rows were classified so. */
  public long rows(RowClass kind) {
    return classes.getOrDefault(kind, 0L);
  }

  /** Whatever has found no place when the reading of a sheet breaks off is rejected with it. */
  public void breakOff() {
    rows.merge(Place.REJECTED, deliveredRows() - sum(rows), Long::sum);
    cells.merge(CellPlace.REJECTED, deliveredCells - sum(cells), Long::sum);
    money.merge(Place.REJECTED, deliveredMoney.subtract(placedMoney()), BigDecimal::add);
  }

  /**
   * Nothing of the sheet is taken in: whatever places were found before are given up, and all that
   * was delivered is rejected.
   *
   * @param moneyLike how many of its cells look like money, none of which is an amount now
   */
  public void rejectWhole(long moneyLike) {
    rows.clear();
    classes.clear();
    cells.clear();
    money.clear();
    deliveredMoney = BigDecimal.ZERO;
    residues = 0;
    unexplained = moneyLike;
    breakOff();
  }

  /**
   * The row of {@code conservation} for this sheet.
   *
   * @throws IllegalStateException when something delivered found no place, or two
   */
  public TakenInRow conservation(SheetOrigin sheet) {
    check(sheet, "rows", deliveredRows(), sum(rows));
    check(sheet, "cells", deliveredCells, sum(cells));
    check(
        sheet,
        "cents",
        deliveredMoney.movePointRight(2).longValueExact(),
        placedMoney().movePointRight(2).longValueExact());
    return new RowDraft(Conservation.TABLE)
        .with(Keys.DELIVERY_ID, sheet.file().deliveryId())
        .with(SourceFiles.FILE_NAME, sheet.file().name())
        .with(Conservation.SHEET_NAME, sheet.name())
        .with(Conservation.DELIVERED_ROWS, deliveredRows())
        .with(Conservation.ACCEPTED_ROWS, rows(Place.ACCEPTED))
        .with(Conservation.CLASSIFIED_ROWS, rows(Place.CLASSIFIED))
        .with(Conservation.REJECTED_ROWS, rows(Place.REJECTED))
        .with(Conservation.DELIVERED_AMOUNT, deliveredMoney.setScale(2))
        .with(Conservation.ACCEPTED_AMOUNT, money(Place.ACCEPTED))
        .with(Conservation.CLASSIFIED_AMOUNT, money(Place.CLASSIFIED))
        .with(Conservation.REJECTED_AMOUNT, money(Place.REJECTED))
        .with(Conservation.DELIVERED_CELLS, deliveredCells)
        .with(Conservation.NUMERIC_CELLS, numericCells)
        .with(Conservation.USED_CELLS, cells(CellPlace.USED))
        .with(Conservation.LABEL_CELLS, cells(CellPlace.LABEL))
        .with(Conservation.CLASSIFIED_CELLS, cells(CellPlace.CLASSIFIED))
        .with(Conservation.REJECTED_CELLS, cells(CellPlace.REJECTED))
        .with(Conservation.UNEXPLAINED_CELLS, unexplained)
        .with(Conservation.RESIDUE_COUNT, residues)
        .row();
  }

  private static void check(SheetOrigin sheet, String what, long delivered, long placed) {
    if (delivered != placed) {
      throw new IllegalStateException(
          "file %s, sheet %s: found %d %s in a place; expected the %d delivered"
              .formatted(sheet.file().name(), sheet.name(), placed, what, delivered));
    }
  }

  private long deliveredRows() {
    return firstRow == 0 ? 0 : lastRow - firstRow + 1L;
  }

  /** Money in that place so far, in yuan. */
  public BigDecimal money(Place place) {
    return money.getOrDefault(place, BigDecimal.ZERO).setScale(2);
  }

  private long cells(CellPlace place) {
    return cells.getOrDefault(place, 0L);
  }

  private BigDecimal placedMoney() {
    return money.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
