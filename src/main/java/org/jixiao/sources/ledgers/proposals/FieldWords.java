package org.jixiao.sources.ledgers.proposals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words by which a caption tells what its column holds, in several languages. */
final class FieldWords {

  private static final String FILE = "/sources/ledgers/words.yaml";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPLIT = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double ALL = 0.95;
  private static final double SOME = 0.75;
  private static final double WITHIN = 0.6;

  private final Map<String, List<String>> words;

  private FieldWords(Map<String, List<String>> words) {
    this.words = words;
  }

  static FieldWords builtIn() {
    try (var in = FieldWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("found no resource " + FILE);
      }
      return new FieldWords(
          new YAMLMapper().readValue(in, new TypeReference<Map<String, List<String>>>() {}));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How surely a caption names a field, from 0 to 0.95. */
  double match(String caption, String field) {
    var plain = plain(caption);
    if (plain.isEmpty()) {
      return 0;
    }
    double best = 0;
    for (var word : words.getOrDefault(field, List.of())) {
      best = Math.max(best, match(plain, word.split(" ")));
    }
    return best;
  }

  private static double match(String caption, String[] word) {
    var tokens = Arrays.asList(caption.split(" "));
    var wanted = String.join(" ", word);
    if (caption.equals(wanted)) {
      return ALL;
    }
    boolean han = wanted.codePointAt(0) > 0x2E80;
    if (han) {
      return caption.replace(" ", "").contains(wanted)
          ? WITHIN + (ALL - WITHIN) * wanted.length() / caption.length()
          : 0;
    }
    if (tokens.containsAll(List.of(word))) {
      return SOME + (ALL - SOME) * word.length / (tokens.size() + 1);
    }
    return word.length == 1 && word[0].length() > 3 && caption.contains(word[0]) ? WITHIN : 0;
  }

  /** Lower case, without accents; InvNum and Inv_Num are two words. */
  static String plain(String caption) {
    var parted = SPLIT.matcher(caption).replaceAll(" ");
    var bare = MARKS.matcher(Normalizer.normalize(parted, Normalizer.Form.NFKD)).replaceAll("");
    return NO_WORD.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
