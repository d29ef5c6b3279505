package org.jixiao.measures.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs of three characters; all texts are synthetic. */
class ShinglesTest {

  private static final String LETTERS = "完成年度任务保障资金使用规范治理隐患处建设道路公里培训人次办结登记件改造校舍面积";

  @Test
  void whatTheEyeSkipsDoesNotCount() {
    assertThat(Shingles.plain("１．完成 治理，\n隐患（12处）！")).isEqualTo("1完成治理隐患12处");
  }

  /** abcd has abc, bcd; bcde has bcd, cde: one of three runs is common. */
  @Test
  void theShareIsCommonRunsOfAllRuns() {
    assertThat(Shingles.shared("abcd", "bcde")).isEqualByComparingTo("0.333333");
    assertThat(Shingles.shared("abcd", "abcd")).isEqualByComparingTo("1");
    assertThat(Shingles.shared("abcabcabc", "abcabc")).isEqualByComparingTo("1");
    assertThat(Shingles.shared("abc", "xyz")).isEqualByComparingTo("0");
    assertThat(Shingles.shared("ab", "")).isEqualByComparingTo("0");
  }

  /**
   * 1 − (1 − s⁸)¹⁶ of Leskovec, Rajaraman, Ullman 3.4.2, at the similarity each pair really has.
   */
  @Test
  void pairsMeetInABandAsOftenAsTheirSimilaritySays() {
    long seed = 20241128L;
    var random = new Random(seed);
    int[] met = new int[2];
    double[] expected = new double[2];
    int pairs = 400;
    for (int i = 0; i < 2 * pairs; i++) {
      var one = text(random, 120);
      var other = changed(random, one, i % 2 == 0 ? 1 : 6);
      double share = Shingles.shared(one, other).doubleValue();
      expected[i % 2] += 1 - Math.pow(1 - Math.pow(share, Shingles.ROWS), Shingles.BANDS);
      met[i % 2] += meet(one, other) ? 1 : 0;
    }

    assertThat((double) met[0] / pairs)
        .as("seed %s", seed)
        .isCloseTo(expected[0] / pairs, within(0.01));
    assertThat((double) met[1] / pairs)
        .as("seed %s", seed)
        .isCloseTo(expected[1] / pairs, within(0.08));
  }

  @Test
  void textsWithNothingInCommonDoNotMeet() {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      assertThat(meet(text(random, 100), text(random, 100).replaceAll("(?s)(.)", "$1x"))).isFalse();
    }
  }

  private static boolean meet(String one, String other) {
    long[] some = Shingles.bands(one);
    long[] others = Shingles.bands(other);
    for (int i = 0; i < some.length; i++) {
      if (some[i] == others[i]) {
        return true;
      }
    }
    return false;
  }

  private static String text(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static String changed(Random random, String text, int letters) {
    var changed = new StringBuilder(text);
    for (int i = 0; i < letters; i++) {
      changed.setCharAt(random.nextInt(text.length()), (char) ('A' + i));
    }
    return changed.toString();
  }
}
