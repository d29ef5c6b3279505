package org.jixiao.measures.indicators;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.measures.RuleSet.IndicatorScore;
import org.jixiao.measures.indicators.StatedValue.Direction;
import org.jixiao.measures.indicators.StatedValue.Kind;
import org.jixiao.measures.scoring.OverFulfilment;
import org.jixiao.measures.scoring.QualitativeBands;
import org.jixiao.measures.scoring.QualitativeBands.Attainment;
import org.jixiao.measures.scoring.QuantitativeRule;
import org.jixiao.measures.scoring.QuantitativeRule.Excess;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator earns under the rule set, or why that cannot be said.
 *
 * @param status OK, QUALITATIVE, or why no score could be recomputed
 * @param direction which side of the target is good
 * @param directionStated false when the direction follows from the indicator's name alone
 * @param target the target; null unless both are numbers of one unit
 * @param actual the actual value; null like the target
 * @param score recomputed score; null unless the status is OK
 * @param otherScore the score under the other local rule for broken limits; null where it is none
 * @param overFulfilled whether the actual value lies above the threshold of over-fulfilment
 * @param lowest lowest score the rule set allows
 * @param highest highest score it allows
 */
record IndicatorOutcome(
    String status,
    Direction direction,
    boolean directionStated,
    @Nullable StatedValue target,
    @Nullable StatedValue actual,
    @Nullable BigDecimal score,
    @Nullable BigDecimal otherScore,
    boolean overFulfilled,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest) {

  static final String OK = "OK";
  static final String QUALITATIVE = "QUALITATIVE";

  private static final Pattern LESS_IS_BETTER =
      Pattern.compile("成本|时间|时限|投诉|事故|差错|错误率|违规|违法|死亡|结余率|变质|流失|辍学|返贫|控制数");
  private static final Pattern NOT_ACHIEVED = Pattern.compile("未达成|未完成|没有达成|较差|未达到|未实现");
  private static final Pattern PARTLY = Pattern.compile("部分|基本");
  private static final Pattern ACHIEVED = Pattern.compile("达成|完成|达到|实现");
  private static final int MOST_DIGITS = 18;

  /** Judges one indicator. */
  static IndicatorOutcome of(IndicatorRow row, IndicatorScore rule) {
    var target = StatedValue.of(row.targetText()).orUnit(row.targetUnit());
    var actual = StatedValue.of(row.actualText());
    var declared = StatedValue.direction(row.operator());
    var stated = declared != null ? declared : target.direction();
    var direction =
        target.kind() == Kind.DATE ? Direction.AT_MOST : stated != null ? stated : derived(row);
    var plain =
        new IndicatorOutcome(
            status(row, target, actual),
            direction,
            stated != null,
            null,
            null,
            null,
            null,
            false,
            null,
            null);
    var weight = row.weight();
    if (weight == null) {
      return plain;
    }
    return switch (plain.status) {
      case OK -> plain.scored(weight, target, actual, rule);
      case QUALITATIVE -> plain.banded(weight, row, rule);
      default -> plain;
    };
  }

  private static Direction derived(IndicatorRow row) {
    var words = row.level1() + " " + row.level2() + " " + row.level3();
    return LESS_IS_BETTER.matcher(words).find() ? Direction.AT_MOST : Direction.AT_LEAST;
  }

  private static String status(IndicatorRow row, StatedValue target, StatedValue actual) {
    if (row.weight() == null) {
      return "NO_WEIGHT";
    }
    return switch (target.kind()) {
      case NOTHING -> "NO_TARGET";
      case DATE -> "DATE_TARGET";
      case WORDS -> actual.kind() == Kind.NOTHING ? "NO_ACTUAL" : QUALITATIVE;
      case NUMBER ->
          switch (actual.kind()) {
            case NOTHING -> "NO_ACTUAL";
            case DATE, WORDS -> "ACTUAL_IN_WORDS";
            case NUMBER -> comparable(target, actual);
          };
    };
  }

  private static String comparable(StatedValue target, StatedValue actual) {
    var one = number(target);
    var other = number(actual);
    if (tooLong(one) || tooLong(other)) {
      return "OUT_OF_RANGE";
    }
    if (!actual.unit().isEmpty()
        && !target.unit().isEmpty()
        && !actual.unit().equals(target.unit())) {
      return "UNITS_DIFFER";
    }
    boolean fractionOfPercent =
        target.unit().equals("%")
            && actual.unit().isEmpty()
            && one.compareTo(BigDecimal.ONE) > 0
            && other.signum() > 0
            && other.compareTo(BigDecimal.ONE) <= 0;
    if (fractionOfPercent) {
      return "UNIT_UNCLEAR";
    }
    return one.signum() < 0 ? "NEGATIVE_TARGET" : OK;
  }

  private IndicatorOutcome scored(
      BigDecimal weight, StatedValue stated, StatedValue reached, IndicatorScore rule) {
    var same = reached.inUnitOf(stated);
    var side = QuantitativeRule.Direction.valueOf(direction.name());
    var inForce = rule(rule, rule.excess()).score(weight, side, number(stated), number(same));
    var other = rule.excess() == Excess.PROPORTION ? Excess.BY_EXCESS : Excess.PROPORTION;
    var otherScore =
        rule(rule, other)
            .score(weight, side, number(stated), number(same))
            .map(QuantitativeRule.Result::score);
    return inForce
        .map(
            result ->
                new IndicatorOutcome(
                    OK,
                    direction,
                    directionStated,
                    stated,
                    same,
                    result.score(),
                    otherScore.orElse(null),
                    result.overFulfilled(),
                    result.score(),
                    result.score()))
        .orElse(this);
  }

  private IndicatorOutcome banded(BigDecimal weight, IndicatorRow row, IndicatorScore rule) {
    return attainment(row)
        .map(
            attainment -> {
              var bands = new QualitativeBands(rule.achievedFrom(), rule.partlyFrom());
              var achieved = bands.achievedFrom().multiply(weight);
              var partly = bands.partlyFrom().multiply(weight);
              return switch (attainment) {
                case ACHIEVED -> band(achieved, weight);
                case PARTLY -> band(partly, achieved);
                case NOT_ACHIEVED -> band(BigDecimal.ZERO, partly);
              };
            })
        .orElse(this);
  }

  /** What the answer of an indicator in words says; empty where it says none of the three. */
  private static Optional<Attainment> attainment(IndicatorRow row) {
    var answer = row.actualText() == null ? "" : row.actualText().strip();
    var target = row.targetText() == null ? "" : row.targetText().strip();
    if (NOT_ACHIEVED.matcher(answer).find()) {
      return Optional.of(Attainment.NOT_ACHIEVED);
    }
    if (PARTLY.matcher(answer).find()) {
      return Optional.of(Attainment.PARTLY);
    }
    return answer.equals(target) || ACHIEVED.matcher(answer).find()
        ? Optional.of(Attainment.ACHIEVED)
        : Optional.empty();
  }

  private IndicatorOutcome band(BigDecimal from, BigDecimal to) {
    return new IndicatorOutcome(
        status, direction, directionStated, null, null, null, null, false, from, to);
  }

  private static QuantitativeRule rule(IndicatorScore rule, Excess excess) {
    return new QuantitativeRule(
        excess,
        rule.passShare(),
        new OverFulfilment(rule.overFulfilment(), rule.overFulfilmentAction()),
        rule.decimals());
  }

  private static BigDecimal number(StatedValue value) {
    var number = value.number();
    if (number == null) {
      throw new IllegalStateException("a value of kind " + value.kind() + " has no number");
    }
    return number;
  }

  private static boolean tooLong(BigDecimal number) {
    return number.precision() - number.scale() > MOST_DIGITS;
  }
}
