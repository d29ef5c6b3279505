package org.jixiao.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What columns mean and what one row of a table is in Chinese, by the English sentence: one line of
 * {@code dictionary/chinese.tsv} a sentence. A sentence that is worded anew is translated anew.
 */
public final class ChineseSentences {

  private static final Map<String, String> BY_ENGLISH = read("/dictionary/chinese.tsv");

  private ChineseSentences() {}

  /** The sentence in Chinese; blank where there is none. */
  public static String of(String english) {
    return BY_ENGLISH.getOrDefault(english, "");
  }

  /** All sentences, by their English. */
  public static Map<String, String> all() {
    return BY_ENGLISH;
  }

  private static Map<String, String> read(String resource) {
    try (var in = ChineseSentences.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw Fault.of("program", "no " + resource, "one in the jar");
      }
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\n", -1);
      return Arrays.stream(lines)
          .filter(line -> !line.isEmpty())
          .map(line -> line.split("\\t", -1))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
