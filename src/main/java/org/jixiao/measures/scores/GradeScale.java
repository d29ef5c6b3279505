package org.jixiao.measures.scores;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jixiao.measures.RuleSet;

/**
 * The grades of a rule set, best first, each with its lowest score.
 *
 * @param ruleSetId the rule set
 * @param ruleSetVersion its version
 * @param names grades as officials call them
 * @param borders lowest score of each
 */
record GradeScale(
    String ruleSetId, String ruleSetVersion, List<String> names, List<BigDecimal> borders)
    implements Serializable {

  static GradeScale of(RuleSet rules) {
    return new GradeScale(
        rules.id(),
        rules.version(),
        rules.grades().stream().map(RuleSet.GradeBorder::grade).toList(),
        rules.grades().stream().map(RuleSet.GradeBorder::from).toList());
  }

  /** Place of a score's grade, 0 for the best; a score below every border has the last. */
  int place(BigDecimal score) {
    for (int place = 0; place < borders.size(); place++) {
      if (score.compareTo(borders.get(place)) >= 0) {
        return place;
      }
    }
    return borders.size() - 1;
  }

  /** The grade of a score. */
  String grade(BigDecimal score) {
    return names.get(place(score));
  }

  /** Scores at which a better grade begins. */
  List<BigDecimal> inner() {
    return borders.stream().filter(border -> border.signum() > 0).toList();
  }
}
