package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** 按归口股室: what was budgeted and paid by office of the finance bureau in each year. */
public final class OfficeYears {

  public static final Col FINANCE_OFFICE =
      Col.text(
          "finance_office",
          "归口股室",
          "Office of the finance bureau that manages the money; 未分类 where neither line nor payment tells");

  public static final TableSpec TABLE =
      new TableSpec(
          "office_years",
          "归口股室年度",
          "one office of the finance bureau in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, FINANCE_OFFICE),
          TableSpec.columns(
              List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, FINANCE_OFFICE), SliceAmounts.COLUMNS));

  private OfficeYears() {}
}
