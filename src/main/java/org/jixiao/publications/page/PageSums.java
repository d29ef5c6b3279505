package org.jixiao.publications.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a county or a department had, paid and scored in one year, as {@code jurisdiction_years} and
 * {@code department_years} tell it. Amounts are whole cents; null is what the tables leave empty.
 *
 * @param initial 年初预算数
 * @param adjusted 全年（调整后）预算数
 * @param issued 指标下达数
 * @param applied 已申请支付数
 * @param paid 实际支付数
 * @param executed 全年执行数, as the forms say
 * @param unpaid 未支付金额: ledger budget less paid
 * @param issuedRate 资金支付率, divided by issued
 * @param budgetRate 资金支付率, divided by the adjusted budget
 * @param executionRate 预算执行率 of the forms
 * @param projects 项目数
 * @param due 应评项目数
 * @param submitted 已报项目数
 * @param scored projects with a declared score
 * @param meanScore 平均分
 * @param medianScore 中位数
 * @param excellent 优等项目数
 * @param good 良等项目数
 * @param fair 中等项目数
 * @param poor 差等项目数
 */
public record PageSums(
    @Nullable Long initial,
    @Nullable Long adjusted,
    @Nullable Long issued,
    @Nullable Long applied,
    @Nullable Long paid,
    @Nullable Long executed,
    @Nullable Long unpaid,
    @Nullable BigDecimal issuedRate,
    @Nullable BigDecimal budgetRate,
    @Nullable BigDecimal executionRate,
    long projects,
    @Nullable Long due,
    long submitted,
    long scored,
    @Nullable BigDecimal meanScore,
    @Nullable BigDecimal medianScore,
    long excellent,
    long good,
    long fair,
    long poor) {}
