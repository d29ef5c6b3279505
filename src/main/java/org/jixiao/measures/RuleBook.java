package org.jixiao.measures;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets of a release, and which of them holds for a form: the most specific whose scope the
 * form's division, year and layout meet. Rule sets that an operator names come before those that
 * are shipped with the same words for grades; where none is meant, the base holds. Flags and links
 * take their thresholds from the base.
 *
 * @param ordered the first to meet a form holds for it
 * @param base the one with the thresholds
 */
public record RuleBook(List<RuleSet> ordered, RuleSet base) {

  private static final List<String> SHIPPED =
      List.of(
          "/rules/national-2020.yaml", "/rules/national-2018.yaml", "/rules/national-2021.yaml");
  private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?m)^---\\s*$");

  /** From the most to the least specific: longest division, named layouts, fewest years. */
  private static final Comparator<RuleSet> MOST_SPECIFIC =
      Comparator.comparingInt((RuleSet rules) -> -rules.scope().longestDivision())
          .thenComparing(rules -> rules.scope().formLayouts().isEmpty())
          .thenComparing(rules -> rules.scope().years());

  public RuleBook {
    ordered = List.copyOf(ordered);
    var grades = words(base);
    for (var rules : ordered) {
      if (!words(rules).equals(grades)) {
        throw Fault.of(
            "rule set " + rules.id(), "grades " + words(rules), "those of " + base.id() + grades);
      }
    }
  }

  /** The rule sets as shipped; {@code national-2020} has the thresholds. */
  public static RuleBook shipped() {
    var sets = shippedSets();
    return new RuleBook(inOrder("the jar", sets), sets.get(0));
  }

  /** Rule sets with thresholds, one alone. */
  public static RuleBook of(RuleSet rules) {
    return named("rule set " + rules.id(), List.of(rules));
  }

  /**
   * The rule sets of a YAML text, between lines of three hyphens, before those shipped. The first
   * has the thresholds; in the others they may be empty.
   *
   * @param where what a fault calls the text: a file name
   */
  public static RuleBook read(String yaml, String where) {
    return named(
        where,
        NEXT_DOCUMENT
            .splitAsStream(yaml)
            .filter(text -> !text.isBlank())
            .map(text -> RuleSet.read(text, where))
            .toList());
  }

  private static RuleBook named(String where, List<RuleSet> named) {
    if (named.isEmpty()) {
      throw Fault.of(where, "no rule set", "one or more");
    }
    var base = named.get(0);
    var ids = named.stream().map(RuleSet::id).toList();
    var shipped =
        inOrder("the jar", shippedSets()).stream()
            .filter(each -> words(each).equals(words(base)) && !ids.contains(each.id()));
    return new RuleBook(Stream.concat(inOrder(where, named).stream(), shipped).toList(), base);
  }

  /**
   * What the score of an indicator asks of a rule set: little enough to be sent to every task.
   *
   * @param id of the rule set
   * @param version of the rule set
   * @param scope where it holds
   * @param score how target and actual value become points
   */
  public record IndicatorRule(
      String id, String version, RuleSet.Scope scope, RuleSet.IndicatorScore score)
      implements Serializable {

    private static IndicatorRule of(RuleSet rules) {
      return new IndicatorRule(rules.id(), rules.version(), rules.scope(), rules.indicatorScore());
    }
  }

  /** The rule of every rule set, the base once more at the end. */
  public List<IndicatorRule> indicatorRules() {
    return Stream.concat(ordered.stream(), Stream.of(base)).map(IndicatorRule::of).toList();
  }

  /** The one that holds for a form: the first that is meant, else the last. */
  public static IndicatorRule holding(
      List<IndicatorRule> rules, String division, int year, @Nullable String layout) {
    return rules.stream()
        .filter(rule -> rule.scope().holds(division, year, layout))
        .findFirst()
        .orElse(rules.get(rules.size() - 1));
  }

  /** What the rule set that holds for a row makes of it; the row has division, year and layout. */
  Column held(Function<RuleSet, Column> made) {
    var chosen = made.apply(base);
    for (int i = ordered.size() - 1; i >= 0; i--) {
      var rules = ordered.get(i);
      chosen = when(meets(rules.scope()), made.apply(rules)).otherwise(chosen);
    }
    return chosen;
  }

  private static Column meets(RuleSet.Scope scope) {
    var year = Keys.FISCAL_YEAR.ref();
    var meets = year.geq(lit(scope.firstFiscalYear())).and(year.leq(lit(scope.lastFiscalYear())));
    if (!scope.divisions().isEmpty()) {
      meets =
          meets.and(
              scope.divisions().stream()
                  .map(prefix -> Keys.DIVISION_CODE.ref().startsWith(prefix))
                  .reduce(lit(false), Column::or));
    }
    return scope.formLayouts().isEmpty()
        ? meets
        : meets.and(
            coalesce(
                ProjectYears.FORM_LAYOUT.ref().isin(scope.formLayouts().toArray()), lit(false)));
  }

  private static List<RuleSet> inOrder(String where, List<RuleSet> sets) {
    var ordered = new ArrayList<>(sets);
    ordered.sort(MOST_SPECIFIC);
    for (int i = 0; i < ordered.size(); i++) {
      for (var other : ordered.subList(i + 1, ordered.size())) {
        refuseEqual(where, ordered.get(i), other);
      }
    }
    return ordered;
  }

  private static void refuseEqual(String where, RuleSet one, RuleSet other) {
    if (MOST_SPECIFIC.compare(one, other) == 0 && one.scope().meets(other.scope())) {
      throw Fault.of(
          where,
          "rule sets " + one.id() + " and " + other.id() + ", equally specific, for the same forms",
          "one of them narrower than the other");
    }
  }

  private static String words(RuleSet rules) {
    return rules.grades().stream().map(RuleSet.GradeBorder::grade).collect(joining("、"));
  }

  private static List<RuleSet> shippedSets() {
    return SHIPPED.stream().map(RuleBook::shipped).toList();
  }

  private static RuleSet shipped(String name) {
    try (var stream = RuleBook.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return RuleSet.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
