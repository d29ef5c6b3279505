package org.jixiao.publications.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.measures.Formula;
import org.jixiao.measures.Formulas;
import org.jixiao.measures.PayeeSums;
import org.jixiao.measures.forensics.PayeeYearRows;
import org.jixiao.measures.forensics.PayeeYears;
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
            var found = spark.createDataFrame(List.<Row>of(), input.table().schema());
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
