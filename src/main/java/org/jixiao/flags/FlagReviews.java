package org.jixiao.flags;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * 疑点复核结论: what people found when they looked at questions, as the bureau's file of reviews says.
 */
public final class FlagReviews {

  public static final Col VERDICT =
      Col.text(
          "verdict",
          "复核结论",
          "confirmed (属实), explained (有合理原因) or false (误报): what a person found");
  public static final Col REVIEW_REASON =
      Col.text("review_reason", "复核说明", "Why, as the reviewer wrote it");
  public static final Col REVIEWED_BY =
      Col.text("reviewed_by", "复核股室", "Office or role that looked; never a person's name");
  public static final Col REVIEWED_DATE = Col.date("reviewed_date", "复核日期", "When they looked");
  public static final Col EXPIRES_DATE =
      Col.date("expires_date", "结论有效期至", "Last day on which the verdict holds")
          .orEmpty("it does not expire");
  public static final Col OWNER_OFFICE =
      Col.text("owner_office", "责任股室", "Office that has to put a confirmed question right")
          .orEmpty("the question is not confirmed, or nobody is named");
  public static final Col DEADLINE_DATE =
      Col.date("deadline_date", "完成时限", "Last day for putting it right")
          .orEmpty("the question is not confirmed, or no term is set");
  public static final Col RECTIFICATION_STATUS =
      Col.text(
              "rectification_status",
              "整改状态",
              "done (every answer to the question says so), overdue (the term is over), answered"
                  + " (the department answered) or open: how far a confirmed question has been put"
                  + " right, by what rectification_states knows of the same question")
          .orEmpty("the question is not confirmed");
  public static final Col IN_FORCE =
      Col.yesNo(
          "in_force",
          "结论是否有效",
          "True when the release looks back from a day on which the verdict holds");
  public static final Col RAISED =
      Col.yesNo("raised", "本版本是否提示", "True when this release raises the question");
  public static final Col SUPPRESSED =
      Col.yesNo(
          "suppressed",
          "是否不再提示",
          "True when the question is raised and a verdict in force says explained or false: lists"
              + " of questions leave it out, flags keeps it");

  public static final TableSpec TABLE =
      new TableSpec(
          "flag_reviews",
          "疑点复核结论",
          "what people found about one question",
          Flags.KEY,
          TableSpec.columns(
              Flags.KEY,
              List.of(
                  VERDICT,
                  REVIEW_REASON,
                  REVIEWED_BY,
                  REVIEWED_DATE,
                  EXPIRES_DATE,
                  OWNER_OFFICE,
                  DEADLINE_DATE,
                  RECTIFICATION_STATUS,
                  IN_FORCE,
                  RAISED,
                  SUPPRESSED)));

  private FlagReviews() {}
}
