package org.jixiao.sources.values;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number written out in Chinese: 一万二千, 三百零五, 两亿, or 贰佰元整 as books write it. */
public final class WrittenNumber {

  private static final Pattern WRITTEN =
      Pattern.compile("[〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{0,29}");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String DIGITS_OF_BOOKS = "〇壹贰叁肆伍陆柒捌玖";
  private static final String TENS = "十百千";
  private static final String TENS_OF_BOOKS = "拾佰仟";
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private WrittenNumber() {}

  /** The number a text writes out; empty for any other text. */
  public static Optional<BigDecimal> read(String text) {
    return WRITTEN.matcher(text).matches() ? Optional.of(number(text)) : Optional.empty();
  }

  private static BigDecimal number(String text) {
    for (var greater : new String[] {"亿", "万"}) {
      int at = text.lastIndexOf(greater);
      if (at >= 0) {
        var unit = greater.equals("亿") ? HUNDRED_MILLION : TEN_THOUSAND;
        var before = at == 0 ? BigDecimal.ONE : number(text.substring(0, at));
        var rest = text.substring(at + 1);
        return before.multiply(unit).add(rest.isEmpty() ? BigDecimal.ZERO : below(rest, unit));
      }
    }
    return BigDecimal.valueOf(belowTenThousand(text));
  }

  /** 一万二 is 12000: a lone digit after a unit counts tenths of it. */
  private static BigDecimal below(String rest, BigDecimal unit) {
    return rest.length() == 1 && digit(rest.charAt(0)) > 0
        ? unit.divide(BigDecimal.TEN).multiply(BigDecimal.valueOf(digit(rest.charAt(0))))
        : number(rest);
  }

  private static long belowTenThousand(String text) {
    long sum = 0;
    long digit = 0;
    boolean positional = text.chars().allMatch(letter -> digit((char) letter) >= 0);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int tens = Math.max(TENS.indexOf(letter), TENS_OF_BOOKS.indexOf(letter));
      if (tens >= 0) {
        sum += Math.max(1, digit) * (long) Math.pow(10, tens + 1);
        digit = 0;
      } else {
        digit = positional ? digit * 10 + digit(letter) : digit(letter);
      }
    }
    return sum + digit;
  }

  private static int digit(char letter) {
    return letter == '两' ? 2 : Math.max(DIGITS.indexOf(letter), DIGITS_OF_BOOKS.indexOf(letter));
  }
}
