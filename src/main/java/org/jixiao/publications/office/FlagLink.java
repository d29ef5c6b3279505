package org.jixiao.publications.office;

import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jixiao.publications.page.FlagGuides;

/** Leads from the id of a flag in a document to the flag's page, which lies beside the reports. */
final class FlagLink {

  private static final Pattern MARK = Pattern.compile("\\{\\{\\s*(watched_)?flag_id\\s*}}");
  private static final Pattern ID = Pattern.compile("[A-Z]{3}-[0-9]{2}");

  private FlagLink() {}

  /** Whether a paragraph of a template holds the id of a flag and nothing else. */
  static boolean wanted(String marked) {
    return MARK.matcher(marked.strip()).matches();
  }

  /** Makes a link of a paragraph that is the id of a flag; any other stays as it is. */
  static void give(XWPFParagraph paragraph) {
    var id = paragraph.getText();
    if (!ID.matcher(id).matches()) {
      return;
    }
    var plain = paragraph.getRuns().get(0).getCTR().getRPr();
    var linked = paragraph.insertNewHyperlinkRun(0, "../" + FlagGuides.path(id));
    linked.setText(id);
    if (plain != null) {
      linked.getCTR().setRPr(plain);
    }
    linked.setUnderline(UnderlinePatterns.SINGLE);
    while (paragraph.getRuns().size() > 1) {
      paragraph.removeRun(1);
    }
  }
}
