package org.jixiao.sources.ledgers;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.sources.sheets.TextForm;

/**
 * Where the ledgers of a profile stand.
 *
 * @param files names the file may go by, with * for anything; empty for any name
 * @param sheets names the sheet may go by, with * for anything; empty for any name
 * @param text how a text file is written, as far as the profile declares it
 * @param headless true when the table has no captions and columns are known by their place alone
 */
public record LedgerPlace(List<String> files, List<String> sheets, TextForm text, boolean headless)
    implements Serializable {

  public LedgerPlace {
    files = List.copyOf(files);
    sheets = List.copyOf(sheets);
  }

  boolean isFile(String path) {
    return matches(files, path.substring(path.lastIndexOf('/') + 1));
  }

  boolean isSheet(String name) {
    return matches(sheets, name);
  }

  private static boolean matches(List<String> patterns, String name) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> glob(pattern).matcher(lower(name)).matches());
  }

  private static Pattern glob(String pattern) {
    var parts = lower(pattern).split("\\*", -1);
    var quoted = Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(quoted, Pattern.DOTALL);
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
