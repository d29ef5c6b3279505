package org.jixiao.publications.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.measures.Formula;
import org.jixiao.measures.Formulas;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.PayeeSums;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.SyntheticLedgers;
import org.jixiao.measures.forensics.PayeeYearRows;
import org.jixiao.measures.forensics.PayeeYears;
import org.jixiao.measures.slices.FundYears;
import org.jixiao.measures.slices.SliceAmounts;
import org.jixiao.measures.slices.SliceRows;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a trace says of a value can be looked up. */
@ExtendWith(SparkSessions.class)
class TraceFormulasTest {

  @Test
  void everyFormulaNamesColumnsThatThereAre(SparkSession spark) {
    var explained = new TreeSet<String>();
    var read = new HashMap<Object, Dataset<Row>>();
    for (var table : ReleaseTables.PUBLISHED) {
      for (var column : table.columns()) {
        for (var input : Formulas.find(table, column).map(Formula::inputs).orElse(List.of())) {
          explained.add(table.name());
          var where = table.name() + "." + column.name() + " ← " + input.column().name();
          if (input.rows() == Formula.Rows.SAME_ROW) {
            assertThat(input.table().name()).as(where).isEqualTo(table.name());
            assertThat(table.columns()).as(where).contains(input.column());
          } else {
            assertThat(table.schema().fieldNames()).as(where).containsAll(input.askedFor());
            var found =
                read.computeIfAbsent(
                    List.of(input.table().name(), input.reading().getClass()),
                    kind ->
                        input.read(from -> spark.createDataFrame(List.<Row>of(), from.schema())));
            var row = rowOf(table);
            assertThat(found.where(input.rowsFor(table, row).orElseThrow()).columns())
                .as(where)
                .contains(input.column().name());
          }
        }
      }
    }

    assertThat(explained)
        .contains(
            "project_years",
            "department_years",
            "unit_years",
            "jurisdiction_years",
            "execution_months",
            "evaluation_completions",
            "indicator_results",
            "review_deviations",
            "payee_years",
            "carry_over_ages",
            "control_totals",
            "score_summaries",
            "function_years",
            "economic_years",
            "fund_years",
            "office_years",
            "budget_reliability",
            "department_ratios");
  }

  /** A row of a table that holds a text with a quote in every text column and nothing else. */
  private static Row rowOf(TableSpec table) {
    var values = new ArrayList<Object>();
    for (var column : table.columns()) {
      values.add(column.kind() == Col.Kind.TEXT ? "甲'乙\\" : null);
    }
    return new GenericRowWithSchema(values.toArray(), table.schema());
  }

  @Test
  void whatIsAddedUpForAPayeeIsWhatWasPublished(SparkSession spark) {
    var payments =
        spark.sql(
            """
            SELECT '533122000' AS division_code, 2024 AS fiscal_year, '105' AS department_id,
              concat('105', abs(amount)) AS unit_id,
              payee_name, CAST(amount AS DECIMAL(18, 2)) AS amount, false AS payee_is_person,
              CAST(NULL AS STRING) AS contract_number
            FROM VALUES ('甲', 10), ('甲', -3), ('乙', 20), (NULL, 5) AS paid (payee_name, amount)
            """);
    for (var row : PayeeYearRows.of(PayeeSums.of(payments)).collectAsList()) {
      for (var column :
          List.of(
              PayeeYears.PAID_AMOUNT,
              PayeeYears.REFUND_AMOUNT,
              PayeeYears.DEPARTMENT_PAID_AMOUNT)) {
        var input = Formulas.find(PayeeYears.TABLE, column).orElseThrow().inputs().get(0);
        var meant = input.rowsFor(PayeeYears.TABLE, row).orElseThrow();
        var sum = payments.where(meant).agg(coalesce(sum("amount"), lit(0))).head().getDecimal(0);
        assertThat(sum)
            .as("%s of %s", column.name(), row)
            .isEqualByComparingTo(row.<BigDecimal>getAs(column.name()));
      }
    }
  }

