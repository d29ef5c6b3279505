package org.jixiao.flags;

import java.util.HashSet;
import java.util.List;
import org.jixiao.vocabulary.Col;

/**
 * A question about one row of one table, as data. It asks (提示核实); it never accuses. SQL in it stays
 * in the part of the language that Spark SQL and DuckDB share, so that anybody can ask again over
 * the released files. Thresholds stand as {@code ${name}} and come from the rule set.
 *
 * @param id three letters by subject and two digits; never reused or renumbered
 * @param version counted up when the definition changes
 * @param entity what is asked about
 * @param title what the question is called
 * @param whyItMatters why a bureau asks
 * @param innocentReading how the record can be right all the same
 * @param applies what must hold first, in the order in which reasons are given
 * @param condition Spark SQL that sees one row; where it has no truth value although everything
 *     above holds, the state is {@link State#ERROR}
 * @param severities by size; the first that holds counts and the last always holds
 * @param comparison the numbers compared
 * @param moneyAtStake Spark SQL for the yuan the question is about
 * @param reason the question with its numbers; {@code {percent: …}}, {@code {yuan: …}}, {@code
 *     {points: …}}, {@code {count: …}} and {@code {text: …}} hold Spark SQL over the row, {@code
 *     {word: …}} a column whose code is shown as its Chinese word
 * @param evidence the columns of the entity's table the question rests on
 * @param answers the rules of the field it stands for, such as B01
 * @param related ids of flags that look at the same thing; may be empty
 * @param peers what the record is set beside
 * @param rowsBehind the rows of the release the finding rests on
 * @param wideShare Spark SQL for the share of high findings among the judged above which the flag
 *     is a question to the whole jurisdiction
 */
public record Flag(
    String id,
    int version,
    Entity entity,
    Text title,
    Text whyItMatters,
    Text innocentReading,
    List<Applies> applies,
    String condition,
    List<SeverityStep> severities,
    Comparison comparison,
    String moneyAtStake,
    Text reason,
    List<Col> evidence,
    List<String> answers,
    List<String> related,
    Peers peers,
    RowsBehind rowsBehind,
    String wideShare) {

  private static final String USUAL_SHARE = "${widespread_flag.high_share}";

  /** A flag without peers, that rests on what its entity rests on and declares no share. */
  public Flag(
      String id,
      int version,
      Entity entity,
      Text title,
      Text whyItMatters,
      Text innocentReading,
      List<Applies> applies,
      String condition,
      List<SeverityStep> severities,
      Comparison comparison,
      String moneyAtStake,
      Text reason,
      List<Col> evidence,
      List<String> answers,
      List<String> related) {
    this(
        id,
        version,
        entity,
        title,
        whyItMatters,
        innocentReading,
        applies,
        condition,
        severities,
        comparison,
        moneyAtStake,
        reason,
        evidence,
        answers,
        related,
        Peers.NONE,
        entity.rowsBehind(),
        USUAL_SHARE);
  }

  public Flag {
    applies = List.copyOf(applies);
    severities = List.copyOf(severities);
    evidence = List.copyOf(evidence);
    answers = List.copyOf(answers);
    related = List.copyOf(related);
    condition = condition.strip();
    require(id, id.matches("[A-Z]{3}-[0-9]{2}"), "three letters and two digits");
    require(id, version > 0, "a version from 1");
    require(id, !condition.isBlank() && !moneyAtStake.isBlank(), "a condition and an amount");
    require(id, !applies.isEmpty(), "what must hold before the question is asked");
    require(id, namesEachReasonOnce(applies), "a reason code of its own for each exclusion");
    require(id, endsWithAnAlways(severities), "severities of which exactly the last always holds");
    require(id, !evidence.isEmpty(), "evidence");
    require(id, !answers.isEmpty(), "the rules of the field it answers");
    require(id, entity.table().columns().containsAll(evidence), "evidence from its own table");
    require(id, !wideShare.isBlank(), "a share from which it is widespread");
  }

  /** The same question, set beside peers. */
  public Flag among(Peers others) {
    return copy(others, rowsBehind, wideShare);
  }

  /** The same question, resting on other rows. */
  public Flag restingOn(RowsBehind rows) {
    return copy(peers, rows, wideShare);
  }

  /** The same question, widespread from another share on. */
  public Flag wideFrom(String share) {
    return copy(peers, rowsBehind, share);
  }

  private Flag copy(Peers others, RowsBehind rows, String share) {
    return new Flag(
        id,
        version,
        entity,
        title,
        whyItMatters,
        innocentReading,
        applies,
        condition,
        severities,
        comparison,
        moneyAtStake,
        reason,
        evidence,
        answers,
        related,
        others,
        rows,
        share);
  }

  private static void require(String id, boolean holds, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("flag " + id + ": expected " + expected);
    }
  }

  private static boolean namesEachReasonOnce(List<Applies> applies) {
    var codes = new HashSet<String>();
    return applies.stream().allMatch(each -> codes.add(each.reasonCode()));
  }

  private static boolean endsWithAnAlways(List<SeverityStep> severities) {
    return !severities.isEmpty()
        && severities.stream().filter(SeverityStep::always).count() == 1
        && severities.get(severities.size() - 1).always();
  }
}
