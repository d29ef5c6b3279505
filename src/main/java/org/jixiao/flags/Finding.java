package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * One answer of one flag, put together in three parts: what all flags say alike about an entity,
 * worked out once a row; what one flag says; and what follows from both, worked out once an answer.
 * Every expression a flag does not repeat is one less for each of its siblings to be planned with.
 */
final class Finding {

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

  private static final String SAME_KEY = "same_key";
  private static final String ROWS_OF_ENTITY = "rows_of_entity";
  private static final String SELECTED = "selected";
  private static final String TOLD = "told";

  private Finding() {}

  /** What all flags say alike about a row of the entity's table, by name. */
  static Map<String, Column> about(Entity entity, Thresholds thresholds) {
    var about = new LinkedHashMap<String, Column>();
    WHOM.forEach(column -> about.put(column.name(), whom(entity, column)));
    put(about, Flags.ENTITY_KIND, lit(entity.kind()));
    put(about, Flags.SOURCE_BLOCK_IDS, expr(entity.sourceBlocks()));
    put(about, Flags.SOURCE_CELLS, expr(entity.sourceCells()));
    about.put(SAME_KEY, ReproSql.sameKey(entity.table()).as(SAME_KEY));
    var rows = new RowsBehind(thresholds.filledInto(entity.rowsBehind().sql()));
    about.put(ROWS_OF_ENTITY, rows.statement(entity.table()).as(ROWS_OF_ENTITY));
    return about;
  }

  /**
   * What one flag says about a row.
   *
   * @param exclusion the column of {@link AppliedFlag#exclusion}
   * @param state the column of {@link AppliedFlag#state}
   */
  static Column of(AppliedFlag applied, Column exclusion, Column state) {
    var flag = applied.flag();
    var undecided = state.equalTo(State.ERROR.name());
    var failed = state.equalTo(State.FAIL.name());
    return struct(
        as(Flags.FLAG_ID, lit(flag.id())),
        as(Flags.FLAG_VERSION, lit((long) flag.version())),
        as(Flags.STATE, state),
        as(Raising.REASON_CODE, exclusion),
        as(Flags.SEVERITY, when(failed, applied.severity())),
        as(Flags.QUANTITY_UNIT, lit(flag.comparison().unit().word())),
        as(Flags.CONDITION, lit(applied.condition())),
        lit(ReproSql.selected(flag)).as(SELECTED),
        when(undecided.or(failed), told(applied, undecided)).as(TOLD));
  }

  private static Column told(AppliedFlag applied, Column undecided) {
    var comparison = applied.flag().comparison();
    var peers = applied.flag().peers();
    return struct(
        applied.number(comparison.observed(), Flags.OBSERVED).as(Flags.OBSERVED.name()),
        applied.number(comparison.expected(), Flags.EXPECTED).as(Flags.EXPECTED.name()),
        applied.number(comparison.threshold(), Flags.THRESHOLD).as(Flags.THRESHOLD.name()),
        as(Flags.DENOMINATOR, expr(applied.filled(comparison.denominator()))),
        applied
            .number(applied.flag().moneyAtStake(), Flags.MONEY_AT_STAKE_AMOUNT)
            .as(Flags.MONEY_AT_STAKE_AMOUNT.name()),
        as(Flags.EFFECT_KIND, expr(peers.effectKind())),
        as(Flags.EFFECT_SIZE, expr(applied.filled(peers.effectSize()))),
        as(Flags.PEER_GROUP, expr(peers.group())),
        as(Flags.PEER_COUNT, expr(peers.count())),
        as(Flags.P_VALUE, expr(peers.probability())),
        as(Flags.Q_VALUE, expr(peers.adjustedProbability())),
        as(Flags.REASON_ZH, applied.reasonZh(undecided)),
        as(Flags.REASON_EN, applied.reasonEn(undecided)),
        as(Flags.EVIDENCE, applied.evidence()),
        as(Flags.ROWS_SQL, applied.ownRowsSql().orElse(lit(null))));
  }

  /** The answers with what follows from both parts: all columns of flags, and the reason code. */
  static Dataset<Row> worded(Dataset<Row> answers, RuleSet ruleSet) {
    var raised = Flags.STATE.ref().isin(State.FAIL.name(), State.ERROR.name());
    var observed = told(Flags.OBSERVED);
    var expected = told(Flags.EXPECTED);
    var direction =
        when(observed.gt(expected), lit("above"))
            .when(observed.lt(expected), lit("below"))
            .when(observed.equalTo(expected), lit("equal"));
    var difference = observed.cast("double").minus(expected.cast("double"));
    var worked =
        Map.<Col, Column>of(
            Flags.RULE_SET_ID, lit(ruleSet.id()),
            Flags.RULE_SET_VERSION, lit(ruleSet.version()),
            Flags.DIRECTION, direction,
            Flags.EFFECT_KIND, coalesce(told(Flags.EFFECT_KIND), lit("difference")),
            Flags.EFFECT_SIZE, coalesce(told(Flags.EFFECT_SIZE), difference),
            Flags.SOURCE_BLOCK_IDS, when(raised, Flags.SOURCE_BLOCK_IDS.ref()),
            Flags.SOURCE_CELLS, when(raised, Flags.SOURCE_CELLS.ref()),
            Flags.REPRO_SQL,
                when(
                    raised,
                    ReproSql.statement(
                        col(SELECTED), col(SAME_KEY), Flags.CONDITION.ref(), Flags.STATE.ref())),
            Flags.ROWS_SQL, when(raised, coalesce(told(Flags.ROWS_SQL), col(ROWS_OF_ENTITY))));
    var ready = List.of(answers.columns());
    return answers.select(
        Stream.concat(Flags.TABLE.columns().stream(), Stream.of(Raising.REASON_CODE))
            .map(
                column ->
                    as(
                        column,
                        worked.getOrDefault(
                            column, ready.contains(column.name()) ? column.ref() : told(column))))
            .toArray(Column[]::new));
  }

  private static Column told(Col column) {
    return col(TOLD).getField(column.name());
  }

  private static void put(Map<String, Column> about, Col column, Column value) {
    about.put(column.name(), as(column, value));
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

  private static Column as(Col column, Column value) {
    return value.cast(column.type()).as(column.name());
  }
}
