/**
 * How a project stands among projects of its kind: one number at a time, with robust measures that
 * a few wild values do not move. In: {@code project_years}, {@code project_histories}. Out: {@code
 * project_outliers}. Nothing here is a finding.
 */
@NullMarked
package org.jixiao.measures.outliers;

import org.jspecify.annotations.NullMarked;
