/**
 * Synthetic deliveries: a county that does not exist hands in budgets, payments and
 * self-evaluations as real departments do, with their habits and mistakes, so that the reading can
 * be tried without anyone's data. In: settings with a seed. Out: a folder of deliveries and a file
 * that tells every anomaly put in. Everything written here is invented unless it says otherwise.
 */
@NullMarked
package org.jixiao.sources.samples;

import org.jspecify.annotations.NullMarked;
