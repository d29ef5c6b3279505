package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Which project of the ledgers a form speaks of, by which rule and how surely. A form with several
 * possible projects has a row for each; a form with none has one row that says so.
 */
public final class ProjectLinks {

  public static final Col FORM_PROJECT_ID =
      Col.text("form_project_id", "自评表项目代码", "Project id of the form as delivered");
  public static final Col FORM_PROJECT_NAME =
      Col.text("form_project_name", "自评表项目名称", "Name on the form")
          .orEmpty("only a code stands there");
  public static final Col MATCH_NUMBER =
      Col.count(
          "match_number", "匹配序号", "1, 2, … over the possible projects of one form, by their id");
  public static final Col LEDGER_PROJECT_ID =
      Col.text("ledger_project_id", "台账项目代码", "Project id of the ledgers")
          .orEmpty("no project of the ledgers matches");
  public static final Col LEDGER_PROJECT_NAME =
      Col.text("ledger_project_name", "台账项目名称", "Name in the ledgers")
          .orEmpty("no project matches, or the ledgers give no name");
  public static final Col LINK_RULE = ProjectYears.LINK_RULE;
  public static final Col LINK_CERTAINTY = ProjectYears.LINK_CERTAINTY;
  public static final Col NAME_SIMILARITY_RATE =
      Col.rate(
              "name_similarity_rate",
              "名称相似度",
              "length of the longer normalised name",
              "1 less edit distance divided by the length of the longer normalised name")
          .orEmpty("the rule does not compare names");
  public static final Col FORM_BUDGET_AMOUNT =
      Col.money("form_budget_amount", "自评表全年预算数", "Adjusted budget of the form")
          .orEmpty("blank on the form");
  public static final Col LEDGER_BUDGET_AMOUNT = MoneyChain.LEDGER_BUDGET_AMOUNT;
  public static final Col EVIDENCE =
      Col.text("evidence", "匹配依据", "What matched, or why nothing did, in Chinese");

  public static final TableSpec TABLE =
      new TableSpec(
          "project_links",
          "项目匹配",
          "one form and one project of the ledgers it may speak of",
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              Keys.UNIT_ID,
              FORM_PROJECT_ID,
              Keys.DELIVERY_ID,
              Keys.SOURCE_BLOCK_ID,
              MATCH_NUMBER),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              Keys.UNIT_ID,
              FORM_PROJECT_ID,
              FORM_PROJECT_NAME,
              MATCH_NUMBER,
              LEDGER_PROJECT_ID,
              LEDGER_PROJECT_NAME,
              LINK_RULE,
              LINK_CERTAINTY,
              NAME_SIMILARITY_RATE,
              FORM_BUDGET_AMOUNT,
              LEDGER_BUDGET_AMOUNT,
              EVIDENCE,
              Keys.DELIVERY_ID,
              Keys.SOURCE_BLOCK_ID));

  private ProjectLinks() {}
}
