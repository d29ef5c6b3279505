package org.jixiao.measures.causes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jixiao.vocabulary.Fault;

/**
 * One cause of a deviation that departments name, as the rule set knows it by its words.
 *
 * @param id short name
 * @param top the cause of the monitoring form above it: 经费, 制度, 人员, 硬件 or 其他
 * @param caption what officials call it
 * @param side on whose side the money would then wait
 * @param said pattern of the words that name it
 * @param unless pattern of words beside which it is not meant; blank for none
 */
public record Cause(String id, String top, String caption, Side side, String said, String unless) {

  /** The causes of the mid-year monitoring form (绩效运行监控表). */
  public static final List<String> TOPS = List.of("经费", "制度", "人员", "硬件", "其他");

  /** On whose side money waits when a cause is true. */
  public enum Side {
    UNIT,
    FINANCE_OR_ABOVE,
    /** The cause says nothing about money. */
    NONE
  }

  public Cause {
    var where = "rule set, cause " + id;
    if (!TOPS.contains(top)) {
      throw Fault.of(where, "top " + top, "one of " + TOPS);
    }
    for (var pattern : List.of(said, unless)) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw Fault.of(where, "the pattern " + pattern, "a Java pattern: " + e.getDescription());
      }
    }
    if (said.isBlank()) {
      throw Fault.of(where, "no words", "a pattern of the words that name it");
    }
  }
}
