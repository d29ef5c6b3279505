package org.jixiao.sources.ledgers;

import java.util.List;
import java.util.Locale;
import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.PlainText;

/** What a budget line does: 指标类型 as delivered, brought to five words. */
enum BudgetKind {
  /** A reduction is named before an addition: 追减 and 调减 come first. */
  REDUCTION(List.of("追减", "调减", "核减", "收回")),
  CARRY_OVER(List.of("结转", "结余")),
  ADDITION(List.of("追加", "调增", "执行中")),
  /** The whole budget of the year after all changes; initial lines and changes are part of it. */
  ADJUSTED(List.of("全年预算", "调整后", "调整预算", "adjusted")),
  INITIAL(List.of("年初", "initial")),
  OTHER(List.of());

  @SuppressWarnings("ImmutableEnumChecker") // an immutable copy
  private final List<String> words;

  BudgetKind(List<String> words) {
    this.words = List.copyOf(words);
  }

  static BudgetKind of(String delivered) {
    var text = PlainText.name(CodeName.of(delivered).name());
    for (var kind : values()) {
      if (kind.words.stream().anyMatch(text::contains)) {
        return kind;
      }
    }
    return OTHER;
  }

  /** As {@code budget_lines} writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
