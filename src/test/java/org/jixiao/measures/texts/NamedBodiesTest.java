package org.jixiao.measures.texts;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Units of one kind, year and division beside drawn texts; all of it is synthetic. */
@ExtendWith(SparkSessions.class)
class NamedBodiesTest {

  private static final List<Col> COLUMNS =
      TableSpec.columns(
          ProjectYears.TABLE.columns(),
          List.of(FormFigures.GOAL_TEXT, FormFigures.GOAL_ACTUAL_TEXT));

  @Test
  void unitsOfTheSameKindYearAndDivisionAreLookedFor(SparkSession spark) {
    var rows =
        drawn(
            spark,
            COLUMNS,
            """
            division_code | fiscal_year | department_id | unit_id | project_id | unit_name      | department_name | project_name | goal_text                  | goal_actual_text
            539900000     | 2024        | 303           | 303001  | BOTH       | 示例县水务局   | 示例县水务局    | 甲           | 示例县林草局完成造林       | 示例县林草局已完成
            539900000     | 2024        | 302           | 302001  | OWN        | 示例县林草局   | 示例县林草局    | 乙           | 示例县林草局完成造林       |
            539900000     | 2024        | 205           | 205001  | OTHER_KIND | 示例县第一小学 | 示例县教育局    | 丙           | 示例县林草局完成造林       | 示例县第二小学已完成
            539900000     | 2024        | 205           | 205002  | SAME_KIND  | 示例县第二小学 | 示例县教育局    | 丁           |                            | 示例县第一小学已完成
            539900000     | 2023        | 303           | 303001  | YEAR       | 示例县水务局   | 示例县水务局    | 戊           | 示例县林草局完成造林       |
            539911000     | 2024        | 303           | 303001  | DIVISION   | 示例县水务局   | 示例县水务局    | 己           | 示例县林草局完成造林       |
            539900000     | 2024        | 304           | 304001  | NAMELESS   |                |                 | 庚           | 示例县林草局完成造林       |
            """);
    Map<String, Column> texts = new LinkedHashMap<>();
    texts.put("goal", FormFigures.GOAL_TEXT.ref());
    texts.put("result", FormFigures.GOAL_ACTUAL_TEXT.ref());

    assertSame(
        drawn(
            spark,
            TableSpec.columns(ProjectYears.TABLE.columns(), ProjectTexts.TABLE.columns()).stream()
                .distinct()
                .toList(),
            """
            project_id | said_count | other_body_count | other_body_kinds | other_body_names
            BOTH       | 2          | 2                | goal、result     | 示例县林草局
            OWN        | 1          | 0                |                  |
            OTHER_KIND | 2          | 1                | result           | 示例县第二小学
            SAME_KIND  | 1          | 1                | result           | 示例县第一小学
            YEAR       | 1          | 0                |                  |
            DIVISION   | 1          | 0                |                  |
            NAMELESS   | 1          | 0                |                  |
            """),
        NamedBodies.of(
            rows,
            rows,
            texts,
            List.of(Keys.UNIT_NAME.ref(), Keys.DEPARTMENT_NAME.ref(), Keys.PROJECT_NAME.ref())));
  }
}
