package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What a person has decided about two projects of consecutive years: that they are the same, or
 * that they are not ({@code links.yaml}). A decision wins over every rule.
 */
public final class LinkDecisions {

  public static final Col LAST_UNIT_ID =
      Col.text("last_unit_id", "上年预算单位代码", "Unit that had the project in the year before")
          .orEmpty("the same unit as in the year");
  public static final Col LAST_PROJECT_ID =
      Col.text("last_project_id", "上年项目代码", "Id of the project of the year before");
  public static final Col DECISION_TEXT =
      Col.text("decision_text", "关联结论", "confirmed (确认) or refused (否认), as delivered");
  public static final Col REVIEWER_OFFICE =
      Col.text("reviewer_office", "审定股室", "Office that decided").orEmpty("not delivered");
  public static final Col REASON_TEXT =
      Col.text("reason_text", "审定理由", "Why, as delivered").orEmpty("not delivered");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "link_decisions",
          "项目关联审定",
          "one decision about a project and one of the year before",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  LAST_UNIT_ID,
                  LAST_PROJECT_ID,
                  DECISION_TEXT,
                  REVIEWER_OFFICE,
                  REASON_TEXT,
                  SOURCE),
              Keys.ADDRESS));

  private LinkDecisions() {}
}
