package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** How each unit of a department carried out its budget and scored itself in each year. */
public final class UnitYears {

  public static final TableSpec TABLE =
      new TableSpec(
          "unit_years",
          "单位年度",
          "one unit of a department in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, Keys.UNIT_ID),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_ID,
                  Keys.UNIT_NAME),
              YearSummaries.COLUMNS));

  private UnitYears() {}
}
