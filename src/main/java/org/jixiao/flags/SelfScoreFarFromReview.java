package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The unit's own score and that of a review lie far apart, in points. */
public final class SelfScoreFarFromReview {

  public static final Flag FLAG =
      new Flag(
          "REV-01",
          1,
          Entity.FORM,
          Text.of("自评得分与复核得分相差较大", "Self-score far from the review"),
          Text.of(
              "复核得分反映财政或主管部门的判断；相差较大的，自评结果不宜直接使用。",
              "A review is another judgement of the same project; where it lies far away "
                  + "the self-score cannot simply be used."),
          Text.of(
              "复核使用不同的指标体系或证据口径，或复核之后单位已经补充材料。",
              "The review used other indicators or other evidence, or the unit has since "
                  + "added material."),
          List.of(
              Applies.when(
                  "declared_score IS NOT NULL",
                  "no_score",
                  "没有自评总分",
                  "no total score was declared"),
              Applies.when(
                  "review_score IS NOT NULL", "no_review", "没有复核得分", "no review with a score")),
          "ABS(declared_score - review_score) > ${review_deviation.points}",
          List.of(
              SeverityStep.when(
                  Severity.HIGH,
                  "ABS(declared_score - review_score) > ${review_deviation.high_points}"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "declared_score",
              "review_score",
              "${review_deviation.points}",
              Comparison.Unit.POINTS,
              Comparison.NO_RATE),
          "form_adjusted_budget_amount",
          Text.of(
              "提示核实：自评 {points: declared_score} 分，{text: review_kind} {points: "
                  + "review_score} 分，相差 {points: ABS(declared_score - review_score)} 分（允许 {"
                  + "points: ${review_deviation.points}} 分）。",
              "Please check: the unit scored {points: declared_score}, the review ({text:"
                  + " review_kind}) {points: review_score}; they differ by {points: ABS("
                  + "declared_score - review_score)} points ({points: ${review_deviation.points"
                  + "}} allowed)."),
          List.of(
              ProjectScores.DECLARED_SCORE,
              FormFigures.REVIEW_SCORE,
              FormFigures.REVIEW_KIND,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
          List.of("C23"),
          List.of());

  private SelfScoreFarFromReview() {}
}
