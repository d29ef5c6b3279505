package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Keys;

/**
 * Projects paid from bonds. They follow a measure of their own (财预〔2021〕61号) and are never set
 * beside others. Where a ledger says yes or no ({@code project_years.bonds}), that decides; where
 * none tells, the words of the fund or of the project's name do.
 */
public final class BondProjects {

  /** What such projects are called where kinds are named. */
  public static final String KIND = "债券";

  private static final String WORDS = "债券|专项债|一般债(?!务)";

  private BondProjects() {}

  /** Whether a row of project-years is one; never empty. */
  public static Column told() {
    return coalesce(
        ProjectYears.BONDS.ref(),
        said(ProjectYears.FUND_TYPE.ref()).or(said(Keys.PROJECT_NAME.ref())));
  }

  private static Column said(Column words) {
    return coalesce(words.rlike(WORDS), lit(false));
  }
}
