package org.jixiao.publications.office;

import java.util.Map;
import java.util.regex.Matcher;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;

/**
 * Gives a template what it asks for about one subject, and notes for the footnotes where each
 * number stands.
 *
 * @param template name of the template, for faults
 * @param tables the tables of the release
 * @param subject whom the document is about
 * @param words what is known of the document itself, such as the release
 */
record ReportFigures(
    String template, ReportTables tables, ReportSubject subject, Map<String, String> words) {

  ReportFigures {
    words = Map.copyOf(words);
  }

  /** The text with every placeholder filled; sources of the numbers are added to the note. */
  String filled(String text, SourceNote note) {
    return Placeholder.MARK
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), note)));
  }

  /** The text of a repeated row with the row's own columns filled in. */
  String filled(String text, ReportRows rows, Row row, SourceNote note) {
    return Placeholder.MARK
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(cell(found.group(1), rows, row, note)));
  }

  Placeholder placeholder(String text) {
    var found =
        Placeholder.find(text)
            .orElseThrow(
                () ->
                    fault(
                        text,
                        "a word, table.column, count table, each table, if table or unless table"));
    if (!found.table().isEmpty() && !tables.knows(found.table())) {
      throw fault(text, "one of the tables " + String.join(", ", tables.names()));
    }
    return found;
  }

  /** Whether a paragraph that begins with this condition stays. */
  boolean holds(Placeholder condition) {
    boolean previous =
        condition.kind() == Placeholder.Kind.IF_PREVIOUS
            || condition.kind() == Placeholder.Kind.UNLESS_PREVIOUS;
    boolean positive =
        condition.kind() == Placeholder.Kind.IF || condition.kind() == Placeholder.Kind.IF_PREVIOUS;
    var whom = previous ? subject.inYear(subject.fiscalYear() - 1) : subject;
    return tables.rows(condition.table()).of(whom).isEmpty() != positive;
  }

  private String value(String text, SourceNote note) {
    var asked = placeholder(text);
    return switch (asked.kind()) {
      case WORD -> word(asked.column());
      case VALUE -> number(asked, subject, note);
      case PREVIOUS_VALUE -> number(asked, subject.inYear(subject.fiscalYear() - 1), note);
      case COUNT -> counted(asked, note);
      case IF, IF_PREVIOUS, UNLESS, UNLESS_PREVIOUS -> "";
      default -> throw fault(text, "such a mark only at the beginning of a row of a table");
    };
  }

  private String word(String name) {
    var word = words.get(name);
    if (word == null) {
      throw fault(name, "one of the words " + String.join(", ", words.keySet()));
    }
    return word;
  }

  private String number(Placeholder asked, ReportSubject whom, SourceNote note) {
    var rows = tables.rows(asked.table());
    var column = column(rows, asked.column());
    var found = rows.of(whom);
    if (found.size() > 1) {
      throw fault(asked.table() + "." + asked.column(), "a table with one row for the subject");
    }
    var value = found.isEmpty() ? null : ReportRows.value(found.get(0), column);
    note.value(
        rows.name(), rows.condition(whom, false), column.name(), ShownValue.exact(column, value));
    return ShownValue.of(column, value);
  }

  private String counted(Placeholder asked, SourceNote note) {
    var rows = tables.rows(asked.table());
    var count = String.valueOf(rows.of(subject).size());
    note.value(rows.name(), rows.condition(subject, false), "count(*)", count);
    return count;
  }

  private String cell(String text, ReportRows rows, Row row, SourceNote note) {
    var asked = placeholder(text);
    if (asked.kind() != Placeholder.Kind.WORD) {
      throw fault(text, "a column of " + rows.name());
    }
    var column = column(rows, asked.column());
    note.column(column.name());
    return ShownValue.of(column, ReportRows.value(row, column));
  }

  private Col column(ReportRows rows, String name) {
    return rows.findColumn(name)
        .orElseThrow(
            () ->
                fault(
                    name,
                    "one of the columns of "
                        + rows.name()
                        + ": "
                        + String.join(", ", rows.columns().stream().map(Col::name).toList())));
  }

  private Fault fault(String found, String expected) {
    return Fault.of("template " + template, "{{" + found + "}}", expected);
  }
}
