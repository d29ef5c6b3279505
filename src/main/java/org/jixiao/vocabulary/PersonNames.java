package org.jixiao.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells names of natural persons from names of organisations. A name counts as a person's unless
 * its ending, or in Latin letters one of its words, is an organisation's: whoever cannot be told is
 * protected. A single character within a name says nothing, since 学, 银, 会, 行, 社 and 乡 stand in
 * given names too.
 */
public final class PersonNames {

  private static final Set<String> SURNAMES = surnames();
  private static final Set<String> ENDINGS = Set.copyOf(words("organisation-endings.txt"));
  private static final Set<String> DOUBTFUL = Set.copyOf(words("doubtful-endings.txt"));
  private static final Set<String> WORDS = Set.copyOf(words("organisation-words.txt"));
  private static final int LONGEST_ENDING =
      ENDINGS.stream().mapToInt(String::length).max().orElse(0);
  private static final int LONGEST_GIVEN_NAME = 2;
  private static final int LONGEST_NAME = 4;

  private static final Pattern MARKED = Pattern.compile("个人(?!所得税)|[(（]个体[)）]|等[0-9一二三四五六七八九十]+人");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern BRACKETS = Pattern.compile("[(（\\[【〔][^)）\\]】〕]*[)）\\]】〕]?");
  private static final Pattern LIST = Pattern.compile("[、，,；;/]");
  private static final Pattern OUTSIDE = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Pattern DOTS = Pattern.compile("[.'’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern DOTTED_NAME =
      Pattern.compile("\\p{IsHan}{1,8}([·•・‧]\\p{IsHan}{1,8})+");
  private static final Pattern FOREIGN_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'.-]*([ ,]+\\p{Lu}[\\p{L}'.-]*){1,4}");

  private PersonNames() {}

  /** Whether a payee of this name is taken for a natural person. */
  public static boolean isPerson(String payee) {
    var name = Normalizer.normalize(payee, Normalizer.Form.NFKC);
    if (!HAN.matcher(name).find()) {
      return isForeignPerson(name);
    }
    var plain = SPACES.matcher(name).replaceAll("");
    if (MARKED.matcher(plain).find()) {
      return true;
    }
    return LIST.splitAsStream(BRACKETS.matcher(plain).replaceAll(""))
        .map(part -> OUTSIDE.matcher(part).replaceAll(""))
        .filter(part -> !part.isEmpty())
        .anyMatch(part -> !isOrganisation(part));
  }

  /**
   * Whether any text, of which nobody said that it is a name, looks like a person's: a surname and
   * a given name, parts with dots between them, or capitalised words.
   */
  public static boolean looksLikeOne(String text) {
    var plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    var chinese = plain.replace(" ", "");
    boolean shaped =
        DOTTED_NAME.matcher(chinese).matches()
            || FOREIGN_NAME.matcher(plain.strip()).matches()
            || (CHINESE_NAME.matcher(chinese).matches() && surname(chinese) > 0);
    return shaped && isPerson(plain);
  }

  private static boolean isOrganisation(String name) {
    if (ENDINGS.contains(name)) {
      return true;
    }
    if (mayBeAPerson(name)) {
      return endsWithOneOf(name, 1);
    }
    return endsWithOneOf(name, LONGEST_ENDING)
        || DOUBTFUL.contains(name.substring(name.length() - 1));
  }

  /** A surname and one or two characters more. */
  private static boolean mayBeAPerson(String name) {
    int surname = surname(name);
    return surname > 0
        && name.length() <= LONGEST_NAME
        && name.length() - surname <= LONGEST_GIVEN_NAME
        && name.length() > surname;
  }

  private static boolean endsWithOneOf(String name, int longest) {
    for (int length = Math.min(longest, name.length()); length > 0; length--) {
      if (ENDINGS.contains(name.substring(name.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** How many characters of the name are its surname. */
  private static int surname(String name) {
    if (name.length() > 2 && SURNAMES.contains(name.substring(0, 2))) {
      return 2;
    }
    return !name.isEmpty() && SURNAMES.contains(name.substring(0, 1)) ? 1 : 0;
  }

  private static boolean isForeignPerson(String name) {
    var words =
        Arrays.stream(
                BETWEEN_WORDS.split(DOTS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("")))
            .filter(word -> LETTERS.matcher(word).matches())
            .map(PersonNames::withoutAccents)
            .toList();
    return !words.isEmpty() && words.stream().noneMatch(WORDS::contains);
  }

  private static String withoutAccents(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static Set<String> surnames() {
    return words("surnames.txt").stream()
        .flatMap(
            word -> word.length() == 2 ? List.of(word).stream() : Arrays.stream(word.split("")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a list that is shipped; lines that begin with # explain it. */
  private static Set<String> words(String file) {
    try (var in = PersonNames.class.getResourceAsStream("/names/" + file)) {
      if (in == null) {
        throw new IllegalStateException("list of names " + file + " is not shipped");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
