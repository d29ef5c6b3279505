package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.texts.ProjectTexts;

/** A text of a self-evaluation names another unit where its own should stand. */
public final class OtherBodyNamed {

  public static final Flag FLAG =
      new Flag(
          "TXT-04",
          1,
          Entity.TEXTS,
          Text.of("文字中写有其他单位名称", "A text names another unit in place of its own"),
          Text.of(
              "文字中出现同类其他单位的名称而没有本单位名称，常见于照搬他人材料未改。",
              "The name of another unit of the same kind, and nowhere the writer's own, often stays"
                  + " behind when a text is taken over."),
          Text.of(
              "项目确由该单位配合实施，或该单位是受益对象，而文字写法未能识别。",
              "That unit took part or benefits, in words that are not recognised."),
          List.of(Applies.when("said_count > 0", "no_text", "自评表没有文字", "the form holds no text")),
          "other_body_count > 0",
          List.of(
              SeverityStep.when(Severity.MEDIUM, "other_body_count > 1"),
              SeverityStep.otherwise(Severity.LOW)),
          new Comparison("other_body_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
          "adjusted_budget_amount",
          Text.of(
              "提示核实：{count: said_count} 处文字中有 {count: other_body_count} 处（{text:"
                  + " other_body_kinds}）写有“{text: other_body_names}”而未写本单位，请核实是否照搬其他单位材料。",
              "Please check: of {count: said_count} texts {count: other_body_count} ({text:"
                  + " other_body_kinds}) name “{text: other_body_names}” and not the unit itself;"
                  + " were they taken over from elsewhere?"),
          List.of(
              ProjectTexts.SAID_COUNT,
              ProjectTexts.OTHER_BODY_COUNT,
              ProjectTexts.OTHER_BODY_KINDS,
              ProjectTexts.OTHER_BODY_NAMES,
              BudgetRates.ADJUSTED_BUDGET_AMOUNT),
          List.of("C14"),
          List.of("TXT-03"));

  private OtherBodyNamed() {}
}
