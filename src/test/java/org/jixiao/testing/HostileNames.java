package org.jixiao.testing;

import java.util.ArrayList;
import java.util.List;

/** A hundred names that mean harm or merely break things; each may only ever be shown. */
public final class HostileNames {

  private static final List<String> SEEDS =
      List.of(
          "<script>window.harmed=1</script>",
          "</script><script>window.harmed=1</script>",
          "<img src=x onerror=window.harmed=1>",
          "<!--<script>",
          "]]><svg onload=window.harmed=1>",
          "\" onmouseover=\"window.harmed=1",
          "' onfocus='window.harmed=1",
          "javascript:window.harmed=1",
          "{{ release.number }}{% raw %}",
          "${7*7}#{7*7}${system:user.dir}",
          "{bold|rich}{a|b}",
          "=cmd|' /C calc'!A0",
          "＝1+1",
          "@SUM(A1)",
          "O'Brien; DROP TABLE project_years; --",
          "⟦project_id⟧ $1 \\1 %s",
          "e\u0301 \u202Egnp.exe\u202C",
          "\u2067隐藏\u2069 \u200F\u200E",
          "😀👩‍👩‍👧‍👦🇨🇳",
          "第一行\n第二行\r\n第三行\t列",
          "行\u2028分隔\u2029符",
          "\uFEFF首\u0000零",
          "&lt;b&gt;&amp;",
          "\\u003cscript\\u003e",
          "𠮷𡈽乡镇");

  private HostileNames() {}

  /** A hundred: each seed plain, long, nested in brackets, and in capitals. */
  public static List<String> hundred() {
    var names = new ArrayList<String>();
    for (var seed : SEEDS) {
      names.add(seed);
      names.add(cut((seed + "很长").repeat(1 + 500 / (seed.length() + 2))));
      names.add("（" + seed + "）2024年项目");
      names.add(seed.toUpperCase(java.util.Locale.ROOT) + "B");
    }
    return names;
  }

  /** Five hundred characters, none of them cut in two. */
  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(499)) ? 499 : 500;
    return text.substring(0, end);
  }
}
