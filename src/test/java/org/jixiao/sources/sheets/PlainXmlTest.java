package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain way of reading a part gives what all of XML gives, or gives up. */
class PlainXmlTest {

  private static final int LONGEST = 40;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n<a ><b c=\"1\" /></a >",
        "<a xmlns=\"urn:m\" xmlns:r=\"urn:r\"><sheet name='甲 \"乙\" &amp; 丙' r:id=\"x\""
            + " id=\"y\"/></a>",
        "<a><t>一</t><t><i>inner</i>三</t><t/><t></t><t xml:space=\"preserve\"> &lt;5% </t></a>",
        "<x:a xmlns:x=\"urn:x\"><x:t hidden=\"on\">text &#x4E2D; or</x:t></x:a>",
        "<a><skip><t>left</t><skip/></skip><t>read</t></a>",
        "<a b1=\"1\" b2=\"2\" b3=\"3\" b4=\"4\" b5=\"5\" b6=\"6\" b7=\"7\" b8=\"8\" name=\"9\"/>"
      })
  void wellFormedPartsAreReadAlike(String part) {
    var plain = part.replace("&#x4E2D;", "中");

    assertThat(trace(plain(plain))).isEqualTo(trace(whole(part))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "</a>",
        "<a b=1/>",
        "<a b = \"1\"/>",
        "<a b=\"1\"c=\"2\"/>",
        "<a b=\"<\"/>",
        "<a b=\"1/>",
        "<a:b/>",
        "<a c:d=\"1\"/>",
        "<a:b:c xmlns:a=\"urn:a\"/>",
        "<1/>",
        "<a>]]></a>",
        "<a>\u0001</a>",
        "<a><t>&nbsp;</t></a>",
        "<!DOCTYPE a><a/>",
        "<a><!-- note --></a>",
        "<a><t>in<i/>pieces</t></a>",
        "<a><![CDATA[text]]></a>",
        "<a><?do it?></a>",
        "<?xml version=\"1.0\" encoding=\"GBK\"?><a/>",
        "<?xml version=\"1.1\"?><a/>",
        "<a><t>forty characters and more are left to others</t></a>"
      })
  void everythingElseIsLeftToTheReaderOfAllXml(String part) {
    assertThatThrownBy(() -> trace(plain(part))).isInstanceOf(NotPlain.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFF, 0xC3})
  void brokenBytesAreNoText(int broken) {
    var bytes = "<a><t>?</t></a>".getBytes(StandardCharsets.ISO_8859_1);
    bytes[6] = (byte) broken;

    assertThatThrownBy(() -> trace(PlainXml.of(bytes, LONGEST))).isInstanceOf(NotPlain.class);
  }

  private static Xml plain(String part) {
    return PlainXml.of(part.getBytes(StandardCharsets.UTF_8), LONGEST);
  }

  private static Xml whole(String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    return Xml.open(new ByteArrayInputStream(bytes), "部件", LONGEST);
  }

  /** All that a reader can be asked: texts of {@code t}, attributes, what is passed over. */
  private static List<String> trace(Xml xml) {
    var told = new ArrayList<String>();
    do {
      told.add((xml.starts() ? "+" : "-") + xml.element());
      if (xml.starts("skip")) {
        xml.skip();
        told.add("skipped " + xml.ends("skip"));
      } else if (xml.starts()) {
        for (var name : List.of("name", "id", "c", "b8", "space")) {
          told.add(name + " " + xml.attribute(name) + " " + xml.qualified(name));
        }
        told.add(xml.relationship() + " " + xml.yes("hidden"));
        if (xml.starts("t")) {
          told.add(xml.text() + " " + xml.ends("t"));
        }
      }
    } while (xml.next());
    return told;
  }
}
