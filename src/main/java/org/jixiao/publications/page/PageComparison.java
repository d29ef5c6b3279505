package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a department stands among its peers under one measure, as {@code department_comparisons}
 * tells it; written as a list. Null is what the table leaves empty.
 *
 * @param department place in the year's departments, from 0
 * @param measure name of the measure
 * @param group peer group
 * @param status OK, or why it is not compared
 * @param projects projects that count
 * @param effective 有效项目数
 * @param value 实际值
 * @param lower lower end of the 95% interval of the value
 * @param upper upper end
 * @param target mean of the peer group
 * @param low95 lower funnel limit, 95%
 * @param high95 upper funnel limit, 95%
 * @param low998 lower funnel limit, 99.8%
 * @param high998 upper funnel limit, 99.8%
 * @param position against the funnel limits
 * @param shrunken 收缩估计值
 * @param shrunkenLower lower end of its 95% interval
 * @param shrunkenUpper upper end
 * @param rankBest best rank of its 95% interval
 * @param rankWorst worst rank
 * @param peers departments of the group
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({
  "department",
  "measure",
  "group",
  "status",
  "projects",
  "effective",
  "value",
  "lower",
  "upper",
  "target",
  "low95",
  "high95",
  "low998",
  "high998",
  "position",
  "shrunken",
  "shrunkenLower",
  "shrunkenUpper",
  "rankBest",
  "rankWorst",
  "peers"
})
public record PageComparison(
    int department,
    String measure,
    @Nullable String group,
    String status,
    long projects,
    @Nullable Double effective,
    @Nullable BigDecimal value,
    @Nullable Double lower,
    @Nullable Double upper,
    @Nullable Double target,
    @Nullable Double low95,
    @Nullable Double high95,
    @Nullable Double low998,
    @Nullable Double high998,
    @Nullable String position,
    @Nullable Double shrunken,
    @Nullable Double shrunkenLower,
    @Nullable Double shrunkenUpper,
    @Nullable Long rankBest,
    @Nullable Long rankWorst,
    @Nullable Long peers) {}
