package org.jixiao.measures.outliers;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How far one number of a project lies from those of projects that share the same conditions. The
 * conditions are a tree grown from the year's own projects, the kind of body always first; special
 * bonds are a kind of their own. Amounts are compared by their natural logarithm, since a few large
 * ones would hide all others.
 */
public final class ProjectOutliers {

  private static final String NO_GROUP = "the group is too small";
  private static final String NO_SPREAD = NO_GROUP + ", or more than half of it are equal";

  public static final Col MEASURE_NAME =
      Col.text(
          "measure_name",
          "指标",
          "score (declared total); payment_rate; budget_amount (adjusted budget, by logarithm);"
              + " budget_change (initial budget ÷ that of the year before, by logarithm)");
  public static final Col OBSERVED_VALUE =
      Col.quantity("observed_value", "本项目数值", "The number as other tables show it");
  public static final Col COMPARED_VALUE =
      Col.statistic("compared_value", "比较值", "observed_value, or its natural logarithm");
  public static final Col OUTLIER_STATUS =
      Col.text(
          "outlier_status",
          "可比性",
          "OK; TOO_FEW_PEERS; NO_SPREAD (more than half of the group are equal: the median"
              + " deviation is 0, no scale exists, and the modified z is not computed)");
  public static final Col PEER_GROUP =
      Col.text("peer_group", "比较组", "The conditions the projects of the group share, in words");
  public static final Col PEER_COUNT =
      Col.count("peer_count", "比较组项目数", "Projects of the group, itself included");
  public static final Col GROUP_MEDIAN =
      Col.statistic("group_median", "比较组中位数", "Median of the compared values").orEmpty(NO_GROUP);
  public static final Col GROUP_DEVIATION =
      Col.statistic(
              "group_deviation", "比较组绝对中位差", "Median distance from the median (MAD), not scaled")
          .orEmpty(NO_GROUP);
  public static final Col MODIFIED_Z =
      Col.statistic(
              "modified_z",
              "修正z值",
              "0.6745 × (compared_value − group_median) ÷ group_deviation (Iglewicz and Hoaglin"
                  + " 1993)")
          .orEmpty(NO_SPREAD);
  public static final Col P_VALUE =
      Col.statistic(
              "p_value",
              "p值",
              "Probability of a modified z this far from zero on either side if the group were"
                  + " bell-shaped, its median and deviation being estimated from peer_count"
                  + " projects: Student's t with 0.37 × peer_count degrees of freedom; scores and"
                  + " amounts are not bell-shaped, so it ranks rather than proves")
          .orEmpty(NO_SPREAD);
  public static final Col Q_VALUE =
      Col.statistic(
              "q_value",
              "q值",
              "p_value adjusted over all projects of the division, year and measure (Benjamini and"
                  + " Hochberg 1995)")
          .orEmpty(NO_SPREAD);
  public static final Col TUKEY_LOWER = fence("tukey_lower", "Tukey下界", "Lower Tukey fence");
  public static final Col TUKEY_UPPER = fence("tukey_upper", "Tukey上界", "Upper Tukey fence");
  public static final Col ADJUSTED_LOWER =
      fence("adjusted_lower", "偏态调整下界", "Lower fence of the adjusted boxplot");
  public static final Col ADJUSTED_UPPER =
      fence("adjusted_upper", "偏态调整上界", "Upper fence of the adjusted boxplot");
  public static final Col FENCE_POSITION =
      Col.text(
              "fence_position",
              "围栏位置",
              "above or below both the Tukey and the adjusted fence; otherwise inside")
          .orEmpty(NO_GROUP);
  public static final Col COMMON_LIMIT =
      Col.quantity(
              "common_limit",
              "常见界限",
              "The number that at least 95% of the group do not pass on the side of this project")
          .orEmpty(NO_GROUP);
  public static final Col COMMON_RATE =
      Col.rate("common_rate", "常见占比", "peer_count", "Share of the group that does not pass it")
          .orEmpty(NO_GROUP);

  public static final TableSpec TABLE =
      new TableSpec(
          "project_outliers",
          "项目离群情况",
          "one number of one project-year beside its peers",
          TableSpec.columns(Keys.PROJECT_YEAR, List.of(MEASURE_NAME)),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  MoneyChain.DELAY_SIDE,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  MoneyChain.UNPAID_AMOUNT,
                  MEASURE_NAME,
                  OBSERVED_VALUE,
                  COMPARED_VALUE,
                  OUTLIER_STATUS,
                  PEER_GROUP,
                  PEER_COUNT,
                  GROUP_MEDIAN,
                  GROUP_DEVIATION,
                  MODIFIED_Z,
                  P_VALUE,
                  Q_VALUE,
                  TUKEY_LOWER,
                  TUKEY_UPPER,
                  ADJUSTED_LOWER,
                  ADJUSTED_UPPER,
                  FENCE_POSITION,
                  COMMON_LIMIT,
                  COMMON_RATE)));

  private ProjectOutliers() {}

  private static Col fence(String name, String caption, String meaning) {
    return Col.statistic(name, caption, meaning + " of the compared values").orEmpty(NO_GROUP);
  }
}
