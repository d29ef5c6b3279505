package org.jixiao.sources.values;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unit money is written in.
 *
 * <p>Where several places name a unit, the nearest to the number wins: the cell itself (20万元), then
 * the caption of its column, then the label of the funds part, then a line 单位：万元 of the block or
 * above the table, then the title, then the profile. A farther place that says otherwise is noted
 * in the conversions of the block, not followed.
 */
public enum AmountUnit {
  YUAN("元", 1),
  THOUSAND("千元", 1_000),
  TEN_THOUSAND("万元", 10_000),
  MILLION("百万元", 1_000_000),
  HUNDRED_MILLION("亿元", 100_000_000);

  private static final String NAMES = "(百万元|千元|万元|亿元|元)";
  private static final Pattern NAMED =
      Pattern.compile("单位[:：]?(?:人民币)?[:：]?" + NAMES + "|\\((?:[^()]*[:：])?" + NAMES + "\\)");
  private static final Pattern AT_END = Pattern.compile("(百万元|千元|万元|亿元)$");

  private final String caption;
  private final BigDecimal yuan;

  AmountUnit(String caption, long yuan) {
    this.caption = caption;
    this.yuan = BigDecimal.valueOf(yuan);
  }

  /** 元, 万元 and so on. */
  public String caption() {
    return caption;
  }

  /** How many yuan one of this unit is. */
  public BigDecimal yuan() {
    return yuan;
  }

  /** The unit called so, such as 万元. */
  public static Optional<AmountUnit> named(String caption) {
    for (var unit : values()) {
      if (unit.caption.equals(caption)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** The unit that a title, caption or unit line names: （万元）, 单位：元, 指标金额万元. */
  public static Optional<AmountUnit> find(String delivered) {
    var label = PlainText.label(delivered);
    var named = NAMED.matcher(label);
    if (named.find()) {
      return named(named.group(1) != null ? named.group(1) : named.group(2));
    }
    var atEnd = AT_END.matcher(label);
    return atEnd.find() && !label.matches(".*\\d(百万元|千元|万元|亿元)$")
        ? named(atEnd.group(1))
        : Optional.empty();
  }

  /** The caption without the unit written into it: 指标金额(万元) becomes 指标金额. */
  public static String withoutUnit(String label) {
    var bare = NAMED.matcher(label).replaceAll("");
    return AT_END.matcher(bare).replaceAll("");
  }
}
