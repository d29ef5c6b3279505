package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A form was handed in without what was spent, or without a score where it gives points. */
public final class FormNumberMissing {

  private static final String NO_TOTAL = "declared_score IS NULL AND sum_of_scores IS NOT NULL";

  private static final String NO_EXECUTED = "form_executed_amount IS NULL";

  private static final String MISSING =
      "(CASE WHEN "
          + NO_EXECUTED
          + " THEN 1 ELSE 0 END) + (CASE WHEN "
          + NO_TOTAL
          + " THEN 1 ELSE 0 END) + unscored_count";

  public static final Flag FLAG =
      new Flag(
          "MIS-01",
          1,
          Entity.PROJECT,
          Text.of("自评表缺执行数或得分", "Executed amount or score missing on the form"),
          Text.of(
              "缺执行数的表算不出执行率，缺得分的表算不出等级；空白不能当作零，也不能当作满分。",
              "Without the executed amount there is no rate, without scores no grade; a blank is"
                  + " neither zero nor full points."),
          Text.of(
              "转移支付自评表不打分；项目当年未实施的，执行数可能留空。",
              "Transfer-payment forms give no points; a project not begun may leave the amount"
                  + " blank."),
          List.of(
              Applies.when(
                  "submitted", "no_form", "没有自评表（见 DUE-01）", "no form was handed in (see DUE-01)")),
          NO_EXECUTED + " OR (" + NO_TOTAL + ") OR unscored_count > 0",
          List.of(
              SeverityStep.when(Severity.MEDIUM, NO_EXECUTED + " OR (" + NO_TOTAL + ")"),
              SeverityStep.otherwise(Severity.LOW)),
          new Comparison(MISSING, "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
          "form_adjusted_budget_amount",
          Text.of(
              "提示核实："
                  + where(NO_EXECUTED, "自评表没有全年执行数；")
                  + where(NO_TOTAL, "没有自评总分；")
                  + "有分值而没有得分的行 {count: unscored_count} 行。",
              "Please check: "
                  + where(NO_EXECUTED, "the executed amount is blank; ")
                  + where(NO_TOTAL, "the total is blank; ")
                  + "{count: unscored_count} rows have a weight and no score."),
          List.of(
              ProjectYears.FORM_EXECUTED_AMOUNT,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
              ProjectScores.DECLARED_SCORE,
              ProjectScores.SUM_OF_SCORES,
              ProjectScores.UNSCORED_COUNT),
          List.of("MISSING"),
          List.of("DUE-01", "SUM-01"));

  private FormNumberMissing() {}

  private static String where(String condition, String said) {
    return "{text: CASE WHEN " + condition + " THEN '" + said + "' ELSE '' END}";
  }
}
