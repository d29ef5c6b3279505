package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 结果应用建议: what the evaluation of a project proposes for its money, by the policy of the rule set.
 * It is a proposal for people to decide (建议，供决策参考), with every reason that holds. A project has one
 * proposal about next year's budget, and a second where carried-over money stayed unspent.
 */
public final class BudgetAdvice {

  public static final Col ADVICE =
      Col.text(
          "advice",
          "建议",
          "优先保障 (first claim), 据实保障 (as needed), 压减 (reduce), 取消 (cancel or suspend), 收回统筹 (take"
              + " back carried-over money) or 不适用 (nothing is proposed): a proposal for people to"
              + " decide");
  public static final Col ADVICE_RULE =
      Col.text(
          "advice_rule",
          "所依规则",
          "Rule of the policy that decided, as rule_versions lists it; none where no rule holds");
  public static final Col BASE_AMOUNT =
      Col.money(
              "base_amount",
              "测算基数",
              "What the share is of: the initial budget, else the adjusted budget; for 收回统筹 what is"
                  + " left of money carried over for two years")
          .orEmpty("no budget is known");
  public static final Col ADVISED_SHARE_RATE =
      Col.rate(
          "advised_share_rate",
          "建议比例",
          "base_amount",
          "Share of the base that is advised to be cut or taken back; zero where nothing is");
  public static final Col ADVISED_AMOUNT =
      Col.money("advised_amount", "建议核减或收回金额", "Base times share, rounded half-up to the cent")
          .orEmpty("no budget is known");
  public static final Col REASON_ZH =
      Col.text("reason_zh", "建议理由", "Every reason that holds, the deciding one first, in Chinese");
  public static final Col REASON_EN =
      Col.text("reason_en", "建议理由（英文）", "The same reasons in English");
  public static final Col GRADE =
      Col.text("grade", "所用等级", "Grade of the review where there is one, else of the self-score")
          .orEmpty("nobody gave a score");
  public static final Col GRADE_BASIS =
      Col.text("grade_basis", "等级来源", "复核 or 自评: whose score the grade is of")
          .orEmpty("nobody gave a score");
  public static final Col RECOVERABLE_AMOUNT =
      Col.money(
              "recoverable_amount",
              "结转满两年未用金额",
              "Carried over from budgets of two or more years before and, as far as payments tell"
                  + " what they draw on, not paid in the year; never more than stayed unpaid")
          .orEmpty("the ledgers do not tell the origin of what was carried over, or what was paid");
  public static final Col HIGH_FLAG_COUNT =
      Col.count("high_flag_count", "高程度疑点数", "Questions of high severity about the project");
  public static final Col FLAG_IDS =
      Col.text("flag_ids", "疑点编号", "Ids of all questions about the project, separated by 、")
          .orEmpty("none was raised");
  public static final Col NEXT_INITIAL_BUDGET_AMOUNT =
      Col.money(
              "next_initial_budget_amount",
              "下年度年初预算数",
              "Initial budget of the same project a year later, by project_year_links")
          .orEmpty("the next year is not known, or no project of it certainly continues this one");
  public static final Col ADOPTED_AMOUNT =
      Col.money(
              "adopted_amount",
              "已采纳金额",
              "By how much next year's initial budget is below the base, at most the advised"
                  + " amount")
          .orEmpty("no cut was advised, or next year's budget is not known");

  /** What conditions of the policy may compare. */
  static final List<Col> COMPARED =
      List.of(
          Keys.PROJECT_NAME,
          ProjectYears.THREE_GUARANTEES,
          ProjectYears.FUND_LEVEL,
          ProjectYears.FUND_TYPE,
          ProjectYears.FUNCTION_CODE,
          ProjectYears.PROJECT_CATEGORY,
          BudgetRates.INITIAL_BUDGET_AMOUNT,
          BudgetRates.ADJUSTED_BUDGET_AMOUNT,
          MoneyChain.UNPAID_AMOUNT,
          MoneyChain.ISSUED_NOT_APPLIED_AMOUNT,
          MoneyChain.DELAY_SIDE,
          ProjectYears.PAYMENT.rate(),
          ProjectHistories.LAST_RATE,
          ProjectHistories.LAST_BUT_ONE_RATE,
          ProjectYears.CARRY_OVER_IN_AMOUNT,
          RECOVERABLE_AMOUNT,
          ProjectScores.DECLARED_SCORE,
          FormFigures.REVIEW_SCORE,
          GRADE,
          GRADE_BASIS,
          HIGH_FLAG_COUNT,
          FLAG_IDS);

  public static final TableSpec TABLE =
      new TableSpec(
          "budget_advice",
          "预算安排建议（供决策参考）",
          "one proposal about the money of one project-year, for people to decide",
          TableSpec.columns(Keys.PROJECT_YEAR, List.of(ADVICE)),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(Keys.DEPARTMENT_NAME, Keys.UNIT_NAME, ADVICE, ADVICE_RULE),
              List.of(BASE_AMOUNT, ADVISED_SHARE_RATE, ADVISED_AMOUNT, REASON_ZH, REASON_EN),
              COMPARED,
              List.of(
                  NEXT_INITIAL_BUDGET_AMOUNT,
                  ADOPTED_AMOUNT,
                  ProjectScores.RULE_SET_ID,
                  ProjectScores.RULE_SET_VERSION)));

  private BudgetAdvice() {}
}
