package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;

/** One of the three first levels that regulation asks for has no indicator at all. */
public final class FirstLevelMissing {

  private static final String PRESENT =
      "(CASE WHEN output_count > 0 THEN 1 ELSE 0 END + CASE WHEN benefit_count > 0 THEN "
          + "1 ELSE 0 END + CASE WHEN satisfaction_count > 0 THEN 1 ELSE 0 END)";

  public static final Flag FLAG =
      new Flag(
              "LVL-01",
              1,
              Entity.FORM,
              Text.of("缺少产出、效益或满意度指标", "Output, benefit or satisfaction is missing"),
              Text.of(
                  "产出、效益、满意度三类指标缺一，评价就缺一面。",
                  "Where one of the three levels is missing, one side of the project is not "
                      + "evaluated."),
              Text.of(
                  "机关运转类项目没有直接服务对象的，可以不设满意度；地方表样也可能不同。",
                  "A project that serves nobody directly may go without satisfaction, and "
                      + "local forms differ."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "other_level_count = 0",
                      "other_levels",
                      "一级指标名称不属于国家方案",
                      "first levels other than the national ones")),
              "output_count = 0 OR benefit_count = 0 OR satisfaction_count = 0",
              List.of(
                  SeverityStep.when(Severity.MEDIUM, "output_count = 0 OR benefit_count = 0"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(PRESENT, "3", "3", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：产出指标 {count: output_count} 个、效益指标 {count: benefit_count} 个、满意度指标 {"
                      + "count: satisfaction_count} 个，三类不全。",
                  "Please check: {count: output_count} output, {count: benefit_count} "
                      + "benefit and {count: satisfaction_count} satisfaction indicators; one "
                      + "level is missing."),
              List.of(
                  FormFigures.OUTPUT_COUNT,
                  FormFigures.BENEFIT_COUNT,
                  FormFigures.SATISFACTION_COUNT,
                  ProjectScores.INDICATOR_COUNT,
                  FormFigures.OTHER_LEVEL_COUNT),
              List.of("A12", "C12"),
              List.of("WGT-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private FirstLevelMissing() {}
}
