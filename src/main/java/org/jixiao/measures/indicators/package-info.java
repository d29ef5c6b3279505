/**
 * Indicators under the rule set: what target and actual value say once they are read as numbers,
 * what score they earn, and how far the declared score lies from it. In: indicators in use. Out:
 * {@code indicator_results}.
 */
@NullMarked
package org.jixiao.measures.indicators;

import org.jspecify.annotations.NullMarked;
