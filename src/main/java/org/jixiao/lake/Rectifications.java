package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What a department answers to a question or a finding (核实整改反馈表, 整改台账): whether it holds, what is
 * done about it, by whom, until when, and how far that is. A row that came back unanswered is a row
 * too.
 */
public final class Rectifications {

  public static final Col DEPARTMENT_ID =
      Keys.DEPARTMENT_ID.orEmpty("the finding is about the whole jurisdiction");
  public static final Col UNIT_ID = Keys.UNIT_ID.orEmpty("the finding is not about one unit");
  public static final Col PROJECT_ID =
      Keys.PROJECT_ID.orEmpty("the finding is not about one project");
  public static final Col RELEASE_NUMBER =
      Col.count("release_number", "数据版本", "Number of the release whose question is answered")
          .orEmpty("the sheet names no release");
  public static final Col FLAG_ID =
      Col.text("flag_id", "疑点编号", "Id of the flag that asked, such as SCO-01")
          .orEmpty("the finding comes from elsewhere, such as an audit");
  public static final Col WATCHED_FLAG_ID =
      Col.text("watched_flag_id", "所涉疑点", "The flag a finding for the jurisdiction is about")
          .orEmpty("the finding is not about another flag");
  public static final Col PROBLEM_TEXT =
      Col.text("problem_text", "问题", "The question or the problem, as delivered")
          .orEmpty("only the id of a flag stands there");
  public static final Col MONEY_AT_STAKE_AMOUNT =
      Col.money("money_at_stake_amount", "涉及金额", "Money the question is about; never a loss")
          .orEmpty("not delivered");
  public static final Col VERDICT_TEXT =
      Col.text("verdict_text", "核实结论", "属实, 部分属实 or 不属实, as delivered").orEmpty("not answered");
  public static final Col ANSWER_TEXT =
      Col.text("answer_text", "情况说明", "The department's explanation as delivered")
          .orEmpty("not answered");
  public static final Col MEASURE_TEXT =
      Col.text("measure_text", "整改措施", "What is done about it, as delivered")
          .orEmpty("not answered");
  public static final Col OWNER_OFFICE =
      Col.text("owner_office", "责任股室", "Office in charge of the rectification, as delivered")
          .orEmpty("not answered");
  public static final Col DEADLINE_DATE =
      Col.date("deadline_date", "完成时限", "Last day of the term; a month stands for its last day")
          .orEmpty("not answered, or no day can be told; source keeps what was delivered");
  public static final Col STATUS_TEXT =
      Col.text("status_text", "整改状态", "How far the rectification is, as delivered")
          .orEmpty("not answered");
  public static final Col EVIDENCE_TEXT =
      Col.text("evidence_text", "佐证材料", "Evidence named, as delivered").orEmpty("not answered");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "rectifications",
          "核实整改反馈",
          "one answer to one question or finding",
          TableSpec.columns(List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR), Keys.ADDRESS),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  DEPARTMENT_ID,
                  UNIT_ID,
                  PROJECT_ID,
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  RELEASE_NUMBER,
                  FLAG_ID,
                  WATCHED_FLAG_ID,
                  PROBLEM_TEXT,
                  MONEY_AT_STAKE_AMOUNT,
                  VERDICT_TEXT,
                  ANSWER_TEXT,
                  MEASURE_TEXT,
                  OWNER_OFFICE,
                  DEADLINE_DATE,
                  STATUS_TEXT,
                  EVIDENCE_TEXT,
                  SOURCE),
              Keys.ADDRESS));

  private Rectifications() {}
}
