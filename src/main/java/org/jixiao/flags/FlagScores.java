package org.jixiao.flags;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private static final BigDecimal BEYOND_NOMINAL = new BigDecimal("0.01");
  private static final String MEDIUM = "medium";

  /**
   * One subject of the sample.
   *
   * @param clean true when nothing is wrong and nothing looks wrong
   * @param flagId the flag its anomaly answers, or that it stands beside
   * @param strength size of the anomaly; blank where nothing is wrong
   * @param raisedToo flags that rightly ask about the same change
   * @param family the subjects it is told from by questions that compare
   */
  public record Case(
      String subject,
      boolean clean,
      String flagId,
      String strength,
      List<String> raisedToo,
      String family) {
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
      return isFound() && (isOfAnotherSize() || precision().compareTo(LEAST_PRECISION) >= 0);
    }

    /** True when as many are found as promised; how many may be false is told by family. */
    boolean isFound() {
      return isOfAnotherSize() || recall().compareTo(LEAST_RECALL) >= 0;
    }

    private boolean isOfAnotherSize() {
      return !strength.equals(MEDIUM);
    }

    static BigDecimal share(int part, int whole) {
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
      int falseAlarms = askedWithoutReason(flagId).size();
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
      var wrongly = askedWithoutReason(flagId);
      var told = new HashSet<String>();
      cases.stream()
          .filter(each -> wrongly.contains(each.subject()) && told.add(each.subject()))
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

  /**
   * The scores as a table in Markdown.
   *
   * @param statistical questions of which {@link #falseDiscoveries} tells how many may be false
   */
  public List<String> lines(Set<String> statistical) {
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
                  promise(score, statistical.contains(score.flagId()))));
    }
    return lines;
  }

  /**
   * How many of the findings of statistical questions are false, as a table in Markdown. What is
   * promised is the mean over the families of false ÷ found, nought where nothing is found
   * (Benjamini and Hochberg 1995).
   *
   * @param nominal the level at which each is found, by id, in the order of the table
   */
  public List<String> falseDiscoveries(Map<String, BigDecimal> nominal) {
    var lines = new ArrayList<String>();
    lines.add(
        "| statistical flag · 统计类疑点 | nominal · 名义水平 | families · 组数 | asked · 提示 | of them"
            + " false · 其中误报 | realised · 实际错误发现率 | promise · 目标 |");
    lines.add("|---|--:|--:|--:|--:|--:|---|");
    nominal.forEach(
        (flagId, level) -> {
          var asked = askedAbout(flagId);
          var wrong = askedWithoutReason(flagId);
          var families = new TreeMap<String, Set<String>>();
          cases.forEach(
              each ->
                  families
                      .computeIfAbsent(each.family(), family -> new HashSet<>())
                      .add(each.subject()));
          var realised = realised(families.values(), asked, wrong);
          var kept = realised.compareTo(level.add(BEYOND_NOMINAL)) <= 0;
          lines.add(
              "| %s | %s | %d | %d | %d | %s | %s |"
                  .formatted(
                      flagId,
                      level,
                      families.size(),
                      among(families.values(), asked),
                      wrong.size(),
                      realised,
                      kept ? "kept" : "missed"));
        });
    return lines;
  }

  private static long among(Collection<Set<String>> families, Set<String> subjects) {
    return families.stream().flatMap(Set::stream).distinct().filter(subjects::contains).count();
  }

  private static BigDecimal realised(
      Collection<Set<String>> families, Set<String> asked, Set<String> wrong) {
    var sum = BigDecimal.ZERO;
    for (var family : families) {
      int found = (int) among(List.of(family), asked);
      if (found > 0) {
        sum = sum.add(Score.share((int) among(List.of(family), wrong), found));
      }
    }
    return families.isEmpty()
        ? sum
        : sum.divide(BigDecimal.valueOf(families.size()), 3, RoundingMode.HALF_UP);
  }

  private static String promise(Score score, boolean statistical) {
    if (!score.strength().equals(MEDIUM)) {
      return "–";
    }
    return (statistical ? score.isFound() : score.keepsThePromise()) ? "kept" : "missed";
  }

  /** Subjects asked about of which no case gives a reason to ask; several cases may share one. */
  private Set<String> askedWithoutReason(String flagId) {
    var right =
        cases.stream()
            .filter(each -> rightly(each, flagId))
            .map(Case::subject)
            .collect(Collectors.toSet());
    var asked = askedAbout(flagId);
    return cases.stream()
        .map(Case::subject)
        .filter(each -> asked.contains(each) && !right.contains(each))
        .collect(Collectors.toSet());
  }

  private static boolean rightly(Case each, String flagId) {
    return (each.injected() && each.flagId().equals(flagId)) || each.raisedToo().contains(flagId);
  }
}
