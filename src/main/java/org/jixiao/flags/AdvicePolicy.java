package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.ResultApplication.Rule;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;

/**
 * One list of rules of the policy as columns over a project-year: which rule decides, and why. A
 * condition without truth value does not hold: what is not known proposes nothing.
 *
 * @param rules in order; the first that holds decides
 */
record AdvicePolicy(List<Rule> rules) {

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> WORDS =
      Set.of("AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "RLIKE", "BETWEEN", "TRUE", "FALSE");

  AdvicePolicy {
    rules = List.copyOf(rules);
    var known =
        BudgetAdvice.COMPARED.stream().map(Col::name).collect(Collectors.toUnmodifiableSet());
    for (var rule : rules) {
      var words = WORD.matcher(QUOTED.matcher(rule.when()).replaceAll(" "));
      while (words.find()) {
        if (!known.contains(words.group()) && !WORDS.contains(words.group())) {
          throw Fault.of(
              "result application, rule " + rule.id(),
              "the word " + words.group() + " in its condition",
              WORDS + " or one of " + known.stream().sorted().toList());
        }
      }
    }
  }

  /** Adds, for each rule, whether it holds, so that each is worked out once a row. */
  Dataset<Row> withHeld(Dataset<Row> projects) {
    var columns = new LinkedHashMap<String, Column>();
    rules.forEach(rule -> columns.put(held(rule), coalesce(expr(rule.when()), lit(false))));
    return projects.withColumns(columns);
  }

  /** What the deciding rule says, over rows that know what holds; the fallback for none. */
  Column decided(Function<Rule, Column> saying, Column fallback) {
    var said =
        Stream.concat(
                rules.stream().map(rule -> when(col(held(rule)), saying.apply(rule))),
                Stream.of(fallback))
            .toArray(Column[]::new);
    return coalesce(said);
  }

  /** All reasons that hold, in the order of the rules, so that the deciding one stands first. */
  Column reasons(Function<Rule, String> reason, String before, String between, String fallback) {
    var said =
        rules.stream()
            .map(rule -> when(col(held(rule)), ReasonTemplate.sentence(reason.apply(rule))))
            .toArray(Column[]::new);
    return concat(lit(before), coalesce(nullif(concat_ws(between, said), lit("")), lit(fallback)));
  }

  private static String held(Rule rule) {
    return "holds_" + rule.id();
  }
}
