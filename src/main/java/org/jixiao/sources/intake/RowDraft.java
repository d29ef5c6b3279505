package org.jixiao.sources.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.SourceCell;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** A row of a taken-in table while its values are being found, with the cells they came from. */
public final class RowDraft {

  /** Where each column stands, by identity: millions of ledger rows are built here. */
  private static final Map<String, Map<Col, Integer>> PLACES = new ConcurrentHashMap<>();

  private final TableSpec table;
  private final Map<Col, Integer> places;
  private final @Nullable Object[] values;
  private final List<SourceCell> sources = new ArrayList<>();

  public RowDraft(TableSpec table) {
    this.table = table;
    this.places = PLACES.computeIfAbsent(table.name(), name -> places(table));
    this.values = new Object[places.size()];
  }

  private static Map<Col, Integer> places(TableSpec table) {
    var places = new IdentityHashMap<Col, Integer>();
    table.columns().forEach(column -> places.put(column, places.size()));
    return places;
  }

  private int place(Col column) {
    var place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(
          "table " + table.name() + ": found no column " + column.name());
    }
    return place;
  }

  /** Sets a column; null leaves it empty. */
  public RowDraft with(Col column, @Nullable Object value) {
    values[place(column)] = value;
    return this;
  }

  /** Takes over all columns of another draft that this table has too. */
  public RowDraft withAll(Map<Col, ? extends @Nullable Object> shared) {
    for (var entry : shared.entrySet()) {
      if (places.containsKey(entry.getKey())) {
        with(entry.getKey(), entry.getValue());
      }
    }
    return this;
  }

  /** Notes the delivered cell behind a column. */
  public RowDraft from(Col column, String cell, String text) {
    sources.add(new SourceCell(column.name(), cell, text));
    return this;
  }

  public @Nullable Object value(Col column) {
    return values[place(column)];
  }

  /** The finished row; the delivered cells stand in {@code sourceColumn} in column order. */
  public TakenInRow row(Col sourceColumn) {
    if (sources.size() > 1) {
      var order = table.columns().stream().map(Col::name).toList();
      sources.sort(Comparator.comparingInt(source -> order.indexOf(source.column())));
    }
    with(sourceColumn, sources.stream().map(SourceCell::toRow).toArray(Row[]::new));
    return row();
  }

  /** The finished row of a table without delivered cells. */
  public TakenInRow row() {
    return new TakenInRow(table, RowFactory.create(values.clone()));
  }
}
