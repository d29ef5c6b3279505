package org.jixiao.publications.page;

import java.util.List;

/**
 * What the page of one flag tells: its definition as applied in a release, and what was written by
 * hand about it.
 *
 * @param id such as SCO-01
 * @param version of the definition
 * @param ruleSet id and version of the rules its limits come from
 * @param title its name
 * @param table caption of the table it looks at, row by row
 * @param tableName name of that table
 * @param why why it matters
 * @param innocent readings under which nothing is wrong
 * @param applies what must hold before it is asked, in order
 * @param condition Spark SQL that sees one row
 * @param severities by size; the first that holds counts
 * @param money Spark SQL for the yuan the question is about
 * @param evidence columns shown
 * @param related flags that look at the same thing and have a page of their own
 * @param sections written by hand; empty for a flag this program does not know
 */
public record FlagGuide(
    String id,
    long version,
    String ruleSet,
    Sentence title,
    String table,
    String tableName,
    Sentence why,
    Sentence innocent,
    List<Exclusion> applies,
    String condition,
    List<Step> severities,
    String money,
    List<Evidence> evidence,
    List<String> related,
    List<Section> sections) {

  public FlagGuide {
    applies = List.copyOf(applies);
    severities = List.copyOf(severities);
    evidence = List.copyOf(evidence);
    related = List.copyOf(related);
    sections = List.copyOf(sections);
  }

  /**
   * When a question is not asked.
   *
   * @param condition Spark SQL that must hold
   * @param reason what is said where it does not
   */
  public record Exclusion(String condition, Sentence reason) {}

  /**
   * A severity.
   *
   * @param word what it is called
   * @param condition Spark SQL under which it counts
   * @param always true for the last one, which needs no condition
   */
  public record Step(Sentence word, String condition, boolean always) {}

  /**
   * A column shown as evidence, or in an example.
   *
   * @param name its name
   * @param caption what officials call it; empty where the table is not known
   */
  public record Evidence(String name, String caption) {}

  /** A part under a heading. */
  public record Section(Sentence title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A paragraph, or a small table.
   *
   * @param pieces of the paragraph; empty for a table
   * @param caption of the table; of a paragraph, what stands above it
   * @param header the table's columns
   * @param rows cells of the table; empty for a paragraph
   */
  public record Block(
      List<Piece> pieces, Sentence caption, List<Evidence> header, List<List<String>> rows) {
    public Block {
      pieces = List.copyOf(pieces);
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** Words of a paragraph, or a name out of the tables. */
  public record Piece(String text, boolean code) {}
}
