package org.jixiao.measures.forensics;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Whether the digits of the amounts paid are spread as those of grown amounts usually are. A
 * deviation is no finding about any payment: prices, allowances and limits set by rule cause it
 * too, which {@code applicability_status} says where it shows.
 */
public final class DigitTests {

  private static final String NONE_TESTED = "no amount above zero";
  private static final String FIRST_TWO_ONLY = "the test is not first_two, or no amount above zero";

  public static final Col GROUP_KIND = Col.text("group_kind", "分组方式", "jurisdiction or department");
  public static final Col GROUP_ID = Col.text("group_id", "分组", "Division code or department id");
  public static final Col TEST_NAME =
      Col.text(
          "test_name",
          "检验",
          "first, second, first_two or first_three digits; last_two (the cents); second_order"
              + " (first two of the differences between neighbouring different amounts); summation"
              + " (money by first two digits)");
  public static final Col AMOUNT_SCOPE =
      Col.text(
          "amount_scope",
          "金额范围",
          "all: every amount above zero; from_ten: amounts from ten yuan on, as published digit"
              + " tests often limit themselves to");
  public static final Col APPLICABILITY_STATUS =
      Col.text(
          "applicability_status",
          "适用性",
          "OK; TOO_FEW (the rarest digits are expected fewer than five times); NARROW_SPAN (largest"
              + " less than 1000 times the smallest); ASSIGNED_AMOUNTS (one amount makes up more"
              + " than a tenth, as allowances do); CAPPED (more than a hundredth are exactly the"
              + " largest, as under a limit); only OK says anything about how amounts came about");
  public static final Col TESTED_COUNT =
      Col.count("tested_count", "检验笔数", "Payments above zero; for second_order, differences");
  public static final Col NEGATIVE_COUNT =
      Col.count("negative_count", "负数笔数", "Refunds and corrections, not tested");
  public static final Col ZERO_COUNT = Col.count("zero_count", "零值笔数", "Not tested");
  public static final Col SMALLEST_AMOUNT =
      Col.money("smallest_amount", "最小金额", "Smallest amount tested").orEmpty(NONE_TESTED);
  public static final Col LARGEST_AMOUNT =
      Col.money("largest_amount", "最大金额", "Largest amount tested").orEmpty(NONE_TESTED);
  public static final Col CHI_SQUARE =
      Col.statistic("chi_square", "卡方值", "Σ (seen − expected)² ÷ expected")
          .orEmpty("no amount above zero, or the test is summation: money is no count");
  public static final Col DEGREES_COUNT =
      Col.count("degrees_count", "自由度", "Degrees of freedom of chi_square");
  public static final Col CHI_SQUARE_P =
      Col.statistic(
              "chi_square_p", "卡方检验p值", "Probability of such a value or a larger one by chance")
          .orEmpty("no chi_square");
  public static final Col MEAN_ABSOLUTE_DEVIATION =
      Col.statistic("mean_absolute_deviation", "平均绝对偏差", "Mean of |share seen − share expected|")
          .orEmpty(NONE_TESTED);
  public static final Col CONFORMITY =
      Col.text(
              "conformity",
              "符合程度",
              "close, acceptable, marginal or nonconforming: Nigrini's limits of the mean absolute"
                  + " deviation")
          .orEmpty("no limits are named for this test, or no amount above zero");
  public static final Col KS_DISTANCE =
      Col.statistic("ks_distance", "最大累计差", "Largest distance of cumulative shares")
          .orEmpty("no chi_square");
  public static final Col KS_CRITICAL =
      Col.statistic("ks_critical", "最大累计差临界值", "1.36 ÷ √n, at 5%").orEmpty("no chi_square");
  public static final Col LARGEST_DEVIATIONS =
      Col.text(
              "largest_deviations",
              "偏差最大的数字",
              "Six values farthest from expected: digits: payments seen (expected, z with"
                  + " continuity correction); for summation digits: yuan")
          .orEmpty(NONE_TESTED);
  public static final Col REPEATED_AMOUNTS =
      Col.text("repeated_amounts", "最常见金额", "Six most frequent amounts: yuan × payments")
          .orEmpty(FIRST_TWO_ONLY);
  public static final Col MANTISSA_MEAN = mantissa("mantissa_mean", "尾数均值", "Mean, expected 0.5");
  public static final Col MANTISSA_VARIANCE =
      mantissa("mantissa_variance", "尾数方差", "Variance (n − 1), expected 1/12");
  public static final Col MANTISSA_ARC =
      mantissa("mantissa_arc", "尾数弧检验L²", "Squared distance from the circle's centre");
  public static final Col MANTISSA_ARC_P =
      mantissa("mantissa_arc_p", "尾数弧检验p值", "Probability of such an arc by chance");
  public static final Col MANTISSA_SKEWNESS =
      mantissa("mantissa_skewness", "尾数偏度", "Skewness, expected 0");
  public static final Col MANTISSA_KURTOSIS =
      mantissa("mantissa_kurtosis", "尾数超额峰度", "Excess kurtosis, expected −1.2");
  public static final Col DISTORTION_PERCENT =
      mantissa(
          "distortion_percent",
          "失真系数（%）",
          "Mean of the amounts from ten yuan on, moved to 10–100, against 39.0865 expected");
  public static final Col MISPRINTED_DISTORTION_PERCENT =
      mantissa(
          "misprinted_distortion_percent",
          "失真系数（%，按误印除数）",
          "distortion_percent divided by 39.0685, as benford.analysis prints it; explains published"
              + " figures that differ");
  public static final Col BINARY_MOVED_COUNT =
      Col.count(
              "binary_moved_count",
              "二进制误差笔数",
              "Payments whose first two digits a program that calculates in binary fractions gets"
                  + " wrong, such as 0.29 read as 28")
          .orEmpty(FIRST_TWO_ONLY);
  public static final Col BINARY_CHI_SQUARE =
      Col.statistic(
              "binary_chi_square",
              "二进制误差下卡方值",
              "chi_square as such a program gives it; explains published figures that differ")
          .orEmpty(FIRST_TWO_ONLY);

