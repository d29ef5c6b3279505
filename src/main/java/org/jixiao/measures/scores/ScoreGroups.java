package org.jixiao.measures.scores;

import java.util.List;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Whose scores a row is about; the key that all tables of scores begin with. */
final class ScoreGroups {

  static final String JURISDICTION = "jurisdiction";
  static final String DEPARTMENT = "department";
  static final String DECLARED = "declared";
  static final String RECOMPUTED = "recomputed";

  static final Col GROUP_KIND = Col.text("group_kind", "分组方式", "jurisdiction or department");
  static final Col GROUP_ID = Col.text("group_id", "分组", "Division code, or department id");

  /** Division, year and group. */
  static final List<Col> YEAR = List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, GROUP_KIND, GROUP_ID);

  /** Division, year, group and kind of score. */
  static final List<Col> KEY =
      List.of(
          Keys.DIVISION_CODE, Keys.FISCAL_YEAR, GROUP_KIND, GROUP_ID, ScoreSummaries.SCORE_KIND);

  private ScoreGroups() {}
}
