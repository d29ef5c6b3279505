package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What is new, what is gone and what stays among the questions raised: against the release before,
 * and against the fiscal year before. Over years a project is the same where its unit has one
 * project of that normalised name in both years; what exists in one year only is not compared.
 */
public final class FlagChanges {

  private static final String NOT_NOW = "the question is not raised now";
  private static final String NOT_BEFORE = "the question was not raised before";

  public static final Col COMPARISON_KIND =
      Col.text("comparison_kind", "对比方式", "release: with the release before; fiscal_year");
  public static final Col COMPARED_WITH =
      Col.text("compared_with", "对比对象", "Number of the release, or the fiscal year, compared with");
  public static final Col CHANGE_STATUS =
      Col.text(
          "change_status",
          "变化",
          "new; resolved (raised before and not now, which may also mean that it no longer"
              + " applies); persisting; regraded (another severity than before)");
  public static final Col SEVERITY = Flags.SEVERITY.orEmpty(NOT_NOW);
  public static final Col EARLIER_SEVERITY =
      Col.text("earlier_severity", "此前程度", "Severity before").orEmpty(NOT_BEFORE);
  public static final Col OBSERVED = Flags.OBSERVED.orEmpty(NOT_NOW);
  public static final Col EARLIER_OBSERVED =
      Col.quantity("earlier_observed", "此前实际值", "What the record said before, in its unit")
          .orEmpty(NOT_BEFORE);
  public static final Col MONEY_AT_STAKE_AMOUNT =
      Flags.MONEY_AT_STAKE_AMOUNT.orEmpty(NOT_NOW + ", or names no money");
  public static final Col EARLIER_MONEY_AT_STAKE_AMOUNT =
      Col.money("earlier_money_at_stake_amount", "此前涉及金额", "Money the question was about")
          .orEmpty(NOT_BEFORE + ", or named no money");
  public static final Col REASON_ZH = Flags.REASON_ZH.orEmpty(NOT_NOW);
  public static final Col EARLIER_REASON_ZH =
      Col.text("earlier_reason_zh", "此前提示说明", "The question as it was put, in Chinese")
          .orEmpty(NOT_BEFORE);
  public static final Col REASON_EN = Flags.REASON_EN.orEmpty(NOT_NOW);
  public static final Col EARLIER_REASON_EN =
      Col.text("earlier_reason_en", "此前提示说明（英文）", "The question as it was put, in English")
          .orEmpty(NOT_BEFORE);
  public static final Col EVIDENCE = Flags.EVIDENCE.orEmpty(NOT_NOW);
  public static final Col EARLIER_EVIDENCE =
      Col.text("earlier_evidence", "此前证据", "The evidence as it was, as JSON").orEmpty(NOT_BEFORE);
  public static final Col THRESHOLD = Flags.THRESHOLD.orEmpty(NOT_NOW);
  public static final Col EARLIER_THRESHOLD =
      Col.quantity("earlier_threshold", "此前阈值", "The limit as it was, in its unit")
          .orEmpty(NOT_BEFORE);
  public static final Col FLAG_VERSION = Flags.FLAG_VERSION.orEmpty(NOT_NOW);
  public static final Col EARLIER_FLAG_VERSION =
      Col.count("earlier_flag_version", "此前疑点版本", "Version of the definition applied before")
          .orEmpty(NOT_BEFORE);
  public static final Col RULE_SET_ID = Flags.RULE_SET_ID.orEmpty(NOT_NOW);
  public static final Col EARLIER_RULE_SET_ID =
      Col.text("earlier_rule_set_id", "此前规则集", "Rule set of the limits before").orEmpty(NOT_BEFORE);
  public static final Col RULE_SET_VERSION = Flags.RULE_SET_VERSION.orEmpty(NOT_NOW);
  public static final Col EARLIER_RULE_SET_VERSION =
      Col.text("earlier_rule_set_version", "此前规则集版本", "Version of that rule set")
          .orEmpty(NOT_BEFORE);
  public static final Col QUESTION_CHANGED =
      Col.yesNo(
              "question_changed",
              "口径已变",
              "True when the flag's definition, or its limit in the rule set, is another than"
                  + " before: the record itself may be as it was")
          .orEmpty("the question was raised only once");
  public static final Col EARLIER_PROJECT_ID =
      Col.text("earlier_project_id", "此前项目代码", "Project before; codes often change by year")
          .orEmpty(NOT_BEFORE + ", or is not about one project");

  public static final TableSpec TABLE =
      new TableSpec(
          "flag_changes",
          "疑点变化",
          "one question about one entity that is raised now or was raised before",
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Flags.DEPARTMENT_ID,
              Flags.UNIT_ID,
              Flags.PROJECT_ID,
              EARLIER_PROJECT_ID,
              Flags.FLAG_ID,
              Flags.WATCHED_FLAG_ID,
              Flags.RECORD_ID,
              COMPARISON_KIND),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Flags.DEPARTMENT_ID,
              Keys.DEPARTMENT_NAME,
              Flags.UNIT_ID,
              Keys.UNIT_NAME,
              Flags.PROJECT_ID,
              Keys.PROJECT_NAME,
              EARLIER_PROJECT_ID,
              Flags.FLAG_ID,
              Flags.WATCHED_FLAG_ID,
              Flags.RECORD_ID,
              COMPARISON_KIND,
              COMPARED_WITH,
              CHANGE_STATUS,
              SEVERITY,
              EARLIER_SEVERITY,
              OBSERVED,
              EARLIER_OBSERVED,
              MONEY_AT_STAKE_AMOUNT,
              EARLIER_MONEY_AT_STAKE_AMOUNT,
              QUESTION_CHANGED,
              THRESHOLD,
              EARLIER_THRESHOLD,
              FLAG_VERSION,
              EARLIER_FLAG_VERSION,
              RULE_SET_ID,
              EARLIER_RULE_SET_ID,
              RULE_SET_VERSION,
              EARLIER_RULE_SET_VERSION,
              REASON_ZH,
              EARLIER_REASON_ZH,
              REASON_EN,
              EARLIER_REASON_EN,
              EVIDENCE,
              EARLIER_EVIDENCE));

  private FlagChanges() {}
}
