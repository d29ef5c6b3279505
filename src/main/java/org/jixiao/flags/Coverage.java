package org.jixiao.flags;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Counts verdicts by flag, year and department. */
final class Coverage {

  private Coverage() {}

  /** Rows of {@link FlagCoverage} from verdicts of any state. */
  static Dataset<Row> of(Dataset<Row> verdicts) {
    var entities = FlagCoverage.ENTITY_COUNT;
    return verdicts
        .groupBy(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Flags.DEPARTMENT_ID.ref(),
            Flags.FLAG_ID.ref(),
            Flags.ENTITY_KIND.ref(),
            Flags.STATE.ref(),
            Flags.SEVERITY.ref(),
            Raising.REASON_CODE.ref())
        .agg(count(lit(1)).as(entities.name()))
        .groupBy(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Flags.DEPARTMENT_ID.ref(),
            Flags.FLAG_ID.ref(),
            Flags.ENTITY_KIND.ref())
        .agg(
            reasons().as(FlagCoverage.NOT_APPLICABLE_REASONS.name()),
            inState(FlagCoverage.PASS_COUNT, State.PASS),
            inState(FlagCoverage.FAIL_COUNT, State.FAIL),
            inState(FlagCoverage.NOT_APPLICABLE_COUNT, State.NOT_APPLICABLE),
            inState(FlagCoverage.ERROR_COUNT, State.ERROR),
            ofSeverity(FlagCoverage.HIGH_COUNT, Severity.HIGH),
            ofSeverity(FlagCoverage.MEDIUM_COUNT, Severity.MEDIUM),
            ofSeverity(FlagCoverage.LOW_COUNT, Severity.LOW),
            sum(entities.ref()).as(entities.name()))
        .withColumn(
            FlagCoverage.JUDGED_COUNT.name(),
            FlagCoverage.PASS_COUNT.ref().plus(FlagCoverage.FAIL_COUNT.ref()))
        .withColumn(
            FlagCoverage.PASS_RATE.name(),
            share(FlagCoverage.PASS_COUNT, FlagCoverage.JUDGED_COUNT))
        .select(FlagCoverage.TABLE.refs());
  }

  /** Part divided by whole, exact and half-up to six decimals; empty when there is no whole. */
  static Column share(Col part, Col whole) {
    return try_divide(part.ref().cast("decimal(18,0)"), whole.ref().cast("decimal(18,0)"))
        .cast(FlagCoverage.PASS_RATE.type());
  }

  private static Column inState(Col column, State state) {
    return counted(Flags.STATE.ref().equalTo(state.name()), column);
  }

  private static Column ofSeverity(Col column, Severity severity) {
    return counted(coalesce(Flags.SEVERITY.ref(), lit("")).equalTo(severity.word()), column);
  }

  private static Column counted(Column condition, Col column) {
    return sum(when(condition, FlagCoverage.ENTITY_COUNT.ref()).otherwise(0L)).as(column.name());
  }

  private static Column reasons() {
    var reason = struct(Raising.REASON_CODE.ref(), FlagCoverage.ENTITY_COUNT.ref());
    var reasons = collect_list(when(Raising.REASON_CODE.ref().isNotNull(), reason));
    return when(size(reasons).gt(0), to_json(map_from_entries(array_sort(reasons))));
  }
}
