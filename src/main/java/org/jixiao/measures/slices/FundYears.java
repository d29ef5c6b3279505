package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** 按资金性质和级次: what was budgeted and paid by kind of fund and by the level it comes from. */
public final class FundYears {

  public static final Col FUND_TYPE =
      Col.text(
          "fund_type",
          "资金性质",
          "Code of the kind of fund, or its name where no code was delivered; 未分类 where neither line"
              + " nor payment tells");
  public static final Col FUND_LEVEL =
      Col.text(
          "fund_level",
          "资金级次",
          "central, province, prefecture, county, or 未分类 where no line tells");

  public static final TableSpec TABLE =
      new TableSpec(
          "fund_years",
          "资金性质年度",
          "one kind of fund of one level in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, FUND_TYPE, FUND_LEVEL),
          TableSpec.columns(
              List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, FUND_TYPE, FUND_LEVEL),
              SliceAmounts.COLUMNS));

  private FundYears() {}
}
