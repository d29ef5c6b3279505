package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * How many questions of one kind there are, shown on the page or not.
 *
 * @param department place in the year's departments, from 0; -1 for questions to the county
 * @param flag id of the flag
 * @param severity high, medium or low; null for those that could not be computed
 * @param count how many
 * @param money 涉及金额 added up, in cents; projects asked about twice are counted twice
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"department", "flag", "severity", "count", "money"})
public record FlagCount(
    int department, String flag, @Nullable String severity, long count, long money) {}
