package org.jixiao.flags;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
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

  /** The columns by which a finding says whom it is about; empty where the entity has none. */
  private static final List<Col> WHOM =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          Flags.DEPARTMENT_ID,
          Keys.DEPARTMENT_NAME,
          Flags.UNIT_ID,
          Keys.UNIT_NAME,
          Flags.PROJECT_ID,
          Keys.PROJECT_NAME,
          Flags.WATCHED_FLAG_ID,
          Flags.RECORD_ID,
          Flags.DELAY_SIDE);

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
    var shares = Shares.of(aboutRecords, verdicts, thresholds);
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
    return catalogue.stream()
        .map(Flag::entity)
        .distinct()
        .map(
            entity ->
                answers(
                    entity,
                    tables.apply(entity.table()),
                    catalogue.stream()
                        .filter(flag -> flag.entity().equals(entity))
                        .map(flag -> new AppliedFlag(flag, thresholds))
                        .toList()))
        .reduce(Dataset::unionByName)
        .orElseThrow(() -> new IllegalArgumentException("catalogue: found no flag; expected one"));
  }

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
  private static Dataset<Row> answers(Entity entity, Dataset<Row> rows, List<AppliedFlag> applied) {
    var whom = WHOM.stream().map(column -> whom(entity, column));
    var findings = applied.stream().map(each -> finding(each).as(findingOf(each)));
    var asked = withStates(rows, applied).select(columns(whom, findings));
    var found = applied.stream().map(each -> named(findingOf(each))).toArray(Column[]::new);
    return asked.select(columns(WHOM.stream().map(Col::ref), Stream.of(inline(array(found)))));
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

  private static Column finding(AppliedFlag applied) {
    var state = named(stateOf(applied));
    var undecided = state.equalTo(State.ERROR.name());
    var failed = state.equalTo(State.FAIL.name());
    var raised = undecided.or(failed);
    return struct(
        Stream.of(
                verdict(applied, state, failed),
                compared(applied, raised),
                told(applied, raised, undecided))
            .flatMap(List::stream)
            .toArray(Column[]::new));
  }

  private static List<Column> verdict(AppliedFlag applied, Column state, Column failed) {
    var flag = applied.flag();
    return List.of(
        as(Flags.FLAG_ID, lit(flag.id())),
        as(Flags.FLAG_VERSION, lit((long) flag.version())),
        as(Flags.RULE_SET_ID, lit(applied.thresholds().ruleSet().id())),
        as(Flags.RULE_SET_VERSION, lit(applied.thresholds().ruleSet().version())),
        as(Flags.ENTITY_KIND, lit(flag.entity().kind())),
        as(Flags.STATE, state),
        as(REASON_CODE, named(exclusionOf(applied))),
        as(Flags.SEVERITY, when(failed, applied.severity())),
        as(Flags.CONDITION, lit(applied.condition())));
  }

  private static List<Column> compared(AppliedFlag applied, Column raised) {
    var comparison = applied.flag().comparison();
    var peers = applied.flag().peers();
    return List.of(
        asNumber(applied, Flags.OBSERVED, comparison.observed(), raised),
        asNumber(applied, Flags.EXPECTED, comparison.expected(), raised),
        asNumber(applied, Flags.THRESHOLD, comparison.threshold(), raised),
        as(Flags.QUANTITY_UNIT, lit(comparison.unit().word())),
        as(Flags.DENOMINATOR, when(raised, expr(applied.filled(comparison.denominator())))),
        asNumber(applied, Flags.MONEY_AT_STAKE_AMOUNT, applied.flag().moneyAtStake(), raised),
        as(Flags.DIRECTION, when(raised, applied.direction())),
        as(Flags.EFFECT_KIND, coalesce(expr(peers.effectKind()), lit("difference"))),
        as(Flags.EFFECT_SIZE, when(raised, applied.effectSize())),
        as(Flags.PEER_GROUP, when(raised, expr(peers.group()))),
        as(Flags.PEER_COUNT, when(raised, expr(peers.count()))),
        as(Flags.P_VALUE, when(raised, expr(peers.probability()))),
        as(Flags.Q_VALUE, when(raised, expr(peers.adjustedProbability()))));
  }

  private static List<Column> told(AppliedFlag applied, Column raised, Column undecided) {
    var entity = applied.flag().entity();
    return List.of(
        as(Flags.REASON_ZH, when(raised, applied.reasonZh(undecided))),
        as(Flags.REASON_EN, when(raised, applied.reasonEn(undecided))),
        as(Flags.EVIDENCE, when(raised, applied.evidence())),
        as(Flags.SOURCE_BLOCK_IDS, when(raised, expr(entity.sourceBlocks()))),
        as(Flags.SOURCE_CELLS, when(raised, expr(entity.sourceCells()))),
        as(Flags.REPRO_SQL, when(raised, applied.reproSql(undecided))),
        as(Flags.ROWS_SQL, when(raised, applied.rowsSql())));
  }

  private static Column as(Col column, Column value) {
    return value.cast(column.type()).as(column.name());
  }

  private static Column asNumber(AppliedFlag applied, Col column, String sql, Column raised) {
    return when(raised, applied.number(sql, column)).as(column.name());
  }

  private static Column whom(Entity entity, Col column) {
    if (column.equals(Flags.RECORD_ID)) {
      return as(column, recordId(entity));
    }
    return entity.knows(column) ? column.ref() : as(column, lit(null));
  }

  private static Column recordId(Entity entity) {
    var further = entity.furtherKey();
    return further.isEmpty()
        ? lit(null)
        : concat_ws(
            "|", further.stream().map(key -> key.ref().cast("string")).toArray(Column[]::new));
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
