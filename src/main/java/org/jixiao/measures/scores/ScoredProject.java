package org.jixiao.measures.scores;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectScores;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * One evaluated project-year, as far as its scores are looked at.
 *
 * @param year fiscal year
 * @param unit its unit
 * @param id its code
 * @param name its name; null where only a code was delivered
 * @param declared total score as declared
 * @param recomputed total score by the rule set
 * @param budget adjusted budget in yuan
 * @param rate adjusted execution rate
 */
record ScoredProject(
    int year,
    String unit,
    String id,
    @Nullable String name,
    @Nullable BigDecimal declared,
    @Nullable BigDecimal recomputed,
    @Nullable BigDecimal budget,
    @Nullable BigDecimal rate) {

  static ScoredProject of(Row row) {
    return new ScoredProject(
        row.<Integer>getAs(Keys.FISCAL_YEAR.name()),
        row.getAs(Keys.UNIT_ID.name()),
        row.getAs(Keys.PROJECT_ID.name()),
        row.getAs(Keys.PROJECT_NAME.name()),
        row.getAs(ProjectScores.DECLARED_SCORE.name()),
        row.getAs(ProjectScores.RECOMPUTED_SCORE.name()),
        row.getAs(BudgetRates.ADJUSTED_BUDGET_AMOUNT.name()),
        row.getAs(BudgetRates.ADJUSTED_EXECUTION.rate().name()));
  }

  /** The score of a kind. */
  @Nullable BigDecimal score(String kind) {
    return kind.equals(ScoreGroups.DECLARED) ? declared : recomputed;
  }
}
