/**
 * The mathematics below the measures, without Spark. In: the values of one group. Out: quantiles,
 * spreads, distances, funnel limits, shrunken means and rank intervals. Values that are decimals
 * stay decimals where an order or a border is decided; statistics that need roots and logarithms
 * are doubles, computed from sorted values, so that the order of arrival changes nothing. Chance
 * comes only from a seed that is passed in.
 */
@NullMarked
package org.jixiao.measures.statistics;

import org.jspecify.annotations.NullMarked;
