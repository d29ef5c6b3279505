package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far payments had come at the end of a month.
 *
 * @param department place in the year's departments, from 0; -1 for the county
 * @param month 1 to 12
 * @param paid from January on, in cents
 * @param progress 支出进度: paid divided by the adjusted budget
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"department", "month", "paid", "progress"})
public record PageMonth(
    int department, int month, @Nullable Long paid, @Nullable BigDecimal progress) {}
