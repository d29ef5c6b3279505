/**
 * Budgets and payments by functional class, economic class, kind of fund and office of the finance
 * bureau, at the grain of budget lines. In: budget lines, carry-overs and payments in use. Out:
 * {@code function_years}, {@code economic_years}, {@code fund_years}, {@code office_years}. A
 * payment stands where its budget line stands. The slices of one kind add up to the whole.
 */
@NullMarked
package org.jixiao.measures.slices;

import org.jspecify.annotations.NullMarked;
