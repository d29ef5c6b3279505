package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How widely each flag fires in a jurisdiction, and where the money of its high findings stands.
 * What fires on many records at once is a question to the system, not to each of them.
 */
public final class FlagShares {

  public static final Col WATCHED_FLAG_ID =
      Col.text("watched_flag_id", "所涉疑点", "The flag whose findings are counted");
  public static final Col WATCHED_TITLE_ZH =
      Col.text("watched_title_zh", "疑点名称", "Its title in Chinese");
  public static final Col WATCHED_TITLE_EN =
      Col.text("watched_title_en", "疑点名称（英文）", "Its title in English");
  public static final Col WATCHED_KIND =
      Col.text("watched_kind", "所涉对象", "What one finding of that flag is about");
  public static final Col COUNTER_ZH =
      Col.text("counter_zh", "所涉对象量词", "What several of them are called after a number");
  public static final Col DECLARED_RATE =
      Col.rate(
          "declared_rate",
          "声明占比",
          "judged_count",
          "The share of high findings above which the flag counts as widespread: its own or, where"
              + " it declares none, the rule set's");
  public static final Col JUDGED_COUNT =
      Col.count("judged_count", "可判断数", "Entities that passed or failed");
  public static final Col FAIL_COUNT =
      Col.count("fail_count", "提示数", "Entities that deserve a second look");
  public static final Col HIGH_COUNT =
      Col.count("high_count", "高程度提示数", "Findings of high severity");
  public static final Col HIGH_RATE =
      Col.rate("high_rate", "高程度提示占比", "judged_count", "High findings divided by judged")
          .orEmpty("no entity could be judged");
  public static final Col UPPER_LEVEL_COUNT =
      Col.count("upper_level_count", "上级未下达数", "High findings whose money upper levels hold");
  public static final Col FINANCE_COUNT =
      Col.count("finance_count", "财政环节数", "High findings whose money the treasury holds");
  public static final Col UNIT_COUNT =
      Col.count("unit_count", "单位环节数", "High findings whose money the unit has not applied for");
  public static final Col OTHER_SIDE_COUNT =
      Col.count("other_side_count", "环节不明数", "High findings for which the ledgers do not tell");
  public static final Col WITHOUT_SIDE_COUNT =
      Col.count(
          "without_side_count",
          "不分环节数",
          "High findings of a flag that is not about money standing at a side");
  public static final Col HIGH_AMOUNT =
      Col.money("high_amount", "高程度提示涉及金额", "Money at stake in the high findings");

  public static final TableSpec TABLE =
      new TableSpec(
          "flag_shares",
          "疑点占比",
          "one flag in one jurisdiction and year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, WATCHED_FLAG_ID),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              WATCHED_FLAG_ID,
              WATCHED_TITLE_ZH,
              WATCHED_TITLE_EN,
              WATCHED_KIND,
              COUNTER_ZH,
              DECLARED_RATE,
              JUDGED_COUNT,
              FAIL_COUNT,
              HIGH_COUNT,
              HIGH_RATE,
              UPPER_LEVEL_COUNT,
              FINANCE_COUNT,
              UNIT_COUNT,
              OTHER_SIDE_COUNT,
              WITHOUT_SIDE_COUNT,
              HIGH_AMOUNT));

  private FlagShares() {}
}
