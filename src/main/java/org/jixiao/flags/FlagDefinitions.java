package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** What every flag in force asks, why, and how, as it was applied in this release. */
public final class FlagDefinitions {

  public static final Col TITLE_ZH = Col.text("title_zh", "名称", "Title in Chinese");
  public static final Col TITLE_EN = Col.text("title_en", "名称（英文）", "Title in English");
  public static final Col WHY_ZH = Col.text("why_zh", "为何重要", "Why it matters, in Chinese");
  public static final Col WHY_EN = Col.text("why_en", "为何重要（英文）", "Why it matters, in English");
  public static final Col INNOCENT_ZH =
      Col.text("innocent_zh", "可能的正常情形", "Innocent readings, in Chinese");
  public static final Col INNOCENT_EN =
      Col.text("innocent_en", "可能的正常情形（英文）", "Innocent readings, in English");
  public static final Col ENTITY_TABLE =
      Col.text("entity_table", "所查表", "Table of the release the condition looks at, row by row");
  public static final Col APPLIES =
      Col.text(
          "applies",
          "适用条件",
          "When the question is asked and the reasons when it is not, as JSON in order of asking");
  public static final Col SEVERITIES =
      Col.text("severities", "程度条件", "Severity by size: the first that holds, as JSON in order");
  public static final Col MONEY_AT_STAKE =
      Col.text("money_at_stake", "涉及金额口径", "How the money at stake is computed");
  public static final Col EVIDENCE_COLUMNS =
      Col.text("evidence_columns", "证据列", "Columns shown as evidence, separated by spaces");
  public static final Col ANSWERS =
      Col.text("answers", "对应规则", "Rules of the field the flag stands for, separated by spaces");
  public static final Col RELATED =
      Col.text("related", "相关疑点", "Flags that look at the same thing, separated by spaces")
          .orEmpty("no other flag looks at it");

  public static final Col DECLARED_RATE =
      Col.text(
          "declared_rate",
          "声明占比",
          "Share of high findings among the judged above which the flag counts as widespread");
  public static final Col ROWS_SQL =
      Col.text(
          "rows_behind",
          "明细语句模板",
          "The statement for the rows a finding rests on; {column} stands for the row's value");

  public static final TableSpec TABLE =
      new TableSpec(
          "flag_definitions",
          "疑点定义",
          "one flag in force",
          List.of(Flags.FLAG_ID),
          List.of(
              Flags.FLAG_ID,
              Flags.FLAG_VERSION,
              Flags.RULE_SET_ID,
              Flags.RULE_SET_VERSION,
              Flags.ENTITY_KIND,
              ENTITY_TABLE,
              TITLE_ZH,
              TITLE_EN,
              WHY_ZH,
              WHY_EN,
              INNOCENT_ZH,
              INNOCENT_EN,
              APPLIES,
              Flags.CONDITION,
              SEVERITIES,
              MONEY_AT_STAKE,
              EVIDENCE_COLUMNS,
              ANSWERS,
              RELATED,
              DECLARED_RATE,
              ROWS_SQL));

  private FlagDefinitions() {}
}
