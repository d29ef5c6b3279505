package org.jixiao.measures.causes;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 偏差原因: the causes a self-evaluation names for its deviations, each beside what the money chain
 * says. A text may name several causes; one in which no known words stand is left unclassified.
 */
public final class DeviationCauses {

  /** A text in which no cause is recognised. */
  public static final String UNCLASSIFIED = "unclassified";

  /** The ledgers show the money where the reason says it waits. */
  public static final String AGREE = "agree";

  /** The ledgers show it on the other side. */
  public static final String CONTRADICT = "contradict";

  /** The cause says nothing about money, or the ledgers do not tell. */
  public static final String UNKNOWN = "unknown";

  public static final Col CAUSE_ID =
      Col.text(
          "cause_id",
          "原因编号",
          "Cause of the rule set, as rule_versions lists it; unclassified where no known words"
              + " stand");
  public static final Col TOP_CAUSE =
      Col.text("top_cause", "原因大类", "经费, 制度, 人员, 硬件 or 其他, as the monitoring form has them")
          .orEmpty("the text is unclassified");
  public static final Col CAUSE =
      Col.text("cause", "偏差原因", "What officials call the cause")
          .orEmpty("the text is unclassified");
  public static final Col CLAIMED_SIDE =
      Col.text(
              "claimed_side",
              "所述滞留环节",
              "On whose side the money would wait by the reason: unit or finance_or_above")
          .orEmpty("the reason says nothing about money");
  public static final Col AGREEMENT =
      Col.text(
          "agreement",
          "与台账是否相符",
          "agree or contradict: the reason beside delay_side, which the ledgers tell; unknown where"
              + " either says nothing");
  public static final Col TEXT_COUNT =
      Col.count("text_count", "文本条数", "Texts of the form that name the cause");
  public static final Col TEXT_KINDS =
      Col.text(
          "text_kinds",
          "文本位置",
          "Where they stand: execution_reason, problem, indicator_reason; separated by 、");
  public static final Col TEXT_EXAMPLE =
      Col.text("text_example", "原文示例", "The first of them as delivered, in the order of the form");

  public static final TableSpec TABLE =
      new TableSpec(
          "deviation_causes",
          "偏差原因",
          "one cause that the self-evaluation of one project-year names",
          TableSpec.columns(Keys.PROJECT_YEAR, List.of(CAUSE_ID)),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.PROJECT_NAME,
                  CAUSE_ID,
                  TOP_CAUSE,
                  CAUSE,
                  CLAIMED_SIDE,
                  MoneyChain.DELAY_SIDE,
                  AGREEMENT,
                  ProjectYears.PAYMENT.rate(),
                  MoneyChain.UNPAID_AMOUNT,
                  TEXT_COUNT,
                  TEXT_KINDS,
                  TEXT_EXAMPLE)));

  private DeviationCauses() {}
}
