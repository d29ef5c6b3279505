package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The yearly goal of a project and what the form says became of it. */
public final class Goals {

  public static final Col GOAL_TEXT =
      Col.text("goal_text", "预期目标", "Goal as delivered").orEmpty("blank on the form");
  public static final Col ACTUAL_TEXT =
      Col.text("actual_text", "实际完成情况", "What became of it, as delivered")
          .orEmpty("blank on the form");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "goals",
          "绩效目标",
          "the yearly goal of a form and what became of it",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR, List.of(GOAL_TEXT, ACTUAL_TEXT, SOURCE), Keys.ADDRESS));

  private Goals() {}
}
