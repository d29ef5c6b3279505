package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question (疑点提示) with all that is needed to check it, written as a list. Numbers that stand
 * for texts are places in {@link SharedTexts}.
 *
 * @param flag id of the flag
 * @param state FAIL or ERROR
 * @param severity high, medium or low; empty for an ERROR
 * @param department place in the year's departments, from 0; -1 for a question to the county
 * @param departmentId code of the department; empty for a question to the county
 * @param departmentName name of the department
 * @param unitId code of the budget unit
 * @param unit name of the budget unit
 * @param projectId code of the project
 * @param project name of the project
 * @param watched the flag that a question to the county is about
 * @param observed what the record says
 * @param expected what it would be without a question
 * @param threshold the limit the rule set draws
 * @param quantity unit of the three: rate, points or yuan
 * @param denominator column that an observed rate divides by
 * @param money 涉及金额, in cents
 * @param side 滞留环节
 * @param zh the question in Chinese
 * @param en the question in English
 * @param condition shared text: the condition as applied
 * @param columns shared text: names of the evidence columns, separated by spaces
 * @param evidence their values, in that order
 * @param blocks delivered blocks behind the row
 * @param sql shared text: the statement that finds the row again, with marks for the keys
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({
  "flag",
  "state",
  "severity",
  "department",
  "departmentId",
  "departmentName",
  "unitId",
  "unit",
  "projectId",
  "project",
  "watched",
  "observed",
  "expected",
  "threshold",
  "quantity",
  "denominator",
  "money",
  "side",
  "zh",
  "en",
  "condition",
  "columns",
  "evidence",
  "blocks",
  "sql"
})
public record PageFlag(
    String flag,
    String state,
    @Nullable String severity,
    int department,
    @Nullable String departmentId,
    String departmentName,
    @Nullable String unitId,
    String unit,
    @Nullable String projectId,
    String project,
    @Nullable String watched,
    @Nullable BigDecimal observed,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal threshold,
    String quantity,
    @Nullable String denominator,
    @Nullable Long money,
    @Nullable String side,
    String zh,
    String en,
    int condition,
    int columns,
    List<@Nullable String> evidence,
    String blocks,
    int sql) {

  /** Lists keep their order and may hold empty values, so that they are not copied here. */
  public PageFlag {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("flag " + flag + ": expected a reason in both languages");
    }
  }
}
