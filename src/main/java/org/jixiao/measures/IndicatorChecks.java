package org.jixiao.measures;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.jixiao.measures.IndicatorValues.ACTUAL;
import static org.jixiao.measures.IndicatorValues.ACTUAL_TEXT;
import static org.jixiao.measures.IndicatorValues.COMPARABLE;
import static org.jixiao.measures.IndicatorValues.LEVEL_1;
import static org.jixiao.measures.IndicatorValues.LEVEL_2;
import static org.jixiao.measures.IndicatorValues.LEVEL_3;
import static org.jixiao.measures.IndicatorValues.OPERATOR;
import static org.jixiao.measures.IndicatorValues.REASON_TEXT;
import static org.jixiao.measures.IndicatorValues.TARGET;
import static org.jixiao.measures.IndicatorValues.TARGET_TEXT;
import static org.jixiao.measures.IndicatorValues.UNIT;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.jixiao.lake.Indicators;
import org.jixiao.vocabulary.Keys;

/**
 * What is looked at in every indicator. Rules of scoring differ from place to place: an indicator
 * is found off the rule only where none of the rules in use (in proportion, all or nothing, by
 * steps for satisfaction, a cut for far too low a target) gives its score.
 *
 * @param rules names the tolerances
 */
record IndicatorChecks(RuleSet rules) {

  private static final Column WEIGHT = Indicators.WEIGHT.ref();
  private static final Column SCORE = Indicators.SCORE.ref();
  private static final Column SCORED = WEIGHT.isNotNull().and(SCORE.isNotNull());
  private static final Column AT_LEAST = OPERATOR.isin("≥", ">");
  private static final Column AT_MOST = OPERATOR.isin("≤", "<");
  private static final Column COST =
      coalesce(LEVEL_2, lit("")).contains("成本").or(LEVEL_1.contains("成本"));

  /** Words with a numeral in them that name no number. */
  private static final String NO_NUMBER = "一定|一些|一般|一批|一系列|进一步|统一|万一|十分|千方百计|百姓";

  /** A number with its bound in words is no quality: 不少于3处. */
  private static final String BOUNDED = "^(?:不少于|不低于|不小于|不超过|不高于|不多于|不大于|至少|达到|控制在)[0-9]";

  private static final Column LEVEL_NAMES = concat(LEVEL_1, coalesce(LEVEL_2, lit("")));

  /** Every check, in the order {@link FormChecks} shows them. */
  List<IndicatorCheck> all() {
    return List.of(
        IndicatorCheck.of(
            FormChecks.ABOVE_WEIGHT,
            SCORED,
            SCORE.gt(WEIGHT.plus(limit("indicator.weight_tolerance"))).or(SCORE.lt(0))),
        IndicatorCheck.of(FormChecks.OFF_RULE, offRuleJudged(), not(offRuleExplained())),
        IndicatorCheck.of(
            FormChecks.UNEXPLAINED, SCORED.and(SCORE.lt(WEIGHT)), REASON_TEXT.isNull()),
        IndicatorCheck.of(
            FormChecks.WITHOUT_VALUE,
            SCORED.and(WEIGHT.gt(0)).and(SCORE.geq(WEIGHT)),
            ACTUAL_TEXT.isNull().or(TARGET_TEXT.isNull())),
        IndicatorCheck.of(FormChecks.REVERSED_COST, COST.and(OPERATOR.isNotNull()), reversed()),
        IndicatorCheck.of(
            FormChecks.ABOVE_HUNDRED,
            UNIT.equalTo("%").and(TARGET.isNotNull()),
            TARGET.gt(100).and(not(LEVEL_3.rlike("同比|环比|增长|增幅|增加|提高|提升|完成率|达成率")))),
        IndicatorCheck.of(
            FormChecks.EXECUTION_AGAIN,
            LEVEL_1.contains("产出"),
            LEVEL_3.rlike("执行率|支付率|支出率|支付进度|支出进度|拨付率")),
        IndicatorCheck.of(FormChecks.AS_TARGETED, COMPARABLE, TARGET.equalTo(ACTUAL)),
        IndicatorCheck.of(FormChecks.WITH_OPERATOR, ACTUAL_TEXT.isNotNull(), inequality()),
        IndicatorCheck.of(FormChecks.OVER_FULFILLED, overJudged(), over("overfulfilment.ratio")),
        IndicatorCheck.of(
            FormChecks.FAR_OVER_FULFILLED, overJudged(), over("overfulfilment.high_ratio")),
        IndicatorCheck.of(FormChecks.COST_OVERRUN, overrunJudged(), overrun()),
        IndicatorCheck.of(
            FormChecks.QUALITATIVE,
            TARGET_TEXT.isNotNull(),
            TARGET.isNull().and(not(TARGET_TEXT.rlike(BOUNDED)))),
        IndicatorCheck.of(
            FormChecks.WORDED_QUANTITY,
            coalesce(LEVEL_2, lit("")).contains("数量").and(TARGET_TEXT.isNotNull()),
            not(regexp_replace(TARGET_TEXT, NO_NUMBER, "").rlike("[0-9一二三四五六七八九十百千万两]"))),
        IndicatorCheck.of(
            FormChecks.MISPLACED,
            LEVEL_NAMES.rlike("生态|社会"),
            LEVEL_3.rlike("成本|支付|支出金额|资金支出|经费支出")),
        IndicatorCheck.of(
            FormChecks.FUNDS_AS_QUANTITY,
            coalesce(LEVEL_2, lit("")).contains("数量"),
            LEVEL_3.contains("资金").and(LEVEL_3.rlike("支付|拨付|数量|到位"))),
        IndicatorCheck.of(FormChecks.LATE_IN_FULL, lateJudged(), finishedLater()));
  }

