package org.jixiao.publications.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jixiao.flags.FlagPage;
import org.jixiao.publications.page.FlagGuide.Block;
import org.jixiao.publications.page.FlagGuide.Evidence;
import org.jixiao.publications.page.FlagGuide.Piece;
import org.jixiao.publications.page.FlagGuide.Section;

/**
 * What was written by hand on a flag's page: headings in two languages, paragraphs with names out
 * of tables between backticks, and the worked example as two small tables drawn with bars. Nothing
 * else of Markdown is used there.
 */
final class GuideText {

  private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
  private static final Pattern BETWEEN_BLOCKS = Pattern.compile("\\n\\s*\\n");
  private static final String FENCE = "```";
  private static final Sentence GIVEN = new Sentence("已知", "Given");
  private static final Sentence ASKED = new Sentence("结果", "Result");

  private GuideText() {}

  /**
   * The sections below the head, in their order; text without the line that ends a head has none.
   */
  static List<Section> sections(String markdown, UnaryOperator<String> captions) {
    int end = markdown.indexOf(FlagPage.END_OF_HEAD);
    if (end < 0) {
      return List.of();
    }
    return SECTION
        .splitAsStream(markdown.substring(end + FlagPage.END_OF_HEAD.length()))
        .filter(text -> !text.isBlank())
        .map(text -> section(text, captions))
        .toList();
  }

  private static Section section(String text, UnaryOperator<String> captions) {
    var lines = text.split("\\n", 2);
    var title = lines[0].split(" · ", 2);
    var body = lines.length < 2 ? "" : lines[1].strip();
    return new Section(
        new Sentence(title[title.length - 1].strip(), title[0].strip()),
        BETWEEN_BLOCKS.splitAsStream(body).map(block -> block(block.strip(), captions)).toList());
  }

  private static Block block(String text, UnaryOperator<String> captions) {
    return text.startsWith(FENCE)
        ? table(text, captions)
        : new Block(pieces(text), GIVEN, List.of(), List.of());
  }

  private static Block table(String text, UnaryOperator<String> captions) {
    var lines = text.lines().filter(line -> !line.startsWith(FENCE)).map(GuideText::cells).toList();
    var caption = text.startsWith(FENCE + "given") ? GIVEN : ASKED;
    var header =
        lines.get(0).stream().map(name -> new Evidence(name, captions.apply(name))).toList();
    return new Block(List.of(), caption, header, lines.subList(1, lines.size()));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    var parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        pieces.add(new Piece(parts[i], i % 2 == 1));
      }
    }
    return pieces;
  }
}
