package org.jixiao.sources.ledgers;

import org.jixiao.sources.values.AmountUnit;

/**
 * A column of a ledger that fills a field of ours.
 *
 * @param column column of the sheet, counted from 0
 * @param caption its caption as delivered
 * @param unit unit of its money
 */
record LedgerColumn(int column, String caption, AmountUnit unit) {}
