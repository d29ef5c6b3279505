package org.jixiao.measures.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.YearClosing;
import org.junit.jupiter.api.Test;

class PeerGroupTest {

  private static final ComparisonSettings SETTINGS = ComparisonSettings.of(RuleSet.national2020());

  /**
   * That many departments of one kind and class, with budgets of 1, 2, 3, … yuan. All synthetic.
   */
  private static List<MeasuredDepartment> departments(int count) {
    var departments = new ArrayList<MeasuredDepartment>();
    IntStream.rangeClosed(1, count)
        .forEach(
            number -> {
              var projects = new DepartmentProjects();
              projects.add(project("第" + number + "局", 100L * number));
              departments.add(
                  MeasuredDepartment.of(
                      "%03d".formatted(number), projects, ComparedMeasure.EXECUTION_RATE));
            });
    return departments;
  }

  private static GenericRowWithSchema project(String name, long budget) {
    var values = new ArrayList<Object>(List.of(name, false, "213", budget, true, "2025-08-28"));
    var schema =
        new StructType()
            .add(DepartmentComparisonRows.NAME, DataTypes.StringType)
            .add(DepartmentComparisonRows.BOND, DataTypes.BooleanType)
            .add(DepartmentComparisonRows.FUNCTION_CLASS, DataTypes.StringType)
            .add(DepartmentComparisonRows.BUDGET, DataTypes.LongType)
            .add(YearClosing.YEAR_CLOSED.name(), DataTypes.BooleanType)
            .add(YearClosing.AS_OF_DATE.name(), DataTypes.StringType);
    for (var measure : ComparedMeasure.values()) {
      schema =
          schema
              .add(DepartmentComparisonRows.above(measure), DataTypes.LongType)
              .add(DepartmentComparisonRows.below(measure), DataTypes.LongType);
      values.addAll(List.of(budget, budget));
    }
    return new GenericRowWithSchema(values.toArray(), schema);
  }

  @Test
  void aGroupIsPartedByBudgetOnlyWhereBothHalvesHaveEnough() {
    assertThat(PeerGroup.of(departments(39), SETTINGS))
        .singleElement()
        .satisfies(group -> assertThat(group.basis()).isEqualTo(PeerGroup.Basis.KIND_AND_FUNCTION));

    var halves = PeerGroup.of(departments(41), SETTINGS);
    assertThat(halves).extracting(PeerGroup::name).containsExactly("党政机关·213·较大", "党政机关·213·较小");
    assertThat(halves)
        .allSatisfy(
            half -> assertThat(half.basis()).isEqualTo(PeerGroup.Basis.KIND_FUNCTION_AND_SIZE));
    assertThat(halves.get(0).departments()).hasSize(21).first().extracting("id").isEqualTo("021");
    assertThat(halves.get(1).departments()).hasSize(20).last().extracting("id").isEqualTo("020");
  }
}
