package org.jixiao.publications.page;

import java.math.BigDecimal;

/**
 * 自评得分与支付率背离: high score beside little payment, by the condition of flag SCO-01.
 *
 * @param score from this score on
 * @param rate below this payment rate
 * @param low projects with a score whose rate is below
 * @param concerned of these, projects whose score is as high
 */
public record Quadrant(BigDecimal score, BigDecimal rate, long low, long concerned) {}
