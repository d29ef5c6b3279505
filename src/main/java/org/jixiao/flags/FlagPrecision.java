package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * 疑点准确率: how often a question that people looked at was right. What they chose to look at is no
 * random sample, so that the share says nothing about questions nobody looked at; n stands beside
 * it.
 */
public final class FlagPrecision {

  public static final Col REVIEWED_COUNT =
      Col.count("reviewed_count", "已复核数", "Reviews of the question, expired ones included");
  public static final Col CONFIRMED_COUNT =
      Col.count("confirmed_count", "属实数", "Reviews that confirmed it");
  public static final Col EXPLAINED_COUNT =
      Col.count("explained_count", "有合理原因数", "Reviews that found a good reason");
  public static final Col FALSE_COUNT =
      Col.count("false_count", "误报数", "Reviews that found a mistake in the question");
  public static final Col PRECISION_RATE =
      Col.rate("precision_rate", "观察准确率", "reviewed_count", "confirmed_count ÷ reviewed_count");
  public static final Col FALSE_RATE =
      Col.rate("false_rate", "误报率", "reviewed_count", "false_count ÷ reviewed_count");

  public static final TableSpec TABLE =
      new TableSpec(
          "flag_precision",
          "疑点准确率",
          "one flag that people have reviewed",
          List.of(Flags.FLAG_ID),
          List.of(
              Flags.FLAG_ID,
              REVIEWED_COUNT,
              CONFIRMED_COUNT,
              EXPLAINED_COUNT,
              FALSE_COUNT,
              PRECISION_RATE,
              FALSE_RATE));

  private FlagPrecision() {}
}
