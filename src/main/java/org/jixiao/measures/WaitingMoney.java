package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Col;

/**
 * On whose side unpaid money waits, read off the money chain: {@link MoneyChain#WAITING} adds up to
 * what is unpaid, and {@link MoneyChain#DELAY_SIDE} names the largest part.
 */
final class WaitingMoney {

  private WaitingMoney() {}

  /** The parts, for rows with the columns of the chain. */
  static Map<String, Column> sides() {
    var unpaid = MoneyChain.UNPAID_AMOUNT.ref();
    var attributed = upper().plus(finance()).plus(unit());
    var columns = new LinkedHashMap<String, Column>();
    put(columns, MoneyChain.WAITING_UPPER_LEVEL_AMOUNT, upper());
    put(columns, MoneyChain.WAITING_FINANCE_AMOUNT, finance());
    put(columns, MoneyChain.WAITING_UNIT_AMOUNT, unit());
    put(columns, MoneyChain.WAITING_UNKNOWN_AMOUNT, waiting().minus(attributed));
    put(columns, MoneyChain.UNPAID_RECOVERED_AMOUNT, recovered());
    columns.replaceAll((name, part) -> when(unpaid.isNotNull(), part));
    return columns;
  }

  /**
   * The side of the largest part above zero; of equal parts the earlier step. What the known parts
   * do not explain of the waiting money stands on an unknown side.
   */
  static Column delaySide() {
    var untold = aboveZero(waiting().minus(upper()).minus(finance()).minus(unit()));
    var largest = greatest(upper(), finance(), unit(), untold);
    return when(waiting().isNull(), MoneyChain.UNKNOWN)
        .when(waiting().leq(0), MoneyChain.NONE)
        .when(upper().equalTo(largest), MoneyChain.UPPER_LEVEL)
        .when(finance().equalTo(largest), MoneyChain.FINANCE)
        .when(unit().equalTo(largest), MoneyChain.UNIT)
        .otherwise(MoneyChain.UNKNOWN);
  }

  private static Column waiting() {
    return MoneyChain.UNPAID_AMOUNT.ref().minus(recovered());
  }

  private static Column recovered() {
    return coalesce(MoneyChain.RECOVERED_AMOUNT.ref(), lit(0));
  }

  private static Column upper() {
    return aboveZero(MoneyChain.NOT_ISSUED_UPPER_LEVEL_AMOUNT.ref());
  }

  private static Column finance() {
    return aboveZero(MoneyChain.NOT_ISSUED_COUNTY_AMOUNT.ref())
        .plus(aboveZero(MoneyChain.APPLIED_NOT_PAID_AMOUNT.ref()));
  }

  private static Column unit() {
    return aboveZero(MoneyChain.ISSUED_NOT_APPLIED_AMOUNT.ref());
  }

  private static Column aboveZero(Column amount) {
    return greatest(coalesce(amount, lit(0)), lit(0));
  }

  private static void put(Map<String, Column> columns, Col column, Column part) {
    columns.put(column.name(), part.cast(column.type()));
  }
}
