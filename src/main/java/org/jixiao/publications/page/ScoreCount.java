package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * How many projects scored themselves from {@code from} to less than one point more.
 *
 * @param from whole points; 100 holds the full scores alone
 * @param grade grade under the rule set
 * @param count projects
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"from", "grade", "count"})
public record ScoreCount(int from, @Nullable String grade, long count) {}
