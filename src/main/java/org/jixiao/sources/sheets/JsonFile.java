package org.jixiao.sources.sheets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records in JSON: a list of objects, an object around one such list, or one object after another.
 * One sheet: the keys in the order in which they first appear are its first row, and each record is
 * a row after it. Plain values that stand beside the list come first, a key and a value to a row.
 */
final class JsonFile implements SheetFile.Contents {
  private final Path file;
  private final String where;
  private final TextEncoding encoding;
  private final JsonFactory factory;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<SheetRow> beside = new ArrayList<>();
  private final List<JsonRecords> opened = new ArrayList<>();

  private JsonFile(
      Path file,
      String where,
      TextEncoding encoding,
      ReadingLimits limits,
      TSFBuilder<?, ?> language) {
    this.file = file;
    this.where = where;
    this.encoding = encoding;
    this.factory =
        language
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(limits.cellCharacters())
                    .maxNestingDepth(100)
                    .build())
            .build();
  }

  /**
   * Opens a file of records.
   *
   * @param language how they are written: JSON, or YAML, whose aliases stay what they are
   */
  static JsonFile open(Path file, String where, ReadingLimits limits, TSFBuilder<?, ?> language)
      throws IOException {
    var json = new JsonFile(file, where, TextEncoding.of(file, where), limits, language);
    try (var records = json.records()) {
      while (records.hasNext()) {
        records.next().keySet().forEach(key -> json.columns.putIfAbsent(key, json.columns.size()));
        if (json.columns.size() > limits.columns()) {
          throw UnreadableFile.of(
              "TOO_LARGE", where, "超过 " + limits.columns() + " 个不同的键", "字段较少的记录");
        }
      }
      json.setBeside(records.beside());
    }
    return json;
  }

  private void setBeside(Map<String, SheetCell> values) {
    values.forEach(
        (key, value) ->
            beside.add(
                new SheetRow(
                    beside.size() + 1,
                    false,
                    List.of(SheetCell.text(0, key), JsonRecords.moved(value, 1)))));
  }

  private JsonRecords records() throws IOException {
    var records = new JsonRecords(factory.createParser(encoding.reader(file)), where);
    opened.add(records);
    return records;
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new OnlySheet(() -> new JsonRows(records(), columns, beside)));
  }

  @Override
  public void close() throws IOException {
    for (var records : opened) {
      records.close();
    }
  }

  /** What JSON that cannot be parsed becomes. */
  static UnreadableFile broken(String where, StreamReadException broken) {
    var at = broken.getLocation();
    return UnreadableFile.of(
        "DAMAGED",
        where + (at == null ? "" : "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列"),
        "无法解析的 JSON（" + broken.getOriginalMessage() + "）",
        "完整的 JSON 记录");
  }

  /** What JSON without records becomes. */
  static UnreadableFile notRecords(String where, JsonParser parser, String found) {
    return UnreadableFile.of(
        "NOT_A_WORKBOOK",
        where + "第 " + parser.currentLocation().getLineNr() + " 行",
        found,
        "JSON 对象的列表，或每行一个 JSON 对象");
  }

  static boolean isPlain(JsonToken token) {
    return token.isScalarValue();
  }
}
