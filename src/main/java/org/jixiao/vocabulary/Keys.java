package org.jixiao.vocabulary;

import java.util.List;

/** The columns by which every table says whose row it is and where the row came from. */
public final class Keys {

  public static final Col DIVISION_CODE =
      Col.text("division_code", "财政区划代码", "Nine-digit code of the fiscal division, 533122000");
  public static final Col FISCAL_YEAR =
      Col.year("fiscal_year", "预算年度", "Budget year, 1 January to 31 December");
  public static final Col DEPARTMENT_ID =
      Col.text(
          "department_id",
          "主管部门代码",
          "Code of the department; its normalised name where no code is known");
  public static final Col UNIT_ID =
      Col.text(
          "unit_id",
          "预算单位代码",
          "Code of the budget unit; its normalised name where no code is known");
  public static final Col PROJECT_ID =
      Col.text(
          "project_id",
          "项目代码",
          "Code of the project; its normalised name where no code was delivered");

  public static final Col DEPARTMENT_NAME =
      Col.text("department_name", "主管部门", "Name of the department, without the code before it")
          .orEmpty("only a code was delivered");
  public static final Col UNIT_NAME =
      Col.text("unit_name", "预算单位", "Name of the budget unit, without the code before it")
          .orEmpty("only a code was delivered");
  public static final Col PROJECT_NAME =
      Col.text("project_name", "项目名称", "Name of the project, without code and document number")
          .orEmpty("only a code was delivered");

  public static final Col DELIVERY_ID =
      Col.text("delivery_id", "报送批次", "Delivery the row was handed in with");
  public static final Col SOURCE_BLOCK_ID =
      Col.text(
          "source_block_id",
          "来源区块",
          "Block of the delivered file; source_blocks tells file, sheet and columns");
  public static final Col ROW_NUMBER =
      Col.count("row_number", "行号", "Row of the sheet, or line of the text file, counted from 1");

  /** Of a row of a form or list. */
  public static final Col SOURCE =
      Col.source("source", "原始单元格", "The cell and delivered text behind every value");

  /**
   * Of a row of a ledger: its block tells the column of every value, so that few cells are kept.
   */
  public static final Col LEDGER_SOURCE =
      Col.source(
          "source",
          "原始单元格",
          "Cells whose delivered text differs from the value, and all cells a block cannot"
              + " reconstruct");

  /** Division, year, department and unit: how every key and every sort order begins. */
  public static final List<Col> UNIT_YEAR =
      List.of(DIVISION_CODE, FISCAL_YEAR, DEPARTMENT_ID, UNIT_ID);

  /** One project in one year. */
  public static final List<Col> PROJECT_YEAR =
      List.of(DIVISION_CODE, FISCAL_YEAR, DEPARTMENT_ID, UNIT_ID, PROJECT_ID);

  /** Where a taken-in row stands in what was delivered; finds any taken-in row. */
  public static final List<Col> ADDRESS = List.of(DELIVERY_ID, SOURCE_BLOCK_ID, ROW_NUMBER);

  private Keys() {}
}
