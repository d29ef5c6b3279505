package org.jixiao.flags;

import org.jixiao.measures.FormChecks;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.UnitChecks;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.measures.forensics.DigitTests;
import org.jixiao.measures.texts.ProjectTexts;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * What a flag asks about: one row of one table of the release.
 *
 * @param kind the word the {@code flags} table shows, such as project or form
 * @param caption the same for officials
 * @param table the table; a condition names columns of this table only
 * @param sourceBlocks Spark SQL for the source blocks behind a row, separated by spaces
 */
public record Entity(String kind, String caption, TableSpec table, String sourceBlocks) {

  /** One project of one unit in one year. */
  public static final Entity PROJECT =
      new Entity("project", "项目", ProjectYears.TABLE, ProjectYears.FORM_SOURCE_BLOCK_ID.name());

  /** The self-evaluation in use of one project-year. */
  public static final Entity FORM =
      new Entity("form", "自评表", FormChecks.TABLE, ProjectYears.FORM_SOURCE_BLOCK_ID.name());

  /** The payments of one project-year. */
  public static final Entity PAYMENTS =
      new Entity("payments", "项目支付", PaymentChecks.TABLE, "CAST(NULL AS STRING)");

  /** One project-year beside the years before it. */
  public static final Entity HISTORY =
      new Entity("history", "项目历年", ProjectHistories.TABLE, "CAST(NULL AS STRING)");

  /** The words of one project-year beside those of other projects. */
  public static final Entity TEXTS =
      new Entity("texts", "项目文字", ProjectTexts.TABLE, "CAST(NULL AS STRING)");

  /** One unit in one year. */
  public static final Entity UNIT =
      new Entity("unit", "预算单位", UnitChecks.TABLE, "CAST(NULL AS STRING)");

  /** One department in one year under one measure of the fair comparison. */
  public static final Entity COMPARISON =
      new Entity("comparison", "部门比较", DepartmentComparisons.TABLE, "CAST(NULL AS STRING)");

  /** One test of the digits of a year's payments. */
  public static final Entity DIGITS =
      new Entity("digits", "支付金额数字", DigitTests.TABLE, "CAST(NULL AS STRING)");

  /** The answers to one question, or all problems found elsewhere, of one owner. */
  public static final Entity RECTIFICATION =
      new Entity(
          "rectification",
          "整改",
          RectificationStates.TABLE,
          RectificationStates.SOURCE_BLOCK_IDS.name());

  /** One fiscal division in one year, as far as one flag fires in it. */
  public static final Entity JURISDICTION =
      new Entity("jurisdiction", "全县", FlagShares.TABLE, "CAST(NULL AS STRING)");

  public Entity {
    if (kind.isBlank() || caption.isBlank()) {
      throw new IllegalArgumentException("entity: expected a kind and a caption");
    }
  }

  /** True when the entity's table has the column. */
  boolean knows(Col column) {
    return table.columns().stream().anyMatch(own -> own.name().equals(column.name()));
  }
}
