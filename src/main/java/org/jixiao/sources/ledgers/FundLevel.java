package org.jixiao.sources.ledgers;

import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.PlainText;

/** The level of government money comes from: 预算级次 1 to 5, or its name. */
final class FundLevel {

  private FundLevel() {}

  /** central, province, prefecture, county or township; other words as delivered. */
  static String of(String delivered) {
    var both = CodeName.of(delivered);
    var text = PlainText.name(both.name().isEmpty() ? both.code() : both.name());
    if (text.equals("1") || text.contains("中央")) {
      return "central";
    }
    if (text.equals("2") || text.contains("省")) {
      return "province";
    }
    if (text.equals("3") || text.contains("州") || text.contains("地市") || text.equals("市级")) {
      return "prefecture";
    }
    if (text.equals("4") || text.contains("县") || text.contains("区")) {
      return "county";
    }
    return text.equals("5") || text.contains("乡") ? "township" : text;
  }
}
