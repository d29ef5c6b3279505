package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far the payments of a county had come at the end of a month.
 *
 * @param month 1 to 12
 * @param paid 累计支付数: from January on, in cents
 * @param progress 支出进度: paid divided by the ledger budget
 * @param earlier 往年同期支出进度: mean of the three years before
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"month", "paid", "progress", "earlier"})
public record PageMonth(
    int month, @Nullable Long paid, @Nullable BigDecimal progress, @Nullable BigDecimal earlier) {}
