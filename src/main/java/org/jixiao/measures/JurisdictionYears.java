package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** 全县汇总: how a whole division carried out its budget and scored itself in each year. */
public final class JurisdictionYears {

  public static final Col DEPARTMENT_COUNT =
      Col.count("department_count", "部门数", "Departments that a ledger or a form knows");

  public static final TableSpec TABLE =
      new TableSpec(
          "jurisdiction_years",
          "全县年度汇总",
          "one fiscal division in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR),
          TableSpec.columns(
              List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, DEPARTMENT_COUNT),
              YearSummaries.COLUMNS));

  private JurisdictionYears() {}
}
