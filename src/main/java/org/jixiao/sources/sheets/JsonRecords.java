package org.jixiao.sources.sheets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records of a JSON file one after another: key to value, numbers in their own digits. */
final class JsonRecords implements Iterator<Map<String, SheetCell>>, AutoCloseable {
  private static final JsonFactory WRITER = new JsonFactory();

  private final JsonParser parser;
  private final String where;
  private final Map<String, SheetCell> beside = new LinkedHashMap<>();
  private @Nullable Map<String, SheetCell> upcoming;
  private State state = State.BEFORE;

  private enum State {
    BEFORE,
    IN_LIST,
    IN_WRAPPED_LIST,
    ONE_AFTER_ANOTHER,
    ENDED
  }

  JsonRecords(JsonParser parser, String where) {
    this.parser = parser;
    this.where = where;
  }

  /** A value in another column. */
  static SheetCell moved(SheetCell cell, int column) {
    return new SheetCell(column, cell.kind(), cell.raw(), cell.text(), cell.formula());
  }

  /** Plain values beside a wrapped list; complete once the last record has been read. */
  Map<String, SheetCell> beside() {
    return beside;
  }

  @Override
  public boolean hasNext() {
    if (upcoming == null && state != State.ENDED) {
      try {
        upcoming = find();
        state = upcoming == null ? State.ENDED : state;
      } catch (StreamReadException broken) {
        throw JsonFile.broken(where, broken);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return upcoming != null;
  }

  @Override
  public Map<String, SheetCell> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var record = Objects.requireNonNull(upcoming);
    upcoming = null;
    return record;
  }

  private @Nullable Map<String, SheetCell> find() throws IOException {
    var token = parser.nextToken();
    return switch (state) {
      case BEFORE -> first(token);
      case IN_LIST -> inList(token, State.ONE_AFTER_ANOTHER);
      case IN_WRAPPED_LIST -> token == JsonToken.END_ARRAY ? afterWrapped() : inList(token, state);
      case ONE_AFTER_ANOTHER -> token == null ? null : record(token);
      case ENDED -> null;
    };
  }

  private @Nullable Map<String, SheetCell> first(@Nullable JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      state = State.IN_LIST;
      return find();
    }
    if (token != JsonToken.START_OBJECT) {
      throw JsonFile.notRecords(where, parser, "没有记录");
    }
    return firstObject();
  }

  /** The first object is a record, unless it holds a list of objects. */
  private @Nullable Map<String, SheetCell> firstObject() throws IOException {
    state = State.ONE_AFTER_ANOTHER;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        var token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          state = State.IN_WRAPPED_LIST;
          return record(token);
        }
        put(beside, key, restOfList(token));
      } else {
        put(beside, key, value());
      }
    }
    var record = Map.copyOf(beside).isEmpty() ? Map.<String, SheetCell>of() : copyOfBeside();
    beside.clear();
    return record;
  }

  private Map<String, SheetCell> copyOfBeside() {
    return new LinkedHashMap<>(beside);
  }

  private @Nullable Map<String, SheetCell> inList(@Nullable JsonToken token, State after)
      throws IOException {
    if (token == JsonToken.END_ARRAY) {
      state = after;
      return parser.nextToken() == null ? null : refuseSecondList();
    }
    return record(token);
  }

  private Map<String, SheetCell> refuseSecondList() {
    throw JsonFile.notRecords(where, parser, "列表之后还有内容");
  }

  private @Nullable Map<String, SheetCell> afterWrapped() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      var token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        var first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
          throw JsonFile.notRecords(where, parser, "不止一个记录列表（" + key + "）");
        }
        put(beside, key, restOfList(first));
      } else {
        put(beside, key, value());
      }
    }
    return parser.nextToken() == null ? null : refuseSecondList();
  }

  private Map<String, SheetCell> record(@Nullable JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw JsonFile.notRecords(where, parser, token == null ? "文件中断" : "不是对象的记录");
    }
    var record = new LinkedHashMap<String, SheetCell>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      parser.nextToken();
      put(record, key, value());
    }
    return record;
  }

  private static void put(Map<String, SheetCell> record, String key, @Nullable SheetCell value) {
    if (value != null) {
      record.put(key, value);
    }
  }

  private @Nullable SheetCell value() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> new SheetCell(0, SheetCell.Kind.YES_NO, "TRUE", "TRUE", "");
      case VALUE_FALSE -> new SheetCell(0, SheetCell.Kind.YES_NO, "FALSE", "FALSE", "");
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new SheetCell(0, SheetCell.Kind.NUMBER, parser.getText(), parser.getText(), "");
      case START_OBJECT, START_ARRAY -> nested();
      default -> parser.getText().isEmpty() ? null : SheetCell.text(0, parser.getText());
    };
  }

  private SheetCell nested() throws IOException {
    var text = new StringWriter();
    try (var writer = WRITER.createGenerator(text)) {
      int depth = 0;
      do {
        depth += write(writer);
      } while (depth > 0 && parser.nextToken() != null);
    }
    return SheetCell.text(0, text.toString());
  }

  private SheetCell restOfList(@Nullable JsonToken first) throws IOException {
    var text = new StringWriter();
    try (var writer = WRITER.createGenerator(text)) {
      writer.writeStartArray();
      int depth = 1;
      for (var token = first; token != null && depth > 0; ) {
        depth += write(writer);
        token = depth > 0 ? parser.nextToken() : token;
      }
    }
    return SheetCell.text(0, text.toString());
  }

  /** Writes the current token; the change of depth. */
  private int write(JsonGenerator writer) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> writer.writeStartObject();
      case START_ARRAY -> writer.writeStartArray();
      case END_OBJECT -> writer.writeEndObject();
      case END_ARRAY -> writer.writeEndArray();
      case FIELD_NAME -> writer.writeFieldName(parser.currentName());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> writer.writeNumber(parser.getText());
      case VALUE_STRING -> writer.writeString(parser.getText());
      case VALUE_TRUE -> writer.writeBoolean(true);
      case VALUE_FALSE -> writer.writeBoolean(false);
      default -> writer.writeNull();
    }
    return parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
