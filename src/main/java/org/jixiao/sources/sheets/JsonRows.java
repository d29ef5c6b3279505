package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The rows of a JSON file: what stands beside the records, their keys, then each record. */
final class JsonRows implements Iterator<SheetRow> {
  private final JsonRecords records;
  private final Map<String, Integer> columns;
  private final Iterator<SheetRow> head;
  private int number;

  JsonRows(JsonRecords records, Map<String, Integer> columns, List<SheetRow> beside) {
    this.records = records;
    this.columns = columns;
    var head = new ArrayList<>(beside);
    if (!columns.isEmpty()) {
      var keys =
          columns.entrySet().stream()
              .filter(entry -> !entry.getKey().isEmpty())
              .map(entry -> SheetCell.text(entry.getValue(), entry.getKey()))
              .toList();
      head.add(new SheetRow(beside.size() + 1, false, keys));
    }
    this.head = head.iterator();
  }

  @Override
  public boolean hasNext() {
    return head.hasNext() || records.hasNext();
  }

  @Override
  public SheetRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    number++;
    if (head.hasNext()) {
      return head.next();
    }
    var cells = new ArrayList<SheetCell>();
    records
        .next()
        .forEach((key, cell) -> cells.add(JsonRecords.moved(cell, columns.getOrDefault(key, 0))));
    cells.sort(Comparator.comparingInt(SheetCell::column));
    return new SheetRow(number, false, cells);
  }
}
