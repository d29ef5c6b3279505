package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.texts.ProjectTexts;
import org.jixiao.vocabulary.Keys;

/** Two projects of one unit in one year with nearly the same name and a similar budget. */
public final class DuplicateProject {

  public static final Flag FLAG =
      new Flag(
              "BUD-03",
              1,
              Entity.TEXTS,
              Text.of("疑似重复项目", "Two projects that look like one"),
              Text.of(
                  "同一单位同一年度有名称相近、金额相近的两个项目，可能重复申报。",
                  "Two projects of one unit with nearly one name and one amount may ask for the same"
                      + " money twice."),
              Text.of(
                  "同一项目分期、分标段或分乡镇下达，或指标分两次下达形成两个项目代码。",
                  "Stages, lots or townships of one project, or money issued twice under two codes."),
              List.of(
                  Applies.when(
                      "adjusted_budget_amount > 0", "no_budget", "没有预算数", "no budget is known"),
                  Applies.when(
                      "project_name IS NOT NULL", "no_name", "没有项目名称", "the project has no name")),
              "twin_project_id IS NOT NULL",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "twin_similarity_rate",
                  "0",
                  "${duplicate_project.similarity}",
                  Comparison.Unit.RATE,
                  "'letters of the longer name'"),
              "LEAST(adjusted_budget_amount, twin_budget_amount)",
              Text.of(
                  "提示核实：同一单位另有项目“{text: twin_project_name}”（{text: twin_project_id}），去除年度和文号后名称相似度"
                      + " {percent: twin_similarity_rate}，预算 {yuan: twin_budget_amount} 元，本项目预算 {yuan:"
                      + " adjusted_budget_amount} 元，相差不超过 {percent:"
                      + " ${duplicate_project.amount_difference}}。",
                  "Please check: the unit has another project “{text: twin_project_name}” ({text:"
                      + " twin_project_id}) whose name, without year and document number, is {percent:"
                      + " twin_similarity_rate} alike; its budget is {yuan: twin_budget_amount}, this"
                      + " one's {yuan: adjusted_budget_amount} yuan, no more than {percent:"
                      + " ${duplicate_project.amount_difference}} apart."),
              List.of(
                  ProjectTexts.TWIN_PROJECT_ID,
                  ProjectTexts.TWIN_PROJECT_NAME,
                  ProjectTexts.TWIN_SIMILARITY_RATE,
                  ProjectTexts.TWIN_BUDGET_AMOUNT,
                  ProjectTexts.NAMESAKE_COUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT),
              List.of("C22"),
              List.of("TXT-03"))
          .restingOn(
              RowsBehind.of(
                      ProjectYears.TABLE,
                      List.of(
                          Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, Keys.UNIT_ID))
                  .where("project_id IN ({project_id}, {twin_project_id})"));

  private DuplicateProject() {}
}
