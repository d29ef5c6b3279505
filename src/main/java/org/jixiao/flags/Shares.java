package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;

/** Counts the high findings of each flag in a jurisdiction by the side the money stands on. */
final class Shares {

  private Shares() {}

  /** Rows of {@link FlagShares} from verdicts of any state. */
  static Dataset<Row> of(List<Flag> flags, Dataset<Row> verdicts, Thresholds thresholds) {
    var high = coalesce(Flags.SEVERITY.ref(), lit("")).equalTo(Severity.HIGH.word());
    var side = coalesce(Flags.DELAY_SIDE.ref(), lit("unknown"));
    var known = side.isin("upper_level", "finance", "unit");
    var sided = flags.stream().filter(flag -> flag.entity().knows(Flags.DELAY_SIDE));
    var hasSide = Flags.FLAG_ID.ref().isin(sided.map(Flag::id).toArray());
    return verdicts
        .withColumn(FlagShares.WATCHED_FLAG_ID.name(), Flags.FLAG_ID.ref())
        .groupBy(FlagShares.TABLE.keyRefs())
        .agg(
            counted(FlagShares.JUDGED_COUNT, inState(State.PASS).or(inState(State.FAIL))),
            counted(FlagShares.FAIL_COUNT, inState(State.FAIL)),
            counted(FlagShares.HIGH_COUNT, high),
            counted(FlagShares.UPPER_LEVEL_COUNT, high.and(side.equalTo("upper_level"))),
            counted(FlagShares.FINANCE_COUNT, high.and(side.equalTo("finance"))),
            counted(FlagShares.UNIT_COUNT, high.and(side.equalTo("unit"))),
            counted(FlagShares.OTHER_SIDE_COUNT, high.and(hasSide).and(not(known))),
            counted(FlagShares.WITHOUT_SIDE_COUNT, high.and(not(hasSide))),
            sum(when(high, coalesce(Flags.MONEY_AT_STAKE_AMOUNT.ref(), lit(0))).otherwise(lit(0)))
                .cast(FlagShares.HIGH_AMOUNT.type())
                .as(FlagShares.HIGH_AMOUNT.name()))
        .withColumn(
            FlagShares.HIGH_RATE.name(),
            Coverage.share(FlagShares.HIGH_COUNT, FlagShares.JUDGED_COUNT))
        .withColumn(FlagShares.WATCHED_TITLE_ZH.name(), told(flags, flag -> flag.title().zh()))
        .withColumn(FlagShares.WATCHED_TITLE_EN.name(), told(flags, flag -> flag.title().en()))
        .withColumn(FlagShares.WATCHED_KIND.name(), told(flags, flag -> flag.entity().kind()))
        .withColumn(FlagShares.COUNTER_ZH.name(), told(flags, flag -> flag.entity().counter()))
        .withColumn(
            FlagShares.DECLARED_RATE.name(),
            told(flags, flag -> thresholds.filledInto(flag.wideShare()))
                .cast(FlagShares.DECLARED_RATE.type()))
        .select(FlagShares.TABLE.refs());
  }

  private static Column inState(State state) {
    return Flags.STATE.ref().equalTo(state.name());
  }

  private static Column counted(Col column, Column condition) {
    return count_if(condition).as(column.name());
  }

  /** What is known of the watched flag; looked up, as a branch a flag takes long to plan. */
  private static Column told(List<Flag> flags, Function<Flag, String> what) {
    var told =
        flags.stream()
            .flatMap(flag -> Stream.of(lit(flag.id()), lit(what.apply(flag))))
            .toArray(Column[]::new);
    return try_element_at(map(told), FlagShares.WATCHED_FLAG_ID.ref());
  }
}
