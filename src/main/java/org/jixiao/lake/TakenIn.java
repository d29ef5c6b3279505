package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.TableSpec;

/** The tables a reading holds, in the order they are written. */
public final class TakenIn {

  public static final List<TableSpec> TABLES =
      List.of(
          SourceFiles.TABLE,
          SourceBlocks.TABLE,
          BudgetLines.TABLE,
          Payments.TABLE,
          CarryOvers.TABLE,
          Evaluations.TABLE,
          FundRows.TABLE,
          Goals.TABLE,
          Indicators.TABLE,
          DepartmentEvaluations.TABLE,
          DepartmentTasks.TABLE,
          DepartmentIndicators.TABLE,
          DepartmentStatements.TABLE,
          ControlTotals.TABLE,
          EvaluationDues.TABLE,
          Monitorings.TABLE,
          Rectifications.TABLE,
          Departments.TABLE,
          LinkDecisions.TABLE,
          RejectedRows.TABLE,
          Conservation.TABLE);

  private TakenIn() {}
}
