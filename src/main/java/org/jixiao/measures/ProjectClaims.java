package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jixiao.vocabulary.Keys;

/**
 * Which of the candidates that {@link ProjectMatching} found a form is linked to. The first rule
 * that leaves exactly one project decides. Where none does, or where forms of different projects
 * claim one project of the ledgers by name or document, the link is uncertain and no ledger value
 * is used for the form.
 *
 * <p>Two forms are of one project when their names are equal once normalised: a correction handed
 * in later often spells the name a little differently. Within one delivery nobody corrects himself,
 * so there names that are only equal once normalised are two projects. A review by the bureau does
 * not rival the form it reviews, however it names the project.
 */
final class ProjectClaims {

  private static final String CANDIDATES = "candidate_count";
  private static final String CHOSEN = "chosen_order";
  private static final String FIRST = "first_order";
  private static final String CLAIMS = "claim_count";
  private static final String RIVALS = "rival_count";

  private ProjectClaims() {}

  /** The candidates of the rule that decides for each form, with certainty and evidence. */
  static Dataset<Row> judged(Dataset<Row> possible) {
    var order = col(ProjectMatching.ORDER);
    var claimed =
        possible
            .withColumn(CANDIDATES, count(lit(1)).over(sameForm(order)))
            .withColumn(CHOSEN, min(when(col(CANDIDATES).equalTo(1), order)).over(sameForm()))
            .withColumn(FIRST, min(order).over(sameForm()))
            .filter(order.equalTo(coalesce(col(CHOSEN), col(FIRST))))
            .withColumn(CLAIMS, claims(col(ProjectMatching.FORM_NORMAL)))
            .withColumn(
                RIVALS,
                claims(
                    ProjectLinks.FORM_PROJECT_ID.ref(),
                    Keys.DELIVERY_ID.ref(),
                    col(ProjectMatching.FORM_KIND)));
    var alone =
        order
            .leq(ProjectMatching.LAST_ORDER_OF_IDS)
            .or(col(CLAIMS).equalTo(1).and(col(RIVALS).equalTo(1)));
    return claimed
        .withColumn(
            ProjectLinks.LINK_CERTAINTY.name(),
            when(certain().and(alone), ProjectMatching.CERTAIN)
                .otherwise(ProjectMatching.UNCERTAIN))
        .withColumn(
            ProjectLinks.EVIDENCE.name(),
            when(certain().and(alone), ProjectLinks.EVIDENCE.ref())
                .when(certain(), concat(ProjectLinks.EVIDENCE.ref(), lit("；另有自评表对应同一台账项目，未采用")))
                .otherwise(concat(ProjectLinks.EVIDENCE.ref(), lit("；候选项目不唯一，未采用"))));
  }

  private static Column certain() {
    return col(CHOSEN).isNotNull();
  }

  /** How many different projects of forms claim a project of the ledgers, within a scope. */
  private static Column claims(Column project, Column... scope) {
    var whose = struct(Keys.DEPARTMENT_ID.ref(), Keys.UNIT_ID.ref(), project);
    var claimed =
        Window.partitionBy(
            Stream.concat(Stream.of(ledgerKey()), Stream.of(scope)).toArray(Column[]::new));
    return size(collect_set(when(certain(), whose)).over(claimed));
  }

  static WindowSpec sameForm(Column... further) {
    var columns =
        new ArrayList<>(
            List.of(
                Keys.DELIVERY_ID.ref(),
                Keys.SOURCE_BLOCK_ID.ref(),
                ProjectLinks.FORM_PROJECT_ID.ref()));
    columns.addAll(List.of(further));
    return Window.partitionBy(columns.toArray(Column[]::new));
  }

  static Column[] ledgerKey() {
    return new Column[] {
      Keys.DIVISION_CODE.ref(),
      Keys.FISCAL_YEAR.ref(),
      ProjectMatching.LEDGER_DEPARTMENT_ID.ref(),
      ProjectMatching.LEDGER_UNIT_ID.ref(),
      ProjectLinks.LEDGER_PROJECT_ID.ref()
    };
  }
}
