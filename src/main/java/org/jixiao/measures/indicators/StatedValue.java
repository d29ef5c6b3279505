package org.jixiao.measures.indicators;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target or an actual value as written on a form: ≥52人次, 不低于95%, 16.39万元, 2022年12月底前, 有效.
 *
 * @param kind what was written
 * @param direction ≥, ≤ or = where the text says it
 * @param number the number, in units (16.39万元 is 163900 元); null unless the kind is NUMBER
 * @param unit the unit, % for every way to write percent; empty where none is written
 * @param multiple what the written number was multiplied by: 10,000 for 万元, else 1
 */
record StatedValue(
    Kind kind,
    @Nullable Direction direction,
    @Nullable BigDecimal number,
    String unit,
    BigDecimal multiple) {

  /** What was written. */
  enum Kind {
    /** A number, with or without unit. */
    NUMBER,
    /** A day or month. */
    DATE,
    /** Words. */
    WORDS,
    /** Nothing, or a placeholder such as — and /. */
    NOTHING
  }

  /** Which side of the target is good. */
  enum Direction {
    AT_LEAST,
    AT_MOST,
    EXACTLY
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("[-—–/.…]*|无|空");
  private static final Pattern DATE =
      Pattern.compile(
          "^[^\\d]{0,6}((19|20)\\d{2}年(\\d{1,2}月.*|底.*|末.*|[以之]?前|$)"
              + "|(19|20)\\d{2}([-/]\\d{1,2}([-/]\\d{1,2})?|\\.\\d{1,2}\\.\\d{1,2})$"
              + "|\\d{1,2}月(底|末|份|[以之]?前|\\d{1,2}日).*)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?<filler>已完成|实际完成|完成|共计|共|达)?"
              + "(?<before>≥|≤|>=|<=|>|<|=|不低于|不少于|不小于|至少|达到|大于等于|大于|超过|高于|"
              + "不超过|不高于|不大于|不多于|控制在|小于等于|小于|低于|少于)?"
              + "(?<number>[+-]?\\d[\\d,]*(\\.\\d+)?)"
              + "(?<unit>[^\\d≥≤<>=]*?)"
              + "(?<after>及以上|以上|及以下|以下|以内|之内|内)?$");
  private static final String AT_LEAST_WORDS = "≥ >= > 不低于 不少于 不小于 至少 达到 大于等于 大于 超过 高于 及以上 以上";
  private static final String EXACTLY_WORDS = "=";
  private static final Pattern PERCENT = Pattern.compile("(个)?(百分比|百分点|%)");

  /** Reads a text; null is nothing. */
  static StatedValue of(@Nullable String text) {
    var plain = plain(text);
    if (PLACEHOLDER.matcher(plain).matches()) {
      return new StatedValue(Kind.NOTHING, null, null, "", BigDecimal.ONE);
    }
    if (DATE.matcher(plain).find()) {
      return new StatedValue(Kind.DATE, null, null, "", BigDecimal.ONE);
    }
    var match = NUMBER.matcher(plain);
    if (!match.matches()) {
      return new StatedValue(Kind.WORDS, null, null, "", BigDecimal.ONE);
    }
    var direction = direction(match.group("before"), match.group("after"));
    var number = new BigDecimal(match.group("number").replace(",", ""));
    return withUnit(direction, number, match.group("unit"));
  }

  /** The same value with a unit that stands in a column of its own, where none is written here. */
  StatedValue orUnit(@Nullable String separate) {
    return unit.isEmpty() && number != null && separate != null
        ? withUnit(direction, number, plain(separate))
        : this;
  }

  /** A number without unit, taken to be written in the unit of another: 1.3 beside 1.30万元. */
  StatedValue inUnitOf(StatedValue other) {
    return unit.isEmpty() && number != null
        ? new StatedValue(kind, direction, number.multiply(other.multiple), other.unit, multiple)
        : this;
  }

  /** The direction a column of its own gives as a sign; null for none. */
  static @Nullable Direction direction(@Nullable String sign) {
    var plain = plain(sign);
    return plain.isEmpty() || "±".equals(plain) ? null : direction(plain, null);
  }

  private static StatedValue withUnit(
      @Nullable Direction direction, BigDecimal number, String written) {
    var unit = PERCENT.matcher(written).replaceFirst("%");
    int tens = unit.length() < 2 ? 0 : unit.startsWith("万") ? 4 : unit.startsWith("亿") ? 8 : 0;
    return new StatedValue(
        Kind.NUMBER,
        direction,
        number.movePointRight(tens),
        tens == 0 ? unit : unit.substring(1),
        BigDecimal.ONE.movePointRight(tens));
  }

  private static @Nullable Direction direction(@Nullable String before, @Nullable String after) {
    var word = before != null && !before.isEmpty() ? before : after;
    if (word == null || word.isEmpty()) {
      return null;
    }
    if (EXACTLY_WORDS.equals(word)) {
      return Direction.EXACTLY;
    }
    return (" " + AT_LEAST_WORDS + " ").contains(" " + word + " ")
        ? Direction.AT_LEAST
        : Direction.AT_MOST;
  }

  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .replace('≧', '≥')
            .replace('≦', '≤')
            .replace('═', '=');
  }
}
