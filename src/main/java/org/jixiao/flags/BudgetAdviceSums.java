package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** 部门预算安排建议: the proposals about a department's projects, added up. For people to decide. */
public final class BudgetAdviceSums {

  public static final Col PRIORITY_COUNT =
      Col.count("priority_count", "优先保障项目数", "Projects proposed for 优先保障");
  public static final Col AS_NEEDED_COUNT =
      Col.count("as_needed_count", "据实保障项目数", "Projects proposed for 据实保障");
  public static final Col REDUCE_COUNT =
      Col.count("reduce_count", "建议压减项目数", "Projects proposed for 压减");
  public static final Col REDUCE_AMOUNT =
      Col.money("reduce_amount", "建议压减金额", "Their advised amounts; zero for none");
  public static final Col CANCEL_COUNT =
      Col.count("cancel_count", "建议取消项目数", "Projects proposed for 取消");
  public static final Col CANCEL_AMOUNT =
      Col.money("cancel_amount", "建议取消金额", "Their advised amounts; zero for none");
  public static final Col RECOVER_COUNT =
      Col.count("recover_count", "建议收回项目数", "Projects with money proposed for 收回统筹");
  public static final Col RECOVER_AMOUNT =
      Col.money("recover_amount", "建议收回统筹金额", "Their advised amounts; zero for none");
  public static final Col NOT_APPLICABLE_COUNT =
      Col.count(
          "not_applicable_count", "不适用项目数", "Projects about whose budget nothing is proposed");
  public static final Col COMPARED_AMOUNT =
      Col.money(
              "compared_amount",
              "可对照的建议核减金额",
              "Advised cuts of projects whose next initial budget is known")
          .orEmpty("no next budget is known of a project with an advised cut");
  public static final Col ADOPTED_AMOUNT =
      Col.money(
              "adopted_amount",
              "已采纳金额",
              "By how much next year's initial budgets followed the advice")
          .orEmpty("no next budget is known of a project with an advised cut");
  public static final Col ADOPTION_RATE =
      Col.rate("adoption_rate", "建议采纳率", "compared_amount", "adopted_amount ÷ compared_amount")
          .orEmpty("nothing can be compared");

  public static final TableSpec TABLE =
      new TableSpec(
          "budget_advice_sums",
          "部门预算安排建议汇总（供决策参考）",
          "the proposals about one department's projects of one year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              Keys.DEPARTMENT_NAME,
              PRIORITY_COUNT,
              AS_NEEDED_COUNT,
              REDUCE_COUNT,
              REDUCE_AMOUNT,
              CANCEL_COUNT,
              CANCEL_AMOUNT,
              RECOVER_COUNT,
              RECOVER_AMOUNT,
              NOT_APPLICABLE_COUNT,
              COMPARED_AMOUNT,
              ADOPTED_AMOUNT,
              ADOPTION_RATE));

  private BudgetAdviceSums() {}
}
