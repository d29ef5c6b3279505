package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;

/** Money granted two or more years before was carried over once more. */
public final class OldCarryOver {

  /** Holds where carried-over money follows no rules of its own, as far as names tell. */
  static final Applies UNDER_NO_OTHER_RULES =
      Applies.when(
          "(fund_type IS NULL OR NOT (fund_type LIKE '12%' OR fund_type LIKE '%基金%' OR fund_type"
              + " LIKE '%债%')) AND COALESCE(project_name, '') NOT LIKE '%债券%' AND"
              + " COALESCE(project_name, '') NOT LIKE '%科研%' AND COALESCE(project_name, '') NOT"
              + " LIKE '%质保%'",
          "other_rules",
          "政府性基金、债券、科研、质保资金另有规定",
          "government funds, bonds, research and retentions have other rules");

  public static final Flag FLAG =
      new Flag(
          "CAR-01",
          1,
          Entity.HISTORY,
          Text.of("结转两年以上未用完", "Carried over for two years"),
          Text.of(
              "连续两年未用完的结转资金应作为结余资金管理。",
              "Money not used up in two years running is to be treated as surplus."),
          Text.of(
              "政府性基金、债券、科研经费另有规定；已收回的不计。",
              "Government funds, bonds and research have rules of their own; what was "
                  + "taken back does not count."),
          List.of(
              Applies.when(
                  "old_carry_over_amount IS NOT NULL",
                  "unknown_origin",
                  "没有结转，或结转资金来源年度不明",
                  "nothing was carried over, or its year of origin is not known"),
              UNDER_NO_OTHER_RULES),
          "old_carry_over_amount > 0",
          List.of(
              SeverityStep.when(
                  Severity.HIGH, "old_carry_over_amount >= ${old_carry_over.high_amount}"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "old_carry_over_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
          "old_carry_over_amount",
          Text.of(
              "提示核实：上年结转 {yuan: carry_over_in_amount} 元中，有 {yuan: old_carry_over_amount} "
                  + "元来自两年以前的预算。",
              "Please check: of {yuan: carry_over_in_amount} yuan carried over, {yuan: "
                  + "old_carry_over_amount} come from a budget of two or more years before."),
          List.of(
              ProjectHistories.OLD_CARRY_OVER_AMOUNT,
              ProjectYears.CARRY_OVER_IN_AMOUNT,
              ProjectYears.FUND_TYPE,
              ProjectYears.FUND_LEVEL),
          List.of("B15"),
          List.of("CAR-02", "HIS-01"));

  private OldCarryOver() {}
}
