package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;

/** What a self-evaluation declares, and what the rule set in force makes of the same rows. */
public final class ProjectScores {

  public static final Col DECLARED_SCORE =
      Col.score("declared_score", "自评总分", "Total score as declared")
          .orEmpty("no form was handed in, or its total is blank");
  public static final Col RECOMPUTED_SCORE =
      Col.score(
              "recomputed_score",
              "重算总分",
              "Execution score by the rule set plus the declared scores of all indicators")
          .orEmpty(
              "an indicator with a weight has no score, the form has no weights, or no execution"
                  + " score is certain");
  public static final Col DIFFERENCE_SCORE =
      Col.score("difference_score", "总分差", "Declared less recomputed total")
          .orEmpty("one of the two is empty");
  public static final Col EXECUTION_DIFFERENCE_SCORE =
      Col.score(
              "execution_difference_score",
              "预算执行率得分差",
              "Declared less recomputed score for budget execution")
          .orEmpty("one of the two is empty");
  public static final Col EXECUTION_LOWEST_SCORE =
      Col.score(
              "execution_lowest_score",
              "预算执行率最低分",
              "Lowest score for budget execution the rule set allows; 0 where funds are not scored")
          .orEmpty("the form's execution rate or weight is not known, or the rule says nothing");
  public static final Col EXECUTION_HIGHEST_SCORE =
      Col.score(
              "execution_highest_score",
              "预算执行率最高分",
              "Highest such score: by steps the weight, for a project that may be finished")
          .orEmpty("the form's execution rate or weight is not known, or the rule says nothing");
  public static final Col INDICATORS_LOWEST_SCORE =
      Col.score(
              "indicators_lowest_score",
              "指标最低分合计",
              "Σ lowest scores the rule set allows the indicators (indicator_results); 0 for one of"
                  + " which it says nothing")
          .orEmpty("no indicator has a weight");
  public static final Col INDICATORS_HIGHEST_SCORE =
      Col.score(
              "indicators_highest_score",
              "指标最高分合计",
              "Σ highest scores the rule set allows them; the weight for one of which it says"
                  + " nothing")
          .orEmpty("no indicator has a weight");
  public static final Col NOT_RECOMPUTABLE_COUNT =
      Col.count(
              "not_recomputable_count",
              "不能复算指标数",
              "Indicators with a weight of whose score the rule set says nothing")
          .orEmpty("no indicator has a weight");
  public static final Col RECOMPUTED_LOWEST_SCORE =
      Col.score(
              "recomputed_lowest_score",
              "逐项复算最低总分",
              "Lowest execution score plus the lowest scores of all indicators: what the total is"
                  + " at least when every row is recomputed")
          .orEmpty("no indicator has a weight, or no execution score can be recomputed");
  public static final Col RECOMPUTED_HIGHEST_SCORE =
      Col.score(
              "recomputed_highest_score",
              "逐项复算最高总分",
              "Highest execution score plus the highest scores of all indicators")
          .orEmpty("no indicator has a weight, or no execution score can be recomputed");
  public static final Col WEIGHT_SCHEME_ID =
      Col.text(
              "weight_scheme_id",
              "计分方案",
              "Weight scheme the form's own weights follow (rule_versions lists them): W0 for a"
                  + " form without weights, 未识别 for one of none of these")
          .orEmpty("no form was handed in");
  public static final Col EXECUTION_WEIGHT =
      Col.score("execution_weight", "预算执行率分值", "Weight of budget execution as the form has it")
          .orEmpty("no form was handed in, or it leaves the weight blank");
  public static final Col APPLIED_EXECUTION_WEIGHT =
      Col.score(
              "applied_execution_weight",
              "重算所用预算执行率分值",
              "The form's own; else the rule set's where the indicators leave room for it within"
                  + " 100; 0 where the indicators alone weigh 100: funds are then not scored")
          .orEmpty("the form has no weights, or no room for the rule set's");
  public static final Col EXECUTION_SCORE =
      Col.score("execution_score", "预算执行率得分", "Score for budget execution as declared")
          .orEmpty("no form was handed in, or it leaves the score blank");
  public static final Col RECOMPUTED_EXECUTION_SCORE =
      Col.score(
              "recomputed_execution_score",
              "重算预算执行率得分",
              "Score for budget execution by the rule set, from the form's executed amount and"
                  + " adjusted budget")
          .orEmpty(
              "the form's execution rate or weight is not known, execution is not scored, or the"
                  + " rule in force leaves a range");
  public static final Col LINEAR_EXECUTION_SCORE =
      Col.score("linear_execution_score", "线性法得分", "Weight times rate, at most the weight")
          .orEmpty("the form's execution rate or weight is not known");
  public static final Col STEP_EXECUTION_SCORE =
      Col.score(
              "step_execution_score",
              "分档法得分",
              "By steps of the rate, for a project not finished, and the highest step from 100% on;"
                  + " forms do not say which projects are finished")
          .orEmpty("the form's execution rate or weight is not known");
  public static final Col GATE_EXECUTION_SCORE =
      Col.score("gate_execution_score", "门槛法得分", "Linear, and nothing below the gate")
          .orEmpty("the form's execution rate or weight is not known");
  public static final Col FORM_EXECUTION_RATE =
      Col.rate(
              "form_execution_rate",
              "自评表执行率",
              "form_adjusted_budget_amount",
              "Executed amount divided by adjusted budget, both as the form says: the rate that is"
                  + " scored")
          .orEmpty("the form does not give both, or the budget is zero");
  public static final Col SCORE_WITHOUT_EXECUTION_RATE =
      Col.rate(
              "score_without_execution_rate",
              "剔除执行率后得分率",
              "100 less applied_execution_weight",
              "Declared total less declared execution score, divided by the points that are not for"
                  + " execution: what the score says beyond repeating the execution rate")
          .orEmpty(
              "total, execution score or weight is not known, or all points are for execution");
  public static final Col SUM_OF_SCORES =
      Col.score(
              "sum_of_scores",
              "各项得分合计",
              "Declared execution score plus the declared scores of all indicators that have one")
          .orEmpty("no form was handed in, or none of its rows has a score");
  public static final Col SUM_OF_WEIGHTS =
      Col.score(
              "sum_of_weights",
              "各项分值合计",
              "Execution weight of the form plus the weights of all indicators that have one")
          .orEmpty("no form was handed in, or none of its rows has a weight");
  public static final Col INDICATOR_COUNT =
      Col.count("indicator_count", "指标个数", "Third-level indicators of the form");
  public static final Col UNSCORED_COUNT =
      Col.count(
          "unscored_count",
          "未打分行数",
          "Rows that have a weight and no score, the execution row included");
  public static final Col DECLARED_GRADE =
      Col.text("declared_grade", "自评等级", "Grade as declared: 优, 良, 中 or 差")
          .orEmpty("the form prints no grade");
  public static final Col RECOMPUTED_GRADE =
      Col.text("recomputed_grade", "重算等级", "Grade of the recomputed score by the rule set")
          .orEmpty("there is no recomputed score");
  public static final Col GRADE_OF_DECLARED_SCORE =
      Col.text(
              "grade_of_declared_score",
              "自评总分对应等级",
              "Grade of the declared score by the rule set; what grade counts count")
          .orEmpty("there is no declared score");
  public static final Col RULE_SET_ID =
      Col.text(
          "rule_set_id",
          "评分规则",
          "Rule set by which scores were recomputed and graded; of many projects, all that hold,"
              + " separated by 、");
  public static final Col RULE_SET_VERSION =
      Col.text(
          "rule_set_version", "评分规则版本", "Version of the rule set; of many projects, all that hold");

