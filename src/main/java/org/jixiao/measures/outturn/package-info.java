/**
 * Budget reliability as international reviews measure it: aggregate outturn and composition
 * variance over three years. In: heads with budget and actual. Out: percentages and bands.
 */
@NullMarked
package org.jixiao.measures.outturn;

import org.jspecify.annotations.NullMarked;