  @Test
  void whatIsAddedUpForASliceIsWhatWasPublished(SparkSession spark) {
    var ledgers = SyntheticLedgers.make(40);
    var payments = HeldRows.hold(ledgers.payments(spark));
    var given =
        Map.of(
            BudgetLines.TABLE, HeldRows.hold(ledgers.lines(spark)),
            CarryOvers.TABLE, HeldRows.hold(ledgers.carryOvers(spark)),
            PaymentFacts.TABLE, payments);
    var slices =
        SliceRows.of(
            given.get(BudgetLines.TABLE),
            given.get(CarryOvers.TABLE),
            PaymentSums.of(payments),
            spark.createDataFrame(List.<Row>of(), ProjectYears.TABLE.schema()));
    var compared = assertTraced(slices.funds().where("fiscal_year = 2023").collectAsList(), given);

    assertThat(compared)
        .contains(
            "initial_budget_amount",
            "added_amount",
            "reduced_amount",
            "carry_over_in_amount",
            "ledger_budget_amount",
            "paid_amount",
            "unplaced_paid_amount",
            "payable_budget_amount",
            "payable_issued_amount");
  }

  /** Each amount of {@link FundYears} is the sum of its inputs; the columns that are not zero. */
  private static Set<String> assertTraced(List<Row> slices, Map<TableSpec, Dataset<Row>> given) {
    var sums = new HashMap<String, BigDecimal>();
    for (var table : given.keySet()) {
      var parts = new ArrayList<Column>();
      var rows = given.get(table);
      for (var column : SliceAmounts.COLUMNS) {
        for (var input : inputs(column)) {
          if (input.table().equals(table)) {
            rows = input.read(given::get);
            for (int i = 0; i < slices.size(); i++) {
              var meant = input.rowsFor(FundYears.TABLE, slices.get(i)).orElseThrow();
              parts.add(sum(when(meant, input.column().ref())).as(i + " " + column.name()));
            }
          }
        }
      }
      var found = rows.agg(parts.get(0), parts.subList(1, parts.size()).toArray(Column[]::new));
      var values = found.head();
      for (int i = 0; i < parts.size(); i++) {
        var value = values.isNullAt(i) ? BigDecimal.ZERO : values.getDecimal(i);
        sums.merge(found.columns()[i], value, BigDecimal::add);
      }
    }
    var told = new TreeSet<String>();
    sums.forEach(
        (place, sum) -> {
          var name = place.substring(place.indexOf(' ') + 1);
          var row = slices.get(Integer.parseInt(place.substring(0, place.indexOf(' '))));
          assertThat(sum)
              .as("%s of %s", name, row)
              .isEqualByComparingTo(
                  row.isNullAt(row.fieldIndex(name)) ? BigDecimal.ZERO : row.getAs(name));
          if (sum.signum() != 0) {
            told.add(name);
          }
        });
    return told;
  }

  private static List<Formula.Input> inputs(Col column) {
    return column.kind() == Col.Kind.MONEY
        ? Formulas.find(FundYears.TABLE, column).map(Formula::inputs).orElse(List.of())
        : List.of();
  }

  @Test
  void anAddressOnAFurtherSheetIsLookedUpThere() {
    var columns =
        new TableSpec(
            "blocks",
            "区块",
            "a block",
            List.of(Keys.DELIVERY_ID),
            List.of(
                Keys.DELIVERY_ID,
                SourceFiles.FILE_ID,
                SourceFiles.FILE_NAME,
                SourceBlocks.SHEET_NAME));
    var block =
        new GenericRowWithSchema(new Object[] {"d", "f", "自评.xlsx", "自评表"}, columns.schema());

    assertThat(TraceCells.place(block, "C5"))
        .isEqualTo(new TraceLine.CellPlace("d", "f", "自评.xlsx", "自评表", "C5"));
    assertThat(TraceCells.place(block, "'自评表2'!C5"))
        .isEqualTo(new TraceLine.CellPlace("d", "f", "自评.xlsx", "自评表2", "C5"));
    assertThat(TraceCells.place(block, "'甲''乙!'!AB12"))
        .isEqualTo(new TraceLine.CellPlace("d", "f", "自评.xlsx", "甲'乙!", "AB12"));
  }
}
