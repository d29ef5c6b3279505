package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Payments;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What asking all flags costs, from the query plans alone: every table that flags are about is read
 * once, and the rows of indicators and payments never, since what is asked of them is counted by
 * measures first. That a further flag about the same rows adds no scan is told in {@link
 * RaisingTest}.
 */
@ExtendWith(SparkSessions.class)
class FlagsCostTest {

  private static final RuleSet RULES = RuleSet.national2020();

  @Test
  void allFlagsTogetherReadProjectYearsOnceAndNeitherIndicatorsNorPayments(SparkSession spark) {
    var scans = scans(spark, Catalogue.IN_FORCE);

    assertThat(scans)
        .isEqualTo(
            aboutRecords()
                .map(flag -> flag.entity().table().name())
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> 1)))
        .containsEntry(ProjectYears.TABLE.name(), 1)
        .doesNotContainKeys(
            Indicators.TABLE.name(),
            IndicatorResults.TABLE.name(),
            Payments.TABLE.name(),
            PaymentFacts.TABLE.name());
  }

  /** The four tables follow from the answers, which are kept; no table is read for them again. */
  @Test
  void whatIsPublishedFollowsFromTheKeptAnswersAlone(SparkSession spark) {
    var some = Stream.of(ScoreHighPaymentLow.FLAG, WidespreadFlag.FLAG).toList();
    var raised =
        Raising.of(
            some,
            table -> read(spark, table.schema()),
            RULES,
            answers -> read(spark, answers.schema()));

    for (var rows : List.of(raised.flags(), raised.coverage(), raised.shares())) {
      assertThat(leaves(rows)).isNotEmpty().allMatch(FlagsCostTest::isKept);
    }
  }

  /** The answers, or the shares that were counted from them. */
  private static boolean isKept(List<String> columns) {
    return columns.contains(Flags.STATE.name()) || columns.equals(columns(FlagShares.TABLE));
  }

  private static Stream<Flag> aboutRecords() {
    return Catalogue.IN_FORCE.stream()
        .filter(flag -> !flag.entity().table().equals(FlagShares.TABLE));
  }

  /** How often the plan that asks these flags reads each table. */
  private static Map<String, Integer> scans(SparkSession spark, List<Flag> flags) {
    var records =
        flags.stream().filter(flag -> !flag.entity().equals(Entity.JURISDICTION)).toList();
    var names = new HashMap<List<String>, String>();
    var verdicts =
        Raising.verdicts(
            records,
            table -> {
              names.put(columns(table), table.name());
              return read(spark, table.schema());
            },
            new Thresholds(RULES));
    var scans = new HashMap<String, Integer>();
    for (var columns : leaves(verdicts)) {
      scans.merge(names.getOrDefault(columns, "no table of the release"), 1, Integer::sum);
    }
    return scans;
  }

  /** Rows whose place in a plan is told by their columns, whatever is used of them. */
  private static Dataset<Row> read(SparkSession spark, StructType schema) {
    var rows = JavaSparkContext.fromSparkContext(spark.sparkContext()).<Row>emptyRDD();
    return spark.createDataFrame(rows, schema);
  }

  /** What a plan reads as it was put together; the optimiser may leave some out and adds none. */
  private static List<List<String>> leaves(Dataset<Row> rows) {
    var found = new ArrayList<List<String>>();
    var leaves = rows.queryExecution().analyzed().collectLeaves().iterator();
    while (leaves.hasNext()) {
      var columns = new ArrayList<String>();
      leaves.next().output().foreach(column -> columns.add(column.name()));
      found.add(columns);
    }
    return found;
  }

  private static List<String> columns(TableSpec table) {
    return table.columns().stream().map(column -> column.name()).toList();
  }
}
