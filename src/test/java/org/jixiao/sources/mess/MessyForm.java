package org.jixiao.sources.mess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a synthetic form says, before anyone makes a mess of it: the truth that a reading is held
 * against.
 *
 * @param project name of the project
 * @param department 主管部门
 * @param unit 实施单位
 * @param year budget year
 * @param initial initial budget in 万元
 * @param adjusted adjusted budget in 万元
 * @param executed executed amount in 万元
 * @param executionScore points for the execution
 * @param indicators the indicators, by level
 */
record MessyForm(
    String project,
    String department,
    String unit,
    int year,
    BigDecimal initial,
    BigDecimal adjusted,
    BigDecimal executed,
    BigDecimal executionScore,
    List<Line> indicators) {

  /** One indicator. */
  record Line(
      String one,
      String two,
      String three,
      String operator,
      String number,
      String measure,
      String actual,
      int weight,
      BigDecimal score,
      String reason) {

    /** Operator, number and measure in one cell. */
    String target() {
      return operator + number + measure;
    }
  }

  /** Place of the indicator that a day can be the target of. */
  static final int TIMELINESS = 2;

  /** Places of the indicators whose score or actual value an error takes. */
  static final int WITHOUT_SCORE = 1;

  static final int WITHOUT_ACTUAL = 5;

  private static final String[][] LEVELS = {
    {"产出指标", "数量指标"}, {"产出指标", "质量指标"}, {"产出指标", "时效指标"},
    {"产出指标", "成本指标"}, {"效益指标", "社会效益指标"}, {"效益指标", "可持续影响指标"},
    {"满意度指标", "服务对象满意度指标"}
  };
  private static final int[] WEIGHTS = {15, 15, 10, 10, 15, 15, 10};

  /** A form drawn by lot; the forms of ten seeds, which share a file, are of one year. */
  static MessyForm of(long seed) {
    var dice = new Random(seed);
    var adjusted = BigDecimal.valueOf(1_000 + dice.nextInt(900_000), 2);
    var executed =
        adjusted
            .multiply(BigDecimal.valueOf(30 + dice.nextInt(71), 2))
            .setScale(2, RoundingMode.DOWN);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < LEVELS.length; i++) {
      lines.add(line(dice, i));
    }
    return new MessyForm(
        "合成" + (char) ('甲' + dice.nextInt(3)) + "类道路养护项目" + dice.nextInt(1_000),
        "合成县交通运输局",
        "合成县公路管理段",
        2019 + (int) (seed / 10 % 7),
        adjusted.multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.DOWN),
        adjusted,
        executed,
        executed.multiply(BigDecimal.TEN).divide(adjusted, 2, RoundingMode.HALF_UP),
        lines);
  }

  private static Line line(Random dice, int place) {
    int weight = WEIGHTS[place];
    boolean deducted = dice.nextInt(3) == 0;
    boolean quantity = place != 4 && place != 5;
    int target = 2 + dice.nextInt(90);
    return new Line(
        LEVELS[place][0],
        LEVELS[place][1],
        "合成指标" + place + "号" + dice.nextInt(100),
        quantity ? place == 3 ? "≤" : "≥" : "",
        quantity ? String.valueOf(target) : "明显改善",
        quantity ? place == 0 ? "公里" : "%" : "",
        quantity ? (target + 1) + (place == 0 ? "公里" : "%") : "明显改善",
        weight,
        deducted ? BigDecimal.valueOf(weight * 10L - 5, 1) : BigDecimal.valueOf(weight),
        deducted ? "合成原因" + place : "");
  }

  BigDecimal total() {
    return indicators.stream()
        .map(Line::score)
        .reduce(executionScore, BigDecimal::add)
        .stripTrailingZeros();
  }

  /** The total that is printed: three points off where the scores do not add up to it. */
  BigDecimal total(Set<Mess> kinds) {
    return kinds.contains(Mess.SCORES_DO_NOT_ADD_UP)
        ? total().subtract(BigDecimal.valueOf(3))
        : total();
  }

  String goal() {
    return "养护道路" + adjusted.intValue() + "公里，改善出行";
  }

  String done() {
    return "已养护，出行改善";
  }

  /** Executed of adjusted, as forms print it: to a hundredth of a per cent. */
  BigDecimal rate() {
    return executed.divide(adjusted, 4, RoundingMode.HALF_UP);
  }

  /** What is paid back where a form has refunds; the fiscal row shows as much more. */
  BigDecimal refunded() {
    return executed.movePointLeft(1).setScale(2, RoundingMode.DOWN);
  }

  static String yuan(BigDecimal tenThousands) {
    return tenThousands.movePointRight(4).setScale(2).toPlainString();
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
