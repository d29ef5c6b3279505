package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** What department-wide forms say in words: duties, goals of each year, organisation, problems. */
public final class DepartmentStatements {

  public static final Col SECTION =
      Col.text("section", "部分", "Heading the statement stands under, as delivered")
          .orEmpty("the form gives no heading beside the label");
  public static final Col LABEL =
      Col.text("label", "标签", "Label of the statement, such as 部门职责 or 2024 目标");
  public static final Col STATEMENT_TEXT =
      Col.text("statement_text", "内容", "The statement as delivered").orEmpty("blank on the form");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "department_statements",
          "部门整体绩效文字说明",
          "one statement of a department-wide form",
          TableSpec.columns(Keys.UNIT_YEAR, Keys.ADDRESS, List.of(LABEL)),
          TableSpec.columns(
              Keys.UNIT_YEAR, List.of(SECTION, LABEL, STATEMENT_TEXT, SOURCE), Keys.ADDRESS));

  private DepartmentStatements() {}
}
