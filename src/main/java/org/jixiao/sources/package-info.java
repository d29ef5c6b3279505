/**
 * Room 1 of 5. In: delivered files as departments hand them in. Out: accepted rows, rejected rows,
 * and the count that proves nothing was lost. No rate is computed here and no record is preferred
 * to another.
 */
@NullMarked
package org.jixiao.sources;

import org.jspecify.annotations.NullMarked;
