package org.jixiao.sources.values;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A code and a name that share one cell: {@code 2050203 初中教育}, {@code 2200106 - 自然资源利用与保护}, {@code
 * 219001-池州市…}.
 *
 * @param code blank when only a name stands there
 * @param name blank when only a code stands there
 */
public record CodeName(String code, String name) {

  private static final Pattern BOTH =
      Pattern.compile("[(〔]?([0-9A-Za-z]{3,38})[)〕]?\\s*[-—–_:\\s]\\s*(.+)", Pattern.DOTALL);
  private static final Pattern BRACKETED =
      Pattern.compile("[(〔]([0-9A-Za-z]{3,38})[)〕]\\s*(.+)", Pattern.DOTALL);
  private static final List<Pattern> SHAPES = List.of(BOTH, BRACKETED);
  private static final Pattern MAY_HOLD_A_CODE = Pattern.compile("[(〔]?[0-9]");
  private static final Pattern ONLY_CODE = Pattern.compile("[0-9A-Za-z]{1,38}|[0-9A-Fa-f-]{36}");

  /** Splits a cell; a name that merely begins with a year is left whole. */
  public static CodeName of(String delivered) {
    var text = PlainText.normal(delivered).strip();
    if (PlainText.isPlaceholder(text)) {
      return new CodeName("", "");
    }
    if (ONLY_CODE.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)) {
      return new CodeName(text, "");
    }
    for (var shape : MAY_HOLD_A_CODE.matcher(text).lookingAt() ? SHAPES : List.<Pattern>of()) {
      var both = shape.matcher(text);
      if (both.matches() && isCode(both.group(1)) && isName(both.group(2))) {
        return new CodeName(both.group(1), PlainText.line(both.group(2)));
      }
    }
    return new CodeName("", PlainText.line(text));
  }

  private static boolean isCode(String code) {
    return Character.isDigit(code.charAt(0));
  }

  private static boolean isName(String name) {
    return !Character.isDigit(name.charAt(0))
        && name.charAt(0) != '年'
        && name.codePoints()
            .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
  }

  /** The code; where there is none, the name without blanks, which stands in for it. */
  public String id() {
    return code.isEmpty() ? PlainText.name(name) : code;
  }

  public boolean isBlank() {
    return code.isEmpty() && name.isEmpty();
  }
}
