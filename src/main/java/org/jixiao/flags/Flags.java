package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The questions raised: one row for every entity and flag with state FAIL or ERROR. What passed and
 * what the question does not apply to is counted in {@link FlagCoverage}.
 */
public final class Flags {

  private static final String JURISDICTION = "the finding is about the whole jurisdiction";
  private static final String NO_PROJECT = "the finding is not about one project";

  public static final Col DEPARTMENT_ID = Keys.DEPARTMENT_ID.orEmpty(JURISDICTION);
  public static final Col UNIT_ID = Keys.UNIT_ID.orEmpty(NO_PROJECT);
  public static final Col PROJECT_ID = Keys.PROJECT_ID.orEmpty(NO_PROJECT);

  public static final Col FLAG_ID =
      Col.text("flag_id", "疑点编号", "Id of the flag in the catalogue, such as SCO-01");
  public static final Col FLAG_VERSION =
      Col.count("flag_version", "疑点版本", "Version of the flag's definition that was applied");
  public static final Col RULE_SET_ID =
      Col.text("rule_set_id", "规则集", "Rule set the thresholds come from");
  public static final Col RULE_SET_VERSION =
      Col.text("rule_set_version", "规则集版本", "Version of that rule set");
  public static final Col STATE =
      Col.text("state", "状态", "FAIL: deserves a second look; ERROR: could not be computed");
  public static final Col SEVERITY =
      Col.text("severity", "程度", "high, medium or low").orEmpty("the state is ERROR");
  public static final Col ENTITY_KIND =
      Col.text(
          "entity_kind",
          "对象",
          "project, form, payments, history, texts, unit, comparison, digits, outlier, payee,"
              + " duplicate, border, rectification or jurisdiction: what one finding is about");
  public static final Col WATCHED_FLAG_ID =
      Col.text(
              "watched_flag_id",
              "所涉疑点",
              "The flag a finding is about, for the jurisdiction or a rectification")
          .orEmpty("the finding is not about another flag");
  public static final Col RECORD_ID =
      Col.text(
              "record_id",
              "记录编号",
              "What else the key of the entity's table says: measure, test, group or payee,"
                  + " separated by |")
          .orEmpty("the columns before it name the entity");
  public static final Col OBSERVED =
      Col.quantity("observed", "实际值", "What the record says, in quantity_unit")
          .orEmpty("the state is ERROR and the value could not be computed");
  public static final Col EXPECTED =
      Col.quantity("expected", "期望值", "What it would be without a question, in quantity_unit")
          .orEmpty("the state is ERROR and the value could not be computed");
  public static final Col THRESHOLD =
      Col.quantity("threshold", "阈值", "The limit the rule set draws, in quantity_unit")
          .orEmpty("the state is ERROR and the value could not be computed");
  public static final Col DIRECTION =
      Col.text("direction", "方向", "above, below or equal: observed against expected")
          .orEmpty("one of the two is not known");
  public static final Col EFFECT_KIND =
      Col.text(
          "effect_kind",
          "效应口径",
          "What effect_size measures: difference (observed less expected, in quantity_unit) or the"
              + " measure of a test, such as modified_z");
  public static final Col EFFECT_SIZE =
      Col.statistic("effect_size", "效应大小", "How far the record is from what is expected")
          .orEmpty("it cannot be computed");
  public static final Col PEER_GROUP =
      Col.text("peer_group", "比较组", "The records it is set beside")
          .orEmpty("the question compares the record with a rule, not with others");
  public static final Col PEER_COUNT =
      Col.count("peer_count", "比较组数量", "How many records it is set beside, itself included")
          .orEmpty("there is no peer group");
  public static final Col P_VALUE =
      Col.statistic("p_value", "p值", "Probability of such an effect or a larger one by chance")
          .orEmpty("the question is no statistical test");
  public static final Col Q_VALUE =
      Col.statistic(
              "q_value",
              "q值",
              "p_value adjusted for all tests of its family (Benjamini and Hochberg 1995)")
          .orEmpty("the question is no statistical test, or the only one of its family");
  public static final Col QUANTITY_UNIT =
      Col.text(
          "quantity_unit",
          "计量单位",
          "Unit of observed, expected and threshold: rate (1 = 100%), points, yuan or count");
  public static final Col DENOMINATOR =
      Col.text("denominator", "分母", "The column of the entity's table that the rate divides by")
          .orEmpty("the observed value is no rate");
  public static final Col MONEY_AT_STAKE_AMOUNT =
      Col.money("money_at_stake_amount", "涉及金额", "Money the question is about; never a loss")
          .orEmpty("the record names no money");
  public static final Col DELAY_SIDE =
      Col.text(
              "delay_side",
              "资金滞留环节",
              "Where the unpaid money stands by the ledgers: upper_level, finance, unit, unknown")
          .orEmpty("nothing stands still, or the ledgers do not tell");
  public static final Col REASON_ZH =
      Col.text("reason_zh", "提示说明", "The question with its numbers, in Chinese");
  public static final Col REASON_EN =
      Col.text("reason_en", "提示说明（英文）", "The question with its numbers, in English");
  public static final Col CONDITION =
      Col.text(
          "condition_sql", "判断条件", "The condition as applied to the row, thresholds filled in");
  public static final Col EVIDENCE =
      Col.text("evidence", "证据", "The columns the question rests on with their values, as JSON");
  public static final Col SOURCE_BLOCK_IDS =
      Col.text(
              "source_block_ids",
              "来源区块",
              "Blocks of the delivered files behind the row, separated by spaces; see"
                  + " source_blocks")
          .orEmpty("the row rests on other rows of the release only");
  public static final Col SOURCE_CELLS =
      Col.text(
              "source_cells",
              "来源单元格",
              "Cells of the form with the delivered texts: column cell「text」, separated by ；")
          .orEmpty("no single form is behind it; rows_sql returns rows with their addresses");
  public static final Col ROWS_SQL =
      Col.text(
          "rows_sql",
          "明细语句",
          "A SELECT over the tables of the release, for Spark SQL and DuckDB, that returns the rows"
              + " the finding rests on, each with its address in what was delivered where it has"
              + " one");
  public static final Col REPRO_SQL =
      Col.text(
          "repro_sql",
          "复核语句",
          "A SELECT over the tables of the release, for Spark SQL and DuckDB, that returns exactly"
              + " the row the question is about");

