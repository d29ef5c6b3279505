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

  public static ProjectTitle of(String delivered) {
    var text = PlainText.line(PlainText.normal(delivered));
    var code = CODE.matcher(text);
    var found = code.find() ? code.group(1) : "";
    var document = documentNumber(text);
    var rest = text.replace(found.isEmpty() ? "\0" : found, " ");
    rest = DOCUMENT_IN_BRACKETS.matcher(rest).replaceFirst(" ");
    rest = PlainText.line(rest).replaceFirst("^[-—_:\\s]+", "").replaceFirst("[-—_:\\s]+$", "");
    return new ProjectTitle(found, document, rest);
  }

  /** The first document number in a text, without blanks; blank where there is none. */
  public static String documentNumber(String delivered) {
    var document = DOCUMENT.matcher(PlainText.normal(delivered));
    return document.find() ? PlainText.name(document.group()) : "";
  }

  /** The code; where there is none, the name without blanks, which stands in for it. */
  public String id() {
    return code.isEmpty() ? PlainText.name(name) : code;
  }
}
