/**
 * What delivered text means: amounts, rates, scores, days, codes, units. Pure functions of a cell;
 * what cannot be read stays text and says so.
 */
@NullMarked
package org.jixiao.sources.values;

import org.jspecify.annotations.NullMarked;
