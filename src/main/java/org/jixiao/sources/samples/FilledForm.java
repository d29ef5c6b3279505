package org.jixiao.sources.samples;

import java.util.ArrayList;
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

  /** Another entry of a fund row, counted from 0, the label among them. */
  FilledForm withFund(int row, int cell, Object typed) {
    var changed = new ArrayList<>(funds.get(row));
    changed.set(cell, typed);
    var rowsOfFunds = new ArrayList<>(funds);
    rowsOfFunds.set(row, changed);
    return new FilledForm(
        year,
        heading,
        projectName,
        department,
        unit,
        rowsOfFunds,
        goal,
        goalActual,
        rows,
        remarks,
        total,
        grade,
        notes);
  }

  /** The project under another name. */
  FilledForm named(String typed) {
    return new FilledForm(
        year,
        heading,
        typed,
        department,
        unit,
        funds,
        goal,
        goalActual,
        rows,
        remarks,
        total,
        grade,
        notes);
  }

  FilledForm withGrade(String typed) {
    return ending(rows, total, typed);
  }

  FilledForm withTotal(Object typed) {
    return ending(rows, typed, grade);
  }

  /** Another score of an indicator row, counted from 0. */
  FilledForm withScoreOfRow(int at, Object typed) {
    var changed = new ArrayList<>(rows);
    var row = rows.get(at);
    changed.set(
        at,
        new Row(
            row.level1(),
            row.level2(),
            row.level3(),
            row.operator(),
            row.target(),
            row.unit(),
            row.actual(),
            row.weight(),
            typed,
            row.reason()));
    return ending(changed, total, grade);
  }

  private FilledForm ending(List<Row> otherRows, Object otherTotal, String otherGrade) {
    return new FilledForm(
        year,
        heading,
        projectName,
        department,
        unit,
        funds,
        goal,
        goalActual,
        otherRows,
        remarks,
        otherTotal,
        otherGrade,
        notes);
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
