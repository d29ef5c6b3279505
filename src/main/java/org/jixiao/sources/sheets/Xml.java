package org.jixiao.sources.sheets;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part read forward, without document types and without anything from outside the part: what
 * declares entities is refused before one is expanded.
 */
final class Xml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  /** Tables within tables of a text document go some dozen elements deep each. */
  private static final int DEEPEST = 500;

  private final String where;
  private final int longestText;
  private final InputStream in;
  private final XMLStreamReader reader;
  private int openElements;

  private Xml(String where, int longestText, InputStream in, XMLStreamReader reader) {
    this.where = where;
    this.longestText = longestText;
    this.in = in;
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Opens a part and stands on its root element. The part is closed with the reader. */
  static Xml open(InputStream in, String where, int longestText) {
    try {
      var xml = new Xml(where, longestText, in, FACTORY.createXMLStreamReader(in));
      while (!xml.reader.isStartElement()) {
        if (xml.reader.getEventType() == XMLStreamConstants.DTD) {
          throw UnreadableFile.of("XML_DOCTYPE", where, "文档类型声明（DOCTYPE）", "办公软件保存的工作簿，请另存后重新报送");
        }
        xml.reader.next();
      }
      return xml;
    } catch (XMLStreamException | RuntimeException broken) {
      throw damaged(where, broken);
    }
  }

  /** Moves to the next start or end of an element; false when the part has ended. */
  boolean next() {
    try {
      while (reader.hasNext()) {
        int event = advance();
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException | RuntimeException broken) {
      throw damaged(where, broken);
    }
  }

  /** The next event; an element too deep within others is refused before it fills the memory. */
  private int advance() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.END_ELEMENT) {
      openElements--;
    } else if (event == XMLStreamConstants.START_ELEMENT && ++openElements > DEEPEST) {
      throw UnreadableFile.of("TOO_DEEP", where, "超过 " + DEEPEST + " 层的嵌套内容", "办公软件保存的文件，请另存后重新报送");
    }
    return event;
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean starts() {
    return reader.isStartElement();
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  String element() {
    return reader.getLocalName();
  }

  /** An attribute without namespace; null when it is not written. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && isBlank(reader.getAttributeNamespace(i))) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute of any namespace; null when it is not written. */
  @Nullable String qualified(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The {@code r:id} of an element, in the transitional or the strict namespace. */
  Optional<String> relationship() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("id")
          && !isBlank(reader.getAttributeNamespace(i))) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** A yes/no attribute; no when it is not written. */
  boolean yes(String name) {
    var value = attribute(name);
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  /** All characters up to the end of the current element, those of inner elements left out. */
  String text() {
    try {
      String only = "";
      StringBuilder joined = null;
      for (int depth = 1; depth > 0; ) {
        switch (advance()) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (depth == 1 && only.isEmpty()) {
              only = reader.getText();
            } else if (depth == 1) {
              joined = joined == null ? new StringBuilder(only) : joined;
              joined.append(reader.getText());
            }
            refuseIfLong(joined == null ? only.length() : joined.length());
          }
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw damaged(where, new XMLStreamException("entity " + reader.getLocalName()));
          default -> {}
        }
      }
      return joined == null ? only : joined.toString();
    } catch (XMLStreamException | RuntimeException broken) {
      throw damaged(where, broken);
    }
  }

  /** Passes over the current element and all within it. */
  void skip() {
    try {
      for (int depth = 1; depth > 0; ) {
        int event = advance();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (XMLStreamException | RuntimeException broken) {
      throw damaged(where, broken);
    }
  }

  private void refuseIfLong(int length) {
    if (length > longestText) {
      throw UnreadableFile.of("TOO_LARGE", where, "超过 " + longestText + " 字的单元格", "较短的文字");
    }
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

  @Override
  public void close() {
    try (in) {
      reader.close();
    } catch (XMLStreamException | java.io.IOException broken) {
      throw damaged(where, broken);
    }
  }
}
