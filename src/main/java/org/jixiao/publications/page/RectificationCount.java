package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * How far the rectifications of one department are, all of them, shown on the page or not.
 *
 * @param department place in the year's departments, from 0; -1 for what concerns the county
 * @param problems on record
 * @param answered with a verdict, an explanation, a measure or a status
 * @param confirmed that the department calls 属实 or 部分属实
 * @param refuted that it calls 不属实
 * @param done whose status says done
 * @param overdue neither done nor refuted when their term ended
 * @param overdueMoney 涉及金额 of the overdue, in cents; null where none was named
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({
  "department",
  "problems",
  "answered",
  "confirmed",
  "refuted",
  "done",
  "overdue",
  "overdueMoney"
})
public record RectificationCount(
    int department,
    long problems,
    long answered,
    long confirmed,
    long refuted,
    long done,
    long overdue,
    @Nullable Long overdueMoney) {}
