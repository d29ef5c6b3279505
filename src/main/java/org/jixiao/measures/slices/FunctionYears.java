package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** 按支出功能分类: what was budgeted and paid by functional class in each year. */
public final class FunctionYears {

  public static final Col FUNCTION_CODE =
      Col.text(
          "function_code",
          "功能分类",
          "Seven-digit functional class; 未分类 where neither line nor payment tells");

  public static final TableSpec TABLE =
      new TableSpec(
          "function_years",
          "功能分类年度",
          "one functional class in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, FUNCTION_CODE),
          TableSpec.columns(
              List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, FUNCTION_CODE), SliceAmounts.COLUMNS));

  private FunctionYears() {}
}
