package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.FiscalYear;
import org.jixiao.sources.values.PlainText;
import org.jspecify.annotations.Nullable;

/** Finds the header of a ledger among the first rows of a sheet, by its captions. */
final class LedgerHeaderSearch {

  private static final int ROWS_SEARCHED = 30;
  private static final int LEAST_CAPTIONS = 3;
  private static final int WEIGHT_OF_DECISIVE = 3;

  /** Fields that say whose row it is; without any of them a table is no ledger. */
  private static final Set<String> OWNERS =
      Set.of(LedgerKind.DEPARTMENT, LedgerKind.UNIT, LedgerKind.PROJECT, LedgerKind.PROJECT_NAME);

  private final Grid head;
  private final List<LedgerProfile> profiles;

  LedgerHeaderSearch(Grid head, List<LedgerProfile> profiles) {
    this.head = head;
    this.profiles = profiles;
  }

  /** A row or two rows of captions read under one profile. */
  private record Candidate(
      LedgerProfile profile,
      int firstRow,
      int lastRow,
      Map<String, Integer> columns,
      Map<Integer, String> captions) {

    int weight() {
      long decisive = profile.decisive().stream().filter(columns::containsKey).count();
      return new HashSet<>(columns.values()).size() + WEIGHT_OF_DECISIVE * (int) decisive;
    }

    boolean isLedger() {
      return new HashSet<>(columns.values()).size() >= LEAST_CAPTIONS
          && columns.keySet().stream().anyMatch(OWNERS::contains);
    }
  }

  /** How captions are compared: without blanks, unit, or difference of case. */
  static String key(String caption) {
    return AmountUnit.withoutUnit(PlainText.label(caption)).toUpperCase(Locale.ROOT);
  }

  /** The best header; of equals the earlier profile, then the upper row, then the single row. */
  Optional<LedgerHeader> find(SheetOrigin sheet) {
    var rows = head.rows().stream().limit(ROWS_SEARCHED).toList();
    var candidates = new ArrayList<Candidate>();
    for (var profile : profiles) {
      var fields = fieldsByCaption(profile);
      for (var row : rows) {
        candidates.add(candidate(profile, fields, row.number(), row.number()));
        candidates.add(candidate(profile, fields, row.number(), row.number() + 1));
      }
    }
    return candidates.stream()
        .filter(Candidate::isLedger)
        .max(
            Comparator.comparingInt(Candidate::weight)
                .thenComparing(found -> -profiles.indexOf(found.profile()))
                .thenComparing(found -> found.firstRow() - found.lastRow())
                .thenComparing(found -> -found.firstRow()))
        .map(found -> header(sheet, found));
  }

  private static Map<String, List<String>> fieldsByCaption(LedgerProfile profile) {
    var fields = new HashMap<String, List<String>>();
    profile
        .columns()
        .forEach(
            (field, captions) ->
                captions.forEach(
                    caption ->
                        fields.computeIfAbsent(key(caption), any -> new ArrayList<>()).add(field)));
    return fields;
  }

  private Candidate candidate(
      LedgerProfile profile, Map<String, List<String>> fields, int first, int last) {
    var captions = new LinkedHashMap<Integer, String>();
    var found = new LinkedHashMap<String, Map<String, Integer>>();
    for (int column = 0; column <= head.lastColumn(); column++) {
      var spellings = spellings(first, last, column);
      if (spellings.isEmpty()) {
        continue;
      }
      captions.put(column, spellings.get(0));
      for (var spelling : spellings) {
        var key = key(spelling);
        for (var field : fields.getOrDefault(key, List.of())) {
          found.computeIfAbsent(field, any -> new HashMap<>()).putIfAbsent(key, column);
        }
      }
    }
    var columns = new LinkedHashMap<String, Integer>();
    profile
        .columns()
        .forEach(
            (field, preferred) -> {
              var columnOf = found.getOrDefault(field, Map.of());
              preferred.stream()
                  .map(caption -> columnOf.get(key(caption)))
                  .filter(column -> column != null)
                  .findFirst()
                  .ifPresent(column -> columns.put(field, column));
            });
    return new Candidate(profile, first, last, columns, captions);
  }

  /** What the caption of a column may be; under a two-row header also parent and child together. */
  private List<String> spellings(int first, int last, int column) {
    var upper = head.text(first, column);
    if (first == last) {
      return upper.isBlank() ? List.of() : List.of(upper);
    }
    var lower = head.text(last, column);
    var spellings = new LinkedHashSet<String>();
    if (lower.isBlank() || lower.equals(upper)) {
      spellings.add(upper);
    } else {
      spellings.add(lower);
      spellings.add(upper + "_" + lower);
    }
    spellings.removeIf(String::isBlank);
    return List.copyOf(spellings);
  }

  private LedgerHeader header(SheetOrigin sheet, Candidate found) {
    var notes = new ArrayList<String>();
    var unit = found.profile().defaultUnit();
    var evidence = "台账模板“" + found.profile().id() + "”的默认单位";
    Integer year = null;
    for (var row : head.rows()) {
      if (row.number() >= found.firstRow()) {
        break;
      }
      for (var cell : row.cells()) {
        var named = AmountUnit.find(cell.text());
        if (named.isPresent()) {
          if (!evidence.startsWith("台账模板") && named.get() != unit) {
            notes.add(evidence + "另写有“" + unit.caption() + "”，以离表头最近者为准");
          }
          unit = named.get();
          evidence = CellText.address(row, cell) + "“" + PlainText.line(cell.text()) + "”";
        }
        year = year == null ? FiscalYear.inTitle(cell.text()).orElse(null) : year;
      }
    }
    return new LedgerHeader(
        found.profile(),
        found.firstRow(),
        found.lastRow(),
        columns(found, unit, notes),
        found.captions(),
        unit,
        evidence,
        year == null ? named(sheet) : year,
        notes);
  }

  private static @Nullable Integer named(SheetOrigin sheet) {
    return FiscalYear.inName(sheet.name())
        .or(() -> FiscalYear.inName(sheet.file().name()))
        .orElse(sheet.file().fiscalYear());
  }

  private Map<String, LedgerColumn> columns(Candidate found, AmountUnit unit, List<String> notes) {
    var columns = new LinkedHashMap<String, LedgerColumn>();
    found
        .columns()
        .forEach(
            (field, column) -> {
              var caption = found.captions().getOrDefault(column, "");
              var named = unitOf(found, column, caption);
              columns.put(field, new LedgerColumn(column, caption, named.orElse(unit)));
              if (named.isPresent() && named.get() != unit) {
                notes.add("“" + PlainText.line(caption) + "”列按" + named.get().caption() + "换算");
              }
            });
    return columns;
  }

  private Optional<AmountUnit> unitOf(Candidate found, int column, String caption) {
    return AmountUnit.find(caption).or(() -> AmountUnit.find(head.text(found.firstRow(), column)));
  }
}
