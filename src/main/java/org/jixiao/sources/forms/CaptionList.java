package org.jixiao.sources.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The spellings under which the fields of one part of a form are captioned. A spelling that begins
 * with ~ is a pattern; plain spellings come before patterns, and earlier fields before later ones.
 */
public final class CaptionList implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int REMEMBERED = 20_000;

  private record Shape(Pattern pattern, String field) implements Serializable {}

  private final LinkedHashMap<String, List<String>> spellings = new LinkedHashMap<>();
  private final HashMap<String, String> plain = new HashMap<>();
  private final ArrayList<Shape> shapes = new ArrayList<>();
  private transient @Nullable Map<String, Optional<String>> known;

  @JsonCreator
  CaptionList(Map<String, List<String>> spellings) {
    spellings.forEach(
        (field, names) -> {
          this.spellings.put(field, List.copyOf(names));
          for (var name : names) {
            if (name.startsWith("~")) {
              shapes.add(new Shape(Pattern.compile(name.substring(1)), field));
            } else {
              plain.putIfAbsent(name, field);
            }
          }
        });
  }

  /** The field that a caption names by a plain spelling. */
  public Optional<String> findPlain(String key) {
    return Optional.ofNullable(plain.get(key));
  }

  /** The field that a caption names by any spelling. */
  public Optional<String> find(String key) {
    var field = plain.get(key);
    return field != null ? Optional.of(field) : key.isEmpty() ? Optional.empty() : byShape(key);
  }

  private Optional<String> byShape(String key) {
    var memory = known;
    if (memory == null) {
      memory = new ConcurrentHashMap<>();
      known = memory;
    }
    var remembered = memory.get(key);
    if (remembered != null) {
      return remembered;
    }
    var found =
        shapes.stream()
            .filter(shape -> shape.pattern().matcher(key).matches())
            .map(Shape::field)
            .findFirst();
    if (memory.size() < REMEMBERED) {
      memory.put(key, found);
    }
    return found;
  }

  /** The spellings as they were declared: equal lists are the same settings. */
  @Override
  public String toString() {
    return spellings.toString();
  }
}
