/**
 * Scores under rules: execution score, indicator score, grade, and what remains of a score once the
 * part that only repeats the execution rate is taken out. In: decimals and the parameters of a rule
 * set. Out: decimals, rounded half up once, or empty where the rule says nothing. Which parameters
 * are in force is decided elsewhere.
 */
@NullMarked
package org.jixiao.measures.scoring;

import org.jspecify.annotations.NullMarked;
