package org.jixiao.flags;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well questions find what was put in on purpose: recall, precision and false discoveries of
 * each flag at each size of anomaly. False alarms are counted over all projects of the sample in
 * which the flag has no reason to ask: clean twins, innocent cases and the anomalies of other
 * flags.
 *
 * @param cases what each project of the sample is
 * @param raised which questions were raised
 */
public record FlagScores(List<Case> cases, Set<Raised> raised) {

  private static final BigDecimal LEAST_RECALL = new BigDecimal("0.95");
  private static final BigDecimal LEAST_PRECISION = new BigDecimal("0.90");
  private static final String MEDIUM = "medium";

  /**
   * One subject of the sample.
   *
   * @param clean true when nothing is wrong and nothing looks wrong
   * @param flagId the flag its anomaly answers, or that it stands beside
   * @param strength size of the anomaly; blank where nothing is wrong
   * @param raisedToo flags that rightly ask about the same change
   */
  public record Case(
      String subject, boolean clean, String flagId, String strength, List<String> raisedToo) {
    public Case {
      raisedToo = List.copyOf(raisedToo);
    }

    boolean injected() {
      return !strength.isBlank();
    }

    String kind() {
      if (injected()) {
        return strength + " " + flagId;
      }
      return (clean ? "twin of " : "innocent case or company of ") + flagId;
    }
  }

  /** A question raised about a project. */
  public record Raised(String subject, String flagId, boolean high) {}

  /** How one flag does at one size. */
  public record Score(String flagId, String strength, int injected, int found, int falseAlarms) {

    public BigDecimal recall() {
      return share(found, injected);
    }

    /** Found ÷ (found + false alarms); 1 where nothing was raised at all. */
    public BigDecimal precision() {
      return found + falseAlarms == 0 ? BigDecimal.ONE : share(found, found + falseAlarms);
    }

    /** True when what is promised of anomalies of medium size is kept. */
    public boolean keepsThePromise() {
      return !strength.equals(MEDIUM)
          || (recall().compareTo(LEAST_RECALL) >= 0 && precision().compareTo(LEAST_PRECISION) >= 0);
    }

    private static BigDecimal share(int part, int whole) {
      return whole == 0
          ? BigDecimal.ZERO
          : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }
  }

  public FlagScores {
    cases = List.copyOf(cases);
    raised = Set.copyOf(raised);
  }

  /** One score for each flag and size, in the order of the cases. */
  public List<Score> scores() {
    var scores = new ArrayList<Score>();
    for (var flagId : cases.stream().map(Case::flagId).distinct().toList()) {
      var asked = askedAbout(flagId);
      int falseAlarms = count(asked, each -> !rightly(each, flagId));
      var own = cases.stream().filter(each -> each.injected() && each.flagId().equals(flagId));
      own.collect(Collectors.groupingBy(Case::strength, LinkedHashMap::new, Collectors.toList()))
          .forEach(
              (strength, injected) ->
                  scores.add(
                      new Score(
                          flagId,
                          strength,
                          injected.size(),
                          (int)
                              injected.stream()
                                  .filter(each -> asked.contains(each.subject()))
                                  .count(),
                          falseAlarms)));
    }
    return scores;
  }

  /** What false alarms stand on and how many there are: flag, kind of case, flag of the case. */
  public List<String> falseAlarms() {
    var byCase = new TreeMap<String, Integer>();
    for (var flagId : cases.stream().map(Case::flagId).distinct().toList()) {
      var asked = askedAbout(flagId);
      cases.stream()
          .filter(each -> asked.contains(each.subject()) && !rightly(each, flagId))
          .forEach(each -> byCase.merge(flagId + ": " + each.kind(), 1, Integer::sum));
    }
    return byCase.entrySet().stream().map(each -> each.getKey() + " × " + each.getValue()).toList();
  }

  private Set<String> askedAbout(String flagId) {
    return raised.stream()
        .filter(each -> each.flagId().equals(flagId))
        .map(Raised::subject)
        .collect(Collectors.toSet());
  }

  /** Questions of high severity about projects in which nothing is wrong. */
  public List<Raised> highOnClean() {
    var clean = cases.stream().filter(Case::clean).map(Case::subject).collect(Collectors.toSet());
    return raised.stream()
        .filter(each -> each.high() && clean.contains(each.subject()))
        .sorted(Comparator.comparing(Raised::flagId).thenComparing(Raised::subject))
        .toList();
  }

  /** The scores as a table in Markdown. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "| flag · 疑点 | size · 强度 | injected · 注入 | found · 检出 | false alarms · 误报 | recall · 召回率 |"
            + " precision · 准确率 | false discovery · 错误发现率 | promise · 目标 |");
    lines.add("|---|---|--:|--:|--:|--:|--:|--:|---|");
    for (var score : scores()) {
      lines.add(
          "| %s | %s | %d | %d | %d | %s | %s | %s | %s |"
              .formatted(
                  score.flagId(),
                  score.strength(),
                  score.injected(),
                  score.found(),
                  score.falseAlarms(),
                  score.recall(),
                  score.precision(),
                  BigDecimal.ONE.subtract(score.precision()),
                  promise(score)));
    }
    return lines;
  }

  private static String promise(Score score) {
    if (!score.strength().equals(MEDIUM)) {
      return "–";
    }
    return score.keepsThePromise() ? "kept" : "missed";
  }

  private int count(Set<String> projects, Predicate<Case> which) {
    return (int)
        cases.stream().filter(each -> projects.contains(each.subject())).filter(which).count();
  }

  private static boolean rightly(Case each, String flagId) {
    return (each.injected() && each.flagId().equals(flagId)) || each.raisedToo().contains(flagId);
  }
}
