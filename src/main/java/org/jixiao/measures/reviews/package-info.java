/**
 * Self-evaluations beside the evaluations of others: 抽查复核, 部门评价, 财政评价, 再评价. In: evaluations in use.
 * Out: {@code review_deviations} and {@code review_summaries}.
 */
@NullMarked
package org.jixiao.measures.reviews;

import org.jspecify.annotations.NullMarked;
