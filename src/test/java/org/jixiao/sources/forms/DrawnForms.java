package org.jixiao.sources.forms;

import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rowsOf;

import java.util.List;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.vocabulary.Col;

/** Drawn forms as the reader takes them, and what tests ask of the rows. */
final class DrawnForms {

  private DrawnForms() {}

  /** A sheet that must be taken for forms about projects. */
  static List<TakenInRow> read(Sheet sheet) {
    var limits = ReadingLimits.DEFAULTS;
    return readBy(
        FormReading.recognise(
                origin(sheet), sheet, Grid.of(sheet, limits), FormCaptions.builtIn(), limits)
            .orElseThrow(),
        sheet);
  }

  /** A sheet that must be taken for department-wide forms. */
  static List<TakenInRow> readDepartments(Sheet sheet) {
    var limits = ReadingLimits.DEFAULTS;
    return readBy(
        DepartmentReading.recognise(
                origin(sheet), sheet, Grid.of(sheet, limits), FormCaptions.builtIn(), limits)
            .orElseThrow(),
        sheet);
  }

  /** A column of the first evaluation, as text. */
  static String evaluated(List<TakenInRow> rows, Col column) {
    return String.valueOf(rowsOf(rows, Evaluations.TABLE).get(0).value(column));
  }

  /** A column of the conservation count, as text. */
  static String counted(List<TakenInRow> rows, Col column) {
    return String.valueOf(rowsOf(rows, Conservation.TABLE).get(0).value(column));
  }
}
