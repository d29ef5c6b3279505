package org.jixiao.publications.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Fault;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/**
 * A Word template filled for one subject. What a mark does not touch stays as its author wrote it.
 */
final class WordDocument {

  /** Rows of a table that a document shows; the note below its heading tells of the others. */
  static final int MOST_ROWS = 1_000;

  private static final String NOTHING = "（无）";
  private static final String FOOTNOTE_STYLE = "FootnoteText";

  private final XWPFDocument document;
  private final ReportFigures figures;

  private WordDocument(XWPFDocument document, ReportFigures figures) {
    this.document = document;
    this.figures = figures;
  }

  /** Fills a template and writes the document. */
  static void write(byte[] template, ReportFigures figures, Path file) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(template));
        var out = Files.newOutputStream(file)) {
      new WordDocument(document, figures).fill();
      document
          .getProperties()
          .getCoreProperties()
          .setTitle(figures.filled("{{title}}", new SourceNote()));
      document.getProperties().getCoreProperties().setCreator("Jixiao");
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill() {
    for (IBodyElement element : List.copyOf(document.getBodyElements())) {
      if (element instanceof XWPFParagraph paragraph) {
        if (stays(paragraph)) {
          fill(paragraph);
        } else {
          document.removeBodyElement(document.getBodyElements().indexOf(paragraph));
        }
      } else if (element instanceof XWPFTable table) {
        fill(table);
      }
    }
    document.getHeaderList().forEach(header -> header.getParagraphs().forEach(this::fillPlainly));
    document.getFooterList().forEach(footer -> footer.getParagraphs().forEach(this::fillPlainly));
  }

  /** A paragraph may begin with the condition under which it stays. */
  private boolean stays(XWPFParagraph paragraph) {
    var mark = Placeholder.MARK.matcher(paragraph.getText());
    if (!mark.lookingAt()) {
      return true;
    }
    var asked = figures.placeholder(mark.group(1));
    return !asked.kind().isCondition() || figures.holds(asked);
  }

  private void fill(XWPFParagraph paragraph) {
    var note = new SourceNote();
    eachMarkedRun(paragraph, text -> figures.filled(text, note));
    if (!note.isEmpty()) {
      footnote(paragraph, note.text(release()));
    }
  }

  private void fillPlainly(XWPFParagraph paragraph) {
    eachMarkedRun(paragraph, text -> figures.filled(text, new SourceNote()));
  }

  private void fill(XWPFTable table) {
    for (int i = 0; i < table.getRows().size(); i++) {
      var row = table.getRow(i);
      var mark = Placeholder.MARK.matcher(row.getCell(0).getText());
      if (mark.find() && mark.group(1).startsWith("each ")) {
        repeat(table, i, figures.placeholder(mark.group(1)));
        return;
      }
      row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(this::fill));
    }
  }

  /** Puts one row for each row of the table asked for in the place of the template's row. */
  private void repeat(XWPFTable table, int at, Placeholder asked) {
    if (at == 0) {
      throw Fault.of(
          "template " + figures.template(),
          "a table that begins with a repeated row, {{each " + asked.table() + "}}",
          "a heading row above it");
    }
    var rows = figures.tables().rows(asked.table());
    boolean allYears = asked.kind() == Placeholder.Kind.EACH_OF_ALL_YEARS;
    var about = figures.subject();
    var found = allYears ? rows.inAllYears(about) : rows.of(about);
    var model = (CTRow) table.getRow(at).getCtRow().copy();
    table.removeRow(at);
    var note = new SourceNote();
    var shown = new ArrayList<>(found.subList(0, Math.min(MOST_ROWS, found.size())));
    for (int i = 0; i < shown.size(); i++) {
      var row = new XWPFTableRow((CTRow) model.copy(), table);
      fillRow(row, rows, shown.get(i), note, i + 1);
      table.addRow(row, at + i);
    }
    if (shown.isEmpty()) {
      table.addRow(emptyRow(new XWPFTableRow((CTRow) model.copy(), table)), at);
    }
    headingNote(
        table, note.text(release(), rows, rows.condition(about, allYears), found.size()), found);
  }

  private void headingNote(XWPFTable table, String text, List<Row> found) {
    var cut = found.size() > MOST_ROWS ? "本表只列前" + MOST_ROWS + "行，其余见工作簿。" : "";
    var heading = table.getRow(0).getCell(0).getParagraphs();
    footnote(heading.get(heading.size() - 1), text + cut);
  }

  private void fillRow(XWPFTableRow row, ReportRows rows, Row values, SourceNote note, int number) {
    for (var cell : row.getTableCells()) {
      for (var paragraph : cell.getParagraphs()) {
        boolean link = FlagLink.wanted(withoutEach(paragraph.getText()));
        eachMarkedRun(
            paragraph,
            text ->
                figures.filled(
                    withoutEach(text).replace("{{row}}", String.valueOf(number)),
                    rows,
                    values,
                    note));
        if (link) {
          FlagLink.give(paragraph);
        }
      }
    }
  }

  private static String withoutEach(String marked) {
    return marked.replaceAll("\\{\\{\\s*each [^}]*}}", "");
  }

  private static XWPFTableRow emptyRow(XWPFTableRow row) {
    var cells = row.getTableCells();
    for (int i = 0; i < cells.size(); i++) {
      var text = i == 0 ? NOTHING : "";
      cells.get(i).getParagraphs().forEach(each -> eachMarkedRun(each, marked -> text));
    }
    return row;
  }

  /** A mark may lie in several runs, as Word likes to split them; it is put together first. */
  private static void eachMarkedRun(
      XWPFParagraph paragraph, java.util.function.UnaryOperator<String> filled) {
    for (int i = 0; i < paragraph.getRuns().size(); i++) {
      XWPFRun run = paragraph.getRuns().get(i);
      var text = run.text();
      while (open(text) && i + 1 < paragraph.getRuns().size()) {
        text += paragraph.getRuns().get(i + 1).text();
        paragraph.removeRun(i + 1);
      }
      if (text.contains("{{")) {
        write(run, filled.apply(text));
      }
    }
  }

  private static boolean open(String text) {
    return (text.endsWith("{") && !text.endsWith("{{"))
        || text.lastIndexOf("{{") > text.lastIndexOf("}}");
  }

  private static void write(XWPFRun run, String text) {
    while (run.getCTR().sizeOfTArray() > 1) {
      run.getCTR().removeT(run.getCTR().sizeOfTArray() - 1);
    }
    run.setText(text, 0);
  }

  private void footnote(XWPFParagraph paragraph, String text) {
    var footnote = document.createFootnote();
    var inside = footnote.createParagraph();
    inside.setStyle(FOOTNOTE_STYLE);
    inside.createRun().setText(" " + text);
    paragraph.addFootnoteReference(footnote);
  }

  private String release() {
    return figures.filled("{{release}}", new SourceNote());
  }
}
