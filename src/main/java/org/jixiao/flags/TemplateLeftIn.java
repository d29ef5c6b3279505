package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;

/** A goal or an indicator still holds the template's own words. */
public final class TemplateLeftIn {

  public static final Flag FLAG =
      new Flag(
          "TXT-02",
          1,
          Entity.FORM,
          Text.of("未替换模板填写说明", "Words of the template left in"),
          Text.of(
              "模板说明未替换，说明该项没有认真填写。",
              "Words of the template show that the place was not filled in."),
          Text.of("系统导出时保留了字数提示。", "The export may keep the hint on length."),
          List.of(
              Applies.when(
                  "indicator_count > 0 OR goal_text IS NOT NULL",
                  "no_text",
                  "没有目标也没有指标",
                  "neither a goal nor an indicator")),
          "guidance_text IS NOT NULL",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "CASE WHEN guidance_text IS NULL THEN 0 ELSE 1 END",
              "0",
              "0",
              Comparison.Unit.COUNT,
              Comparison.NO_RATE),
          "form_adjusted_budget_amount",
          Text.of(
              "提示核实：表中仍有模板填写说明：{text: guidance_text}",
              "Please check: the template speaks in the form: {text: guidance_text}"),
          List.of(FormFigures.GUIDANCE_TEXT, ProjectScores.INDICATOR_COUNT),
          List.of("C16"),
          List.of("TXT-01"));

  private TemplateLeftIn() {}
}
