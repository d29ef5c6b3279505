/**
 * How money was spent in the course of a year. In: payments in use and the year's budgets. Out:
 * {@code execution_months}, the cumulative curve of each department and of the county.
 */
@NullMarked
package org.jixiao.measures.progress;

import org.jspecify.annotations.NullMarked;
