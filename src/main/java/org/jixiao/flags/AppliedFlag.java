package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Col;

/** One flag with the thresholds of a rule set filled in, as columns over its table's rows. */
final class AppliedFlag {

  private static final Text NO_TRUTH_VALUE =
      Text.of(
          "证据齐全但判断条件无法计算，请核实原始数据。",
          "All evidence is there, yet the condition has no truth value; please check the source.");

  private final Flag flag;
  private final Thresholds thresholds;

  AppliedFlag(Flag flag, Thresholds thresholds) {
    this.flag = flag;
    this.thresholds = thresholds;
  }

  Flag flag() {
    return flag;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  String condition() {
    return filled(flag.condition());
  }

  String filled(String text) {
    return thresholds.filledInto(text);
  }

  /** The reason code of the first exclusion that stands; empty when the question is asked. */
  Column exclusion() {
    var code = lit(null).cast("string");
    for (int i = flag.applies().size() - 1; i >= 0; i--) {
      var applies = flag.applies().get(i);
      code = when(not(holds(applies.condition())), lit(applies.reasonCode())).otherwise(code);
    }
    return code;
  }

  /** The state, given the column that holds {@link #exclusion()}. */
  Column state(Column exclusion) {
    var condition = expr(condition());
    return when(exclusion.isNotNull(), lit(State.NOT_APPLICABLE.name()))
        .when(condition.isNull(), lit(State.ERROR.name()))
        .when(condition, lit(State.FAIL.name()))
        .otherwise(lit(State.PASS.name()));
  }

  Column severity() {
    var severity = lit(null).cast("string");
    for (int i = flag.severities().size() - 1; i >= 0; i--) {
      var step = flag.severities().get(i);
      severity = when(holds(step.condition()), lit(step.severity().word())).otherwise(severity);
    }
    return severity;
  }

  /** A number of the comparison or the money at stake, as the given column keeps it. */
  Column number(String sql, Col as) {
    return expr("try_cast((" + filled(sql) + ") AS " + as.type().sql() + ")");
  }

  Column reason(String template, String whenUndecided, Column undecided) {
    return when(undecided, lit(whenUndecided)).otherwise(ReasonTemplate.sentence(filled(template)));
  }

  Column reasonZh(Column undecided) {
    return reason(flag.reason().zh(), NO_TRUTH_VALUE.zh(), undecided);
  }

  Column reasonEn(Column undecided) {
    return reason(flag.reason().en(), NO_TRUTH_VALUE.en(), undecided);
  }

  /**
   * The evidence as JSON in declared order; numbers stand as text so that no reader rounds them.
   */
  Column evidence() {
    var values =
        flag.evidence().stream()
            .map(column -> column.ref().cast("string").as(column.name()))
            .toArray(Column[]::new);
    return to_json(struct(values), Map.of("ignoreNullFields", "false"));
  }

  /** The rows the finding rests on, as a statement, where the flag names others than its entity. */
  Optional<Column> ownRowsSql() {
    var entity = flag.entity();
    return flag.rowsBehind().equals(entity.rowsBehind())
        ? Optional.empty()
        : Optional.of(new RowsBehind(filled(flag.rowsBehind().sql())).statement(entity.table()));
  }

  private Column holds(String condition) {
    return coalesce(expr(filled(condition)), lit(false));
  }
}
