package org.jixiao.sources.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which way a target points: ≥ ≤ = > <, from symbols or from words. */
public final class Operator {

  /** Longer spellings come before the shorter ones they contain. */
  private static final Map<String, String> SPELLINGS = new LinkedHashMap<>();

  static {
    spell("≥", ">=", "=>", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "不得低于", "至少", "≥");
    spell("≤", "<=", "=<", "小于等于", "小于或等于", "不超过", "不高于", "不大于", "不多于", "不得超过", "至多");
    spell("≤", "控制在", "以内", "以下", "之内", "≤");
    spell("≥", "以上", "达到");
    spell(">", "大于", "超过", "高于", "多于", ">");
    spell("<", "小于", "低于", "少于", "<");
    spell("=", "等于", "=");
  }

  private Operator() {}

  private static void spell(String operator, String... spellings) {
    for (var spelling : spellings) {
      SPELLINGS.put(spelling, operator);
    }
  }

  /**
   * The operator of a target. A day to be done by is at most that day, whatever sign stands before
   * it.
   *
   * @param own what stands in a column of its own; blank where there is none
   * @param target the target itself
   */
  public static Optional<String> of(String own, String target) {
    return Deadline.is(own + target) ? Optional.of("≤") : find(own.isEmpty() ? target : own);
  }

  /** The operator that a text holds; empty for a bare number and for plain words. */
  public static Optional<String> find(String delivered) {
    var text = PlainText.name(delivered);
    for (var spelling : SPELLINGS.entrySet()) {
      if (text.contains(spelling.getKey())) {
        return Optional.of(spelling.getValue());
      }
    }
    return Optional.empty();
  }
}
