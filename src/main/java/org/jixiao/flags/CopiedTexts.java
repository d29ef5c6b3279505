package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.texts.ProjectTexts;

/** A goal, result, reason, problem or conclusion that nearly repeats one of another project. */
public final class CopiedTexts {

  public static final Flag FLAG =
      new Flag(
          "TXT-03",
          1,
          Entity.TEXTS,
          Text.of("文字与其他项目雷同", "Texts repeated from another project"),
          Text.of(
              "目标、完成情况、原因或结论照搬其他项目，说明自评没有结合本项目实际。",
              "A goal, result, reason or conclusion copied from another project says nothing about"
                  + " this one."),
          Text.of(
              "同一政策的项目分到多个单位实施，或同一项目分期、分乡镇填报，文字可以相同。",
              "One policy carried out by several units, or one project reported by stages or"
                  + " townships, is described alike."),
          List.of(
              Applies.when(
                  "text_count > 0", "no_text", "没有足够长的可比文本", "no text is long enough to compare")),
          "copied_count > 0",
          List.of(
              SeverityStep.when(
                  Severity.MEDIUM,
                  "copied_similarity_rate > ${copied_text.high_similarity} AND copied_unit_id <>"
                      + " unit_id"),
              SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "copied_similarity_rate",
              "0",
              "${text_match.similarity}",
              Comparison.Unit.RATE,
              "'all runs of three characters of the two texts'"),
          "adjusted_budget_amount",
          Text.of(
              "提示核实：{count: text_count} 处可比文本中有 {count: copied_count} 处（{text:"
                  + " copied_kinds}）与其他项目雷同，最高相似度 {percent: copied_similarity_rate}，对照项目为 {text:"
                  + " CAST(copied_fiscal_year AS STRING)} 年“{text: copied_project_name}”（单位 {text:"
                  + " copied_unit_id}）；雷同界限为高于 {percent: ${text_match.similarity}}。",
              "Please check: of {count: text_count} texts {count: copied_count} ({text:"
                  + " copied_kinds}) nearly repeat those of another project, at most {percent:"
                  + " copied_similarity_rate} alike, beside “{text: copied_project_name}” of unit"
                  + " {text: copied_unit_id} in {text: CAST(copied_fiscal_year AS STRING)}; above"
                  + " {percent: ${text_match.similarity}} counts."),
          List.of(
              ProjectTexts.TEXT_COUNT,
              ProjectTexts.COPIED_COUNT,
              ProjectTexts.COPIED_KINDS,
              ProjectTexts.COPIED_SIMILARITY_RATE,
              ProjectTexts.COPIED_UNIT_ID,
              ProjectTexts.COPIED_PROJECT_NAME,
              ProjectTexts.COPIED_FISCAL_YEAR,
              ProjectTexts.REPEATED_COUNT,
              BudgetRates.ADJUSTED_BUDGET_AMOUNT),
          List.of("C14"),
          List.of("TXT-01", "TXT-02", "BUD-03"));

  private CopiedTexts() {}
}
