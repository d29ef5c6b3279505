package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How many projects lie in one cell of the picture of score against rate, where there are too many
 * to show each.
 *
 * @param percent payment rate from so many per cent to less than two more
 * @param score whole points, to less than one more
 * @param count projects
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"percent", "score", "count"})
public record GridCell(int percent, int score, long count) {}
