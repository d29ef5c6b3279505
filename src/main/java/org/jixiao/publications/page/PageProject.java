package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One project in one year, written as a list to keep the page small.
 *
 * @param department place in the year's departments, from 0
 * @param unit name of the budget unit
 * @param id code of the project
 * @param name name of the project
 * @param budget 全年（调整后）预算数, in cents
 * @param paid 实际支付数, in cents
 * @param unpaid 未支付金额, in cents
 * @param rate 资金支付率
 * @param basis what the rate divides by
 * @param score 自评总分
 * @param grade grade of the score under the rule set
 * @param side 滞留环节
 * @param flags questions raised about it
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({
  "department",
  "unit",
  "id",
  "name",
  "budget",
  "paid",
  "unpaid",
  "rate",
  "basis",
  "score",
  "grade",
  "side",
  "flags"
})
public record PageProject(
    int department,
    String unit,
    String id,
    String name,
    @Nullable Long budget,
    @Nullable Long paid,
    @Nullable Long unpaid,
    @Nullable BigDecimal rate,
    @Nullable String basis,
    @Nullable BigDecimal score,
    @Nullable String grade,
    String side,
    long flags) {}
