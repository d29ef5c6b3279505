package org.jixiao.sources.values;

import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetRow;

/**
 * Whether a cell that is no amount of ours looks like one. A title, header, note, column nothing is
 * taken from or rejected row that holds such a number is counted until somebody has explained it.
 */
public final class MoneyLook {

  private static final Pattern EXCEPTED =
      Pattern.compile(
          "(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?"
              + "|(?:19|20)\\d{2}(?:[-./年]\\d{1,2}月?)?(?=\\D|$)"
              + "|〔\\d{4}〕第?\\d+号"
              + "|(?<!\\d)1[3-9]\\d{9}(?!\\d)"
              + "|(?<!\\d)0\\d{2,3}-?\\d{7,8}(?!\\d)");
  private static final Pattern MONEY =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})+|\\d{4,}|\\d+\\.\\d{2}(?![\\d%分])|\\d+(?:\\.\\d+)?(?:万|亿)?元");

  /** A whole cell that is one amount, or a text that names one in 元; no code with leading zeros. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[-+(]?[¥￥]?(?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,13}|0(?=\\.))(?:\\.\\d+)?\\)?"
              + "|.*\\d(?:万|亿)?元.*");

  private static final Pattern NO_MONEY =
      Pattern.compile(
          "编码|代码|编号|号|电话|证件|日期|时间|年度|年月|序|人数|数量|面积"
              + "|(?i:(?<![a-z])(?:codes?|cod|c[oó]digo|id|no|nr|num|number|date|year|month|key|tel)"
              + "(?![a-z]))");

  private MoneyLook() {}

  /** False for captions of codes, numbers of documents, days and counts of things. */
  public static boolean mayStandUnder(String caption) {
    return !NO_MONEY.matcher(caption).find();
  }

  /** How many cells of the row look like money. */
  public static long in(SheetRow row) {
    return row.cells().stream().filter(cell -> of(cell.text())).count();
  }

  /** The same for a cell of a table, where a number stands alone and most texts are names. */
  public static boolean ofTableCell(String delivered) {
    return !delivered.isEmpty()
        && AMOUNT.matcher(PlainText.name(delivered)).matches()
        && of(delivered);
  }

  /**
   * True for at least four digits, two decimals or a number before 元; per cents, points, years,
   * days, document and telephone numbers excepted.
   */
  public static boolean of(String delivered) {
    var text = PlainText.name(delivered);
    return MONEY.matcher(EXCEPTED.matcher(text).replaceAll("")).find();
  }
}