  /** Finds one question: the entity and the flag. */
  public static final List<Col> KEY =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          DEPARTMENT_ID,
          UNIT_ID,
          PROJECT_ID,
          FLAG_ID,
          WATCHED_FLAG_ID,
          RECORD_ID);

  public static final TableSpec TABLE =
      new TableSpec(
          "flags",
          "疑点提示（待核实）",
          "one question about one entity that deserves a second look",
          KEY,
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              DEPARTMENT_ID,
              Keys.DEPARTMENT_NAME,
              UNIT_ID,
              Keys.UNIT_NAME,
              PROJECT_ID,
              Keys.PROJECT_NAME,
              FLAG_ID,
              FLAG_VERSION,
              RULE_SET_ID,
              RULE_SET_VERSION,
              STATE,
              SEVERITY,
              ENTITY_KIND,
              WATCHED_FLAG_ID,
              RECORD_ID,
              OBSERVED,
              EXPECTED,
              THRESHOLD,
              DIRECTION,
              EFFECT_KIND,
              EFFECT_SIZE,
              PEER_GROUP,
              PEER_COUNT,
              P_VALUE,
              Q_VALUE,
              QUANTITY_UNIT,
              DENOMINATOR,
              MONEY_AT_STAKE_AMOUNT,
              DELAY_SIDE,
              REASON_ZH,
              REASON_EN,
              CONDITION,
              EVIDENCE,
              SOURCE_BLOCK_IDS,
              SOURCE_CELLS,
              REPRO_SQL,
              ROWS_SQL));

  private Flags() {}
}
