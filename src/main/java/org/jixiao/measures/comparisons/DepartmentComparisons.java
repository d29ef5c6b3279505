package org.jixiao.measures.comparisons;

import java.util.List;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.YearClosing;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 部门间公平比较: how a department stands among its peers, with what chance alone would do beside it.
 * Small departments swing widely by chance; a table of plain rates only shows who is small. Special
 * bonds are left out: they follow their own measure (财预〔2021〕61号).
 */
public final class DepartmentComparisons {

  public static final Col MEASURE_NAME =
      Col.text(
          "measure_name",
          "比较指标",
          "execution_rate, payment_rate, budget_payment_rate, low_execution_share,"
              + " completion_share, declared_score or score_without_execution");
  public static final Col MEASURE_CAPTION =
      Col.text("measure_caption", "比较指标名称", "The measure as officials call it");
  public static final Col MEASURE_KIND =
      Col.text(
          "measure_kind",
          "指标类型",
          "ratio_of_sums, proportion or mean; all three are numerator ÷ denominator");
  public static final Col OBSERVED_VALUE =
      Col.quantity("observed_value", "实际值", "Numerator ÷ denominator, half-up to six decimals")
          .orEmpty("nothing stands below the line");
  public static final Col NUMERATOR =
      Col.quantity(
          "numerator_quantity",
          "分子",
          "Σ over the projects that count: yuan for rates of money, projects for shares, points for"
              + " scores");
  public static final Col DENOMINATOR =
      Col.quantity(
          "denominator_quantity",
          "分母",
          "Σ over the same projects: yuan, projects, or points that could be had");
  public static final Col PROJECT_COUNT =
      Col.count("project_count", "计入项目数", "Projects that tell both amounts, bonds left out");
  public static final Col LEFT_OUT_COUNT =
      Col.count("left_out_count", "未计入项目数", "Projects that do not tell both, bonds apart");
  public static final Col BOND_COUNT =
      Col.count("bond_count", "债券项目数", "Projects of bonds, which stand apart and are not compared");
  public static final Col MINIMUM_COUNT =
      Col.count("minimum_count", "最少项目数", "Fewer projects than this are shown and not compared");
  public static final Col EFFECTIVE_COUNT =
      Col.statistic(
              "effective_count",
              "有效项目数",
              "(Σ below)² ÷ Σ below²: as many projects of equal size would carry the value as"
                  + " firmly")
          .orEmpty("nothing stands below the line");
  public static final Col INTERVAL_LOWER = interval("interval_lower", "95%区间下限", "Lower end");
  public static final Col INTERVAL_UPPER = interval("interval_upper", "95%区间上限", "Upper end");
  public static final Col DEPARTMENT_KIND =
      Col.text(
          "department_kind", "单位类型", "党政机关, 事业单位, 乡镇, 学校, 医疗卫生机构, 国有企业 or 未知, as the name tells");
  public static final Col PEER_GROUP =
      Col.text("peer_group", "比较组", "Kind of body, or kind and function class")
          .orEmpty("the department is not compared");
  public static final Col PEER_BASIS =
      Col.text(
              "peer_basis",
              "比较组依据",
              "kind_and_function, or kind where function classes have too few departments each;"
                  + " with the half by budget (kind_function_and_size, kind_and_size) where both"
                  + " halves have enough; kinds are never mixed")
          .orEmpty("the department is not compared");
  public static final Col PEER_COUNT =
      Col.count("peer_count", "比较组部门数", "Departments of the group, itself included")
          .orEmpty("the department is not compared");
  public static final Col COMPARISON_STATUS =
      Col.text(
          "comparison_status",
          "比较状态",
          "OK, NO_VALUE (nothing below the line), TOO_FEW_PROJECTS, TOO_FEW_PEERS, or NO_VARIANCE"
              + " (all projects alike, so that nothing measures chance)");
  public static final Col TARGET_VALUE =
      compared(
          "target_value",
          "比较基准",
          "Mean of the peer group, each department weighing by its effective projects");
  public static final Col STANDARD_ERROR =
      compared("standard_error", "标准误", "Of the value, if the department were like all its peers");
  public static final Col OVERDISPERSION_FACTOR =
      compared(
          "overdispersion_factor",
          "过度离散系数φ",
          "Mean squared z of the group, its outer tenths winsorised; 1 where only chance is at"
              + " work");
  public static final Col FUNNEL_VARIANCE =
      compared("funnel_variance", "组间方差τ²（漏斗图）", "Variance between departments that φ implies");
  public static final Col CHANCE_LOWER_95 = limit("chance", "95", "lower", "偶然波动95%下限");
  public static final Col CHANCE_UPPER_95 = limit("chance", "95", "upper", "偶然波动95%上限");
  public static final Col CHANCE_LOWER_998 = limit("chance", "998", "lower", "偶然波动99.8%下限");
  public static final Col CHANCE_UPPER_998 = limit("chance", "998", "upper", "偶然波动99.8%上限");
  public static final Col FUNNEL_LOWER_95 = limit("funnel", "95", "lower", "漏斗95%下限");
  public static final Col FUNNEL_UPPER_95 = limit("funnel", "95", "upper", "漏斗95%上限");
  public static final Col FUNNEL_LOWER_998 = limit("funnel", "998", "lower", "漏斗99.8%下限");
  public static final Col FUNNEL_UPPER_998 = limit("funnel", "998", "upper", "漏斗99.8%上限");
  public static final Col FUNNEL_POSITION =
      Col.text(
              "funnel_position",
              "漏斗位置",
              "inside, above_95, above_998, below_95 or below_998: against the funnel limits, which"
                  + " hold the variance between departments")
          .orEmpty("the department is not compared");
  public static final Col SHRUNKEN_VALUE =
      compared(
          "shrunken_value",
          "收缩估计值",
          "Value drawn towards the group's mean by as much as chance could have moved it (empirical"
              + " Bayes, τ² by Paule and Mandel)");
  public static final Col SHRUNKEN_LOWER =
      compared("shrunken_lower", "收缩估计95%下限", "Lower end of its 95% interval");
  public static final Col SHRUNKEN_UPPER =
      compared("shrunken_upper", "收缩估计95%上限", "Upper end of its 95% interval");
  public static final Col OWN_WEIGHT =
      compared(
          "own_weight", "自身权重", "Share of the department's own value in the shrunken one, 0–1");
  public static final Col PAULE_MANDEL_VARIANCE =
      compared("paule_mandel_variance", "组间方差τ²（PM）", "By Paule and Mandel; used to shrink");
  public static final Col DERSIMONIAN_LAIRD_VARIANCE =
      compared("dersimonian_laird_variance", "组间方差τ²（DL）", "By DerSimonian and Laird");
  public static final Col RESTRICTED_LIKELIHOOD_VARIANCE =
      Col.statistic("restricted_likelihood_variance", "组间方差τ²（REML）", "By restricted likelihood")
          .orEmpty("the department is not compared, or the iteration does not settle");
  public static final Col RANK_STATUS =
      Col.text(
          "rank_status",
          "排名状态",
          "OK, SELF_DECLARED (a department's own scores are never ranked), or comparison_status");
  public static final Col RANK_BEST = rank("rank_best", "可能最好名次", "Best rank");
  public static final Col RANK_WORST = rank("rank_worst", "可能最差名次", "Worst rank");
  public static final Col TOP_TENTH_PROBABILITY =
      tenth("top_tenth_probability", "位于前十分之一的概率", "best");
  public static final Col BOTTOM_TENTH_PROBABILITY =
      tenth("bottom_tenth_probability", "位于后十分之一的概率", "worst");

