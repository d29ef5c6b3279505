package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A timeliness indicator names a year after the budget year and has full score. */
public final class LateInFull {

  public static final Flag FLAG =
      new Flag(
              "IND-15",
              1,
              Entity.FORM,
              Text.of("跨年完成仍得满分", "Finished after the year, scored in full"),
              Text.of(
                  "时效指标的完成时间在预算年度之后，却得满分，前后矛盾。",
                  "A timeliness indicator finished after the budget year and scored in full "
                      + "contradicts itself."),
              Text.of(
                  "跨年度项目的时效目标可能定在次年。",
                  "A project over several years may have its date in the next."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "late_in_full_judged_count >= 1",
                      "no_dated_indicator",
                      "没有完成值写明年份的时效指标",
                      "no timeliness indicator names a year")),
              "late_in_full_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "late_in_full_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: late_in_full_judged_count} 个填写了年份的时效指标中，有 {count: "
                      + "late_in_full_count} 个在预算年度之后完成且得满分：{text: late_in_full_names}。",
                  "Please check: of {count: late_in_full_judged_count} timeliness indicators "
                      + "that name a year, {count: late_in_full_count} finished after the budget "
                      + "year with full score: {text: late_in_full_names}."),
              List.of(
                  FormChecks.LATE_IN_FULL.found(),
                  FormChecks.LATE_IN_FULL.judged(),
                  FormChecks.LATE_IN_FULL.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("C17"),
              List.of())
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private LateInFull() {}
}
