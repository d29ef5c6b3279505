/**
 * Room 5 of 5. In: measured and flagged tables. Out: release tables, dictionary, CSV, workbook,
 * page, views. Nothing is computed here that a table does not hold.
 */
@NullMarked
package org.jixiao.publications;

import org.jspecify.annotations.NullMarked;
