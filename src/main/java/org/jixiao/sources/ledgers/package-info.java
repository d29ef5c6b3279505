/**
 * Budget, payment and carry-over ledgers, recognised by their captions and read row by row. A
 * ledger of any length passes through; it is never held.
 */
@NullMarked
package org.jixiao.sources.ledgers;

import org.jspecify.annotations.NullMarked;
