/**
 * Departments compared so that small ones are not wronged: intervals, limits and shrunken means
 * instead of a table of ranks. In: project-years. Out: {@code department_comparisons}. Every figure
 * comes from the projects of one division and year, taken in the order of their keys, so that order
 * of arrival and partitions change nothing.
 */
@NullMarked
package org.jixiao.measures.comparisons;

import org.jspecify.annotations.NullMarked;
