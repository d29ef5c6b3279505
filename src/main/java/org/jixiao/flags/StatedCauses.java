package org.jixiao.flags;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.causes.DeviationCauses;
import org.jixiao.vocabulary.CodeWords;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * What a self-evaluation gives as the cause of little money paid, told in the question about it:
 * each cause with the ledgers' word on it, and where the money waits by the ledgers. "The treasury
 * had no cash" and "the unit was late" ask for different answers.
 */
public final class StatedCauses {

  /** Questions about money not paid, in the order of the catalogue. */
  static final List<Flag> ASKED_ABOUT_MONEY_NOT_PAID =
      List.of(
          ScoreHighPaymentLow.FLAG,
          VeryLowPayment.FLAG,
          ScoreRateGap.FLAG,
          FullOutputNothingPaid.FLAG,
          LowRateUnexplained.FLAG,
          ThreeLowYears.FLAG,
          WarnedStillExcellent.FLAG,
          PaysUnlikePeers.FLAG);

  private static final int QUOTED = 40;
  private static final String ZH = "causes_zh";
  private static final String EN = "causes_en";

  private StatedCauses() {}

  /**
   * Adds a sentence to the reasons of questions about money not paid whose project names a cause;
   * all other rows stay as they are. Joined by the key of a project-year.
   *
   * @param flags rows of {@code flags}
   * @param deviationCauses rows of {@code deviation_causes}
   */
  public static Dataset<Row> told(Dataset<Row> flags, Dataset<Row> deviationCauses) {
    var causes = byProject(deviationCauses);
    var same =
        Keys.PROJECT_YEAR.stream()
            .map(key -> flags.col(key.name()).equalTo(causes.col(key.name())))
            .reduce(Column::and)
            .orElseThrow();
    var ids = ASKED_ABOUT_MONEY_NOT_PAID.stream().map(Flag::id).toArray();
    var asked =
        flags
            .col(Flags.FLAG_ID.name())
            .isin(ids)
            .and(flags.col(Flags.STATE.name()).equalTo("FAIL"));
    var beside = flags.join(causes, same.and(asked), "left");
    return beside.select(
        Flags.TABLE.columns().stream()
            .map(
                column ->
                    switch (column.name()) {
                      case "reason_zh" -> with(flags, column, causes.col(ZH));
                      case "reason_en" -> with(flags, column, causes.col(EN));
                      default -> flags.col(column.name());
                    })
            .toArray(Column[]::new));
  }

  private static Column with(Dataset<Row> flags, Col reason, Column sentence) {
    var told = flags.col(reason.name());
    return when(sentence.isNotNull(), concat(told, sentence)).otherwise(told).as(reason.name());
  }

  /** One row a project-year with both sentences, causes in the order of their ids. */
  private static Dataset<Row> byProject(Dataset<Row> deviationCauses) {
    var named =
        array_sort(collect_list(struct(DeviationCauses.CAUSE_ID.ref(), zh().as(ZH), en().as(EN))));
    var side = max(MoneyChain.DELAY_SIDE.ref());
    return deviationCauses
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            concat(lit("自评表所述原因："), joined(named, ZH, "、"), side(side, true)).as(ZH),
            Stream.of(
                    concat(
                            lit(" Causes the form gives: "),
                            joined(named, EN, ", "),
                            side(side, false))
                        .as(EN))
                .toArray(Column[]::new));
  }

  private static Column joined(Column named, String language, String between) {
    return array_join(transform(named, each -> each.getField(language)), between);
  }

  private static Column zh() {
    var agreement = DeviationCauses.AGREEMENT.ref();
    return when(DeviationCauses.CAUSE.ref().isNull(), quoted("未归类“", "”"))
        .otherwise(
            concat(
                DeviationCauses.CAUSE.ref(),
                when(agreement.equalTo(DeviationCauses.AGREE), "（与台账相符）")
                    .when(agreement.equalTo(DeviationCauses.CONTRADICT), "（与台账不符）")
                    .otherwise("（台账不能印证）")));
  }

  private static Column en() {
    var agreement = DeviationCauses.AGREEMENT.ref();
    return when(DeviationCauses.CAUSE.ref().isNull(), quoted("unclassified “", "”"))
        .otherwise(
            concat(
                translate(DeviationCauses.CAUSE_ID.ref(), "_", " "),
                when(agreement.equalTo(DeviationCauses.AGREE), " (the ledgers agree)")
                    .when(
                        agreement.equalTo(DeviationCauses.CONTRADICT), " (the ledgers contradict)")
                    .otherwise(" (the ledgers do not tell)")));
  }

  private static Column quoted(String before, String after) {
    var text = regexp_replace(DeviationCauses.TEXT_EXAMPLE.ref(), "\\s+", " ");
    return concat(lit(before), substring(text, 1, QUOTED), lit(after));
  }

  /** Where the money waits, as the last words of a sentence. */
  private static Column side(Column side, boolean chinese) {
    var told =
        chinese
            ? CodeWords.worded(MoneyChain.DELAY_SIDE.name(), side)
            : when(side.equalTo(MoneyChain.UPPER_LEVEL), "upper levels")
                .when(side.equalTo(MoneyChain.FINANCE), "finance")
                .otherwise("the unit");
    var stop = chinese ? "。" : ".";
    var before = chinese ? "；台账显示资金滞留环节：" : "; by the ledgers money waits with ";
    return when(
            side.isin(MoneyChain.UPPER_LEVEL, MoneyChain.FINANCE, MoneyChain.UNIT),
            concat(lit(before), told, lit(stop)))
        .otherwise(stop);
  }
}
