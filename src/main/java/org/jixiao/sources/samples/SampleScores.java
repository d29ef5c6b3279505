package org.jixiao.sources.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Fills in the indicators of a form so that weights add up to 90 and scores to a chosen total. */
final class SampleScores {

  private static final List<String> REASONS =
      List.of(
          "受县级财政困难影响，资金支付滞后，下步加大申请力度",
          "前期工作推进较慢，下步倒排工期",
          "年初目标设定偏高，下年度据实调整",
          "部分内容跨年实施，下年度继续完成",
          "群众宣传不够，下步加强政策宣传");

  /** Totals on which declared scores heap, in hundredths, and how often each is chosen. */
  private static final int[] HEAPS = {10_000, 9800, 9600, 9500, 9000};

  private static final int[] HEAP_WEIGHTS = {34, 18, 14, 20, 14};

  private final Dice dice;
  private final List<SampleIndicator> indicators = new ArrayList<>();

  private SampleScores(Dice dice) {
    this.dice = dice;
  }

  /** Indicators whose scores add up to the total less the execution score. */
  static List<SampleIndicator> of(
      Dice dice, SampleDepartment department, long adjusted, int executionScore, int total) {
    SampleScores scores = new SampleScores(dice);
    scores.outputs(department, adjusted);
    scores.benefits();
    scores.satisfaction();
    scores.deduct(executionScore + 9000 - total);
    return List.copyOf(scores.indicators);
  }

  /**
   * A total as units declare it: nine of ten are 优, heaped on round values, whatever the money did.
   * Never above execution score plus 90 points.
   */
  static int drawnTotal(Dice dice, int executionScore) {
    int most = executionScore + 9000;
    int kind = dice.weighted(905, 75, 16, 4);
    int good = 8000 + 50 * dice.between(0, 19);
    int fair = 6000 + 50 * dice.between(0, 39);
    int poor = 5900 - 50 * dice.between(0, 4);
    return switch (kind) {
      case 0 -> excellent(dice, most);
      case 1 -> good;
      case 2 -> fair;
      default -> Math.max(poor, most - 4000);
    };
  }

  /** A total of at least 90, on one of the heaps where the execution score lets it. */
  static int excellent(Dice dice, int most) {
    int heap = HEAPS[dice.weighted(HEAP_WEIGHTS)];
    if (heap <= most) {
      return heap;
    }
    int drawn = most - 50 * dice.between(0, 6);
    return drawn < 9000 || dice.chance(400) ? most : drawn;
  }

  private void outputs(SampleDepartment department, long adjusted) {
    int shape = dice.weighted(3, 4, 3);
    List<String> counted = department.outputs();
    int first = dice.between(0, counted.size() - 1);
    quantity(counted.get(first), shape == 0 ? 15 : 10);
    if (shape > 0) {
      quantity(counted.get((first + 1) % counted.size()), 10);
    }
    percent("产出指标", "质量指标", "验收合格率", dice.chance(700) ? 100 : 95, shape == 0 ? 15 : 10);
    if (shape == 2) {
      percent("产出指标", "质量指标", "资料归档完整率", 100, 5);
    }
    percent("产出指标", "时效指标", "按期完成率", 100, 10);
    cost(adjusted, shape == 2 ? 5 : 10);
  }

  private void benefits() {
    int shape = dice.weighted(3, 3, 3, 2);
    switch (shape) {
      case 0 -> {
        percent("效益指标", "社会效益指标", "受益群众覆盖率", 90, 15);
        quality("可持续影响指标", "长效管护机制", "健全", 15);
      }
      case 1 -> {
        quality("经济效益指标", "带动群众增收", "有效", 10);
        percent("效益指标", "社会效益指标", "政策知晓率", 90, 10);
        quality("可持续影响指标", "持续发挥作用", "长期", 10);
      }
      case 2 -> {
        percent("效益指标", "社会效益指标", "服务能力提升率", 95, 10);
        quality("生态效益指标", "生态环境改善", "明显", 10);
        quality("可持续影响指标", "持续发挥作用", "长期", 10);
      }
      default -> {
        quality("经济效益指标", "减轻群众负担", "有效", 5);
        percent("效益指标", "社会效益指标", "受益群众覆盖率", 95, 10);
        quality("生态效益指标", "人居环境改善", "明显", 5);
        quality("可持续影响指标", "长效管护机制", "健全", 10);
      }
    }
  }

  private void satisfaction() {
    if (dice.chance(700)) {
      percent("满意度指标", "服务对象满意度指标", "受益群众满意度", dice.chance(500) ? 90 : 95, 10);
    } else {
      percent("满意度指标", "服务对象满意度指标", "受益群众满意度", 90, 5);
      percent("满意度指标", "服务对象满意度指标", "项目单位满意度", 90, 5);
    }
  }

  private void quantity(String output, int weight) {
    int bar = output.indexOf('|');
    int target = dice.between(2, 60) * (dice.chance(300) ? 10 : 1);
    int actual = dice.chance(700) ? target : target + target * dice.between(1, 20) / 100;
    indicators.add(
        new SampleIndicator(
            "产出指标",
            "数量指标",
            output.substring(0, bar),
            "≥",
            target + "",
            output.substring(bar + 1),
            actual + "",
            weight,
            weight * 100,
            ""));
  }

  private void percent(String level1, String level2, String name, int target, int weight) {
    int actual = dice.chance(600) ? target : dice.between(target, 100);
    indicators.add(
        new SampleIndicator(
            level1, level2, name, "≥", target + "", "%", actual + "", weight, weight * 100, ""));
  }

  private void quality(String level2, String name, String word, int weight) {
    indicators.add(
        new SampleIndicator("效益指标", level2, name, "", word, "", word, weight, weight * 100, ""));
  }

  private void cost(long adjusted, int weight) {
    String budget = Amounts.tenThousands(adjusted).toPlainString();
    indicators.add(
        new SampleIndicator(
            "产出指标", "成本指标", "项目总成本", "≤", budget, "万元", budget, weight, weight * 100, ""));
  }

  /** Takes the points from percentages, whose actual values then follow the proportional rule. */
  private void deduct(int points) {
    int left = points;
    int start = dice.between(0, indicators.size() - 1);
    for (int turn = 0; turn < indicators.size() && left > 0; turn++) {
      int at = (start + turn) % indicators.size();
      SampleIndicator from = indicators.get(at);
      if (from.unit().equals("%")) {
        int taken = Math.min(left, from.weight() * 100);
        indicators.set(at, deducted(from, taken));
        left -= taken;
      }
    }
    if (left != 0) {
      throw new IllegalStateException(left + " hundredths of a point could not be deducted");
    }
  }

  private SampleIndicator deducted(SampleIndicator from, int taken) {
    int score = from.weight() * 100 - taken;
    BigDecimal actual =
        new BigDecimal(from.target())
            .multiply(BigDecimal.valueOf(score))
            .divide(BigDecimal.valueOf(from.weight() * 100L), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return new SampleIndicator(
        from.level1(),
        from.level2(),
        from.level3(),
        from.operator(),
        from.target(),
        from.unit(),
        actual.toPlainString(),
        from.weight(),
        score,
        dice.pick(REASONS));
  }
}