  /** In the order tables show them. */
  public static final List<Col> COLUMNS =
      List.of(
          DECLARED_SCORE,
          RECOMPUTED_SCORE,
          EXECUTION_SCORE,
          DECLARED_GRADE,
          RECOMPUTED_GRADE,
          RULE_SET_ID,
          RULE_SET_VERSION,
          GRADE_OF_DECLARED_SCORE,
          EXECUTION_WEIGHT,
          FORM_EXECUTION_RATE,
          RECOMPUTED_EXECUTION_SCORE,
          LINEAR_EXECUTION_SCORE,
          STEP_EXECUTION_SCORE,
          GATE_EXECUTION_SCORE,
          SUM_OF_SCORES,
          SUM_OF_WEIGHTS,
          INDICATOR_COUNT,
          UNSCORED_COUNT,
          SCORE_WITHOUT_EXECUTION_RATE,
          DIFFERENCE_SCORE,
          EXECUTION_DIFFERENCE_SCORE,
          APPLIED_EXECUTION_WEIGHT,
          WEIGHT_SCHEME_ID,
          EXECUTION_LOWEST_SCORE,
          EXECUTION_HIGHEST_SCORE,
          INDICATORS_LOWEST_SCORE,
          INDICATORS_HIGHEST_SCORE,
          NOT_RECOMPUTABLE_COUNT,
          RECOMPUTED_LOWEST_SCORE,
          RECOMPUTED_HIGHEST_SCORE);

  private ProjectScores() {}
}
