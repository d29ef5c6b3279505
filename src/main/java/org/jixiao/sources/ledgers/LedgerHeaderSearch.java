package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
  private static final int DEEPEST_HEADER = 5;
  private static final int LEAST_CAPTIONS = 3;
  private static final int WEIGHT_OF_DECISIVE = 3;

  private final Grid head;
  private final List<LedgerProfile> profiles;

  LedgerHeaderSearch(Grid head, List<LedgerProfile> profiles) {
    this.head = head;
    this.profiles = profiles;
  }

  /** A header of some rows read under one profile: the columns of each field, record by record. */
  private record Candidate(
      LedgerProfile profile,
      int firstRow,
      int lastRow,
      LedgerCaptions captions,
      List<Map<String, List<Integer>>> columns) {

    private Set<Integer> used() {
      var used = new HashSet<Integer>();
      columns.forEach(fields -> fields.values().forEach(used::addAll));
      return used;
    }

    private boolean holds(String field) {
      return columns.stream().anyMatch(fields -> fields.containsKey(field));
    }

    int weight() {
      long decisive = profile.decisive().stream().filter(this::holds).count();
      return used().size() + WEIGHT_OF_DECISIVE * (int) decisive;
    }

    /** Whether every field the profile maps was found: so it fits better than any other. */
    boolean complete() {
      var parts = profile.parts();
      for (int i = 0; i < parts.size(); i++) {
        if (!columns.get(i).keySet().containsAll(parts.get(i).columns().keySet())) {
          return false;
        }
      }
      return true;
    }

    boolean isLedger() {
      var named = new HashSet<List<String>>();
      for (var part : profile.parts()) {
        part.columns().values().stream()
            .filter(captions -> captions.stream().noneMatch(LedgerCaptions::isPlace))
            .forEach(named::add);
      }
      long found = used().stream().filter(captions.delivered()::containsKey).count();
      boolean enough =
          profile.place().headless() || found >= Math.min(LEAST_CAPTIONS, named.size());
      return enough
          && LedgerKind.OWNERS.stream().anyMatch(this::isTold)
          && everyRecordHasMoney()
          && profile.parts().stream()
              .flatMap(part -> part.rows().places().stream())
              .allMatch(place -> isField(place) || captions.find(place).isPresent());
    }

    /** A ledger of one record may lack its money and is then told so; one of several is none. */
    private boolean everyRecordHasMoney() {
      var parts = profile.parts();
      for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
        var found = columns.get(i);
        if (parts.get(i).kind().money().stream().noneMatch(one -> found.containsKey(one.name()))) {
          return false;
        }
      }
      return true;
    }

    private boolean isTold(String field) {
      return holds(field)
          || profile.rows().carriedFields().contains(field)
          || profile.parts().stream().anyMatch(part -> part.defaults().containsKey(field));
    }

    private boolean isField(String place) {
      return holds(place) || profile.rows().carriedFields().contains(place);
    }
  }

  /** How captions are compared: without blanks, unit, or difference of case. */
  static String key(String caption) {
    return LedgerCaptions.key(caption);
  }

  /**
   * The best header, one for each record of the profile; of equals the earlier profile, then the
   * header of fewer rows, then the upper one.
   */
  Optional<List<LedgerHeader>> find(SheetOrigin sheet) {
    var fitting =
        profiles.stream()
            .filter(profile -> profile.place().isFile(sheet.file().name()))
            .filter(profile -> profile.place().isSheet(sheet.name()))
            .toList();
    return candidates(fitting).stream()
        .filter(Candidate::isLedger)
        .max(
            Comparator.comparing(Candidate::complete)
                .thenComparingInt(Candidate::weight)
                .thenComparing(found -> -fitting.indexOf(found.profile()))
                .thenComparing(found -> found.firstRow() - found.lastRow())
                .thenComparing(found -> -found.firstRow()))
        .map(found -> headers(sheet, found));
  }

  private List<Candidate> candidates(List<LedgerProfile> fitting) {
    var candidates = new ArrayList<Candidate>();
    var captioned = fitting.stream().filter(profile -> !profile.place().headless()).toList();
    for (var row : head.rows().stream().limit(captioned.isEmpty() ? 0 : ROWS_SEARCHED).toList()) {
      for (int depth = 0; depth < DEEPEST_HEADER; depth++) {
        int last = row.number() + depth;
        if (head.row(last).isPresent() || depth == 0) {
          var captions = new LedgerCaptions(head, row.number(), last);
          captioned.forEach(each -> candidates.add(candidate(each, row.number(), last, captions)));
        }
      }
    }
    fitting.stream()
        .filter(profile -> profile.place().headless())
        .forEach(each -> candidates.add(candidate(each, 0, 0, new LedgerCaptions(head, 0, 0))));
    return candidates;
  }

  private static Candidate candidate(
      LedgerProfile profile, int first, int last, LedgerCaptions captions) {
    var columns = new ArrayList<Map<String, List<Integer>>>();
    for (var part : profile.parts()) {
      var found = new LinkedHashMap<String, List<Integer>>();
      part.columns()
          .forEach(
              (field, preferred) ->
                  preferred.stream()
                      .flatMap(named -> captions.find(named).stream())
                      .findFirst()
                      .ifPresent(places -> found.put(field, places)));
      columns.add(found);
    }
    return new Candidate(profile, first, last, captions, columns);
  }

  private List<LedgerHeader> headers(SheetOrigin sheet, Candidate found) {
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
    var headers = new ArrayList<LedgerHeader>();
    for (int i = 0; i < found.profile().parts().size(); i++) {
      headers.add(
          new LedgerHeader(
              found.profile().parts().get(i),
              found.firstRow(),
              found.lastRow(),
              columns(found, i, unit, notes),
              places(found, i),
              found.captions().delivered(),
              unit,
              evidence,
              year == null ? named(sheet) : year,
              notes));
    }
    return headers;
  }

  private static @Nullable Integer named(SheetOrigin sheet) {
    return FiscalYear.inName(sheet.name())
        .or(() -> FiscalYear.inName(sheet.file().name()))
        .orElse(sheet.file().fiscalYear());
  }

  private static Map<String, Integer> places(Candidate found, int part) {
    var places = new TreeMap<String, Integer>();
    for (var place : found.profile().parts().get(part).rows().places()) {
      found.captions().find(place).ifPresent(columns -> places.put(place, columns.get(0)));
    }
    return places;
  }

  private Map<String, LedgerColumn> columns(
      Candidate found, int part, AmountUnit unit, List<String> notes) {
    var columns = new LinkedHashMap<String, LedgerColumn>();
    found
        .columns()
        .get(part)
        .forEach(
            (field, all) -> {
              int column = all.get(0);
              var caption = found.captions().delivered().getOrDefault(column, "");
              var named = unitOf(found, column, caption);
              columns.put(
                  field,
                  new LedgerColumn(
                      column, all.subList(1, all.size()), caption, named.orElse(unit)));
              if (named.isPresent() && named.get() != unit) {
                notes.add("“" + PlainText.line(caption) + "”列按" + named.get().caption() + "换算");
              }
            });
    return columns;
  }

  private Optional<AmountUnit> unitOf(Candidate found, int column, String caption) {
    var named = AmountUnit.find(caption);
    for (int row = found.lastRow();
        named.isEmpty() && row >= Math.max(1, found.firstRow());
        row--) {
      named = AmountUnit.find(head.text(row, column));
    }
    return named;
  }
}
