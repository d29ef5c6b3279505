package org.jixiao.sources.mess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

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

  private static final String[][] LEVELS = {
    {"产出指标", "数量指标"}, {"产出指标", "质量指标"}, {"产出指标", "时效指标"},
    {"产出指标", "成本指标"}, {"效益指标", "社会效益指标"}, {"效益指标", "可持续影响指标"},
    {"满意度指标", "服务对象满意度指标"}
  };
  private static final int[] WEIGHTS = {15, 15, 10, 10, 15, 15, 10};

  /** A form drawn by lot. */
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
        2019 + dice.nextInt(7),
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

  String goal() {
    return "养护道路" + adjusted.intValue() + "公里，改善出行";
  }

  String done() {
    return "已养护，出行改善";
  }

  /** The truth, by field, as text. */
  Map<String, String> truth() {
    var truth = new LinkedHashMap<String, String>();
    truth.put("year", String.valueOf(year));
    truth.put("project", project);
    truth.put("department", department);
    truth.put("unit", unit);
    truth.put("initial", yuan(initial));
    truth.put("adjusted", yuan(adjusted));
    truth.put("executed", yuan(executed));
    truth.put("execution_weight", "10");
    truth.put("execution_score", plain(executionScore));
    truth.put("total_weight", "100");
    truth.put("declared_score", plain(total()));
    truth.put("goal", goal());
    truth.put("goal_actual", done());
    for (int i = 0; i < indicators.size(); i++) {
      var line = indicators.get(i);
      truth.put(i + " level_1", line.one());
      truth.put(i + " level_2", line.two());
      truth.put(i + " level_3", line.three());
      truth.put(i + " operator", line.operator());
      truth.put(i + " actual", line.actual());
      truth.put(i + " weight", String.valueOf(line.weight()));
      truth.put(i + " score", plain(line.score()));
      truth.put(i + " reason", line.reason());
    }
    return truth;
  }

  static String yuan(BigDecimal tenThousands) {
    return tenThousands.movePointRight(4).setScale(2).toPlainString();
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
