package org.jixiao.measures.outturn;

import java.math.BigDecimal;

/**
 * What one head of a budget (a department, a function or an economic class) was granted and spent
 * in one year.
 *
 * @param name code or name of the head
 * @param budget originally approved amount, in yuan
 * @param actual amount spent, in yuan
 */
public record BudgetHead(String name, BigDecimal budget, BigDecimal actual) {

  /** Nothing granted and nothing spent. */
  public static final BudgetHead NOTHING = new BudgetHead("", BigDecimal.ZERO, BigDecimal.ZERO);
}
