package org.jixiao.measures.texts;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 文本雷同: a goal, result, reason, problem or conclusion that nearly repeats one of another project,
 * or the project's own of the year before. Texts are compared as sets of runs of three characters.
 */
public final class TextMatches {

  /** The other text is of another project. */
  public static final String OTHER_PROJECT = "other_project";

  /** The other text is the project's own of the year before. */
  public static final String LAST_YEAR = "last_year";

  public static final Col TEXT_KIND =
      Col.text(
          "text_kind", "文本类别", "goal, result, execution_reason, problem, remarks or conclusion");
  public static final Col RELATION =
      Col.text(
          "relation",
          "雷同关系",
          "other_project: of another project, whatever the year; last_year: of the project of the"
              + " same name in the unit a year before");
  public static final Col SIMILARITY_RATE =
      Col.rate(
          "similarity_rate",
          "相似度",
          "all runs of three characters of the two texts",
          "Runs both texts have ÷ runs either has (Jaccard), rounded down; 1 for the same text");
  public static final Col TEXT_LENGTH =
      Col.count("text_length", "字数", "Letters and digits of the text");
  public static final Col SAME_TEXT_COUNT =
      Col.count(
          "same_text_count",
          "相同文本条数",
          "Texts of this kind, the row's own included, that are the same to the letter");
  public static final Col MATCHED_FISCAL_YEAR =
      Col.year("matched_fiscal_year", "雷同文本年度", "Year of the other text");
  public static final Col MATCHED_DEPARTMENT_ID =
      Col.text("matched_department_id", "雷同文本部门", "Department of the other text");
  public static final Col MATCHED_UNIT_ID =
      Col.text("matched_unit_id", "雷同文本单位", "Unit of the other text");
  public static final Col MATCHED_PROJECT_ID =
      Col.text("matched_project_id", "雷同文本项目", "Project of the other text");
  public static final Col MATCHED_PROJECT_NAME =
      Col.text("matched_project_name", "雷同文本项目名称", "Its name").orEmpty("the form names none");
  public static final Col TEXT_START =
      Col.text("text_start", "文本开头", "The first 60 letters and digits of the text");
  public static final Col MATCHED_TEXT_START =
      Col.text("matched_text_start", "雷同文本开头", "The first 60 letters and digits of the other text");

  public static final TableSpec TABLE =
      new TableSpec(
          "text_matches",
          "文本雷同",
          "one text of one project-year beside the text nearest to it",
          TableSpec.columns(Keys.PROJECT_YEAR, List.of(TEXT_KIND, RELATION)),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  TEXT_KIND,
                  RELATION,
                  SIMILARITY_RATE,
                  TEXT_LENGTH,
                  SAME_TEXT_COUNT,
                  MATCHED_FISCAL_YEAR,
                  MATCHED_DEPARTMENT_ID,
                  MATCHED_UNIT_ID,
                  MATCHED_PROJECT_ID,
                  MATCHED_PROJECT_NAME,
                  TEXT_START,
                  MATCHED_TEXT_START)));

  private TextMatches() {}
}
