package org.jixiao.sources.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The character that parts the fields of a text file: the one under which most records agree on a
 * number of fields above one.
 *
 * @param character comma, semicolon, tab or vertical bar
 * @param fields the number of fields most records have
 * @param agreeing how many of the first records have that number
 * @param records how many records were looked at
 */
record Delimiter(char character, int fields, int agreeing, int records) {

  /** Characters of the file's beginning that are looked at. */
  static final int OPENING = 1 << 16;

  private static final int RECORDS = 200;

  static Delimiter of(String opening) {
    var whole = opening.length() < OPENING ? opening : upToLastLine(opening);
    // Amounts and texts hold commas more often than tabs, so a tie goes to the rarer character.
    return Stream.of('\t', '|', ';', ',')
        .map(character -> tried(whole, character))
        .max(Comparator.comparingInt(Delimiter::merit))
        .orElseThrow();
  }

  private int merit() {
    return fields < 2 ? 0 : agreeing;
  }

  private static String upToLastLine(String opening) {
    int last = opening.lastIndexOf('\n');
    return last > 0 ? opening.substring(0, last + 1) : opening;
  }

  private static Delimiter tried(String opening, char character) {
    var recordsByFields = new HashMap<Integer, Integer>();
    var reader =
        DelimitedFile.settings(character).allowUnclosedQuote(true).ofCsvRecord(opening).iterator();
    try {
      for (int i = 0; i < RECORDS && reader.hasNext(); i++) {
        recordsByFields.merge(reader.next().getFieldCount(), 1, Integer::sum);
      }
    } catch (CsvParseException notThisOne) {
      return new Delimiter(character, 0, 0, 0);
    }
    int records = recordsByFields.values().stream().mapToInt(Integer::intValue).sum();
    return recordsByFields.entrySet().stream()
        .filter(entry -> entry.getKey() > 1)
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new Delimiter(character, entry.getKey(), entry.getValue(), records))
        .orElse(new Delimiter(character, 1, 0, records));
  }
}
