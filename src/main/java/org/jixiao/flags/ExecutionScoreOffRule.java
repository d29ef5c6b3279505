package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/**
 * The declared score for budget execution follows from the form's own rate under no rule in use:
 * linear, by steps, or linear above a gate.
 */
public final class ExecutionScoreOffRule {

  private static final String OFF = ") > ${execution_score_mismatch.points}";
  private static final String DIFFERENCE = "ABS(execution_score - linear_execution_score)";

  public static final Flag FLAG =
      new Flag(
          "EXE-01",
          1,
          Entity.PROJECT,
          Text.of("预算执行得分与执行率不符", "Execution score does not follow from the rate"),
          Text.of(
              "预算执行得分是全表唯一可以按执行率直接核算的得分；它与执行率不符时，其他得分也值得复核。",
              "The score for budget execution is the one score of the form that follows from its own"
                  + " rate; where it does not, the other scores deserve a look too."),
          Text.of(
              "项目已完成且支出未超预算时，分档法可给满分，而表中看不出项目是否完成；地方也可能另有计分办法。",
              "Under the step rule a finished project within its budget may take full points, and"
                  + " forms do not say which are finished; a local rule may differ too."),
          List.of(
              Applies.when(
                  "execution_score IS NOT NULL",
                  "no_execution_score",
                  "没有预算执行得分",
                  "no score for budget execution was declared"),
              Applies.when(
                  "form_execution_rate IS NOT NULL",
                  "no_execution_rate",
                  "自评表执行率无法计算",
                  "the form's execution rate cannot be computed"),
              Applies.when(
                  "execution_weight > 0 AND execution_weight <="
                      + " ${execution_score_mismatch.largest_weight}",
                  "unknown_scheme",
                  "预算执行分值不属于已知计分方案",
                  "the weight of budget execution belongs to no known scheme"),
              Applies.when(
                  "linear_execution_score IS NOT NULL AND step_execution_score IS NOT NULL AND"
                      + " gate_execution_score IS NOT NULL",
                  "no_rule_result",
                  "计分规则没有给出结果",
                  "the scoring rules give no result")),
          "ABS(execution_score - linear_execution_score"
              + OFF
              + " AND ABS(execution_score - step_execution_score"
              + OFF
              + " AND ABS(execution_score - gate_execution_score"
              + OFF,
          List.of(
              SeverityStep.when(
                  Severity.HIGH,
                  DIFFERENCE + " >= ${execution_score_mismatch.high_share} * execution_weight"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "execution_score",
              "linear_execution_score",
              "${execution_score_mismatch.points}",
              Comparison.Unit.POINTS,
              Comparison.NO_RATE),
          "form_adjusted_budget_amount",
          Text.of(
              "提示核实：表列执行率 {percent: form_execution_rate}（分母：表列全年预算数），分值 {points: execution_weight}"
                  + " 分，自评得 {points: execution_score} 分；按比例法应为 {points: linear_execution_score}"
                  + " 分，分档法 {points: step_execution_score} 分，门槛法 {points: gate_execution_score}"
                  + " 分，均不相符（允许相差 {points: ${execution_score_mismatch.points}} 分）。",
              "Please check: at a rate of {percent: form_execution_rate} of"
                  + " form_adjusted_budget_amount and a weight of {points: execution_weight} the form"
                  + " scores {points: execution_score}; linear gives {points:"
                  + " linear_execution_score}, steps {points: step_execution_score}, the gate"
                  + " {points: gate_execution_score}; none fits within {points:"
                  + " ${execution_score_mismatch.points}}."),
          List.of(
              ProjectScores.EXECUTION_SCORE,
              ProjectScores.EXECUTION_WEIGHT,
              ProjectScores.FORM_EXECUTION_RATE,
              ProjectScores.LINEAR_EXECUTION_SCORE,
              ProjectScores.STEP_EXECUTION_SCORE,
              ProjectScores.GATE_EXECUTION_SCORE,
              ProjectYears.FORM_EXECUTED_AMOUNT,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
          List.of("A05"),
          List.of("SUM-01", "SCO-01"));

  private ExecutionScoreOffRule() {}
}
