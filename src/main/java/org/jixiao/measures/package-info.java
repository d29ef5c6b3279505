/**
 * Room 3 of 5. In: accepted rows. Out: the same rows with measured columns, and summaries of them.
 * Pure functions: no file, no clock, no randomness.
 */
@NullMarked
package org.jixiao.measures;

import org.jspecify.annotations.NullMarked;
