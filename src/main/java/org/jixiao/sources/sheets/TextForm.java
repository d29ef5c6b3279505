package org.jixiao.sources.sheets;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jixiao.vocabulary.Fault;

/**
 * How a text file is written, as far as somebody declared it. What is declared is proven on every
 * byte of the file; what is not is found out.
 *
 * @param encoding name of the character encoding; blank when it is to be found out
 * @param delimiter what parts the fields; blank when it is to be found out
 */
public record TextForm(String encoding, String delimiter) implements Serializable {

  /** Everything is to be found out. */
  public static final TextForm UNDECLARED = new TextForm("", "");

  /** Reads what a profile declares: {@code tab} stands for the character. */
  public static TextForm declared(String encoding, String delimiter) {
    var character = delimiter.equalsIgnoreCase("tab") ? "\t" : delimiter;
    if (character.length() > 1) {
      throw Fault.of("delimiter", "“" + delimiter + "”", "one character, or tab");
    }
    var form = new TextForm(encoding, character);
    if (!encoding.isEmpty()) {
      form.charset();
    }
    return form;
  }

  /** True when anything is declared. */
  public boolean isDeclared() {
    return !encoding.isEmpty() || !delimiter.isEmpty();
  }

  Charset charset() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw Fault.of("encoding", encoding, "a name such as UTF-8, GB18030 or windows-1252");
    }
  }
}
