package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** How each department carried out its budget and scored itself in each year. */
public final class DepartmentYears {

  public static final Col SCOPE =
      Col.text(
          "scope",
          "口径",
          "汇总: the department with all its units; 本级: the department alone. Never add the two");

  /** The department with all its units. */
  public static final String ALL_UNITS = "汇总";

  public static final TableSpec TABLE =
      new TableSpec(
          "department_years",
          "部门年度",
          "one department in one fiscal year, in one scope",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, SCOPE),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  Keys.DEPARTMENT_NAME,
                  SCOPE),
              YearSummaries.COLUMNS));

  private DepartmentYears() {}
}
