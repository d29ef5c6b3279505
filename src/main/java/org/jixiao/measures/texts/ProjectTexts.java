package org.jixiao.measures.texts;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 项目文字对照: what the words of a project share with those of other projects: its texts and its name.
 */
public final class ProjectTexts {

  public static final Col TEXT_COUNT =
      Col.count(
          "text_count",
          "可比文本数",
          "Texts of the self-evaluation long enough to compare, form guidance left out");
  public static final Col COPIED_COUNT =
      Col.count("copied_count", "与其他项目雷同文本数", "Those that nearly repeat a text of another project");
  public static final Col COPIED_KINDS =
      Col.text("copied_kinds", "雷同文本类别", "Their kinds, separated by 、")
          .orEmpty("no text repeats one of another project");
  public static final Col COPIED_SIMILARITY_RATE =
      Col.rate(
              "copied_similarity_rate",
              "最高相似度",
              "all runs of three characters of the two texts",
              "The highest similarity of them")
          .orEmpty("no text repeats one of another project");
  public static final Col COPIED_UNIT_ID =
      Col.text("copied_unit_id", "雷同项目单位", "Unit of the project with the highest similarity")
          .orEmpty("no text repeats one of another project");
  public static final Col COPIED_PROJECT_NAME =
      Col.text("copied_project_name", "雷同项目名称", "Name, or else code, of that project")
          .orEmpty("no text repeats one of another project");
  public static final Col COPIED_FISCAL_YEAR =
      Col.year("copied_fiscal_year", "雷同项目年度", "Year of that project")
          .orEmpty("no text repeats one of another project");
  public static final Col REPEATED_COUNT =
      Col.count(
          "repeated_count",
          "沿用上年文本数",
          "Texts that nearly repeat the project's own text of the year before");
  public static final Col SAID_COUNT =
      Col.count(
          "said_count",
          "文本数",
          "Texts of the self-evaluation, whatever their length, form guidance left out");
  public static final Col OTHER_BODY_COUNT =
      Col.count(
          "other_body_count",
          "写有其他单位名称的文本数",
          "Those that name another unit of the writer's kind and the writer nowhere; bodies that"
              + " take part, receive, order or check, and those all units deal with, left out");
  public static final Col OTHER_BODY_KINDS =
      Col.text("other_body_kinds", "写有其他单位名称的文本类别", "Their kinds, separated by 、")
          .orEmpty("no text names another unit in place of the writer");
  public static final Col OTHER_BODY_NAMES =
      Col.text("other_body_names", "文本中的其他单位", "The units named, separated by 、")
          .orEmpty("no text names another unit in place of the writer");
  public static final Col NAMESAKE_COUNT =
      Col.count(
          "namesake_count",
          "近名项目数",
          "Other projects of the unit in the year with a budget and, year and document number left"
              + " out, a name so similar as the rule set says");
  public static final Col TWIN_PROJECT_ID =
      Col.text(
              "twin_project_id",
              "疑似重复项目",
              "Of those with a similar budget, the one with the most similar name")
          .orEmpty("no project of the unit has such a name and a similar budget");
  public static final Col TWIN_PROJECT_NAME =
      Col.text("twin_project_name", "疑似重复项目名称", "Its name, or else its code")
          .orEmpty("no project of the unit has such a name and a similar budget");
  public static final Col TWIN_SIMILARITY_RATE =
      Col.rate(
              "twin_similarity_rate",
              "名称相似度",
              "letters of the longer name",
              "1 less edits needed ÷ letters of the longer name")
          .orEmpty("no project of the unit has such a name and a similar budget");
  public static final Col TWIN_BUDGET_AMOUNT =
      Col.money("twin_budget_amount", "疑似重复项目预算数", "Its adjusted budget")
          .orEmpty("no project of the unit has such a name and a similar budget");

  public static final TableSpec TABLE =
      new TableSpec(
          "project_texts",
          "项目文字对照",
          "the texts and the name of one project-year beside those of others",
          Keys.PROJECT_YEAR,
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  MoneyChain.DELAY_SIDE,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  TEXT_COUNT,
                  COPIED_COUNT,
                  COPIED_KINDS,
                  COPIED_SIMILARITY_RATE,
                  COPIED_UNIT_ID,
                  COPIED_PROJECT_NAME,
                  COPIED_FISCAL_YEAR,
                  REPEATED_COUNT,
                  SAID_COUNT,
                  OTHER_BODY_COUNT,
                  OTHER_BODY_KINDS,
                  OTHER_BODY_NAMES,
                  NAMESAKE_COUNT,
                  TWIN_PROJECT_ID,
                  TWIN_PROJECT_NAME,
                  TWIN_SIMILARITY_RATE,
                  TWIN_BUDGET_AMOUNT)));

  private ProjectTexts() {}
}
