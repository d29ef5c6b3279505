package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {

  @ParameterizedTest
  @CsvSource({
    "梁河县自然资源局, 自然资源局",
    "县自然资源局, 自然资源局",
    "219001-梁河县自然资源局, 自然资源局",
    "大英县司法局部门, 司法局",
    "梁河县自然资源局（本级）, 自然资源局",
    "临沧市永德县明朗中学, 明朗中学",
    "永德县明朗中学, 明朗中学",
    "城市管理局, 城市管理局",
    "梁河县城市管理局, 城市管理局",
  })
  void spellingsOfOneUnitBecomeOne(String delivered, String normal) {
    assertThat(NameForms.unit(delivered)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "（弥财农指〔2022〕26号）弥勒市2022年高标准农田建设项目经费, 高标准农田建设",
    "2023年高标准农田建设专项资金, 高标准农田建设",
    "高标准农田（建设）, 高标准农田建设",
    "51000021R000000019951-工资性支出, 工资性支出",
    "专项资金, 专项资金",
  })
  void spellingsOfOneProjectBecomeOne(String delivered, String normal) {
    assertThat(NameForms.project(delivered)).isEqualTo(normal);
  }

  @Test
  void documentNumbersAgreeWhateverBracketsWereDelivered() {
    assertThat(NameForms.documentNumber("弥财农指[2022]26号"))
        .isEqualTo(NameForms.documentNumber("弥财农指〔2022〕 26号"));
  }

  @Test
  void twoDifferentBureausStayDifferent() {
    assertThat(NameForms.unit("梁河县财政局")).isNotEqualTo(NameForms.unit("梁河县民政局"));
  }
}