  public static final TableSpec TABLE =
      new TableSpec(
          "digit_tests",
          "金额数字检验",
          "one test of the payments of one group in one fiscal year",
          List.of(
              Keys.DIVISION_CODE, Keys.FISCAL_YEAR, GROUP_KIND, GROUP_ID, AMOUNT_SCOPE, TEST_NAME),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              GROUP_KIND,
              GROUP_ID,
              AMOUNT_SCOPE,
              TEST_NAME,
              APPLICABILITY_STATUS,
              TESTED_COUNT,
              NEGATIVE_COUNT,
              ZERO_COUNT,
              SMALLEST_AMOUNT,
              LARGEST_AMOUNT,
              CHI_SQUARE,
              DEGREES_COUNT,
              CHI_SQUARE_P,
              MEAN_ABSOLUTE_DEVIATION,
              CONFORMITY,
              KS_DISTANCE,
              KS_CRITICAL,
              LARGEST_DEVIATIONS,
              REPEATED_AMOUNTS,
              MANTISSA_MEAN,
              MANTISSA_VARIANCE,
              MANTISSA_ARC,
              MANTISSA_ARC_P,
              MANTISSA_SKEWNESS,
              MANTISSA_KURTOSIS,
              DISTORTION_PERCENT,
              MISPRINTED_DISTORTION_PERCENT,
              BINARY_MOVED_COUNT,
              BINARY_CHI_SQUARE));

  private DigitTests() {}

  private static Col mantissa(String name, String caption, String meaning) {
    return Col.statistic(name, caption, meaning + "; of the decimal places of log10 of the amounts")
        .orEmpty("the test is not first_two, or too few amounts");
  }
}