  private static Column offRuleJudged() {
    return SCORED
        .and(COMPARABLE)
        .and(WEIGHT.gt(0))
        .and(TARGET.gt(0))
        .and(ACTUAL.geq(0))
        .and(AT_LEAST.or(OPERATOR.equalTo("=")))
        .and(not(COST));
  }

  /** The score follows from target and actual by some rule in use, or a reason says why not. */
  private Column offRuleExplained() {
    var points = limit("indicator.points");
    var inProportion =
        abs(SCORE.multiply(TARGET).minus(WEIGHT.multiply(least(ACTUAL, TARGET))))
            .leq(TARGET.multiply(points));
    var nothing = SCORE.leq(points).and(ACTUAL.lt(TARGET));
    var satisfaction =
        LEVEL_1
            .contains("满意")
            .and(near(WEIGHT, points).or(nearShare("0.8", points)).or(nearShare("0.5", points)))
            .and(ACTUAL.lt(TARGET));
    var targetTooLow =
        ACTUAL.gt(TARGET.multiply(limit("overfulfilment.ratio"))).and(SCORE.leq(WEIGHT));
    var reasoned = ACTUAL.geq(TARGET).and(SCORE.lt(WEIGHT)).and(REASON_TEXT.isNotNull());
    return inProportion.or(nothing).or(satisfaction).or(targetTooLow).or(reasoned);
  }

  private static Column near(Column expected, Column points) {
    return abs(SCORE.minus(expected)).leq(points);
  }

  private static Column nearShare(String share, Column points) {
    return near(WEIGHT.multiply(lit(new BigDecimal(share))), points);
  }

  /** A cost that is to be at least something, unless it is a rate or a saving. */
  private static Column reversed() {
    return AT_LEAST.and(not(LEVEL_3.rlike("率|节约|节省|降低|减少|标准|达标")));
  }

  private static Column inequality() {
    return ACTUAL_TEXT.rlike("^(?:[≥≤><]|>=|<=|不低于|不超过|不少于|不高于)");
  }

  private static Column overJudged() {
    return COMPARABLE.and(AT_LEAST).and(TARGET.gt(0));
  }

  private Column over(String ratio) {
    return ACTUAL.gt(TARGET.multiply(limit(ratio)));
  }

  private static Column overrunJudged() {
    return SCORED.and(COMPARABLE).and(COST).and(AT_MOST).and(TARGET.gt(0)).and(WEIGHT.gt(0));
  }

  /** More than in proportion, which is the mildest of the rules in use for a broken limit. */
  private Column overrun() {
    var points = limit("indicator.points");
    return ACTUAL
        .gt(TARGET)
        .and(
            SCORE
                .multiply(ACTUAL)
                .gt(WEIGHT.multiply(TARGET).plus(greatest(ACTUAL, lit(0)).multiply(points))));
  }

  private static Column lateJudged() {
    return SCORED
        .and(WEIGHT.gt(0))
        .and(coalesce(LEVEL_2, lit("")).contains("时效"))
        .and(ACTUAL_TEXT.rlike("20[0-9]{2}年"));
  }

  private static Column finishedLater() {
    var year = regexp_extract(ACTUAL_TEXT, "(20[0-9]{2})年", 1).try_cast("int");
    return SCORE.geq(WEIGHT).and(year.gt(Keys.FISCAL_YEAR.ref()));
  }

  private Column limit(String name) {
    return lit(rules.threshold(name));
  }
}
