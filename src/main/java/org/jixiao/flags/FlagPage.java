package org.jixiao.flags;

import java.util.stream.Collectors;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.Col;

/** The part of a flag's page that its record writes: what it asks, when, and from which limits. */
public final class FlagPage {

  /** Everything above this line is written by the record; everything below, by hand. */
  public static final String END_OF_HEAD = "<!-- Generated from the record up to this line. -->";

  private FlagPage() {}

  /** The head of the page in Markdown, with the limits of the rule set. */
  public static String head(Flag flag, RuleSet ruleSet) {
    var thresholds = new Thresholds(ruleSet);
    var head =
        """
        # %s %s · %s

        | | |
        |---|---|
        | Version · 版本 | %d |
        | Asked about · 对象 | one row of `%s` (%s · %s) |
        | Answers · 对应规则 | %s |
        | Related · 相关疑点 | %s |
        | Rule set · 规则集 | %s, version %s |

        ## Why it matters · 为何重要

        %s

        %s

        ## Innocent readings · 可能的正常情形

        %s

        %s

        ## Condition · 判断条件

        Asked when, in this order · 适用条件（按顺序）:

        %s

        Raised when · 提示条件:

        ```sql
        %s
        ```

        Severity · 程度: %s

        | compared · 比较 | SQL |
        |---|---|
        | observed · 实际值 | %s |
        | expected · 期望值 | %s |
        | threshold · 阈值 | %s |
        | unit · 单位 | %s |
        | denominator · 分母 | %s |
        | money at stake · 涉及金额 | %s |

        Evidence · 证据: %s

        %s
        """
            .formatted(
                flag.id(),
                flag.title().zh(),
                flag.title().en(),
                flag.version(),
                flag.entity().table().name(),
                flag.entity().caption(),
                flag.entity().kind(),
                String.join(", ", flag.answers()),
                flag.related().isEmpty() ? "—" : String.join(", ", flag.related()),
                ruleSet.id(),
                ruleSet.version(),
                flag.whyItMatters().zh(),
                flag.whyItMatters().en(),
                flag.innocentReading().zh(),
                flag.innocentReading().en(),
                flag.applies().stream().map(FlagPage::exclusion).collect(Collectors.joining("\n")),
                flag.condition(),
                flag.severities().stream().map(FlagPage::step).collect(Collectors.joining("; ")),
                code(flag.comparison().observed()),
                code(flag.comparison().expected()),
                code(flag.comparison().threshold()),
                flag.comparison().unit().word(),
                flag.comparison().denominator().equals(Comparison.NO_RATE)
                    ? "no rate · 非比率"
                    : code(flag.comparison().denominator()),
                code(flag.moneyAtStake()),
                flag.evidence().stream()
                    .map(Col::name)
                    .map(FlagPage::code)
                    .collect(Collectors.joining(", ")),
                END_OF_HEAD);
    return thresholds.filledInto(head);
  }

  private static String exclusion(Applies applies) {
    return "- %s; otherwise `%s`: %s · %s"
        .formatted(
            code(applies.condition()),
            applies.reasonCode(),
            applies.reason().zh(),
            applies.reason().en());
  }

  private static String step(SeverityStep step) {
    return step.always()
        ? "otherwise " + step.severity().word()
        : step.severity().word() + " when " + code(step.condition());
  }

  private static String code(String sql) {
    return "`" + sql.strip().replaceAll("\\s+", " ") + "`";
  }
}
