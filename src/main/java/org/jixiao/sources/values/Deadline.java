package org.jixiao.sources.values;

import java.util.regex.Pattern;

/**
 * A target that is a day to be done by: 12月底前, 2024年6月前, 年底前完成, and ≥2024年12月31日, where a template
 * asked for a sign. Whatever sign stands before it, earlier is better (brief §3.3.6).
 */
public final class Deadline {

  private static final String MONTH = "(?:0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九])月";
  private static final String YEAR = "(?:(?:19|20)\\d{2}年度?|[当本次]年度?)";

  /** A day, month or quarter that cannot be a length of time. */
  private static final String DATED =
      "(?:"
          + YEAR
          + MONTH
          + "(?:\\d{1,2}[日号]|份)?"
          + "|"
          + MONTH
          + "(?:\\d{1,2}[日号]|份|[底末初])"
          + "|(?:19|20)\\d{2}(?:[-/]\\d{1,2}(?:[-/]\\d{1,2})?|\\.\\d{1,2}\\.\\d{1,2})"
          + "|"
          + YEAR
          + "?(?:第?[一二三四1-4]季度|[上下]半年)"
          + "|"
          + YEAR
          + "[底末初]|年[底末])";

  private static final String PART = "(?:[上中下]旬|[底末初])?";
  private static final String SIGN = "(?:[≥≤=><±]|>=|<=|=>|=<|不[低高少多早晚迟]于|不超过|达到|至少|等于)";
  private static final Pattern BY_THEN =
      Pattern.compile(
          "[^\\d≥≤=><]{0,8}?"
              + SIGN
              + "?[^\\d]{0,4}?"
              + "(?:"
              + DATED
              + "|"
              + MONTH
              + "|"
              + YEAR
              + ")"
              + PART
              + "(?:之前|以前|前|为止|止|以内|之内|内)[^\\d≥≤=><%后起]{0,12}");
  private static final Pattern SIGNED =
      Pattern.compile(SIGN + "{1,2}" + DATED + PART + "(?:完成|完工|竣工|验收)?");

  private Deadline() {}

  /** True for a text, with its sign if it has one, that says by when something is done. */
  public static boolean is(String delivered) {
    var text = PlainText.name(delivered);
    return BY_THEN.matcher(text).matches() || SIGNED.matcher(text).matches();
  }
}
