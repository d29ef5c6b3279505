package org.jixiao.measures.outliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;

/**
 * How many of those found far from their peers are not: over many counties drawn with known
 * outliers, found by the limits of the flags. All counties are synthetic.
 */
class FalseDiscoveryRateTest {

  private static final long SEED = 20200303;
  private static final int COUNTIES = 200;
  private static final StructType SCHEMA = schema();

  private final RuleSet rules = RuleSet.national2020();
  private final double nominal = rules.threshold("outlier.false_discovery").doubleValue();
  private final double limit = rules.threshold("outlier.modified_z").doubleValue();

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void withoutOutliersHardlyACountyIsAsked() {
    assertThat(realised(0)).as("seed %d", SEED).isLessThanOrEqualTo(nominal + 0.01);
  }

  @Test
  void besideOneOutlierTheRateKeepsItsPromise() {
    assertThat(realised(1)).as("seed %d", SEED).isLessThanOrEqualTo(nominal + 0.01);
  }

  @Test
  void besideSeveralOutliersTheRateKeepsItsPromise() {
    assertThat(realised(4)).as("seed %d", SEED).isLessThanOrEqualTo(nominal + 0.01);
  }

  /** Mean over the counties of false ÷ found, nought where nothing is found. */
  private double realised(int outliers) {
    var tree = new ConditionTree(rules.threshold("outlier.peers").intValueExact(), 4);
    double sum = 0;
    int recalled = 0;
    for (int county = 0; county < COUNTIES; county++) {
      int found = 0;
      int wrong = 0;
      for (var row : new YearOutliers(tree).rows(county(outliers))) {
        if (!row.isNullAt(place(ProjectOutliers.Q_VALUE))
            && Math.abs(statistic(row, ProjectOutliers.MODIFIED_Z)) > limit
            && statistic(row, ProjectOutliers.Q_VALUE) < nominal) {
          found++;
          wrong += row.getString(place(Keys.PROJECT_ID)).startsWith("FAR") ? 0 : 1;
        }
      }
      sum += found == 0 ? 0 : wrong / (double) found;
      recalled += found - wrong;
    }
    assertThat(recalled).isGreaterThanOrEqualTo(outliers * COUNTIES * 95 / 100);
    return sum / COUNTIES;
  }

  private static double statistic(Row row, Col column) {
    return row.getDouble(place(column));
  }

  private static int place(Col column) {
    return ProjectOutliers.TABLE.columns().indexOf(column);
  }

  /** Forty schools and sixty bureaus of three function classes, scores bell-shaped around 90. */
  private List<Row> county(int outliers) {
    var projects = new ArrayList<Row>();
    for (int at = 0; at < 100; at++) {
      boolean far = at < outliers;
      double score = 90 + 2 * bell() - (far ? 20 : 0);
      projects.add(
          project(
              (far ? "FAR" : "P") + at,
              at < 40 ? "示例小学" : "示例局",
              "20" + at % 3,
              BigDecimal.valueOf(Math.round(score * 100), 2)));
    }
    return projects;
  }

  private double bell() {
    double sum = 0;
    for (int turn = 0; turn < 12; turn++) {
      sum += random.nextDouble() - 0.5;
    }
    return sum;
  }

  private static Row project(String id, String unit, String function, BigDecimal score) {
    var values = new Object[SCHEMA.length()];
    values[SCHEMA.fieldIndex(Keys.DIVISION_CODE.name())] = "539900000";
    values[SCHEMA.fieldIndex(Keys.FISCAL_YEAR.name())] = 2024;
    values[SCHEMA.fieldIndex(Keys.DEPARTMENT_ID.name())] = "401";
    values[SCHEMA.fieldIndex(Keys.UNIT_ID.name())] = "401001";
    values[SCHEMA.fieldIndex(Keys.PROJECT_ID.name())] = id;
    values[SCHEMA.fieldIndex(Keys.UNIT_NAME.name())] = unit;
    values[SCHEMA.fieldIndex(ProjectOutlierRows.BOND)] = false;
    values[SCHEMA.fieldIndex("function_class")] = function;
    values[SCHEMA.fieldIndex(OutlierMeasure.SCORE.id())] = score;
    return new GenericRowWithSchema(values, SCHEMA);
  }

  private static StructType schema() {
    var schema = new StructType();
    for (var key : Keys.PROJECT_YEAR) {
      schema = schema.add(key.field());
    }
    for (var said :
        List.of(
            Keys.DEPARTMENT_NAME,
            Keys.UNIT_NAME,
            Keys.PROJECT_NAME,
            MoneyChain.DELAY_SIDE,
            BudgetRates.ADJUSTED_BUDGET_AMOUNT,
            MoneyChain.UNPAID_AMOUNT)) {
      schema = schema.add(said.field());
    }
    schema = schema.add(ProjectOutlierRows.BOND, DataTypes.BooleanType);
    for (var trait : ProjectOutlierRows.TRAITS.values()) {
      schema = schema.add(trait, DataTypes.StringType);
    }
    for (var measure : OutlierMeasure.values()) {
      schema = schema.add(measure.id(), ProjectOutliers.OBSERVED_VALUE.type());
    }
    return schema;
  }
}
