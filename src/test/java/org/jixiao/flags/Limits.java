package org.jixiao.flags;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The limits tests ask with. */
final class Limits {

  static final Thresholds IN_FORCE =
      new Thresholds(
          "national-2020",
          "1",
          numbers(
              """
              score_payment_divergence.score 90
              score_payment_divergence.high_rate 0.60
              score_payment_divergence.rate 0.80
              total_mismatch.points 0.1
              total_mismatch.medium_points 1
              total_mismatch.high_points 5
              execution_score_mismatch.points 0.1
              execution_score_mismatch.high_share 0.5
              execution_score_mismatch.largest_weight 20
              overpayment.ratio 1.0001
              overpayment.high_ratio 1.1
              form_ledger_difference.ratio 0.01
              form_ledger_difference.high_ratio 0.10
              form_ledger_difference.half_unit_of_ten_thousand_yuan 50
              form_ledger_difference.half_unit_of_yuan 0.005
              widespread_flag.high_share 0.10
              widespread_flag.judged_count 10
              """));

  private Limits() {}

  private static Map<String, BigDecimal> numbers(String text) {
    var values = new HashMap<String, BigDecimal>();
    text.strip()
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(named -> values.put(named[0], new BigDecimal(named[1])));
    return values;
  }
}
