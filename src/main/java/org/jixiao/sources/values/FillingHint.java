package org.jixiao.sources.values;

import java.util.regex.Pattern;

/** What a template says about filling it in, in brackets: （100字以内）, （对照年度目标填写）. */
public final class FillingHint {

  /** The brackets of a hint, in normalised text. */
  private static final Pattern HINT =
      Pattern.compile("\\([^()]*(?:\\d+字|填写|填列|填报|注明|简述|描述|说明)[^()]*\\)");

  private FillingHint() {}

  /** A normalised label without the hints that were left beside it. */
  public static String removed(String label) {
    return label.indexOf('(') < 0 ? label : HINT.matcher(label).replaceAll("");
  }

  /** True for a cell that holds a hint and nothing else: nobody filled it in. */
  public static boolean is(String delivered) {
    return HINT.matcher(PlainText.name(delivered)).matches();
  }
}
