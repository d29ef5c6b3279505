package org.jixiao.sources.samples;

import java.util.List;

/**
 * A self-evaluation form as it is typed in: every entry is a text or a decimal number, an empty
 * text is an empty cell.
 *
 * @param funds the rows of 项目资金: label, initial, adjusted, executed, weight, rate, score
 * @param notes text of the row below the total; empty for no such row
 */
record FilledForm(
    int year,
    String heading,
    String projectName,
    String department,
    String unit,
    List<List<Object>> funds,
    String goal,
    String goalActual,
    List<Row> rows,
    String remarks,
    Object total,
    String grade,
    String notes) {

  FilledForm {
    funds = List.copyOf(funds);
    rows = List.copyOf(rows);
  }

  /** One indicator row as typed in. */
  record Row(
      String level1,
      String level2,
      String level3,
      String operator,
      Object target,
      String unit,
      Object actual,
      Object weight,
      Object score,
      String reason) {}
}
