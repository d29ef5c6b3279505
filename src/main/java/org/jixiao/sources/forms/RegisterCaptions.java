package org.jixiao.sources.forms;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetRow;

/**
 * How one kind of register is told and captioned, as {@code captions.yaml} says.
 *
 * @param table the taken-in table its rows go to
 * @param title what the names of file and sheet, or the words above the captions, must hold; blank
 *     where the captions suffice
 * @param needs groups of fields; a header captions at least one field of each
 * @param without fields that a header of this kind never captions
 * @param fixed values of columns that the sheet itself leaves unsaid
 * @param standIns fields by the blank column in whose place they stand, as a name stands in for a
 *     code; none where not written
 * @param columns captions of its own columns
 */
public record RegisterCaptions(
    String table,
    String title,
    List<List<String>> needs,
    List<String> without,
    Map<String, String> fixed,
    Map<String, String> standIns,
    CaptionList columns)
    implements Serializable {

  public RegisterCaptions {
    needs = List.copyOf(needs);
    without = List.copyOf(without);
    fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
    standIns = Map.copyOf(Objects.requireNonNullElse(standIns, Map.of()));
  }

  /** The column of each field in a row of captions; plain spellings come before patterns. */
  public Map<String, Integer> columnsIn(SheetRow row, CaptionList owner) {
    var found = new LinkedHashMap<String, Integer>();
    for (var cell : row.cells()) {
      var key = FormCaptions.key(cell.text());
      columns
          .findPlain(key)
          .or(() -> owner.findPlain(key))
          .ifPresent(field -> found.putIfAbsent(field, cell.column()));
    }
    for (var cell : row.cells()) {
      if (!found.containsValue(cell.column())) {
        var key = FormCaptions.key(cell.text());
        columns
            .find(key)
            .or(() -> owner.find(key))
            .ifPresent(field -> found.putIfAbsent(field, cell.column()));
      }
    }
    return found;
  }

  /** True when such columns under such words are a register of this kind. */
  public boolean fits(Map<String, Integer> found, String words) {
    return needs.stream().allMatch(group -> group.stream().anyMatch(found::containsKey))
        && without.stream().noneMatch(found::containsKey)
        && Pattern.compile(title).matcher(words).find();
  }
}
