package org.jixiao.measures;

import java.util.List;
import org.jixiao.lake.Conservation;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * The proof carried on from {@link Conservation}: every record taken in from a sheet is used,
 * superseded, a duplicate or out of scope, in records and in money to the cent. A record is a row
 * of a taken-in table; one accepted row of a form may fill no record of its own (a name, a total)
 * and one form fills several.
 */
public final class ReleaseConservation {

  public static final Col RECORD_COUNT =
      Col.count("record_count", "接收记录数", "Rows of taken-in tables that stem from the sheet");
  public static final Col USED_COUNT = counted("used", "采用", "count for this release");
  public static final Col SUPERSEDED_COUNT =
      counted("superseded", "被替代", "a newer delivery, or a later form, stands in for");
  public static final Col DUPLICATE_COUNT =
      counted("duplicate", "重复", "repeat, content and all, one that is used");
  public static final Col OUT_OF_SCOPE_COUNT =
      counted("out_of_scope", "范围外", "are dated after the release's as-of date");
  public static final Col RECORD_AMOUNT =
      Col.money("record_amount", "接收记录金额", "Money in the records taken in from the sheet");
  public static final Col USED_AMOUNT = money("used", "采用");
  public static final Col SUPERSEDED_AMOUNT = money("superseded", "被替代");
  public static final Col DUPLICATE_AMOUNT = money("duplicate", "重复");
  public static final Col OUT_OF_SCOPE_AMOUNT = money("out_of_scope", "范围外");
  public static final Col BALANCED =
      Col.yesNo(
          "balanced",
          "守恒",
          "True when accepted_amount = record_amount = used + superseded + duplicate + out of scope,"
              + " and likewise in records");

  public static final TableSpec TABLE =
      new TableSpec(
          Conservation.TABLE.name(),
          Conservation.TABLE.caption(),
          Conservation.TABLE.row(),
          Conservation.TABLE.key(),
          TableSpec.columns(
              Conservation.TABLE.columns(),
              List.of(
                  RECORD_COUNT,
                  USED_COUNT,
                  SUPERSEDED_COUNT,
                  DUPLICATE_COUNT,
                  OUT_OF_SCOPE_COUNT,
                  RECORD_AMOUNT,
                  USED_AMOUNT,
                  SUPERSEDED_AMOUNT,
                  DUPLICATE_AMOUNT,
                  OUT_OF_SCOPE_AMOUNT,
                  BALANCED)));

  private ReleaseConservation() {}

  private static Col counted(String status, String caption, String meaning) {
    return Col.count(status + "_count", caption + "记录数", "Records that " + meaning);
  }

  private static Col money(String status, String caption) {
    return Col.money(status + "_amount", caption + "金额", "Money in those records");
  }
}
