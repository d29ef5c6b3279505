package org.jixiao.measures.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jixiao.measures.NameForms;
import org.jixiao.measures.RowDraft;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** Which project of one year is which of the year before, within one department. */
final class GradePairs {

  private final GradeScale scale;

  /** What one move adds up to. */
  private static final class Move {
    private long projects;
    private long byName;
    private BigDecimal budget = BigDecimal.ZERO.setScale(2);
  }

  /** Two grades. */
  private record Pair(int before, int after) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return before == other.before
          ? Integer.compare(after, other.after)
          : Integer.compare(before, other.before);
    }
  }

  GradePairs(GradeScale scale) {
    this.scale = scale;
  }

  /** Rows of {@link GradeMoves} of a department. */
  List<Row> rows(ScoreGroup department) {
    var rows = new ArrayList<Row>();
    department
        .years()
        .forEach(
            (year, projects) -> {
              var before = department.years().getOrDefault(year - 1, List.of());
              moves(before, projects)
                  .forEach((pair, move) -> rows.add(row(department, year, pair, move)));
            });
    return rows;
  }

  private Map<Pair, Move> moves(List<ScoredProject> before, List<ScoredProject> after) {
    var moves = new TreeMap<Pair, Move>();
    var matchedIds = new HashSet<String>();
    var byId = new HashMap<String, ScoredProject>();
    before.forEach(project -> byId.put(id(project), project));
    for (var project : after) {
      var earlier = byId.get(id(project));
      if (earlier != null) {
        matchedIds.add(id(project));
        count(moves, earlier, project, false);
      }
    }
    var oldNames = uniqueNames(before);
    uniqueNames(after)
        .forEach(
            (name, project) -> {
              var earlier = oldNames.get(name);
              if (earlier != null
                  && !matchedIds.contains(id(project))
                  && !matchedIds.contains(id(earlier))) {
                count(moves, earlier, project, true);
              }
            });
    return moves;
  }

  private void count(
      Map<Pair, Move> moves, ScoredProject before, ScoredProject after, boolean byName) {
    if (before.declared() == null || after.declared() == null) {
      return;
    }
    var pair = new Pair(scale.place(before.declared()), scale.place(after.declared()));
    var move = moves.computeIfAbsent(pair, any -> new Move());
    move.projects++;
    move.byName += byName ? 1 : 0;
    if (after.budget() != null) {
      move.budget = move.budget.add(after.budget());
    }
  }

  private Row row(ScoreGroup department, int year, Pair pair, Move move) {
    return new RowDraft(GradeMoves.TABLE)
        .set(Keys.DIVISION_CODE, department.division())
        .set(Keys.FISCAL_YEAR, year)
        .set(ScoreGroups.GROUP_KIND, department.kind())
        .set(ScoreGroups.GROUP_ID, department.id())
        .set(GradeMoves.GRADE_BEFORE, scale.names().get(pair.before()))
        .set(GradeMoves.GRADE_AFTER, scale.names().get(pair.after()))
        .set(GradeMoves.PROJECT_COUNT, move.projects)
        .set(GradeMoves.BY_NAME_COUNT, move.byName)
        .set(GradeMoves.BUDGET_AMOUNT, move.budget)
        .row();
  }

  /** Projects whose normalised name no other project of their unit has in the year. */
  private static Map<String, ScoredProject> uniqueNames(List<ScoredProject> projects) {
    var named = new TreeMap<String, ScoredProject>();
    var twice = new HashSet<String>();
    for (var project : projects) {
      var name = name(project);
      if (name != null && named.put(name, project) != null) {
        twice.add(name);
      }
    }
    twice.forEach(named::remove);
    return named;
  }

  private static String id(ScoredProject project) {
    return project.unit() + "\n" + project.id();
  }

  private static @Nullable String name(ScoredProject project) {
    var plain = NameForms.project(project.name());
    return plain == null || plain.isEmpty() ? null : project.unit() + "\n" + plain;
  }
}
