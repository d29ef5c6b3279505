package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Rectifications;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.UnitChecks;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.measures.forensics.DigitTests;
import org.jixiao.measures.forensics.DuplicateGroups;
import org.jixiao.measures.forensics.PayeeYears;
import org.jixiao.measures.outliers.ProjectOutliers;
import org.jixiao.measures.scores.ScoreBorders;
import org.jixiao.measures.texts.ProjectTexts;
import org.jixiao.measures.texts.TextMatches;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What a flag asks about: one row of one table of the release.
 *
 * @param kind the word the {@code flags} table shows, such as project or form
 * @param caption the same for officials
 * @param table the table; a condition names columns of this table only
 * @param counter what several of them are called after a number, in Chinese
 * @param sourceBlocks Spark SQL for the source blocks behind a row, separated by spaces
 * @param sourceCells Spark SQL for the cells behind a row
 * @param rowsBehind the rows of the release a finding rests on, unless the flag names others
 */
public record Entity(
    String kind,
    String caption,
    String counter,
    TableSpec table,
    String sourceBlocks,
    String sourceCells,
    RowsBehind rowsBehind) {

  private static final String NONE = "CAST(NULL AS STRING)";

  /** One project of one unit in one year. */
  public static final Entity PROJECT =
      new Entity(
          "project",
          "项目",
          "个项目",
          ProjectYears.TABLE,
          ProjectYears.FORM_SOURCE_BLOCK_ID.name(),
          NONE,
          RowsBehind.ofProject(Evaluations.TABLE));

  /** The self-evaluation in use of one project-year. */
  public static final Entity FORM =
      new Entity(
          "form",
          "自评表",
          "张自评表",
          FormChecks.TABLE,
          ProjectYears.FORM_SOURCE_BLOCK_ID.name(),
          FormFigures.SOURCE_CELLS.name(),
          RowsBehind.ofProject(Evaluations.TABLE));

  /** The payments of one project-year. */
  public static final Entity PAYMENTS =
      new Entity(
          "payments",
          "项目支付",
          "个有支付的项目",
          PaymentChecks.TABLE,
          PaymentChecks.SOURCE_BLOCK_IDS.name(),
          NONE,
          RowsBehind.ofProject(PaymentFacts.TABLE));

  /** One project-year beside the years before it. */
  public static final Entity HISTORY =
      new Entity(
          "history",
          "项目历年",
          "个项目",
          ProjectHistories.TABLE,
          NONE,
          NONE,
          RowsBehind.of(
              ProjectHistories.TABLE,
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.DEPARTMENT_ID,
                  Keys.UNIT_ID,
                  ProjectHistories.NORMAL_NAME)));

  /** The words of one project-year beside those of other projects. */
  public static final Entity TEXTS =
      new Entity(
          "texts",
          "项目文字",
          "个项目的文字",
          ProjectTexts.TABLE,
          NONE,
          NONE,
          RowsBehind.ofProject(TextMatches.TABLE));

  /** One unit in one year. */
  public static final Entity UNIT =
      new Entity(
          "unit",
          "预算单位",
          "个预算单位",
          UnitChecks.TABLE,
          NONE,
          NONE,
          RowsBehind.of(ProjectYears.TABLE, Keys.UNIT_YEAR));

  /** One department in one year under one measure of the fair comparison. */
  public static final Entity COMPARISON =
      new Entity(
          "comparison",
          "部门比较",
          "个部门",
          DepartmentComparisons.TABLE,
          NONE,
          NONE,
          RowsBehind.of(
              ProjectYears.TABLE,
              List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID)));

  /** One test of the digits of a year's payments. */
  public static final Entity DIGITS =
      new Entity(
          "digits",
          "支付金额数字",
          "项检验",
          DigitTests.TABLE,
          NONE,
          NONE,
          RowsBehind.of(PaymentFacts.TABLE, List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR))
              .where("amount > 0"));

  /** One number of one project-year beside its peers. */
  public static final Entity OUTLIER =
      new Entity(
          "outlier",
          "项目离群",
          "个项目数值",
          ProjectOutliers.TABLE,
          NONE,
          NONE,
          RowsBehind.of(
              ProjectOutliers.TABLE,
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  ProjectOutliers.MEASURE_NAME,
                  ProjectOutliers.PEER_GROUP)));

  /** One payee of one department in one year. */
  public static final Entity PAYEE =
      new Entity(
          "payee",
          "部门收款人",
          "个收款人",
          PayeeYears.TABLE,
          NONE,
          NONE,
          RowsBehind.of(
              PaymentFacts.TABLE,
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  PayeeYears.PAYEE_NAME)));

  /** Payments of one year that agree in what one kind compares. */
  public static final Entity DUPLICATE =
      new Entity(
          "duplicate",
          "重复支付组",
          "组支付",
          DuplicateGroups.TABLE,
          NONE,
          NONE,
          RowsBehind.of(
                  PaymentFacts.TABLE,
                  List.of(
                      Keys.DIVISION_CODE,
                      Keys.FISCAL_YEAR,
                      DuplicateGroups.PAYEE_NAME,
                      DuplicateGroups.PURPOSE,
                      DuplicateGroups.AMOUNT))
              .where("payment_date BETWEEN {first_date} AND {last_date}"));

  /** One border of grades and the scores of one group. */
  public static final Entity BORDER =
      new Entity(
          "border",
          "等级线附近得分",
          "条分数线",
          ScoreBorders.TABLE,
          NONE,
          NONE,
          RowsBehind.of(ProjectYears.TABLE, List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR))
              .where("ABS(declared_score - {border_score}) < 1"));

  /** The answers to one question, or all problems found elsewhere, of one owner. */
  public static final Entity RECTIFICATION =
      new Entity(
          "rectification",
          "整改",
          "项整改",
          RectificationStates.TABLE,
          RectificationStates.SOURCE_BLOCK_IDS.name(),
          NONE,
          RowsBehind.of(
              Rectifications.TABLE,
              List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Rectifications.DEPARTMENT_ID)));

  /** One fiscal division in one year, as far as one flag fires in it. */
  public static final Entity JURISDICTION =
      new Entity(
          "jurisdiction",
          "全县",
          "项",
          FlagShares.TABLE,
          NONE,
          NONE,
          new RowsBehind(
              "SELECT * FROM flags WHERE division_code = {division_code} AND fiscal_year ="
                  + " {fiscal_year} AND flag_id = {watched_flag_id}"));

  public Entity {
    if (kind.isBlank() || caption.isBlank() || counter.isBlank()) {
      throw new IllegalArgumentException("entity: expected a kind, a caption and a counter");
    }
  }

  /** The columns of the key that a finding has no column of its own for. */
  List<Col> furtherKey() {
    return table.key().stream().filter(key -> !isOwn(key)).toList();
  }

  private static boolean isOwn(Col key) {
    return Flags.KEY.stream().anyMatch(own -> own.name().equals(key.name()));
  }

  /** True when the entity's table has the column. */
  boolean knows(Col column) {
    return table.columns().stream().anyMatch(own -> own.name().equals(column.name()));
  }
}
