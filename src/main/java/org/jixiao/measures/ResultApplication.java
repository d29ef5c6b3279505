package org.jixiao.measures;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.vocabulary.Fault;

/**
 * 结果应用: what an evaluation proposes for the money of a project, as data of the rule set. Of each
 * list the first rule that holds decides. It proposes; people decide.
 *
 * @param nextBudget about next year's budget
 * @param carryOver about carried-over money that stayed unspent
 */
public record ResultApplication(List<Rule> nextBudget, List<Rule> carryOver) {

  /** First claim on money. */
  public static final String PRIORITY = "优先保障";

  /** Money as it is really needed. */
  public static final String AS_NEEDED = "据实保障";

  /** A part of the budget less. */
  public static final String REDUCE = "压减";

  /** No budget next year, or not yet. */
  public static final String CANCEL = "取消";

  /** Unspent money goes back to the treasury. */
  public static final String RECOVER = "收回统筹";

  /** Nothing is proposed, and the reason is told. */
  public static final String NOT_APPLICABLE = "不适用";

  private static final List<String> ABOUT_BUDGETS =
      List.of(PRIORITY, AS_NEEDED, REDUCE, CANCEL, NOT_APPLICABLE);
  private static final List<String> ABOUT_CARRY_OVERS = List.of(RECOVER, NOT_APPLICABLE);

  /**
   * One rule of the policy.
   *
   * @param id short name, stored with what it proposed
   * @param advice what it proposes
   * @param share of the amount it is about, from 0 to 1, that is advised to be cut or taken back
   * @param when a condition over one project-year, in plain comparisons of its columns
   * @param zh why, in Chinese, with numbers of the row as in the reasons of flags
   * @param en the same in English
   */
  public record Rule(
      String id, String advice, BigDecimal share, String when, String zh, String en) {
    public Rule {
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw Fault.of("result application, rule " + id, "share " + share, "from 0 to 1");
      }
    }
  }

  public ResultApplication {
    nextBudget = List.copyOf(nextBudget);
    carryOver = List.copyOf(carryOver);
    expect(nextBudget, ABOUT_BUDGETS);
    expect(carryOver, ABOUT_CARRY_OVERS);
    var ids = new HashSet<String>();
    for (var rule : Stream.concat(nextBudget.stream(), carryOver.stream()).toList()) {
      if (!ids.add(rule.id())) {
        throw Fault.of("result application", "rule " + rule.id() + " twice", "each id once");
      }
    }
  }

  /** The rules of both lists, in their order. */
  public List<Rule> all() {
    return Stream.concat(nextBudget.stream(), carryOver.stream()).toList();
  }

  private static void expect(List<Rule> rules, List<String> advices) {
    for (var rule : rules) {
      if (!advices.contains(rule.advice())) {
        throw Fault.of("result application, rule " + rule.id(), rule.advice(), "one of " + advices);
      }
    }
  }
}
