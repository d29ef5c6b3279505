package org.jixiao.sources.values;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
  HUNDRED_MILLION("亿元", 100_000_000),
  BILLION("十亿元", 1_000_000_000);

  private static final String NAMES = "(百万元|千元|万元|十亿元|亿元|元)";
  private static final Pattern NAMED =
      Pattern.compile(
          "单位[:：]?(?:人民币)?[:：]?"
              + NAMES
              + "|\\((?:[^()]*[:：])?(?:人民币|新[臺台][幣币]|港[幣币])?"
              + NAMES
              + "\\)");
  private static final Pattern AT_END = Pattern.compile("(百万元|千元|万元|十亿元|亿元)$");

  /** $M, £000, (in millions), (thousands of dollars), millones de pesos. */
  private static final String MULTIPLE = "(thousands?|millions?|billions?|'?000'?s?)";

  private static final Pattern IN_WORDS =
      Pattern.compile("(?i)\\bin\\s+(thousand|million|billion)s?\\b");

  private static final String SHORT = "(mn|m|bn|k|'?000'?s?)";
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?i)\\((?:amounts?|figures?)?(?:in)?(?:[a-z]{0,3}\\p{Sc})?(?:in)?"
              + MULTIPLE
              + "(?:of)?(?:[a-z]{0,3}\\p{Sc}|[a-z]*dollars|euros?|pounds?|usd|eur|gbp)?\\)"
              + "|\\(?\\p{Sc}(?:in)?(?:"
              + MULTIPLE
              + "|"
              + SHORT
              + ")(?![\\p{Alnum}.,])\\)?"
              + "|\\([^()]*in"
              + MULTIPLE
              + "[^()]*\\)"
              + "|\\(?(miles|millones)de(?:pesos|euros|dólares|reales|soles)\\)?");

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
    var label = PlainText.label(traditional(delivered));
    var named = NAMED.matcher(label);
    if (named.find()) {
      return named(named.group(1) != null ? named.group(1) : named.group(2));
    }
    var atEnd = AT_END.matcher(label);
    return atEnd.find() && !label.matches(".*\\d(百万元|千元|万元|十亿元|亿元)$")
        ? named(atEnd.group(1))
        : foreign(FOREIGN.matcher(label)).or(() -> foreign(IN_WORDS.matcher(delivered)));
  }

  private static Optional<AmountUnit> foreign(Matcher found) {
    if (!found.find()) {
      return Optional.empty();
    }
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null) {
        var word = found.group(i).toLowerCase(Locale.ROOT);
        return Optional.of(
            word.startsWith("b")
                ? BILLION
                : word.equals("miles") || !word.startsWith("m") ? THOUSAND : MILLION);
      }
    }
    return Optional.empty();
  }

  /** 仟元, 萬元, 億元 in the spelling of {@link #named}. */
  private static String traditional(String delivered) {
    return delivered.replace('仟', '千').replace('萬', '万').replace('億', '亿').replace('單', '单');
  }

  /** The caption without the unit written into it: 指标金额(万元) becomes 指标金额. */
  public static String withoutUnit(String label) {
    var bare = NAMED.matcher(traditional(label)).replaceAll("");
    return FOREIGN.matcher(AT_END.matcher(bare).replaceAll("")).replaceAll("");
  }
}
