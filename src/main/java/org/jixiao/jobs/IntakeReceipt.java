package org.jixiao.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Lake;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.WrittenTable;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.vocabulary.Col;

/** Tells what was taken in, what was rejected and why, and whether anything was lost. */
final class IntakeReceipt {

  private IntakeReceipt() {}

  static void tell(Receipt receipt, Lake lake, List<Intake> intakes) {
    for (var intake : intakes) {
      receipt.say(
          "Deliveries",
          intake.name(),
          "%s, %d files, %d rows, as of %s, %s%s"
              .formatted(
                  intake.delivery().id(),
                  intake.delivery().files().size(),
                  intake.reading().manifest().tables().stream().mapToLong(WrittenTable::rows).sum(),
                  intake.reading().manifest().inputs().asOf(),
                  intake.unchanged() ? "unchanged" : "read",
                  remarks(intake)));
    }
    rejected(receipt, lake, intakes);
    conservation(receipt, lake, intakes);
  }

  private static String remarks(Intake intake) {
    var names = intake.leftOut().stream().map(file -> file.name()).toList();
    var division =
        intake.delivery().declaration().divisionCode() == null
            ? ", no division_code declared: " + FileOrigin.UNDECLARED_DIVISION + " stands in"
            : "";
    return division + (names.isEmpty() ? "" : ", left out: " + names);
  }

  private static void rejected(Receipt receipt, Lake lake, List<Intake> intakes) {
    var readings = intakes.stream().map(Intake::reading).toList();
    lake.accepted(RejectedRows.TABLE, readings)
        .groupBy(RejectedRows.REASON_CODE.ref())
        .agg(count(lit(1)))
        .orderBy(RejectedRows.REASON_CODE.ref())
        .collectAsList()
        .forEach(
            row ->
                receipt
                    .say("Rejected, see table rejected_rows", row.getString(0), row.getLong(1))
                    .rejected(row.getLong(1)));
  }

  private static void conservation(Receipt receipt, Lake lake, List<Intake> intakes) {
    var readings = intakes.stream().map(Intake::reading).toList();
    var sums =
        lake.accepted(Conservation.TABLE, readings)
            .agg(
                lit("sums"),
                totals(
                    Conservation.DELIVERED_ROWS,
                    Conservation.ACCEPTED_ROWS,
                    Conservation.CLASSIFIED_ROWS,
                    Conservation.REJECTED_ROWS,
                    Conservation.DELIVERED_AMOUNT,
                    Conservation.ACCEPTED_AMOUNT,
                    Conservation.CLASSIFIED_AMOUNT,
                    Conservation.REJECTED_AMOUNT,
                    Conservation.UNEXPLAINED_CELLS))
            .head();
    receipt
        .say(
            "Conservation",
            "rows",
            "delivered %s = accepted %s + classified %s + rejected %s"
                .formatted(sums.get(1), sums.get(2), sums.get(3), sums.get(4)))
        .say(
            "Conservation",
            "yuan",
            "delivered %s = accepted %s + classified %s + rejected %s"
                .formatted(sums.get(5), sums.get(6), sums.get(7), sums.get(8)))
        .say("Conservation", "unexplained cells", sums.get(9));
  }

  private static Column[] totals(Col... columns) {
    return List.of(columns).stream()
        .map(column -> coalesce(sum(column.ref()), lit(BigDecimal.ZERO)).cast(summed(column)))
        .toArray(Column[]::new);
  }

  private static String summed(Col column) {
    return column.kind() == Col.Kind.MONEY ? "decimal(28,2)" : "bigint";
  }
}
