package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way of showing numbers against POI's formatter. */
class PlainNumberTest {
  private static final List<String> FORMATS =
      List.of(
          "General",
          "0",
          "0.00",
          "#,##0",
          "#,##0.00",
          "0%",
          "0.00%",
          "0.0",
          "0.0000",
          "0.00_ ",
          "#,##0.00_ ",
          "#,##0.0%");

  @Test
  void theShortWayShowsWhatTheFormatterShows() {
    var random = new Random(20260101);
    var formats = new CellFormats(DayCount.FROM_1900);
    int answered = 0;
    for (int i = 0; i < 40_000; i++) {
      var raw = raw(random, i);
      for (var pattern : FORMATS) {
        var plain = PlainNumber.of(pattern).shown(raw);
        if (plain != null) {
          answered++;
          var slow = formats.shownSlowly(Double.parseDouble(raw), CellFormats.format(0, pattern));
          assertThat(plain).as("%s as %s", raw, pattern).isEqualTo(slow);
        }
      }
    }
    assertThat(answered).isGreaterThan(300_000);
  }

  @Test
  void numbersInDoubtAreLeftToTheFormatter() {
    var cents = PlainNumber.of("0.00");
    assertThat(cents.shown("0.1250000000000001")).isNull();
    assertThat(cents.shown("1.12499999999999989")).isNull();
    assertThat(cents.shown("1E5")).isNull();
    assertThat(cents.shown("-0")).isNull();
    assertThat(cents.shown("一")).isNull();
    assertThat(cents.shown("0.1234567890123456")).isEqualTo("0.12");
    assertThat(cents.shown("-999.995")).isEqualTo("-1000.00");
    assertThat(PlainNumber.GENERAL.shown("123456789012")).isNull();
    assertThat(PlainNumber.GENERAL.shown("0.0123456789012")).isNull();
    assertThat(PlainNumber.of("#,##0.00").shown("68555800")).isEqualTo("68,555,800.00");
    assertThat(PlainNumber.of("0.00%").shown("0.98765")).isEqualTo("98.77%");
  }

  @Test
  void otherFormatsAreLeftToTheFormatter() {
    for (var pattern : List.of("", "%", ".00", "0.", "0.0#", "#,##0;-0", "00", "0.0000000", "@")) {
      assertThat(PlainNumber.of(pattern)).as(pattern).isEqualTo(PlainNumber.NONE);
    }
  }

  private static String raw(Random random, int i) {
    int scale = random.nextInt(8);
    long digits = random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(17));
    var number = BigDecimal.valueOf(digits, scale);
    return switch (i % 3) {
      case 0 -> number.toPlainString();
      case 1 -> number.stripTrailingZeros().toPlainString();
      default -> Double.toString(number.doubleValue());
    };
  }
}
