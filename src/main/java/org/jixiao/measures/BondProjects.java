package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Keys;

/**
 * Projects paid from bonds. They follow a measure of their own (财预〔2021〕61号) and are never set
 * beside others. Ledgers tell it in words, of the fund or in the project's name.
 */
public final class BondProjects {

  /** What such projects are called where kinds are named. */
  public static final String KIND = "债券";

  private static final String WORDS = "债券|专项债|一般债(?!务)";

  private BondProjects() {}

  /** Whether a row of project-years is one; never empty. */
  public static Column told() {
    return coalesce(ProjectYears.FUND_TYPE.ref().rlike(WORDS), lit(false))
        .or(coalesce(Keys.PROJECT_NAME.ref().rlike(WORDS), lit(false)));
  }
}
