package org.jixiao.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.flags.FlagReview;
import org.jixiao.flags.FlagReviews;
import org.jixiao.flags.Flags;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetFile;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Day;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;

/**
 * Reviews as a table: the published list of questions, or a part of it, with the columns of {@link
 * FlagReviews} added by the reviewers. Columns are found by caption or name, wherever they stand;
 * others are passed over. A row without a verdict is a question nobody has looked at yet.
 */
final class ReviewSheet {

  private static final List<Col> TEXTS =
      Stream.concat(
              Flags.KEY.stream(),
              Stream.of(
                  FlagReviews.VERDICT,
                  FlagReviews.REVIEW_REASON,
                  FlagReviews.REVIEWED_BY,
                  FlagReviews.OWNER_OFFICE))
          .toList();
  private static final List<Col> DAYS =
      List.of(FlagReviews.REVIEWED_DATE, FlagReviews.EXPIRES_DATE, FlagReviews.DEADLINE_DATE);

  /** What a file in YAML calls the columns it calls otherwise. */
  private static final Map<Col, String> ENTRIES =
      Map.of(
          FlagReviews.REVIEW_REASON, "reason",
          FlagReviews.REVIEWED_DATE, "reviewed_on",
          FlagReviews.EXPIRES_DATE, "expires_on",
          FlagReviews.DEADLINE_DATE, "deadline");

  private static final Map<String, String> VERDICTS =
      Map.of("属实", "confirmed", "有合理原因", "explained", "误报", "false");
  private static final Pattern CUT = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d+");

  private final String where;
  private final Sheet sheet;
  private final Map<Col, Integer> places;

  private ReviewSheet(String where, Sheet sheet, Map<Col, Integer> places) {
    this.where = where;
    this.sheet = sheet;
    this.places = places;
  }

  /** True for a file that is read as a table, by its ending; all others are YAML. */
  static boolean isOne(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(".csv", ".xlsx", ".xls").anyMatch(name::endsWith);
  }

  /** The reviews in the first sheet of the file, in any encoding that ledgers may have. */
  static List<FlagReview> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Fault.of("file " + file, "no such file", "reviews as a table");
    }
    try (var opened = SheetFile.open(file, file.toString(), ReadingLimits.DEFAULTS)) {
      var sheet = opened.sheets().get(0);
      var rows = sheet.rows();
      if (!rows.hasNext()) {
        return List.of();
      }
      var reviews = new ReviewSheet(file.toString(), sheet, places(file, rows.next()));
      var entries = new ArrayList<Map<String, Object>>();
      while (rows.hasNext()) {
        reviews.add(rows.next(), entries);
      }
      return FlagReview.of(entries, file.toString());
    }
  }

  private static Map<Col, Integer> places(Path file, SheetRow captions) {
    var found = new HashMap<String, Integer>();
    captions.cells().forEach(cell -> found.putIfAbsent(cell.text().strip(), cell.column()));
    var places = new LinkedHashMap<Col, Integer>();
    for (var column : Stream.concat(TEXTS.stream(), DAYS.stream()).toList()) {
      var place = found.getOrDefault(column.caption(), found.get(column.name()));
      if (place != null) {
        places.put(column, place);
      } else if (!column.optional()) {
        throw Fault.of(
            file + " 首行",
            "没有“" + column.caption() + "”列；现有 " + found.keySet(),
            "疑点清单的各列，另加复核结论、复核说明、复核股室、复核日期，需要时加结论有效期至、责任股室、完成时限");
      }
    }
    return places;
  }

  private void add(SheetRow row, List<Map<String, Object>> entries) {
    if (text(row, FlagReviews.VERDICT).isEmpty()) {
      return;
    }
    var entry = new LinkedHashMap<String, Object>();
    for (var column : TEXTS) {
      var text = text(row, column);
      if (Flags.KEY.contains(column) && CUT.matcher(text).matches()) {
        throw Fault.of(at(row, column), text, "完整代码；电子表格把长代码显示成了科学计数，请把该列设为文本");
      }
      if (!text.isEmpty()) {
        entry.put(ENTRIES.getOrDefault(column, column.name()), text);
      }
    }
    entry.computeIfPresent(
        FlagReviews.VERDICT.name(), (name, said) -> VERDICTS.getOrDefault(said, said.toString()));
    for (var column : DAYS) {
      day(row, column, entry);
    }
    entries.add(entry);
  }

  private void day(SheetRow row, Col column, Map<String, Object> entry) {
    var place = places.get(column);
    var cell = place == null ? Optional.<SheetCell>empty() : row.find(place);
    if (cell.isEmpty()) {
      return;
    }
    var day = Day.read(cell.get(), sheet, List.of());
    if (day.isUnreadable()) {
      throw Fault.of(at(row, column), cell.get().text(), "日期，如 2025-09-10");
    }
    if (day.isValue()) {
      entry.put(ENTRIES.getOrDefault(column, column.name()), String.valueOf(day.found()));
    }
  }

  private String text(SheetRow row, Col column) {
    var place = places.get(column);
    return place == null ? "" : row.text(place).strip();
  }

  private String at(SheetRow row, Col column) {
    return where + " 第" + row.number() + "行“" + column.caption() + "”";
  }
}
