package org.jixiao.sources.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are no records, by their words. */
class RowWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "小计",
        "城关镇小计",
        "合 计",
        "合计：",
        "合计（万元）",
        "总计",
        "累计",
        "合計",
        "本页合计",
        "Grand Total",
        "sub-total",
        "TOTALS",
        "Total General",
        "Gesamtsumme",
        "suma"
      })
  void totalsAreKnownByTheEndOfTheirName(String name) {
    assertThat(RowWords.isTotal(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "530122210000000000001",
        "合计算机采购",
        "审计",
        "会计服务",
        "Totally",
        "totals of schools",
        "关于进一步加强全县农村公路日常养护管理工作经费合计"
      })
  void namesOfRecordsAreNoTotals(String name) {
    assertThat(RowWords.isTotal(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "城关镇小计, 小计, SUBTOTAL",
    "合计（其中：小计 3 户）, 小计, SUBTOTAL",
    "本页合计, 本页合计, SUBTOTAL",
    "一、支出合计, 合计, SUM",
    "Total, '', GRAND",
    "530122, '', GRAND"
  })
  void whatATotalIsAboutFollowsFromItsLastWord(String label, String word, RowWords.TotalKind kind) {
    assertThat(RowWords.lastTotalWord(label)).isEqualTo(new RowWords.TotalWord(word, kind));
  }

  @ParameterizedTest
  @CsvSource({"小计, true", "得分小计, true", "本页小计, true", "本页合计, true", "合计, false", "全年培训人次小计, false"})
  void onlySubtotalsInterruptAForm(String text, boolean expected) {
    assertThat(RowWords.isSubtotalOfForm(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "注：本表以元为单位, true, true",
    "备注1.合成数据, true, true",
    "说明（一）口径, true, true",
    "填表说明：略, true, true",
    "注意事项, false, false",
    "备注, false, false",
    "制表人：, false, true",
    "审核人及联系电话：, false, true",
    "单位负责人（签字）：, false, true",
    "审核, false, false",
    "负责人变更后项目名称一览表：, false, false"
  })
  void remarksAndSignaturesBeginWithTheirWord(String text, boolean remark, boolean note) {
    assertThat(RowWords.isRemark(text)).isEqualTo(remark);
    assertThat(RowWords.isNote(text)).isEqualTo(note);
  }

  @ParameterizedTest
  @CsvSource({"填报说明, true", "目录, true", "项目支出绩效自评表, false"})
  void sheetsThatExplainOthersSaySo(String name, boolean expected) {
    assertThat(RowWords.isOfANoteSheet(name)).isEqualTo(expected);
  }
}
