/**
 * Room 4 of 5. In: measured rows. Out: questions about rows, each with its evidence in Chinese and
 * English. A flag asks, it never accuses.
 */
@NullMarked
package org.jixiao.flags;

import org.jspecify.annotations.NullMarked;
