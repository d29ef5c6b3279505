package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * How far the rectification of one question is, by the latest answer of its owner; written as a
 * list.
 *
 * @param department place in the year's departments, from 0; -1 for what concerns the county
 * @param unit name of the budget unit
 * @param project name of the project; blank where the problem is not about one
 * @param flag id of the flag that asked; null for problems found elsewhere
 * @param problems on record
 * @param answered with a verdict, an explanation, a measure or a status
 * @param done whose status says done
 * @param overdue neither done nor refuted when their term ended
 * @param deadline the earliest term among the overdue, as 2025-06-30
 * @param overdueDays days from that term to the day the release describes
 * @param offices in charge, as delivered
 * @param statuses as delivered
 * @param overdueMoney 涉及金额 of the overdue, in cents
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({
  "department",
  "unit",
  "project",
  "flag",
  "problems",
  "answered",
  "done",
  "overdue",
  "deadline",
  "overdueDays",
  "offices",
  "statuses",
  "overdueMoney"
})
public record PageRectification(
    int department,
    String unit,
    String project,
    @Nullable String flag,
    long problems,
    long answered,
    long done,
    long overdue,
    @Nullable String deadline,
    @Nullable Long overdueDays,
    @Nullable String offices,
    @Nullable String statuses,
    @Nullable Long overdueMoney) {}
