/**
 * What an indicator earns under rules, by numbers in both directions and by words. In: decimals and
 * the parameters of a rule set. Out: decimals, rounded half up once, or empty where the rule says
 * nothing. Which parameters are in force is decided elsewhere, and so are execution scores and
 * grades.
 */
@NullMarked
package org.jixiao.measures.scoring;

import org.jspecify.annotations.NullMarked;
