package org.jixiao.sources.values;

import java.util.regex.Pattern;

/**
 * Whether a cell that is no amount of ours looks like one. A title, header or note that holds such
 * a number is counted until somebody has explained it.
 */
public final class MoneyLook {

  private static final Pattern EXCEPTED =
      Pattern.compile(
          "(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?"
              + "|(?:19|20)\\d{2}(?:[-./年]\\d{1,2}月?)?(?=\\D|$)"
              + "|〔\\d{4}〕第?\\d+号"
              + "|(?<!\\d)1[3-9]\\d{9}(?!\\d)"
              + "|(?<!\\d)0\\d{2,3}-?\\d{7,8}(?!\\d)");
  private static final Pattern MONEY =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})+|\\d{4,}|\\d+\\.\\d{2}(?![\\d%分])|\\d+(?:\\.\\d+)?(?:万|亿)?元");

  private MoneyLook() {}

  /**
   * True for at least four digits, two decimals or a number before 元; per cents, points, years,
   * days, document and telephone numbers excepted.
   */
  public static boolean of(String delivered) {
    var text = PlainText.name(delivered);
    return MONEY.matcher(EXCEPTED.matcher(text).replaceAll("")).find();
  }
}
