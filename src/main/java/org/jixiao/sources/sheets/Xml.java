package org.jixiao.sources.sheets;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An XML part read forward, without document types and without anything from outside the part: what
 * declares entities is refused before one is expanded.
 */
abstract class Xml implements AutoCloseable {

  /** Tables within tables of a text document go some dozen elements deep each. */
  static final int DEEPEST = 500;

  /** Opens a part and stands on its root element. The part is closed with the reader. */
  static Xml open(InputStream in, String where, int longestText) {
    return WholeXml.open(in, where, longestText);
  }

  /** Moves to the next start or end of an element; false when the part has ended. */
  abstract boolean next();

  abstract boolean starts(String element);

  abstract boolean starts();

  abstract boolean ends(String element);

  abstract String element();

  /** An attribute without namespace; null when it is not written. */
  abstract @Nullable String attribute(String name);

  /** An attribute of any namespace; null when it is not written. */
  abstract @Nullable String qualified(String name);

  /** The {@code r:id} of an element, in the transitional or the strict namespace. */
  abstract Optional<String> relationship();

  /** All characters up to the end of the current element, those of inner elements left out. */
  abstract String text();

  /** Passes over the current element and all within it. */
  abstract void skip();

  @Override
  public abstract void close();

  /** A yes/no attribute; no when it is not written. */
  boolean yes(String name) {
    var value = attribute(name);
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  /**
   * What a part that cannot be read becomes. Readers of XML meet damage with any runtime exception;
   * our own refusals pass through.
   */
  static UnreadableFile damaged(String where, Exception broken) {
    if (broken instanceof UnreadableFile refusal) {
      return refusal;
    }
    var told = Objects.requireNonNullElse(broken.getMessage(), broken.getClass().getSimpleName());
    var line = told.lines().findFirst().orElse("");
    return UnreadableFile.of("DAMAGED", where, "内容损坏，无法解析（" + line + "）", "完整的工作簿，请重新导出后报送");
  }
}
