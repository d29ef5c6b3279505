package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jixiao.flags.Flags;
import org.jixiao.flags.Severity;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.EvaluationCompletions;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.CodeWords;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;

class OfficialWordsTest {

  @Test
  void codesBecomeWordsAndEverythingElseStays() {
    assertThat(OfficialWords.shown(Flags.SEVERITY, "high")).isEqualTo("高");
    assertThat(OfficialWords.shown(BudgetRates.ADJUSTED_EXECUTION.status(), "UNBUDGETED_SPEND"))
        .isEqualTo("无预算而有支出");
    assertThat(OfficialWords.shown(EvaluationCompletions.DUE_BASIS, "listed、no_ledger"))
        .isEqualTo("列入应评清单、台账中无此项目");
    assertThat(OfficialWords.shown(Flags.SEVERITY, "unheard of")).isEqualTo("unheard of");
    assertThat(OfficialWords.shown(Keys.PROJECT_NAME, "high")).isEqualTo("high");
    assertThat(OfficialWords.shown(Flags.SEVERITY, null)).isNull();
    assertThat(OfficialWords.shown(Keys.FISCAL_YEAR, 2024)).isEqualTo(2024);
    assertThatThrownBy(() -> CodeWords.of(Flags.SEVERITY, "unheard of"))
        .hasMessageContaining("no word for unheard of of severity");
  }

  @Test
  void theNameOfAColumnBecomesItsCaption() {
    assertThat(OfficialWords.shown(ProjectYears.PAYMENT_RATE_BASIS, "issued_amount"))
        .isEqualTo(MoneyChain.ISSUED_AMOUNT.caption());
    assertThat(OfficialWords.shown(Flags.DENOMINATOR, "payment_rate_basis"))
        .isEqualTo(ProjectYears.PAYMENT_RATE_BASIS.caption());
  }

  @Test
  void thePageSaysTheSame() throws IOException {
    try (var in = OfficialWordsTest.class.getResourceAsStream("/page/words.json")) {
      var words = new ObjectMapper().readTree(in);
      for (var severity : Severity.values()) {
        assertThat(words.get("severity_" + severity.word()).get(0).textValue())
            .isEqualTo(CodeWords.of(Flags.SEVERITY, severity.word()));
      }
      for (var side : new String[] {"upper_level", "finance", "unit", "unknown", "none"}) {
        assertThat(words.get("side_" + side).get(0).textValue())
            .isEqualTo(CodeWords.of(MoneyChain.DELAY_SIDE, side));
      }
    }
  }
}
