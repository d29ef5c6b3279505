package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Which project of the year before a project continues, by which rule and how surely. Every
 * project-year has at least one row; only a certain link makes two years one history.
 */
public final class ProjectYearLinks {

  public static final Col MATCH_NUMBER =
      Col.count(
          "match_number",
          "匹配序号",
          "1, 2, … over the possible projects of the year before: the certain one first");
  public static final Col LAST_UNIT_ID =
      Col.text("last_unit_id", "上年预算单位代码", "Unit that had the project in the year before")
          .orEmpty("no project of the year before is found");
  public static final Col LAST_PROJECT_ID =
      Col.text("last_project_id", "上年项目代码", "Id of the project of the year before")
          .orEmpty("no project of the year before is found");
  public static final Col LAST_PROJECT_NAME =
      Col.text("last_project_name", "上年项目名称", "Its name")
          .orEmpty("none is found, or only a code was delivered");
  public static final Col YEAR_LINK_RULE =
      Col.text(
          "year_link_rule",
          "跨年关联规则",
          "decision (a reviewed decision), project_code, unit_and_name, unit_and_similar_name or"
              + " none");
  public static final Col YEAR_LINK_CERTAINTY =
      Col.text(
          "year_link_certainty",
          "跨年关联确定性",
          "certain, uncertain (published and not used), refused (a decision says no) or none");
  public static final Col NAME_SIMILARITY_RATE = ProjectLinks.NAME_SIMILARITY_RATE;
  public static final Col EVIDENCE =
      Col.text("evidence", "关联依据", "What matched, or why nothing did, in Chinese");
  public static final Col LINEAGE_ID =
      Col.text(
          "lineage_id",
          "项目沿革编号",
          "Year, unit and id under which the chain of certain links begins: equal for all years of"
              + " one project");

  public static final TableSpec TABLE =
      new TableSpec(
          "project_year_links",
          "项目跨年关联",
          "one project-year and one project of the year before it may continue",
          TableSpec.columns(Keys.PROJECT_YEAR, List.of(MATCH_NUMBER)),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.PROJECT_NAME,
                  MATCH_NUMBER,
                  LAST_UNIT_ID,
                  LAST_PROJECT_ID,
                  LAST_PROJECT_NAME,
                  YEAR_LINK_RULE,
                  YEAR_LINK_CERTAINTY,
                  NAME_SIMILARITY_RATE,
                  EVIDENCE,
                  LINEAGE_ID)));

  private ProjectYearLinks() {}
}
