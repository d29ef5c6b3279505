package org.jixiao.measures.scores;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * 等级变动: how many projects moved from which grade of last year to which grade of this year, by their
 * declared scores. A project is the same when its unit carries it under the same code, or else
 * under a name that, freed of year and document number, only one project of the unit has in either
 * year.
 */
public final class GradeMoves {

  public static final Col GRADE_BEFORE =
      Col.text("grade_before", "上年等级", "Grade of last year's declared score by the rule set");
  public static final Col GRADE_AFTER =
      Col.text("grade_after", "本年等级", "Grade of this year's declared score by the rule set");
  public static final Col PROJECT_COUNT =
      Col.count("project_count", "项目数", "Projects that made this move, or stayed");
  public static final Col BY_NAME_COUNT =
      Col.count("by_name_count", "按名称匹配项目数", "Of them, those recognised by name");
  public static final Col BUDGET_AMOUNT =
      Col.money("budget_amount", "本年预算数", "Σ adjusted budget of this year, where known");

  public static final TableSpec TABLE =
      new TableSpec(
          "grade_moves",
          "等级变动",
          "one pair of grades of one group, from last fiscal year to this one",
          TableSpec.columns(ScoreGroups.YEAR, List.of(GRADE_BEFORE, GRADE_AFTER)),
          TableSpec.columns(
              ScoreGroups.YEAR,
              List.of(GRADE_BEFORE, GRADE_AFTER, PROJECT_COUNT, BY_NAME_COUNT, BUDGET_AMOUNT)));

  private GradeMoves() {}
}
