package org.jixiao.publications.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagLinkTest {

  @Test
  void anIdLeadsToThePageBesideTheReportsAndLooksAsItDid() throws IOException {
    try (var document = new XWPFDocument()) {
      var run = document.createParagraph().createRun();
      run.setText("SCO-01");
      run.setFontSize(9);
      FlagLink.give(document.getParagraphs().get(0));

      var kept = kept(document).getParagraphs().get(0);
      assertThat(kept.getText()).isEqualTo("SCO-01");
      assertThat(kept.getRuns())
          .singleElement()
          .isInstanceOfSatisfying(
              XWPFHyperlinkRun.class,
              link -> {
                assertThat(link.getFontSizeAsDouble()).isEqualTo(9.0);
                assertThat(link.getHyperlink(kept.getDocument()).getURL())
                    .isEqualTo("../flags/SCO-01.html");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"—", "（无）", "SCO-01 ", "../../x", "javascript:alert(1)", "SCO-01\nSCO-02"})
  void anythingElseStaysText(String text) throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      FlagLink.give(document.getParagraphs().get(0));

      assertThat(document.getParagraphs().get(0).getRuns())
          .noneMatch(XWPFHyperlinkRun.class::isInstance);
      assertThat(document.getHyperlinks()).isEmpty();
    }
  }

  @Test
  void onlyAMarkThatStandsAloneAsksForALink() {
    assertThat(FlagLink.wanted("{{flag_id}}")).isTrue();
    assertThat(FlagLink.wanted(" {{ watched_flag_id }} ")).isTrue();
    assertThat(FlagLink.wanted("{{flag_id}} {{title_zh}}")).isFalse();
    assertThat(FlagLink.wanted("{{project_name}}")).isFalse();
  }

  private static XWPFDocument kept(XWPFDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
