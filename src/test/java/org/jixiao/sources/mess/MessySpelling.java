package org.jixiao.sources.mess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the figures and words of a form are spelled under some kinds of mess. An apostrophe before a
 * cell keeps it text, an equals sign makes it a formula, [000] gives it that format, and ~ makes a
 * number of a code too long for one.
 */
final class MessySpelling {

  private static final List<String> DONE = List.of("完成", "已完成100%", "达成预期指标", "已按期完成", "达标");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String TENS = "千百十";

  private final Set<Mess> kinds;

  MessySpelling(Set<Mess> kinds) {
    this.kinds = kinds;
  }

  Set<Mess> kinds() {
    return kinds;
  }

  boolean is(Mess... any) {
    return List.of(any).stream().anyMatch(kinds::contains);
  }

  /** The kind of mess that is made, of several that exclude each other; null where none is. */
  Mess which(Mess... any) {
    return List.of(any).stream().filter(kinds::contains).findFirst().orElse(null);
  }

  /** An amount in the unit of the table, or in a unit that its cell names. */
  String money(BigDecimal tenThousands) {
    if (is(Mess.UNIT_IN_CELLS)) {
      return MessyForm.plain(tenThousands) + "万元";
    }
    if (is(Mess.CHINESE_NUMERALS)) {
      return writtenOut(tenThousands.movePointRight(4).longValueExact()) + "元";
    }
    var number = inUnit(tenThousands);
    if (is(Mess.THOUSANDS)) {
      return "'" + String.format(Locale.ROOT, "%,.2f", number);
    }
    return number(number.toPlainString());
  }

  /** Money paid back: the sign is written in the way of bookkeepers or in another letter. */
  String refund(BigDecimal tenThousands, int place) {
    var number = inUnit(tenThousands.abs());
    if (is(Mess.BRACKETED_NEGATIVES)) {
      return "'(" + String.format(Locale.ROOT, "%,.2f", number) + ")";
    }
    return "'" + (place % 2 == 0 ? "－" : "−") + number.toPlainString();
  }

  private BigDecimal inUnit(BigDecimal tenThousands) {
    boolean inYuan =
        is(Mess.UNIT_YUAN)
            || (is(Mess.UNIT_IN_CELLS)
                && !is(Mess.UNIT_LINE, Mess.UNIT_IN_CAPTIONS, Mess.UNIT_CONFLICT));
    return (inYuan ? tenThousands.movePointRight(4) : tenThousands)
        .setScale(2, RoundingMode.UNNECESSARY);
  }

  /** 123400 as 十二万三千四百. */
  static String writtenOut(long yuan) {
    if (yuan < 10_000) {
      return belowTenThousand(yuan);
    }
    long rest = yuan % 10_000;
    var zero = rest > 0 && rest < 1_000 ? "零" : "";
    return belowTenThousand(yuan / 10_000) + "万" + (rest == 0 ? "" : zero + belowTenThousand(rest));
  }

  private static String belowTenThousand(long number) {
    var digits = String.format(Locale.ROOT, "%04d", number);
    var written = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      boolean between = i > 0 && digits.charAt(i - 1) == '0' && written.length() > 0;
      if (digit > 0) {
        written.append(between ? "零" : "").append(DIGITS.charAt(digit));
        written.append(i < TENS.length() ? TENS.substring(i, i + 1) : "");
      }
    }
    return number >= 10 && number < 20 ? written.substring(1) : written.toString();
  }

  String number(String plain) {
    if (is(Mess.FULL_WIDTH)) {
      var wide = new StringBuilder();
      plain.chars().forEach(c -> wide.append((char) (c == '.' ? '．' : c - '0' + '０')));
      return wide.toString();
    }
    if (is(Mess.FORMULAS)) {
      return "=" + plain;
    }
    return is(Mess.NUMBERS_AS_TEXT) ? "'" + plain : plain;
  }

  String points(String plain) {
    return is(Mess.POINTS_WITH_WORD) ? plain + "分" : number(plain);
  }

  String rate(MessyForm form) {
    if (is(Mess.ERROR_CELLS)) {
      return "#DIV/0!";
    }
    var rate = form.rate().movePointRight(2);
    if (is(Mess.RATE_FRACTION)) {
      return form.rate().toPlainString();
    }
    if (is(Mess.RATE_NUMBER)) {
      return rate.toPlainString();
    }
    if (is(Mess.RATE_SPACED)) {
      return rate.toPlainString() + " %";
    }
    return is(Mess.FULL_WIDTH)
        ? number(rate.toPlainString()) + "％"
        : "'" + rate.toPlainString() + "%";
  }

  /** Sign, number and measure of a target, in one cell or in three. */
  List<String> target(MessyForm.Line line, int place) {
    var sign = line.operator();
    if (is(Mess.OPERATOR_SHAPES)) {
      sign = sign.replace("≥", place % 2 == 0 ? "≧" : "＞＝").replace("≤", "≦");
    } else if (is(Mess.OPERATOR_WORDS)) {
      sign = sign.replace("≥", "不低于").replace("≤", "不超过");
    }
    boolean byThen = is(Mess.DATE_TARGETS) && place == MessyForm.TIMELINESS;
    var number = byThen ? "12月底前" : line.number();
    var measure = byThen ? "" : line.measure();
    return is(Mess.TWO_HEADER_ROWS)
        ? List.of(sign, number, measure)
        : List.of(sign + number + measure);
  }

  String actual(MessyForm.Line line, int place) {
    if (is(Mess.ERROR_CELLS) && place == MessyForm.WITHOUT_ACTUAL) {
      return line.weight() % 2 == 0 ? "#N/A" : "'#N/A";
    }
    return is(Mess.TEXTUAL_ACTUALS) ? DONE.get(place % DONE.size()) : line.actual();
  }

  String score(MessyForm.Line line, int place) {
    return is(Mess.ERROR_CELLS) && place == MessyForm.WITHOUT_SCORE
        ? "#REF!"
        : points(MessyForm.plain(line.score()));
  }

  String goal(MessyForm form) {
    return is(Mess.GUIDANCE) ? form.goal() + "（100字以内）" : form.goal();
  }

  String label(String label) {
    if (is(Mess.JUSTIFIED_LABELS)) {
      return String.join(label.length() > 4 ? "\n" : " ", label.split(""));
    }
    return label;
  }

  /** A label with what the template says about filling it in, which nobody took away. */
  String guided(String label, String guidance) {
    return label(label) + (is(Mess.GUIDANCE) ? guidance : "");
  }
}
