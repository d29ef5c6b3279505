package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** 按部门经济分类: what was budgeted and paid by economic class in each year. */
public final class EconomicYears {

  public static final Col ECONOMIC_CODE =
      Col.text(
          "economic_code",
          "部门经济分类",
          "Five-digit economic class of the department; 未分类 where neither line nor payment tells");

  public static final TableSpec TABLE =
      new TableSpec(
          "economic_years",
          "经济分类年度",
          "one economic class in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, ECONOMIC_CODE),
          TableSpec.columns(
              List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, ECONOMIC_CODE), SliceAmounts.COLUMNS));

  private EconomicYears() {}
}
