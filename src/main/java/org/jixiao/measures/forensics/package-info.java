/**
 * What the payments in use look like as a whole: digits of amounts, payments that repeat, and how
 * the money is spread over payees. In: {@code payment_facts}, payees masked. Out: {@code
 * digit_tests}, {@code duplicate_groups}, {@code payee_years}. Nothing here is a finding; it is
 * what findings over many rows stand on.
 */
@NullMarked
package org.jixiao.measures.forensics;

import org.jspecify.annotations.NullMarked;