  public static final TableSpec TABLE =
      new TableSpec(
          "department_comparisons",
          "部门公平比较",
          "one department in one fiscal year under one measure",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, MEASURE_NAME),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  MEASURE_NAME,
                  Keys.DEPARTMENT_NAME,
                  MEASURE_CAPTION,
                  MEASURE_KIND,
                  OBSERVED_VALUE,
                  NUMERATOR,
                  DENOMINATOR,
                  PROJECT_COUNT,
                  LEFT_OUT_COUNT,
                  BOND_COUNT,
                  MINIMUM_COUNT,
                  EFFECTIVE_COUNT,
                  INTERVAL_LOWER,
                  INTERVAL_UPPER,
                  DEPARTMENT_KIND,
                  PEER_GROUP,
                  PEER_BASIS,
                  PEER_COUNT,
                  COMPARISON_STATUS),
              List.of(
                  TARGET_VALUE,
                  STANDARD_ERROR,
                  OVERDISPERSION_FACTOR,
                  FUNNEL_VARIANCE,
                  CHANCE_LOWER_95,
                  CHANCE_UPPER_95,
                  CHANCE_LOWER_998,
                  CHANCE_UPPER_998,
                  FUNNEL_LOWER_95,
                  FUNNEL_UPPER_95,
                  FUNNEL_LOWER_998,
                  FUNNEL_UPPER_998,
                  FUNNEL_POSITION,
                  SHRUNKEN_VALUE,
                  SHRUNKEN_LOWER,
                  SHRUNKEN_UPPER,
                  OWN_WEIGHT,
                  PAULE_MANDEL_VARIANCE,
                  DERSIMONIAN_LAIRD_VARIANCE,
                  RESTRICTED_LIKELIHOOD_VARIANCE,
                  RANK_STATUS,
                  RANK_BEST,
                  RANK_WORST,
                  TOP_TENTH_PROBABILITY,
                  BOTTOM_TENTH_PROBABILITY,
                  ProjectScores.RULE_SET_ID,
                  ProjectScores.RULE_SET_VERSION),
              YearClosing.COLUMNS));

  private DepartmentComparisons() {}

  private static Col compared(String name, String caption, String meaning) {
    return Col.statistic(name, caption, meaning).orEmpty("the department is not compared");
  }

  private static Col interval(String name, String caption, String end) {
    return Col.statistic(
            name,
            caption,
            end
                + " of the value's 95% interval from the department's own projects: jackknife with"
                + " Student's t for sums and means, Wilson's for shares")
        .orEmpty("fewer than two projects, or one holds the whole denominator");
  }

  private static Col limit(String family, String confidence, String end, String caption) {
    var what =
        family.equals("chance")
            ? " if chance alone were at work"
            : " with the variance between departments added (Spiegelhalter 2005)";
    return compared(
        family + "_" + end + "_" + confidence,
        caption,
        (end.equals("lower") ? "Lower " : "Upper ")
            + (confidence.equals("95") ? "95%" : "99.8%")
            + " limit"
            + what
            + "; cut at what the measure can take");
  }

  private static Col rank(String name, String caption, String end) {
    return Col.count(
            name, caption, end + " of the 95% interval of the true rank within the peer group")
        .orEmpty("not ranked; rank_status says why");
  }

  private static Col tenth(String name, String caption, String end) {
    return Col.statistic(
            name,
            caption,
            "Probability of belonging to the "
                + end
                + " tenth of the peer group, rounded up to whole departments")
        .orEmpty("not ranked; rank_status says why");
  }
}
