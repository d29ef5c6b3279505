package org.jixiao.measures.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jixiao.measures.RowDraft;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The scores of one group over all years.
 *
 * @param division its division
 * @param kind jurisdiction or department
 * @param id division code or department id
 * @param years its evaluated projects by year
 */
record ScoreGroup(
    String division, String kind, String id, Map<Integer, List<ScoredProject>> years) {

  private static final List<String> SCORE_KINDS =
      List.of(ScoreGroups.DECLARED, ScoreGroups.RECOMPUTED);

  static ScoreGroup of(String division, String kind, String id, Iterator<Row> projects) {
    var years = new TreeMap<Integer, List<ScoredProject>>();
    projects.forEachRemaining(
        row -> {
          var project = ScoredProject.of(row);
          years.computeIfAbsent(project.year(), year -> new ArrayList<>()).add(project);
        });
    return new ScoreGroup(division, kind, id, years);
  }

  /** Rows of {@link ScoreDistributions}. */
  List<Row> distributions(GradeScale scale) {
    var rows = new ArrayList<Row>();
    years
        .keySet()
        .forEach(
            year -> {
              for (var scoreKind : SCORE_KINDS) {
                var draft = begun(ScoreDistributions.TABLE, year, scoreKind);
                scores(year, scoreKind).describe(draft, scores(year - 1, scoreKind), scale);
                rows.add(draft.row());
              }
            });
    return rows;
  }

  /** Rows of {@link ScoreBorders}. */
  List<Row> borders(GradeScale scale) {
    var borders = Stream.concat(scale.inner().stream(), ScoreBorders.NEIGHBOURS.stream());
    var all = borders.map(BigDecimal::stripTrailingZeros).distinct().sorted().toList();
    var rows = new ArrayList<Row>();
    years
        .keySet()
        .forEach(
            year -> {
              for (var scoreKind : SCORE_KINDS) {
                var scores = scores(year, scoreKind);
                for (var border : all) {
                  var draft = begun(ScoreBorders.TABLE, year, scoreKind);
                  scores.at(border, draft);
                  boolean ofGrade =
                      scale.inner().stream().anyMatch(inner -> inner.compareTo(border) == 0);
                  rows.add(draft.set(ScoreBorders.GRADE_BORDER, ofGrade).row());
                }
              }
            });
    return rows;
  }

  private YearScores scores(int year, String scoreKind) {
    return YearScores.of(years.getOrDefault(year, List.of()), scoreKind);
  }

  private RowDraft begun(TableSpec table, int year, String scoreKind) {
    return new RowDraft(table)
        .set(Keys.DIVISION_CODE, division)
        .set(Keys.FISCAL_YEAR, year)
        .set(ScoreGroups.GROUP_KIND, kind)
        .set(ScoreGroups.GROUP_ID, id)
        .set(ScoreDistributions.SCORE_KIND, scoreKind);
  }
}
