package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A counted indicator has a score that none of the rules in use gives and no reason explains. */
public final class ScoreOffProportion {

  public static final Flag FLAG =
      new Flag(
              "IND-02",
              1,
              Entity.FORM,
              Text.of("指标得分与完成情况不符", "Score does not follow from target and actual"),
              Text.of(
                  "定量指标的得分应由目标值和完成值按办法算出；不符又无说明的，得分没有依据。",
                  "The score of a counted indicator follows from target and actual; where it "
                      + "does not and no reason is given, it has no basis."),
              Text.of(
                  "地方另有计分办法，或目标值、完成值按不同口径填写。",
                  "A local scoring rule, or target and actual of different scope, explains "
                      + "it."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "off_rule_judged_count >= 1",
                      "no_comparable_indicators",
                      "没有目标值、完成值均为数字且可比较的指标",
                      "no indicator has a target and an actual value that can be compared")),
              "off_rule_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison("off_rule_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: off_rule_judged_count} 个可比较的定量指标中，有 {count: off_rule_count} 个"
                      + "得分与任何计分方法都不符且无说明：{text: off_rule_names}。",
                  "Please check: of {count: off_rule_judged_count} comparable indicators, {"
                      + "count: off_rule_count} have a score that no rule in use gives: {text: "
                      + "off_rule_names}."),
              List.of(
                  FormChecks.OFF_RULE.found(),
                  FormChecks.OFF_RULE.judged(),
                  FormChecks.OFF_RULE.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("A08"),
              List.of("IND-03", "CST-02"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private ScoreOffProportion() {}
}
