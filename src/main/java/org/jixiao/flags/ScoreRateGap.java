package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.ScoreGaps;

/**
 * 得分率与执行率之差: the score without the points for execution, as a share, lies above the execution rate.
 * An effect with its size and its place among peers, compared without any division.
 */
public final class ScoreRateGap {

  private static final String SCORE = "score_without_execution * form_adjusted_budget_amount";

  private static final String RATE = "form_executed_amount * weight_without_execution";

  private static final String WHOLE = "weight_without_execution * form_adjusted_budget_amount";

  public static final Flag FLAG =
      new Flag(
              "SCO-02",
              3,
              Entity.FORM,
              Text.of("得分率高于预算执行率", "Score far above the execution rate"),
              Text.of(
                  "自评得分扣除预算执行得分后，得分率与资金执行率相差越大，“钱没花、事已成”的说明越重要。差距是连续量，比红灯更能排序。",
                  "The further the score without execution lies above the rate, the more it "
                      + "matters how the work was done without the money. A size can be ranked; a "
                      + "red light cannot."),
              Text.of(
                  "工作已完成而款项待结算、节约资金、跨年度工程按进度付款，都会使得分率高于执行率。",
                  "Work done and not yet settled, savings, and works paid by progress over "
                      + "several years put the score above the rate."),
              List.of(
                  Applies.when(
                      "declared_score IS NOT NULL AND execution_score IS NOT NULL",
                      "no_scores",
                      "缺少自评总分或预算执行得分",
                      "the total or the execution score is missing"),
                  Applies.when(
                      "weight_without_execution > 0",
                      "no_weight",
                      "预算执行分值不明或为全部分值",
                      "the weight of execution is not known, or it is the whole score"),
                  Applies.when(
                      "form_executed_amount IS NOT NULL AND form_adjusted_budget_amount > 0",
                      "no_rate",
                      "自评表执行率无法计算（缺少金额或预算为零）",
                      "the form gives no execution rate: an amount is missing or the budget "
                          + "is zero"),
                  Applies.when(
                      "form_executed_amount >= 0",
                      "negative",
                      "执行数为负，由 EXE-03 提示",
                      "the executed amount is negative: see EXE-03"),
                  Applies.when(
                      "COALESCE(remarks, '') NOT LIKE '%节约%' AND COALESCE(execution_reason_text,"
                          + " '') NOT LIKE '%节约%'",
                      "saving", "自评表说明未支出部分为节约资金", "the form says that the rest was saved")),
              "(" + SCORE + ") - (" + RATE + ") > ${score_rate_gap.rate} * (" + WHOLE + ")",
              List.of(
                  SeverityStep.when(
                      Severity.HIGH,
                      "("
                          + SCORE
                          + ") - ("
                          + RATE
                          + ") > ${score_rate_gap.high_rate} * ("
                          + WHOLE
                          + ")"),
                  SeverityStep.when(
                      Severity.MEDIUM,
                      "("
                          + SCORE
                          + ") - ("
                          + RATE
                          + ") > ${score_rate_gap.medium_rate} * ("
                          + WHOLE
                          + ")"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "score_rate_gap",
                  "0",
                  "${score_rate_gap.rate}",
                  Comparison.Unit.RATE,
                  "'form_adjusted_budget_amount'"),
              "GREATEST(0, form_adjusted_budget_amount - form_executed_amount)",
              Text.of(
                  "提示核实：除预算执行外得 {points: score_without_execution} 分（分值 {points: "
                      + "weight_without_execution} 分），自评表执行率 {percent: form_execution_rate}（分母：表列全年"
                      + "预算数），得分率高出执行率 {percent: score_rate_gap}，在 {count: gap_peer_count} 个同类项目中列第"
                      + " {count: gap_rank} 位（同类：{text: gap_peers}）。",
                  "Please check: {points: score_without_execution} of {points: "
                      + "weight_without_execution} points without execution, execution rate {"
                      + "percent: form_execution_rate} of form_adjusted_budget_amount; the score "
                      + "lies {percent: score_rate_gap} above the rate, place {count: gap_rank} of "
                      + "{count: gap_peer_count} peers ({text: gap_peers})."),
              List.of(
                  ScoreGaps.SCORE_RATE_GAP,
                  ScoreGaps.GAP_RANK,
                  ScoreGaps.GAP_PEER_COUNT,
                  ScoreGaps.GAP_PEERS,
                  ScoreGaps.SCORE_WITHOUT_EXECUTION,
                  ScoreGaps.WEIGHT_WITHOUT_EXECUTION,
                  ProjectScores.DECLARED_SCORE,
                  ProjectScores.EXECUTION_SCORE,
                  ProjectYears.FORM_EXECUTED_AMOUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("B01"),
              List.of("SCO-01", "SCO-03"))
          .among(Peers.among("gap_peers", "gap_peer_count"));

  private ScoreRateGap() {}
}
