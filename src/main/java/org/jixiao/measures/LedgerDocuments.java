package org.jixiao.measures;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The documents by which ledgers grant money to projects.
 *
 * @param budgetLines budget lines in use
 * @param carryOvers carry-over lines in use
 * @param payments payments in use, added up
 */
record LedgerDocuments(Dataset<Row> budgetLines, Dataset<Row> carryOvers, PaymentSums payments) {

  /** One row a project-year and document number that a ledger names for it. */
  Dataset<Row> rows() {
    var lines =
        Stream.of(BudgetLines.DOCUMENT_NUMBER, BudgetLines.UPPER_DOCUMENT_NUMBER)
            .map(number -> of(budgetLines, number));
    var others =
        Stream.of(
            of(carryOvers, CarryOvers.DOCUMENT_NUMBER),
            of(payments.rows(), Payments.DOCUMENT_NUMBER));
    return Stream.concat(lines, others).reduce(Dataset::union).orElseThrow().distinct();
  }

  private static Dataset<Row> of(Dataset<Row> rows, Col number) {
    var columns = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(key -> columns.add(key.ref()));
    columns.add(NameForms.documentNumber(number.ref()).as(Evaluations.DOCUMENT_NUMBER.name()));
    return rows.filter(number.ref().isNotNull()).select(columns.toArray(Column[]::new));
  }
}
