package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The indicators of department-wide forms; the same columns as those of projects. */
public final class DepartmentIndicators {

  public static final TableSpec TABLE =
      new TableSpec(
          "department_indicators",
          "部门整体绩效指标",
          "one third-level indicator of a department-wide form",
          TableSpec.columns(Keys.UNIT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.UNIT_YEAR,
              List.of(
                  Indicators.LEVEL_1,
                  Indicators.LEVEL_2,
                  Indicators.LEVEL_3,
                  Indicators.OPERATOR,
                  Indicators.TARGET_TEXT,
                  Indicators.TARGET_UNIT,
                  Indicators.ACTUAL_TEXT,
                  Indicators.WEIGHT,
                  Indicators.SCORE,
                  Indicators.REASON_TEXT,
                  Indicators.COUNTS_AS_EXECUTION,
                  Indicators.SELF_ACTUAL_TEXT,
                  Indicators.SELF_SCORE,
                  Indicators.SOURCE),
              Keys.ADDRESS));

  private DepartmentIndicators() {}
}
