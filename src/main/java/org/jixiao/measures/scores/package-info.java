/**
 * How self-evaluation scores are shaped: where they heap, how little they vary, whether they crowd
 * above grade borders, how they move from year to year. In: project-years. Out: {@code
 * score_distributions}, {@code score_bins}, {@code score_borders} and {@code grade_moves}.
 */
@NullMarked
package org.jixiao.measures.scores;

import org.jspecify.annotations.NullMarked;
