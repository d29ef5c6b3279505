package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * What each unit paid to each named payee in a year, added up once: what the payees of departments
 * and the contracts of units stand on. Amounts are yuan.
 *
 * @param rows unit-year, {@link PaymentFacts#PAYEE_NAME}, {@link PaymentFacts#PAYEE_IS_PERSON} and
 *     the figures
 */
public record PayeeSums(Dataset<Row> rows) {

  /** Payments above zero. */
  public static final String COUNT = "payee_payments";

  /** Σ of these; zero without any. */
  public static final String PAID = "payee_paid";

  /** Σ of refunds, below zero or zero. */
  public static final String REFUNDED = "payee_refunded";

  /** The largest payments, at most two, the larger first. */
  public static final String LARGEST = "payee_largest";

  /** Different contract numbers of payments and refunds. */
  public static final String CONTRACTS = "payee_contracts";

  /** Σ of payments above zero that name a contract; empty without any. */
  static final String CONTRACTED = "payee_contracted";

  /** Different contract numbers of these. */
  static final String CONTRACTS_PAID = "payee_contracts_paid";

  private static final int KEPT = 2;

  /** Adds up rows of {@link PaymentFacts}; what has no amount or no payee is left out. */
  public static PayeeSums of(Dataset<Row> paymentFacts) {
    var amount = Payments.AMOUNT.ref();
    var paid = when(amount.gt(0), amount);
    var contract = Payments.CONTRACT_NUMBER.ref();
    var key = new ArrayList<Column>();
    Keys.UNIT_YEAR.forEach(column -> key.add(column.ref()));
    key.add(PaymentFacts.PAYEE_NAME.ref());
    return new PayeeSums(
        HeldRows.hold(
            paymentFacts
                .filter(amount.isNotNull().and(PaymentFacts.PAYEE_NAME.ref().isNotNull()))
                .groupBy(key.toArray(Column[]::new))
                .agg(
                    max(PaymentFacts.PAYEE_IS_PERSON.ref()).as(PaymentFacts.PAYEE_IS_PERSON.name()),
                    count(paid).as(COUNT),
                    yuan(coalesce(sum(paid), lit(0))).as(PAID),
                    yuan(coalesce(sum(when(amount.lt(0), amount)), lit(0))).as(REFUNDED),
                    slice(sort_array(collect_list(paid), false), 1, KEPT).as(LARGEST),
                    collect_set(contract).as(CONTRACTS),
                    yuan(sum(when(contract.isNotNull(), paid))).as(CONTRACTED),
                    collect_set(when(paid.isNotNull(), contract)).as(CONTRACTS_PAID))));
  }

  private static Column yuan(Column amount) {
    return amount.cast(Col.Kind.MONEY.type());
  }
}
