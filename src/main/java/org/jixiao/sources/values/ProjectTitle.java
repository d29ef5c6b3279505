package org.jixiao.sources.values;

import java.util.regex.Pattern;

/**
 * What the cell 项目名称 tells: the code of the project, the number of the document that granted the
 * money, and the name.
 *
 * @param code 21 characters; blank where none stands there
 * @param documentNumber such as 弥财农指〔2022〕26号; blank where none stands there
 * @param name the rest
 */
public record ProjectTitle(String code, String documentNumber, String name) {

  private static final Pattern CODE =
      Pattern.compile("(?<![0-9A-Za-z])(\\d{8}[A-Z]\\d{12}|\\d{21})(?![0-9A-Za-z])");
  private static final String NUMBER =
      "[\\p{IsHan}]{2,20}\\s*〔\\s*20\\d{2}\\s*〕\\s*第?\\s*\\d+\\s*号";
  private static final Pattern DOCUMENT = Pattern.compile(NUMBER);
  private static final Pattern DOCUMENT_IN_BRACKETS =
      Pattern.compile("[(〔]?\\s*" + NUMBER + "\\s*[)〕]?");

  /** What may stand between a code or document number and a name. */
  private static final String DASHES_AND_BLANKS = "-—_: ";

  public static ProjectTitle of(String delivered) {
    var text = PlainText.line(PlainText.normal(delivered));
    var code = CODE.matcher(text);
    var found = code.find() ? code.group(1) : "";
    var document = documentNumber(text);
    var rest = found.isEmpty() ? text : text.replace(found, " ");
    rest = rest.indexOf('〔') < 0 ? rest : DOCUMENT_IN_BRACKETS.matcher(rest).replaceFirst(" ");
    return new ProjectTitle(found, document, withoutDashesAround(PlainText.line(rest)));
  }

  private static String withoutDashesAround(String text) {
    int first = 0;
    int end = text.length();
    while (first < end && isDashOrBlank(text.charAt(first))) {
      first++;
    }
    while (end > first && isDashOrBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(first, end);
  }

  private static boolean isDashOrBlank(char letter) {
    return DASHES_AND_BLANKS.indexOf(letter) >= 0;
  }

  /** The first document number in a text, without blanks; blank where there is none. */
  public static String documentNumber(String delivered) {
    var text = PlainText.normal(delivered);
    if (text.indexOf('〔') < 0) {
      return "";
    }
    var document = DOCUMENT.matcher(text);
    return document.find() ? PlainText.name(document.group()) : "";
  }

  /** The code; where there is none, the name without blanks, which stands in for it. */
  public String id() {
    return code.isEmpty() ? PlainText.name(name) : code;
  }
}
