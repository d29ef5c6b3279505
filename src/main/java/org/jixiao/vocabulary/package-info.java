/**
 * The words every room speaks: columns, tables, faults, source cells. Nothing here knows Parquet, a
 * workbook or a clock.
 */
@NullMarked
package org.jixiao.vocabulary;

import org.jspecify.annotations.NullMarked;
