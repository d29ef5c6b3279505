package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.jixiao.lake.Indicators;
import org.jixiao.vocabulary.Col;

/**
 * Which of the weight schemes in use a form follows, told by its own weights alone: every level-1
 * name of the scheme has its points, and the form has no others. A scheme that lets the unit spread
 * its points freely is recognised on the layouts it is known from.
 */
final class WeightSchemes {

  /** No scheme in use spreads its points like this. */
  static final String UNKNOWN = "未识别";

  private static final String POINTS_OF = "points_of_";
  private static final BigDecimal FULL = new BigDecimal("100");

  /** Budget execution has a row of its own on the form, outside of the indicators. */
  private static final String EXECUTION = RuleSet.EXECUTION;

  /** Stands for all level-1 names together where a unit spreads the points as it likes. */
  private static final String FREE = "其他";

  private WeightSchemes() {}

  /** Σ weights by the level-1 names that any scheme has; for a group of one form's indicators. */
  static List<Column> figures() {
    var level = Indicators.LEVEL_1.ref();
    var figures = new ArrayList<Column>();
    for (var name : names()) {
      figures.add(
          coalesce(sum(when(level.contains(stem(name)), Indicators.WEIGHT.ref())), lit(0))
              .cast(Col.Kind.SCORE.type())
              .as(POINTS_OF + name));
    }
    return figures;
  }

  /** The id of the scheme of a form with {@link #figures()}. */
  static Column scheme() {
    var ownExecution = ProjectScores.EXECUTION_WEIGHT.ref();
    var indicators = FormPoints.INDICATOR_WEIGHTS.ref();
    var scheme = when(ownExecution.isNull().and(indicators.isNull()), "W0").otherwise(UNKNOWN);
    var known = WeightScheme.shipped().stream().filter(each -> !each.weights().isEmpty()).toList();
    for (int i = known.size() - 1; i >= 0; i--) {
      scheme = when(follows(known.get(i)), known.get(i).id()).otherwise(scheme);
    }
    return scheme;
  }

  private static Column follows(WeightScheme scheme) {
    var execution = coalesce(ProjectScores.EXECUTION_WEIGHT.ref(), lit(0));
    var indicators = coalesce(FormPoints.INDICATOR_WEIGHTS.ref(), lit(0));
    var follows = execution.plus(indicators).equalTo(lit(FULL));
    for (var part : scheme.weights().entrySet()) {
      follows = follows.and(points(part.getKey(), scheme).equalTo(lit(part.getValue())));
    }
    return scheme.formLayouts().isEmpty()
        ? coalesce(follows, lit(false))
        : coalesce(
            follows.and(ProjectYears.FORM_LAYOUT.ref().isin(scheme.formLayouts().toArray())),
            lit(false));
  }

  /** Points of a level-1 name; execution counts within 管理 where the scheme has it there. */
  private static Column points(String name, WeightScheme scheme) {
    var execution = coalesce(ProjectScores.EXECUTION_WEIGHT.ref(), lit(0));
    if (name.equals(EXECUTION)) {
      return execution;
    }
    if (name.equals(FREE)) {
      return coalesce(FormPoints.INDICATOR_WEIGHTS.ref(), lit(0));
    }
    var points = coalesce(col(POINTS_OF + name), lit(0));
    boolean within = !scheme.weights().containsKey(EXECUTION) && name.contains("管理");
    return within ? points.plus(execution) : points;
  }

  private static Set<String> names() {
    var names = new TreeSet<String>();
    WeightScheme.shipped().forEach(scheme -> names.addAll(scheme.weights().keySet()));
    names.remove(EXECUTION);
    names.remove(FREE);
    return names;
  }

  /** Forms write 产出 as well as 产出指标. */
  private static String stem(String name) {
    return name.replace("指标", "");
  }
}
