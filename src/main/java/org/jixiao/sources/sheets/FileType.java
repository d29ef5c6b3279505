package org.jixiao.sources.sheets;

import java.util.Locale;

/** What a file is by its content, whatever its name says. */
public enum FileType {
  /** Office Open XML workbook, with or without macros. */
  XLSX,
  /** Binary workbook of Excel 97 to 2003, and WPS's {@code .et}, which has the same inside. */
  XLS,
  /** Word document of Office Open XML, of which the tables are read. */
  DOCX,
  /** Text with delimited fields. */
  CSV,
  /** JSON records. */
  JSON,
  /** YAML records, such as reviewed decisions. */
  YAML,
  /** A web page whose tables a system exported, often under the name {@code .xls}. */
  HTML;

  /** The word under which {@code source_files} lists the type. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
