package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which projects are paid from bonds. */
@ExtendWith(SparkSessions.class)
class BondProjectsTest {

  @Test
  void whatALedgerSaysDecidesAndWordsOnlyWhereNoneSays(SparkSession spark) {
    var projects =
        drawn(
            spark,
            List.of(Keys.PROJECT_ID, Keys.PROJECT_NAME, ProjectYears.FUND_TYPE, ProjectYears.BONDS),
            """
            project_id | project_name | fund_type | bonds
            told       | 供水工程       | 11        | true
            denied     | 专项债券付息     | 12        | false
            fund       | 供水工程       | 新增专项债券  |
            name       | 专项债项目      |           |
            debt       | 一般债务服务     | 11        |
            silent     |             |           |
            """);

    assertThat(
            projects.filter(BondProjects.told()).select("project_id").collectAsList().stream()
                .map(row -> row.getString(0)))
        .containsExactlyInAnyOrder("told", "fund", "name");
    assertThat(projects.filter(BondProjects.told().isNull()).count()).isZero();
  }
}
