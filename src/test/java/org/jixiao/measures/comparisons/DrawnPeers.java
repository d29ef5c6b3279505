package org.jixiao.measures.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.measures.YearClosing;
import org.jixiao.vocabulary.Keys;

/**
 * A synthetic county whose true values are known: departments of 5 to 40 projects, told to one
 * measure only.
 *
 * @param measure what the projects tell
 * @param truths the true value of each department
 * @param projects rows as {@link DepartmentComparisonRows#projects} gives them
 */
record DrawnPeers(ComparedMeasure measure, List<Double> truths, List<Row> projects) {

  private static final int FEWEST = 5;
  private static final int MORE = 36;
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final StructType SCHEMA = schema();

  /**
   * Draws a county.
   *
   * @param departments how many
   * @param spread deviation of true values between departments; zero for no effect at all
   */
  static DrawnPeers of(
      ComparedMeasure measure, int departments, double spread, SplittableRandom random) {
    var truths = new ArrayList<Double>();
    var projects = new ArrayList<Row>();
    for (int i = 0; i < departments; i++) {
      double truth = centre(measure) + spread * drawn(random);
      if (measure.form() == ComparedMeasure.Form.PROPORTION) {
        truth = Math.min(0.98, Math.max(0.02, truth));
      }
      truths.add(truth);
      int count = FEWEST + random.nextInt(MORE);
      for (int project = 0; project < count; project++) {
        projects.add(project(measure, id(i), truth, random));
      }
    }
    return new DrawnPeers(measure, truths, projects);
  }

  /** Id of the department at a place. */
  static String id(int place) {
    return String.format("%03d", place);
  }

  private static double centre(ComparedMeasure measure) {
    return switch (measure.form()) {
      case RATIO_OF_SUMS -> 0.8;
      case PROPORTION -> 0.3;
      case MEAN -> 80;
    };
  }

  /** Budgets are skewed as real ones are; rates of projects differ by 0.1, scores by 5 points. */
  private static Row project(
      ComparedMeasure measure, String department, double truth, SplittableRandom random) {
    long below;
    long above;
    switch (measure.form()) {
      case RATIO_OF_SUMS -> {
        below = Math.round(1_000_000 * Math.exp(drawn(random)));
        above = Math.round(below * (truth + 0.1 * drawn(random)));
      }
      case PROPORTION -> {
        below = 1;
        above = random.nextDouble() < truth ? 1 : 0;
      }
      default -> {
        below = 10_000;
        above = Math.round(10_000 * (truth + 5 * drawn(random)));
      }
    }
    var values = new Object[SCHEMA.size()];
    values[SCHEMA.fieldIndex(Keys.DEPARTMENT_ID.name())] = department;
    values[SCHEMA.fieldIndex(DepartmentComparisonRows.BOND)] = false;
    values[SCHEMA.fieldIndex(DepartmentComparisonRows.above(measure))] = above;
    values[SCHEMA.fieldIndex(DepartmentComparisonRows.below(measure))] = below;
    return new GenericRowWithSchema(values, SCHEMA);
  }

  private static double drawn(SplittableRandom random) {
    return STANDARD.inverseCumulativeProbability(random.nextDouble());
  }

  private static StructType schema() {
    var schema =
        new StructType()
            .add(Keys.DEPARTMENT_ID.name(), DataTypes.StringType)
            .add(DepartmentComparisonRows.NAME, DataTypes.StringType)
            .add(DepartmentComparisonRows.BOND, DataTypes.BooleanType)
            .add(DepartmentComparisonRows.FUNCTION_CLASS, DataTypes.StringType)
            .add(DepartmentComparisonRows.BUDGET, DataTypes.LongType)
            .add(YearClosing.YEAR_CLOSED.name(), DataTypes.BooleanType)
            .add(YearClosing.AS_OF_DATE.name(), DataTypes.DateType);
    for (var measure : ComparedMeasure.values()) {
      schema =
          schema
              .add(DepartmentComparisonRows.above(measure), DataTypes.LongType)
              .add(DepartmentComparisonRows.below(measure), DataTypes.LongType);
    }
    return schema;
  }
}
