/**
 * Proposes a profile for a ledger nobody described yet: from the words of its captions and from
 * what its columns hold. A proposal is for a person to judge; nothing is read by it unasked.
 */
@NullMarked
package org.jixiao.sources.ledgers.proposals;

import org.jspecify.annotations.NullMarked;
