package org.jixiao.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Fault;

/**
 * An amount from which a purchase needs another way of procurement. Payments that stay below it one
 * by one and reach it together look split.
 *
 * @param kind what the limit is for, in the bureau's words
 * @param economicClasses beginnings of the economic classes it holds for; empty means every class
 *     that no other limit names
 * @param amount yuan
 */
public record ProcurementLimit(String kind, List<String> economicClasses, BigDecimal amount) {

  private static final Pattern CLASS = Pattern.compile("[0-9]{1,7}");

  public ProcurementLimit {
    economicClasses = List.copyOf(economicClasses);
    if (kind.isBlank() || amount.signum() <= 0) {
      throw Fault.of("procurement limit 「" + kind + "」", amount.toPlainString(), "more than 0");
    }
    for (var each : economicClasses) {
      if (!CLASS.matcher(each).matches()) {
        throw Fault.of("procurement limit 「" + kind + "」", each, "the beginning of a class");
      }
    }
  }

  /** Whether the limit holds for a payment, by the economic class it was booked under. */
  Column holds(List<ProcurementLimit> all) {
    if (!economicClasses.isEmpty()) {
      return beginsWith(economicClasses);
    }
    var named = all.stream().flatMap(limit -> limit.economicClasses().stream()).toList();
    return named.isEmpty()
        ? Payments.ECONOMIC_CODE.ref().isNotNull()
        : beginsWith(named).equalTo(false);
  }

  private static Column beginsWith(List<String> classes) {
    return Payments.ECONOMIC_CODE.ref().rlike("^(" + String.join("|", classes) + ")");
  }
}
