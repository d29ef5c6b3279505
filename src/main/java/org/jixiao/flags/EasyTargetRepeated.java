package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectHistories;

/** A target stands on the form again although the year before exceeded it by a fifth. */
public final class EasyTargetRepeated {

  public static final Flag FLAG =
      new Flag(
          "HIS-03",
          1,
          Entity.HISTORY,
          Text.of("照搬上年偏低目标", "An easy target repeated"),
          Text.of(
              "上年完成值已超过目标 1.2 倍，当年仍沿用原目标，目标没有挑战性。",
              "A target the last year exceeded by a fifth and that stands unchanged asks "
                  + "for nothing."),
          Text.of(
              "政策规定的标准不变；上年超额属一次性因素。",
              "A standard set by policy stays; the excess was a single event."),
          List.of(
              Applies.when(
                  "compared_target_count > 0",
                  "no_repeated_indicator",
                  "没有与上年同名的可比指标",
                  "no indicator of the year before can be compared")),
          "repeated_target_count > 0",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "repeated_target_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
          "adjusted_budget_amount",
          Text.of(
              "提示核实：{count: compared_target_count} 个与上年同名的定量指标中，有 {count: "
                  + "repeated_target_count} 个目标值不变，而上年完成值已达目标的 ${repeated_target.ratio} 倍以上：{"
                  + "text: repeated_target_names}。",
              "Please check: of {count: compared_target_count} indicators that stand on "
                  + "last year's form, {count: repeated_target_count} keep a target that the "
                  + "last year reached ${repeated_target.ratio} times: {text: "
                  + "repeated_target_names}."),
          List.of(
              ProjectHistories.REPEATED_TARGET_COUNT,
              ProjectHistories.COMPARED_TARGET_COUNT,
              ProjectHistories.REPEATED_TARGET_NAMES,
              ProjectHistories.NORMAL_NAME,
              BudgetRates.ADJUSTED_BUDGET_AMOUNT),
          List.of("C13"),
          List.of("IND-10"));

  private EasyTargetRepeated() {}
}
