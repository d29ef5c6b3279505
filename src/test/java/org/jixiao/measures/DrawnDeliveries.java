package org.jixiao.measures;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.DeliveryInUse.Replacement;
import org.jixiao.testing.Tables;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Accepted rows drawn in tests: a drawing names the columns it is about, the rest has a plain
 * value. All of it is synthetic.
 */
public final class DrawnDeliveries implements AcceptedTables {

  static final LocalDate AS_OF = LocalDate.of(2025, 8, 28);
  static final String MASKING_KEY = "sixteen-characters-or-more";
  static final String BLOCK = "aaaaaaaaaaaaaaaa-1-1";

  private static final Map<String, Object> PLAIN = plain();

  private final SparkSession spark;
  private final Map<TableSpec, Dataset<Row>> tables = new HashMap<>();
  private final List<DeliveryInUse> deliveries = new ArrayList<>();
  private UnaryOperator<Dataset<Row>> arrangement = rows -> rows;

  public DrawnDeliveries(SparkSession spark) {
    this.spark = spark;
  }

  public DrawnDeliveries with(TableSpec table, String drawing) {
    var rows = filled(table, Tables.drawn(spark, table.columns(), drawing));
    tables.merge(table, rows, Dataset::unionByName);
    return this;
  }

  DrawnDeliveries delivered(String id, String asOf, long sequence, Replacement... replaces) {
    deliveries.add(new DeliveryInUse(id, LocalDate.parse(asOf), sequence, List.of(replaces)));
    return this;
  }

  /** Every table goes through this before it is handed out. */
  DrawnDeliveries arranged(UnaryOperator<Dataset<Row>> how) {
    arrangement = how;
    return this;
  }

  @Override
  public Dataset<Row> table(TableSpec table) {
    return arrangement.apply(
        tables.getOrDefault(table, spark.createDataFrame(List.<Row>of(), table.schema())));
  }

  public Measured measured() {
    return measured(AS_OF);
  }

  Measured measured(LocalDate asOf) {
    var known =
        deliveries.isEmpty() ? List.of(new DeliveryInUse("d1", AS_OF, 1, List.of())) : deliveries;
    return Measurement.of(this, known, RuleBook.shipped(), asOf, MASKING_KEY);
  }

  /** The same rows with every column of the table. */
  private static Dataset<Row> filled(TableSpec table, Dataset<Row> drawn) {
    var present = List.of(drawn.columns());
    var columns = new ArrayList<Column>();
    for (var column : table.columns()) {
      columns.add(
          present.contains(column.name())
              ? column.ref()
              : lit(column.optional() ? null : PLAIN.get(column.name()))
                  .cast(column.type())
                  .as(column.name()));
    }
    return drawn.select(columns.toArray(Column[]::new));
  }

  private static Map<String, Object> plain() {
    var plain = new HashMap<String, Object>();
    put(plain, "533122000", Keys.DIVISION_CODE);
    put(plain, 2024, Keys.FISCAL_YEAR);
    put(plain, "219", Keys.DEPARTMENT_ID);
    put(plain, "219001", Keys.UNIT_ID);
    put(plain, "P1", Keys.PROJECT_ID);
    put(plain, "d1", Keys.DELIVERY_ID);
    put(plain, BLOCK, Keys.SOURCE_BLOCK_ID);
    put(plain, 1L, Keys.ROW_NUMBER);
    put(plain, "initial", BudgetLines.BUDGET_KIND);
    put(plain, "自评", Evaluations.EVALUATION_KIND);
    put(plain, "f03", Evaluations.FORM_LAYOUT);
    put(plain, "元", Evaluations.AMOUNT_UNIT);
    put(plain, false, Evaluations.HIDDEN);
    put(plain, "total", FundRows.FUND_KIND);
    put(plain, "年度资金总额", FundRows.LABEL);
    put(plain, "产出指标", Indicators.LEVEL_1);
    put(plain, "指标", Indicators.LEVEL_3);
    put(plain, "0", BudgetLines.BUDGET_AMOUNT, CarryOvers.CARRY_OVER_AMOUNT);
    for (var column : Conservation.TABLE.columns()) {
      plain.putIfAbsent(column.name(), "0");
    }
    return plain;
  }

  private static void put(Map<String, Object> plain, Object value, Col... columns) {
    for (var column : columns) {
      plain.put(column.name(), value);
    }
  }
}
