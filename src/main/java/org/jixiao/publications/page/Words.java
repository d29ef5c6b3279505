package org.jixiao.publications.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** Amounts, rates and lists of names as the sentences of the page say them, rounded half-up. */
final class Words {

  private static final int CENTS_OF_WAN = 6;
  private static final int CENTS_OF_MILLION = 8;
  private static final int NAMES = 3;

  private Words() {}

  /** 1,234.56万元. */
  static String wan(long cents) {
    return grouped(BigDecimal.valueOf(cents, CENTS_OF_WAN)) + "万元";
  }

  /** CNY 12.35 million. */
  static String million(long cents) {
    return "CNY " + grouped(BigDecimal.valueOf(cents, CENTS_OF_MILLION)) + " million";
  }

  /** 66.9%, for a share of two whole numbers; the whole is above zero. */
  static String share(long part, long whole) {
    return BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
        + "%";
  }

  /** 79.68%, for a fraction. */
  static String percent(BigDecimal rate) {
    return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%";
  }

  /** 6.86, the distance of two fractions in points. */
  static String points(BigDecimal rate, BigDecimal other) {
    return rounded(rate).subtract(rounded(other)).abs().toPlainString();
  }

  /** 93.97. */
  static String score(BigDecimal score) {
    return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** The first three names, and how many more there are. */
  static String names(List<String> names) {
    var first = String.join("、", names.subList(0, Math.min(NAMES, names.size())));
    return names.size() > NAMES ? first + "等" : first;
  }

  private static BigDecimal rounded(BigDecimal rate) {
    return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }

  private static String grouped(BigDecimal number) {
    var rounded = number.setScale(2, RoundingMode.HALF_UP);
    BigInteger hundredths = rounded.unscaledValue().abs();
    var parts = hundredths.divideAndRemainder(BigInteger.valueOf(100));
    var whole = parts[0].toString().replaceAll("(\\d)(?=(\\d{3})+$)", "$1,");
    return (rounded.signum() < 0 ? "-" : "") + whole + "." + String.format("%02d", parts[1]);
  }
}
