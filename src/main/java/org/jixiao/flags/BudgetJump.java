package org.jixiao.flags;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Keys;

/** The initial budget is several times that of the year before, or a part of it. */
public final class BudgetJump {

  /** True where the name tells no building or mending, whose budget follows the work. */
  private static final String WORKS =
      Stream.of("工程", "建设", "新建", "改建", "改造", "修缮", "维修", "整治", "治理", "加固", "装修", "修复", "搬迁")
          .map(word -> "COALESCE(project_name, '') NOT LIKE '%" + word + "%'")
          .collect(Collectors.joining(" AND "));

  public static final Flag FLAG =
      new Flag(
          "HIS-04",
          2,
          Entity.HISTORY,
          Text.of("年初预算较上年骤增骤减", "The budget jumped"),
          Text.of(
              "同一项目的预算成倍变化，应有论证。",
              "A project whose budget multiplies or shrinks to a part asks for a case."),
          Text.of(
              "分期工程进入高峰或收尾，或合并、拆分了项目。",
              "Works reach their peak or their end, or projects were merged or divided."),
          List.of(
              Applies.when(
                  "initial_budget_amount > 0 AND last_initial_budget_amount > 0",
                  "no_two_budgets",
                  "没有连续两年的年初预算",
                  "no initial budget in two consecutive years"),
              Applies.when(
                  "GREATEST(initial_budget_amount, last_initial_budget_amount) >= "
                      + "${budget_jump.amount}",
                  "small",
                  "两年预算都较小",
                  "both budgets are small"),
              Applies.when(
                  "COALESCE(fund_level, 'county') = 'county'",
                  "not_county_money",
                  "不是县级资金，规模由上级下达决定",
                  "not county money: its size is decided above"),
              Applies.when(
                  "COALESCE(project_name, '') NOT LIKE '%20__年%'",
                  "named_by_year",
                  "名称带年度，逐年另行安排，不是同一笔经常性预算",
                  "named by its year: granted anew each year, and no recurring budget"),
              Applies.when(
                  WORKS,
                  "works",
                  "工程建设类项目按进度分年安排",
                  "works are budgeted by their progress over the years")),
          "GREATEST(initial_budget_amount, last_initial_budget_amount) > "
              + "${budget_jump.ratio} * LEAST(initial_budget_amount, "
              + "last_initial_budget_amount)",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "initial_budget_amount",
              "last_initial_budget_amount",
              "CASE WHEN initial_budget_amount > last_initial_budget_amount THEN "
                  + "${budget_jump.ratio} * last_initial_budget_amount ELSE "
                  + "last_initial_budget_amount - ${budget_jump.ratio} * initial_budget_amount "
                  + "END",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "ABS(initial_budget_amount - last_initial_budget_amount)",
          Text.of(
              "提示核实：年初预算由上年 {yuan: last_initial_budget_amount} 元变为 {yuan: "
                  + "initial_budget_amount} 元，相差超过 {points: ${budget_jump.ratio}} 倍。",
              "Please check: the initial budget went from {yuan: "
                  + "last_initial_budget_amount} to {yuan: initial_budget_amount} yuan, more "
                  + "than {points: ${budget_jump.ratio}} times."),
          List.of(
              BudgetRates.INITIAL_BUDGET_AMOUNT,
              ProjectHistories.LAST_INITIAL_BUDGET_AMOUNT,
              ProjectHistories.NORMAL_NAME,
              Keys.PROJECT_NAME,
              ProjectYears.FUND_LEVEL),
          List.of("JUMP"),
          List.of("BUD-01"));

  private BudgetJump() {}
}
