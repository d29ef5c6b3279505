package org.jixiao.flags;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.jixiao.measures.HeldRows.hold;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.NamedRate;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYearLinks;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.ResultApplication;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.ScoresByRule;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** Rows of {@link BudgetAdvice} and their sums by department. */
public final class BudgetAdviceRows {

  private static final String PROPOSED_ZH = "建议，供决策参考：";
  private static final String PROPOSED_EN = "A proposal, for people to decide: ";
  private static final String NO_RULE = "none";
  private static final String[] PROJECT_YEAR = names(Keys.PROJECT_YEAR);
  private static final List<Col> SAME_PROJECT =
      List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, ProjectYearLinks.LINEAGE_ID);

  private final RuleSet rules;
  private final AdvicePolicy nextBudget;
  private final AdvicePolicy carryOver;

  /**
   * The policy of a rule set.
   *
   * @throws org.jixiao.vocabulary.Fault when a condition uses a word that is no column
   */
  public BudgetAdviceRows(RuleSet rules) {
    this.rules = rules;
    this.nextBudget = new AdvicePolicy(rules.resultApplication().nextBudget());
    this.carryOver = new AdvicePolicy(rules.resultApplication().carryOver());
  }

  /** The proposals; every table joins by the whole key of a project-year, one row each. */
  public Dataset<Row> rows(Function<TableSpec, Dataset<Row>> tables) {
    var projects = hold(compared(tables));
    var base =
        coalesce(
            nullif(BudgetRates.INITIAL_BUDGET_AMOUNT.ref(), lit(0)),
            BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref());
    var budgets = advised(projects, nextBudget, base);
    var carried =
        advised(projects, carryOver, BudgetAdvice.RECOVERABLE_AMOUNT.ref())
            .where(BudgetAdvice.ADVICE.ref().equalTo(ResultApplication.RECOVER))
            .withColumn(BudgetAdvice.ADOPTED_AMOUNT.name(), lit(null));
    return selected(budgets).unionByName(selected(carried));
  }

  private Dataset<Row> compared(Function<TableSpec, Dataset<Row>> tables) {
    var histories = tables.apply(ProjectHistories.TABLE);
    var reviews =
        tables
            .apply(FormChecks.TABLE)
            .select(columns(Keys.PROJECT_YEAR, List.of(FormFigures.REVIEW_SCORE)));
    var open =
        FlagReviewRows.withoutSuppressed(
            tables.apply(Flags.TABLE), tables.apply(FlagReviews.TABLE));
    var reviewed = FormFigures.REVIEW_SCORE.ref();
    return tables
        .apply(ProjectYears.TABLE)
        .join(reviews, PROJECT_YEAR, "left")
        .join(past(histories), PROJECT_YEAR, "left")
        .join(asked(open), PROJECT_YEAR, "left")
        .withColumns(
            Map.of(
                BudgetAdvice.GRADE.name(),
                when(reviewed.isNotNull(), ScoresByRule.grade(rules, reviewed))
                    .otherwise(ProjectScores.GRADE_OF_DECLARED_SCORE.ref()),
                BudgetAdvice.GRADE_BASIS.name(),
                when(reviewed.isNotNull(), "复核")
                    .when(ProjectScores.DECLARED_SCORE.ref().isNotNull(), "自评"),
                BudgetAdvice.RECOVERABLE_AMOUNT.name(),
                recoverable(),
                BudgetAdvice.HIGH_FLAG_COUNT.name(),
                coalesce(BudgetAdvice.HIGH_FLAG_COUNT.ref(), lit(0L)),
                ProjectScores.RULE_SET_ID.name(),
                lit(rules.id()),
                ProjectScores.RULE_SET_VERSION.name(),
                lit(rules.version())));
  }

  /** The years before, and the initial budget of the same project a year later. */
  private static Dataset<Row> past(Dataset<Row> histories) {
    var later =
        histories
            .withColumn(Keys.FISCAL_YEAR.name(), Keys.FISCAL_YEAR.ref().minus(1))
            .withColumn(
                BudgetAdvice.NEXT_INITIAL_BUDGET_AMOUNT.name(),
                BudgetRates.INITIAL_BUDGET_AMOUNT.ref())
            .select(columns(SAME_PROJECT, List.of(BudgetAdvice.NEXT_INITIAL_BUDGET_AMOUNT)));
    return histories
        .join(later, names(SAME_PROJECT), "left")
        .select(
            columns(
                Keys.PROJECT_YEAR,
                List.of(
                    ProjectHistories.LAST_RATE,
                    ProjectHistories.LAST_BUT_ONE_RATE,
                    ProjectHistories.OLD_CARRY_OVER_AMOUNT,
                    BudgetAdvice.NEXT_INITIAL_BUDGET_AMOUNT)));
  }

  private static Dataset<Row> asked(Dataset<Row> flags) {
    var high = Flags.SEVERITY.ref().equalTo(Severity.HIGH.word());
    return flags
        .where(Flags.PROJECT_ID.ref().isNotNull().and(Flags.STATE.ref().equalTo("FAIL")))
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            count(when(high, lit(1))).as(BudgetAdvice.HIGH_FLAG_COUNT.name()),
            array_join(array_sort(collect_set(Flags.FLAG_ID.ref())), "、")
                .as(BudgetAdvice.FLAG_IDS.name()));
  }

  /** Old money, at most what carried-over money and the whole project left unpaid. */
  private static Column recoverable() {
    var old = ProjectHistories.OLD_CARRY_OVER_AMOUNT.ref();
    var unpaid = MoneyChain.UNPAID_AMOUNT.ref();
    var left =
        ProjectYears.CARRY_OVER_IN_AMOUNT.ref().minus(MoneyChain.CARRY_OVER_PAID_AMOUNT.ref());
    return when(
            old.isNotNull().and(unpaid.isNotNull()),
            greatest(lit(0), least(old, unpaid, coalesce(left, unpaid))))
        .cast(BudgetAdvice.RECOVERABLE_AMOUNT.type());
  }

  private static Dataset<Row> advised(Dataset<Row> projects, AdvicePolicy policy, Column base) {
    var known = projects.withColumn(BudgetAdvice.BASE_AMOUNT.name(), base);
    var decided =
        policy
            .withHeld(known)
            .withColumns(
                Map.of(
                    BudgetAdvice.ADVICE.name(),
                    policy.decided(
                        rule -> lit(rule.advice()), lit(ResultApplication.NOT_APPLICABLE)),
                    BudgetAdvice.ADVICE_RULE.name(),
                    policy.decided(rule -> lit(rule.id()), lit(NO_RULE)),
                    BudgetAdvice.ADVISED_SHARE_RATE.name(),
                    policy
                        .decided(rule -> lit(rule.share()).cast("decimal(12,6)"), lit(0))
                        .cast(BudgetAdvice.ADVISED_SHARE_RATE.type()),
                    BudgetAdvice.REASON_ZH.name(),
                    policy.reasons(ResultApplication.Rule::zh, PROPOSED_ZH, "；", "没有适用的规则"),
                    BudgetAdvice.REASON_EN.name(),
                    policy.reasons(
                        ResultApplication.Rule::en, PROPOSED_EN, "; ", "no rule holds")));
    var amount =
        round(BudgetAdvice.BASE_AMOUNT.ref().multiply(BudgetAdvice.ADVISED_SHARE_RATE.ref()), 2);
    var cut = BudgetAdvice.ADVISED_AMOUNT.ref();
    var less = BudgetAdvice.BASE_AMOUNT.ref().minus(BudgetAdvice.NEXT_INITIAL_BUDGET_AMOUNT.ref());
    return decided
        .withColumn(
            BudgetAdvice.ADVISED_AMOUNT.name(), amount.cast(BudgetAdvice.ADVISED_AMOUNT.type()))
        .withColumn(
            BudgetAdvice.ADOPTED_AMOUNT.name(),
            when(cut.gt(0).and(less.isNotNull()), least(cut, greatest(lit(0), less))));
  }

  private static Dataset<Row> selected(Dataset<Row> rows) {
    return rows.select(
        BudgetAdvice.TABLE.columns().stream()
            .map(column -> column.ref().cast(column.type()).as(column.name()))
            .toArray(Column[]::new));
  }

  /** Rows of {@link BudgetAdviceSums}. */
  public static Dataset<Row> sums(Dataset<Row> advice) {
    var compared = BudgetAdvice.ADOPTED_AMOUNT.ref().isNotNull();
    return advice
        .groupBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref())
        .agg(
            max(Keys.DEPARTMENT_NAME.ref()).as(Keys.DEPARTMENT_NAME.name()),
            number(ResultApplication.PRIORITY, BudgetAdviceSums.PRIORITY_COUNT),
            number(ResultApplication.AS_NEEDED, BudgetAdviceSums.AS_NEEDED_COUNT),
            number(ResultApplication.REDUCE, BudgetAdviceSums.REDUCE_COUNT),
            amount(ResultApplication.REDUCE, BudgetAdviceSums.REDUCE_AMOUNT),
            number(ResultApplication.CANCEL, BudgetAdviceSums.CANCEL_COUNT),
            amount(ResultApplication.CANCEL, BudgetAdviceSums.CANCEL_AMOUNT),
            number(ResultApplication.RECOVER, BudgetAdviceSums.RECOVER_COUNT),
            amount(ResultApplication.RECOVER, BudgetAdviceSums.RECOVER_AMOUNT),
            number(ResultApplication.NOT_APPLICABLE, BudgetAdviceSums.NOT_APPLICABLE_COUNT),
            sum(when(compared, BudgetAdvice.ADVISED_AMOUNT.ref()))
                .as(BudgetAdviceSums.COMPARED_AMOUNT.name()),
            sum(BudgetAdvice.ADOPTED_AMOUNT.ref()).as(BudgetAdviceSums.ADOPTED_AMOUNT.name()))
        .withColumn(
            BudgetAdviceSums.ADOPTION_RATE.name(),
            NamedRate.value(
                BudgetAdviceSums.ADOPTED_AMOUNT.ref(), BudgetAdviceSums.COMPARED_AMOUNT.ref()))
        .select(
            BudgetAdviceSums.TABLE.columns().stream()
                .map(column -> column.ref().cast(column.type()).as(column.name()))
                .toArray(Column[]::new));
  }

  private static Column number(String advice, Col column) {
    return count(when(BudgetAdvice.ADVICE.ref().equalTo(advice), lit(1))).as(column.name());
  }

  private static Column amount(String advice, Col column) {
    var advised =
        when(BudgetAdvice.ADVICE.ref().equalTo(advice), BudgetAdvice.ADVISED_AMOUNT.ref());
    return coalesce(sum(advised), lit(0)).as(column.name());
  }

  private static String[] names(List<Col> columns) {
    return columns.stream().map(Col::name).toArray(String[]::new);
  }

  private static Column[] columns(List<Col> some, List<Col> others) {
    return Stream.concat(some.stream(), others.stream()).map(Col::ref).toArray(Column[]::new);
  }
}
