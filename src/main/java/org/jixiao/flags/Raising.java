package org.jixiao.flags;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jixiao.lake.KnownEmpty;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * Asks every flag of a catalogue about every entity. All flags of one table are asked in one pass
 * over it: a further flag adds columns, no scan.
 */
public final class Raising {

  /** Why a question was not asked; kept in verdicts and counted in {@link FlagCoverage}. */
  static final Col REASON_CODE =
      Col.text("reason_code", "不适用原因", "Reason code of the exclusion that stands")
          .orEmpty("the question was asked");

  private Raising() {}

  /**
   * Asks all flags.
   *
   * @param catalogue the flags, each about {@code project_years} or another table of the release,
   *     or about {@link FlagShares}, which follows from the answers to the others
   * @param tables finds the rows of a table of the release
   * @param ruleSet the limits in force
   */
  public static Raised of(
      List<Flag> catalogue, Function<TableSpec, Dataset<Row>> tables, RuleSet ruleSet) {
    return of(catalogue, tables, ruleSet, UnaryOperator.identity());
  }

  /**
   * Asks all flags, the answers kept by the caller's means, such as {@code Dataset::persist}: four
   * tables follow from them.
   */
  public static Raised of(
      List<Flag> catalogue,
      Function<TableSpec, Dataset<Row>> tables,
      RuleSet ruleSet,
      UnaryOperator<Dataset<Row>> kept) {
    var thresholds = new Thresholds(ruleSet);
    var aboutShares = catalogue.stream().filter(Raising::isAboutShares).toList();
    var aboutRecords = catalogue.stream().filter(flag -> !isAboutShares(flag)).toList();
    var verdicts = kept.apply(verdicts(aboutRecords, tables, thresholds));
    var shares = kept.apply(Shares.of(aboutRecords, verdicts, thresholds));
    var all =
        aboutShares.isEmpty()
            ? verdicts
            : verdicts.unionByName(verdicts(aboutShares, table -> shares, thresholds));
    var definitions = Definitions.of(verdicts.sparkSession(), catalogue, thresholds);
    return new Raised(onlyRaised(all), Coverage.of(all), shares, definitions);
  }

  /** One row for every entity and flag, whatever the state; flags about one table share a pass. */
  static Dataset<Row> verdicts(
      List<Flag> catalogue, Function<TableSpec, Dataset<Row>> tables, Thresholds thresholds) {
    var asked =
        catalogue.stream()
            .map(Flag::entity)
            .distinct()
            .map(entity -> new Asked(entity, tables.apply(entity.table())))
            .toList();
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("catalogue: found no flag; expected one");
    }
    var withRows = asked.stream().filter(each -> !KnownEmpty.is(each.rows())).toList();
    return Finding.worded(
        (withRows.isEmpty() ? asked.subList(0, 1) : withRows)
            .stream()
                .map(each -> answers(each.entity(), each.rows(), catalogue, thresholds))
                .reduce(Dataset::unionByName)
                .orElseThrow(),
        thresholds.ruleSet());
  }

  /** The rows of one table, all of which are asked about. */
  private record Asked(Entity entity, Dataset<Row> rows) {}

  private static boolean isAboutShares(Flag flag) {
    return flag.entity().table().equals(FlagShares.TABLE);
  }

  private static Dataset<Row> onlyRaised(Dataset<Row> verdicts) {
    return verdicts
        .where(Flags.STATE.ref().isin(State.FAIL.name(), State.ERROR.name()))
        .select(Flags.TABLE.refs());
  }

  /**
   * Each flag's finding is a column first and a row then. As one expression the findings of many
   * flags would outgrow the largest method Java compiles; side by side Spark splits them.
   */
  private static Dataset<Row> answers(
      Entity entity, Dataset<Row> rows, List<Flag> catalogue, Thresholds thresholds) {
    var applied =
        catalogue.stream()
            .filter(flag -> flag.entity().equals(entity))
            .map(flag -> new AppliedFlag(flag, thresholds))
            .toList();
    var about = Finding.about(entity, thresholds);
    var findings =
        applied.stream()
            .map(
                each ->
                    Finding.of(each, named(exclusionOf(each)), named(stateOf(each)))
                        .as(findingOf(each)));
    var found = applied.stream().map(each -> named(findingOf(each))).toArray(Column[]::new);
    return withStates(rows, applied)
        .select(columns(about.values().stream(), findings))
        .select(
            columns(about.keySet().stream().map(functions::col), Stream.of(inline(array(found)))));
  }

  private static Column[] columns(Stream<Column> some, Stream<Column> others) {
    return Stream.concat(some, others).toArray(Column[]::new);
  }

  /** Adds exclusion and state of each flag, so that each is worked out once a row. */
  private static Dataset<Row> withStates(Dataset<Row> rows, List<AppliedFlag> applied) {
    var exclusions = new ArrayList<Column>(List.of(col("*")));
    applied.forEach(each -> exclusions.add(each.exclusion().as(exclusionOf(each))));
    var states = new ArrayList<Column>(List.of(col("*")));
    applied.forEach(each -> states.add(each.state(named(exclusionOf(each))).as(stateOf(each))));
    return rows.select(exclusions.toArray(Column[]::new)).select(states.toArray(Column[]::new));
  }

  private static String exclusionOf(AppliedFlag applied) {
    return "exclusion of " + applied.flag().id();
  }

  private static String stateOf(AppliedFlag applied) {
    return "state of " + applied.flag().id();
  }

  private static String findingOf(AppliedFlag applied) {
    return "finding of " + applied.flag().id();
  }

  private static Column named(String internalName) {
    return col("`" + internalName + "`");
  }
}
