package org.jixiao.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.measures.Formula.Input;
import org.jixiao.measures.Formula.Rows;
import org.jixiao.vocabulary.Col;

/**
 * What the figures of {@link ScoreSummaries} are taken from: the scores of the group's projects.
 */
final class ScoreFormulas {

  private static final String OF_THE_GROUP =
      "submitted and division_code = :division_code and case :group_kind"
          + " when 'jurisdiction' then division_code when 'department' then department_id"
          + " when 'unit' then unit_id when 'finance_office' then finance_office"
          + " when 'project_category' then project_category when 'fund_level' then fund_level end"
          + " = :group_id and :score_kind = ";
  private static final List<Kind> SCORES =
      List.of(
          new Kind("declared", ProjectScores.DECLARED_SCORE),
          new Kind("recomputed", ProjectScores.RECOMPUTED_SCORE));
  private static final List<Kind> GRADES =
      List.of(
          new Kind("declared", ProjectScores.GRADE_OF_DECLARED_SCORE),
          new Kind("recomputed", ProjectScores.RECOMPUTED_GRADE));

  /** A kind of score and the column of project-years that holds what is asked of it. */
  private record Kind(String name, Col column) {}

  private ScoreFormulas() {}

  /** The formulas by column. */
  static Map<Col, Formula> all() {
    var formulas = new LinkedHashMap<Col, Formula>();
    var known = " is not null";
    formulas.put(ScoreSummaries.SCORE_COUNT, of("有得分的项目个数", SCORES, known));
    formulas.put(ScoreSummaries.NO_SCORE_COUNT, of("没有得分的项目个数", SCORES, " is null"));
    formulas.put(ScoreSummaries.MEAN_SCORE, of("各项目得分的简单平均", SCORES, known));
    formulas.put(ScoreSummaries.LOWEST_SCORE, of("各项目得分的最小值", SCORES, known));
    formulas.put(ScoreSummaries.LOWER_QUARTILE_SCORE, of("各项目得分的下四分位数", SCORES, known));
    formulas.put(ScoreSummaries.MEDIAN_SCORE, of("各项目得分的中位数", SCORES, known));
    formulas.put(ScoreSummaries.UPPER_QUARTILE_SCORE, of("各项目得分的上四分位数", SCORES, known));
    formulas.put(ScoreSummaries.HIGHEST_SCORE, of("各项目得分的最大值", SCORES, known));
    formulas.put(ScoreSummaries.FULL_SCORE_COUNT, of("得分为100分的项目个数", SCORES, " = 100"));
    var weighed = known + " and adjusted_budget_amount > 0";
    formulas.put(
        ScoreSummaries.WEIGHTED_MEAN_SCORE,
        new Formula(
            "Σ（得分 × 全年预算数）÷ Σ全年预算数，预算大于零且有得分的项目",
            Stream.concat(
                    of("", SCORES, weighed).inputs().stream(),
                    SCORES.stream()
                        .map(
                            kind -> input(kind, BudgetRates.ADJUSTED_BUDGET_AMOUNT, weighed, true)))
                .toList()));
    grade(formulas, ScoreSummaries.EXCELLENT_COUNT, 0);
    grade(formulas, ScoreSummaries.GOOD_COUNT, 1);
    grade(formulas, ScoreSummaries.FAIR_COUNT, 2);
    grade(formulas, ScoreSummaries.POOR_COUNT, 3);
    return formulas;
  }

  private static void grade(Map<Col, Formula> formulas, Col column, int place) {
    var name = List.of("优", "良", "中", "差").get(place);
    formulas.put(column, of("等级为" + name + "的项目个数", GRADES, " = '" + name + "'"));
  }

  private static Formula of(String text, List<Kind> kinds, String condition) {
    return new Formula(
        text, kinds.stream().map(kind -> input(kind, kind.column(), condition, false)).toList());
  }

  private static Input input(Kind kind, Col column, String condition, boolean summed) {
    return new Input(
        ProjectYears.TABLE,
        column,
        Rows.SAME_KEYS,
        OF_THE_GROUP + "'" + kind.name() + "' and " + kind.column().name() + condition,
        summed);
  }
}
