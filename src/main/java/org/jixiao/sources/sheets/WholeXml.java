package org.jixiao.sources.sheets;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Any XML that is well formed, read as it streams in. */
final class WholeXml extends Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final String where;
  private final int longestText;
  private final InputStream in;
  private final XMLStreamReader reader;
  private int openElements;

  private WholeXml(String where, int longestText, InputStream in, XMLStreamReader reader) {
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
  static WholeXml open(InputStream in, String where, int longestText) {
    try {
      var xml = new WholeXml(where, longestText, in, FACTORY.createXMLStreamReader(in));
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

  @Override
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

  @Override
  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  @Override
  boolean starts() {
    return reader.isStartElement();
  }

  @Override
  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  @Override
  String element() {
    return reader.getLocalName();
  }

  @Override
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && isBlank(reader.getAttributeNamespace(i))) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  @Override
  @Nullable String qualified(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  @Override
  Optional<String> relationship() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("id")
          && !isBlank(reader.getAttributeNamespace(i))) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  @Override
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

  @Override
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

  @Override
  public void close() {
    try (in) {
      reader.close();
    } catch (XMLStreamException | java.io.IOException broken) {
      throw damaged(where, broken);
    }
  }
}
