package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** What was carried over into a year, line by line, as the carry-over ledgers say. */
public final class CarryOvers {

  public static final Col LINE_ID =
      Col.text("line_id", "结转指标主键", "Id of the carry-over line").orEmpty("not delivered");
  public static final Col ORIGINAL_LINE_ID =
      Col.text("original_line_id", "源指标主键", "Budget line the money was first granted by")
          .orEmpty("not delivered");
  public static final Col DOCUMENT_NUMBER =
      Col.text("document_number", "本级指标文号", "Number of the document by which the line was issued")
          .orEmpty("not delivered");
  public static final Col APPROVED_AMOUNT =
      Col.money("approved_amount", "批复数", "Amount first approved").orEmpty("not delivered");
  public static final Col CARRY_OVER_AMOUNT =
      Col.money("carry_over_amount", "结转数", "Amount carried over into the year");
  public static final Col SURPLUS_AMOUNT =
      Col.money("surplus_amount", "结余数", "Amount that is no longer needed for its purpose")
          .orEmpty("not delivered");
  public static final Col RECOVERED_AMOUNT =
      Col.money("recovered_amount", "收回数", "Amount taken back by the finance bureau")
          .orEmpty("not delivered");
  public static final Col FUND_TYPE = BudgetLines.FUND_TYPE;
  public static final Col FUNCTION_CODE = BudgetLines.FUNCTION_CODE;
  public static final Col ECONOMIC_CODE =
      Col.text("economic_code", "部门经济分类", "Five-digit economic class").orEmpty("not delivered");
  public static final Col SOURCE = Keys.LEDGER_SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "carry_overs",
          "结转结余",
          "one line of a carry-over ledger (结转结余)",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(Keys.DEPARTMENT_NAME, Keys.UNIT_NAME, Keys.PROJECT_NAME),
              List.of(
                  LINE_ID,
                  ORIGINAL_LINE_ID,
                  DOCUMENT_NUMBER,
                  APPROVED_AMOUNT,
                  CARRY_OVER_AMOUNT,
                  SURPLUS_AMOUNT,
                  RECOVERED_AMOUNT,
                  FUND_TYPE,
                  FUNCTION_CODE,
                  ECONOMIC_CODE,
                  SOURCE),
              Keys.ADDRESS));

  private CarryOvers() {}
}
