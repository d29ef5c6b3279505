package org.jixiao.sources.values;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Delivered text in one spelling. People write the same label with full-width letters, with blanks
 * for justification, with six kinds of brackets; compared are only normalised spellings, stored is
 * what was delivered.
 */
public final class PlainText {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("[-—–―−_/\\\\.…·*~]*|无|空|空白|暂无|不适用|#|null|NULL");
  private static final String BEGINS_A_PLACEHOLDER = "无空暂不";

  private PlainText() {}

  /** One spelling of each character: NFKC, ≧→≥, ≦→≤, ═→=, %, and 〔〕 for all square brackets. */
  public static String normal(String delivered) {
    if (isNormal(delivered)) {
      return delivered;
    }
    var text = Normalizer.normalize(delivered, Normalizer.Form.NFKC);
    var normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      normal.append(normal(text.charAt(i)));
    }
    return normal.toString();
  }

  /** True for visible ASCII without brackets and for common Han characters: most of any ledger. */
  private static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean ascii = letter > ' ' && letter < 0x7F && letter != '[' && letter != ']';
      if (!ascii && !isHan(letter)) {
        return false;
      }
    }
    return true;
  }

  private static char normal(char letter) {
    return switch (letter) {
      case '≧', '⩾', '≥' -> '≥';
      case '≦', '⩽', '≤' -> '≤';
      case '═', '＝' -> '=';
      case '％', '﹪' -> '%';
      case '[', '【', '〖', '［' -> '〔';
      case ']', '】', '〗', '］' -> '〕';
      case '−', '－', '﹣' -> '-';
      default -> letter;
    };
  }

  /** A label as it is looked up: normalised, without any blank, without a colon at its end. */
  public static String label(String delivered) {
    var label = name(delivered);
    return label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
  }

  /** A name that stands in for a code: normalised and without any blank. */
  public static String name(String delivered) {
    if (isNormal(delivered)) {
      return delivered;
    }
    return BLANKS.matcher(normal(delivered)).replaceAll("");
  }

  /** Text on one line: line breaks and runs of blanks become one blank. */
  public static String line(String delivered) {
    if (isNormal(delivered)) {
      return delivered;
    }
    return BLANKS.matcher(delivered).replaceAll(" ").strip();
  }

  private static boolean isHan(char letter) {
    return letter >= 0x4E00 && letter <= 0x9FFF;
  }

  private static boolean isAlphanumeric(char letter) {
    return (letter >= '0' && letter <= '9')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= 'a' && letter <= 'z');
  }

  /** True for blank text and for what people write to say that there is nothing. */
  public static boolean isPlaceholder(String delivered) {
    if (delivered.isEmpty()) {
      return true;
    }
    char first = delivered.charAt(0);
    if (isAlphanumeric(first)) {
      return (first == 'n' || first == 'N')
          && delivered.strip().equalsIgnoreCase("null")
          && PLACEHOLDER.matcher(name(delivered)).matches();
    }
    if (isHan(first) && BEGINS_A_PLACEHOLDER.indexOf(first) < 0) {
      return false;
    }
    return PLACEHOLDER.matcher(name(delivered)).matches();
  }
}
