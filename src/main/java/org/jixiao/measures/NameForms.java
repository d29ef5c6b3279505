package org.jixiao.measures;

import static org.apache.spark.sql.functions.udf;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Names reduced to what two spellings of the same name share. Only for comparing; what readers see
 * stays as delivered.
 */
public final class NameForms {

  private static final Pattern LEADING_CODE = Pattern.compile("^[0-9A-Z]{3,}[-—_]*(?=\\p{IsHan})");
  private static final Pattern PROJECT_CODE =
      Pattern.compile("^(?:[0-9A-Z]{6,}[-—_]*|[0-9A-Z]{3,}[-—_]+)(?=\\p{IsHan})");
  private static final Pattern COUNTY =
      Pattern.compile("^\\p{IsHan}{0,12}?(?:自治县|县)(?=\\p{IsHan}{3,})");
  private static final Pattern CITY = Pattern.compile("^\\p{IsHan}{2,4}?[市州](?=\\p{IsHan}{3,})");
  private static final Pattern UNIT_TAIL = Pattern.compile("[(]?(?:部门|本级|机关)[)]?$");
  private static final Pattern DOCUMENT =
      Pattern.compile("[(]?[^()〔〕]{0,20}〔(?:19|20)\\d{2}〕第?\\d+号[)]?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}(?:年度|年)?");
  private static final Pattern PROJECT_TAIL = Pattern.compile("(?:项目|经费|资金|专项|补助)+$");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}]+");

  private static final UserDefinedFunction UNIT =
      udf((UDF1<String, String>) NameForms::unit, DataTypes.StringType);
  private static final UserDefinedFunction PROJECT =
      udf((UDF1<String, String>) NameForms::project, DataTypes.StringType);
  private static final UserDefinedFunction DOCUMENT_NUMBER =
      udf((UDF1<String, String>) NameForms::documentNumber, DataTypes.StringType);

  private NameForms() {}

  /** A department or unit: no code before it, no region, no 部门 or 本级 after it. */
  public static @Nullable String unit(@Nullable String name) {
    if (name == null) {
      return null;
    }
    var plain = LEADING_CODE.matcher(plain(name)).replaceFirst("");
    return UNIT_TAIL.matcher(withoutRegion(plain)).replaceFirst("");
  }

  /** A project: no document number, year, region, brackets or tail such as 项目 and 经费. */
  public static @Nullable String project(@Nullable String name) {
    if (name == null) {
      return null;
    }
    var undocumented = DOCUMENT.matcher(plain(name)).replaceAll("");
    var uncoded = PROJECT_CODE.matcher(undocumented).replaceFirst("");
    var timeless = YEAR.matcher(uncoded).replaceAll("");
    var bare = PUNCTUATION.matcher(withoutRegion(timeless)).replaceAll("");
    var stem = PROJECT_TAIL.matcher(bare).replaceFirst("");
    return stem.isEmpty() ? bare : stem;
  }

  /** A document number, with the brackets 〔〕 whatever brackets were delivered. */
  public static @Nullable String documentNumber(@Nullable String number) {
    return number == null ? null : plain(number);
  }

  static Column unit(Column name) {
    return UNIT.apply(name);
  }

  /** {@link #project(String)} of a column. */
  public static Column project(Column name) {
    return PROJECT.apply(name);
  }

  static Column documentNumber(Column number) {
    return DOCUMENT_NUMBER.apply(number);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replaceAll("[\\[【〔]", "〔")
        .replaceAll("[\\]】〕]", "〕");
  }

  private static String withoutRegion(String name) {
    var county = COUNTY.matcher(name);
    return county.find() ? county.replaceFirst("") : CITY.matcher(name).replaceFirst("");
  }
}
