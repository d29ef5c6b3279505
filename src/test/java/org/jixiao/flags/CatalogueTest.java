package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.functions;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class CatalogueTest {

  private static final Thresholds THRESHOLDS = new Thresholds(RuleSet.national2020());
  private static final Path CLASSES = Path.of("src/main/java/org/jixiao/flags");
  private static final Pattern PORTABLE =
      Pattern.compile("ABS|GREATEST|LEAST|COALESCE|AND|OR|IN|WHEN|NOT|THEN|ELSE");

  @Test
  void everyIdIsThereOnce() {
    assertThat(Catalogue.IN_FORCE).extracting(Flag::id).doesNotHaveDuplicates();
  }

  @Test
  void everyFlagClassIsListed() throws IOException {
    try (var files = Files.list(CLASSES)) {
      var declared =
          files
              .filter(file -> content(file).contains("public static final Flag FLAG ="))
              .map(file -> file.getFileName().toString().replace(".java", ".FLAG"))
              .sorted()
              .toList();
      var catalogue = content(CLASSES.resolve("Catalogue.java"));
      assertThat(declared).hasSize(Catalogue.IN_FORCE.size()).allMatch(catalogue::contains);
    }
  }

  @Test
  void everyRelatedFlagIsInForceAndAnother() {
    for (var flag : Catalogue.IN_FORCE) {
      assertThat(flag.related())
          .as(flag.id())
          .doesNotContain(flag.id())
          .allMatch(id -> Catalogue.findFlag(id).isPresent());
    }
  }

  @Test
  void everyThresholdIsInTheRuleSet() {
    for (var flag : Catalogue.IN_FORCE) {
      for (var sql : expressions(flag).values()) {
        assertThat(THRESHOLDS.filledInto(sql)).as(flag.id()).doesNotContain("${");
      }
      assertThat(THRESHOLDS.filledInto(flag.reason().zh() + flag.reason().en()))
          .doesNotContain("${");
    }
  }

  @Test
  void englishTitlesAndReasonsAreReadWithoutChinese() {
    for (var flag : Catalogue.IN_FORCE) {
      var told = flag.title().en() + flag.reason().en().replaceAll("'[^']*'", "");
      assertThat(told).as(flag.id()).doesNotContainPattern("\\p{IsHan}");
    }
  }

  /** A limit written into a sentence would be untrue under another rule set. */
  @Test
  void noReasonNamesANumberThatARuleSetMayChange() {
    var place = Pattern.compile("\\{(percent|yuan|points|count|text):[^{}]*(\\$\\{[^}]*}[^{}]*)*}");
    var ofTheCalendar =
        Pattern.compile(
            "线[上下] 1 分内|1[0-2]? 月|11—12|1—3 月|1 日|20 日|20 December|末两位为 99|in 99|99\\.8%|100");
    for (var flag : Catalogue.IN_FORCE) {
      for (var sentence : List.of(flag.reason().zh(), flag.reason().en())) {
        var told = ofTheCalendar.matcher(place.matcher(sentence).replaceAll("")).replaceAll("");
        assertThat(told).as(flag.id()).doesNotContainPattern("[0-9]");
      }
    }
  }

  @Test
  void aThresholdTheRuleSetLacksIsAFault() {
    assertThatThrownBy(() -> THRESHOLDS.filledInto("x > ${no_such.limit}"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("no_such.limit");
  }

  @Test
  void everyExpressionParsesAggregatesNothingAndNamesOnlyColumnsOfItsTable() {
    for (var flag : Catalogue.IN_FORCE) {
      var columns = flag.entity().table().columns().stream().map(column -> column.name()).toList();
      expressions(flag)
          .forEach(
              (where, sql) -> {
                for (var node : nodes(parsed(sql))) {
                  var text = node.toString();
                  assertThat(node).as(where).isNotInstanceOf(AggregateExpression.class);
                  if (node.getClass().getSimpleName().equals("UnresolvedAttribute")) {
                    assertThat(columns).as(where).contains(text.substring(1));
                  }
                }
              });
    }
  }

  @Test
  void everyExpressionHasOneRowsTypeOverItsOwnTable(SparkSession spark) {
    for (var flag : Catalogue.IN_FORCE) {
      var rows = spark.createDataFrame(List.of(), flag.entity().table().schema());
      expressions(flag)
          .forEach(
              (where, sql) -> {
                var analyzed = rows.select(functions.expr(THRESHOLDS.filledInto(sql)));
                var plan = analyzed.queryExecution().analyzed();
                assertThat(plan.getClass().getSimpleName()).as(where).isEqualTo("Project");
                assertThat(analyzed.schema().length()).as(where).isEqualTo(1);
              });
    }
  }

  /** In ANSI mode a division, a cast of text or a wide product may throw and kill the job. */
  @Test
  void noConditionCanThrow() {
    for (var flag : Catalogue.IN_FORCE) {
      expressions(flag)
          .forEach(
              (where, sql) -> {
                var mayThrow =
                    nodes(parsed(sql)).stream()
                        .map(node -> node.getClass().getSimpleName())
                        .filter(List.of("Divide", "IntegralDivide", "Remainder", "Pmod")::contains)
                        .toList();
                assertThat(mayThrow).as(where).isEmpty();
                assertThat(sql.replace(Comparison.NO_RATE, "")).as(where).doesNotContain("CAST(");
              });
    }
  }

  @Test
  void conditionsUseOnlyFunctionsThatSparkAndDuckDbShare() {
    var calls = Pattern.compile("([A-Za-z_]+)\\s*\\(");
    for (var flag : Catalogue.IN_FORCE) {
      var used = calls.matcher(flag.condition());
      while (used.find()) {
        assertThat(used.group(1)).as(flag.id()).matches(PORTABLE);
      }
    }
  }

  @Test
  void theRowsBehindAreAskedForByColumnsOfTheFlagsOwnTable() {
    for (var flag : Catalogue.IN_FORCE) {
      var columns = flag.entity().table().columns().stream().map(column -> column.name()).toList();
      assertThat(flag.rowsBehind().needed()).as(flag.id()).isNotEmpty().isSubsetOf(columns);
      assertThat(new BigDecimal(THRESHOLDS.filledInto(flag.wideShare())))
          .as(flag.id())
          .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }
  }

  @Test
  void aFlagWithoutAPartDoesNotConstruct() {
    assertThatThrownBy(() -> Text.of("仅中文", " ")).hasMessageContaining("Chinese and English");
    var whole = TotalNotSumOfScores.FLAG;
    assertThatThrownBy(() -> copy(whole, "SUM-1", whole.condition(), whole.applies()))
        .hasMessageContaining("three letters and two digits");
    assertThatThrownBy(() -> copy(whole, "SUM-01", " ", whole.applies()))
        .hasMessageContaining("a condition");
    assertThatThrownBy(() -> copy(whole, "SUM-01", whole.condition(), List.of()))
        .hasMessageContaining("what must hold before");
  }

  private static Flag copy(Flag flag, String id, String condition, List<Applies> applies) {
    return new Flag(
        id,
        flag.version(),
        flag.entity(),
        flag.title(),
        flag.whyItMatters(),
        flag.innocentReading(),
        applies,
        condition,
        flag.severities(),
        flag.comparison(),
        flag.moneyAtStake(),
        flag.reason(),
        flag.evidence(),
        flag.answers(),
        flag.related());
  }

  private static Map<String, String> expressions(Flag flag) {
    var named = new HashMap<String, String>();
    named.put(flag.id() + " condition", flag.condition());
    flag.applies().forEach(each -> named.put(flag.id() + " " + each, each.condition()));
    flag.severities().forEach(each -> named.put(flag.id() + " " + each, each.condition()));
    named.put(flag.id() + " observed", flag.comparison().observed());
    named.put(flag.id() + " expected", flag.comparison().expected());
    named.put(flag.id() + " threshold", flag.comparison().threshold());
    named.put(flag.id() + " denominator", flag.comparison().denominator());
    named.put(flag.id() + " money at stake", flag.moneyAtStake());
    named.put(flag.id() + " peer group", flag.peers().group());
    named.put(flag.id() + " peer count", flag.peers().count());
    named.put(flag.id() + " effect kind", flag.peers().effectKind());
    named.put(flag.id() + " effect size", flag.peers().effectSize());
    named.put(flag.id() + " probability", flag.peers().probability());
    named.put(flag.id() + " adjusted probability", flag.peers().adjustedProbability());
    return named;
  }

  private static Expression parsed(String sql) {
    return CatalystSqlParser$.MODULE$.parseExpression(THRESHOLDS.filledInto(sql));
  }

  private static List<Expression> nodes(Expression root) {
    var nodes = new ArrayList<Expression>();
    nodes.add(root);
    var children = root.children().iterator();
    while (children.hasNext()) {
      nodes.addAll(nodes(children.next()));
    }
    return nodes;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return fail(e);
    }
  }
}
