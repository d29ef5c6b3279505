package org.jixiao.sources.values;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetCell;

/**
 * What a spreadsheet did to a cell so that it no longer holds what was typed: a long code that
 * became a number and lost its last digits, an error where a name should stand, a formula that was
 * never computed.
 *
 * @param code reason code
 * @param found what stands there, in words
 * @param expected what should
 */
public record SpoiltCell(String code, String found, String expected) {

  /** Excel keeps 15 significant digits of a number; those of a longer code are zeros. */
  private static final BigDecimal FIRST_SHORTENED = BigDecimal.TEN.pow(15);

  private static final Pattern SHORTENED =
      Pattern.compile("\\d\\.\\d+[eE]\\+?\\d{2}|\\d[eE]\\+\\d{2}");
  private static final Pattern ERROR =
      Pattern.compile("#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)|#{3,}");

  /** What spoilt a code or a name, by which rows are told apart. */
  public static Optional<SpoiltCell> inName(SheetCell cell) {
    return in(cell).or(() -> isShortened(cell) ? shortened(cell) : Optional.empty());
  }

  /** What spoilt a cell of any column. */
  public static Optional<SpoiltCell> in(SheetCell cell) {
    if (isNotComputed(cell)) {
      return Optional.of(
          new SpoiltCell(
              "FORMULA_WITHOUT_VALUE",
              "公式“=" + cell.formula() + "”没有计算结果",
              "公式算出的值，请用 Excel 或 WPS 打开、保存后重新报送"));
    }
    return isError(cell)
        ? Optional.of(new SpoiltCell("ERROR_VALUE", "错误值“" + cell.text() + "”", "填写内容，请修正公式后重新报送"))
        : Optional.empty();
  }

  /** A formula whose value the file does not hold. */
  private static boolean isNotComputed(SheetCell cell) {
    return !cell.formula().isEmpty() && cell.raw().isEmpty();
  }

  private static boolean isError(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.ERROR
        || (cell.kind() == SheetCell.Kind.TEXT
            && cell.text().startsWith("#")
            && ERROR.matcher(cell.text().strip()).matches());
  }

  private static Optional<SpoiltCell> shortened(SheetCell cell) {
    return Optional.of(
        new SpoiltCell(
            "ID_LOST_DIGITS", "“" + cell.text() + "”（长编码变成了数字，后几位已丢失）", "完整编码，请将该列设为文本格式后重新填写或导出"));
  }

  /** Behind the first digit stands a point or an E, which tells most codes and names apart. */
  private static boolean isShortened(String text) {
    return text.length() > 3
        && (text.charAt(1) == '.' || text.charAt(1) == 'e' || text.charAt(1) == 'E')
        && SHORTENED.matcher(text).matches();
  }

  private static boolean isShortened(SheetCell cell) {
    return switch (cell.kind()) {
      case NUMBER -> new BigDecimal(cell.raw()).abs().compareTo(FIRST_SHORTENED) >= 0;
      case TEXT -> isShortened(cell.text().strip());
      case DATE, YES_NO, ERROR -> false;
    };
  }
}
