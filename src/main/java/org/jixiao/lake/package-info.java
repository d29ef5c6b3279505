/**
 * Room 2 of 5. In: rows that a reading understood, tables that an evaluation made. Out: the same
 * rows from plain Parquet, whole and never overwritten. One class per taken-in table, and the only
 * door to Parquet. No measure and no foreign file is touched here.
 */
@NullMarked
package org.jixiao.lake;

import org.jspecify.annotations.NullMarked;
