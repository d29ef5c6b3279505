package org.jixiao.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name is put together from lists; none is anybody's. */
class PersonNamesTest {

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴刀岩尹线思排勒曩";

  /** Given names with the very characters that organisations end in. */
  private static final List<String> GIVEN =
      List.of(
          "学军", "银花", "会芳", "志行", "乡生", "学明", "家社", "村生", "局生", "思乡", "晓村", "红旗", "学会", "银行", "院生",
          "部生", "站林", "队平", "社会", "厂生", "镇国", "国镇", "市平", "县生", "金库", "户生", "学校", "处安", "中心", "金阁",
          "某", "甲乙");

  @Test
  void aSurnameAndAGivenNameAreAPersonWhateverTheGivenNameHolds() {
    int names = 0;
    for (int i = 0; i < SURNAMES.length(); i++) {
      char surname = SURNAMES.charAt(i);
      for (var given : GIVEN) {
        names++;
        assertThat(PersonNames.isPerson(surname + given)).as(surname + given).isTrue();
        assertThat(PersonNames.looksLikeOne(surname + " " + given)).as(surname + given).isTrue();
      }
    }
    assertThat(names).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "欧阳学会",
        "某甲·某乙",
        "阿某木·买某提江·吾某尔",
        "阿某木买某提江",
        "Jane Sample",
        "SAMPLE, JANE",
        "Nguyễn Văn Mẫu",
        "Анна Примерова",
        "某甲（身份证已略）",
        "某甲、某乙",
        "示例有限公司、王学军",
        "梁河县财政局王学军",
        "王学军等5人",
        "王学军等五人",
        "劳务个人",
        "示例（个体）",
        "王　学军",
        "王\u200b学军",
        "李银行 "
      })
  void whoCannotBeToldFromAPersonIsAPerson(String name) {
    assertThat(PersonNames.isPerson(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "示例建筑有限公司（合成）",
        "示例工程有限公司梁河分公司",
        "梁河县财政局",
        "文化局",
        "民政局",
        "梁河县自然资源局（本级）",
        "梁河县地方公路管理段",
        "示例村民委员会",
        "梁河县人民医院",
        "梁河县第一中学",
        "中国农业银行股份有限公司梁河县支行",
        "中国银行",
        "示例企业管理中心（有限合伙）",
        "便民店",
        "某某副食店",
        "王记小卖部",
        "河西乡",
        "河西乡人民政府",
        "梁河县",
        "梁河县遮岛镇示例村",
        "财政零余额账户",
        "梁河县个人所得税专户",
        "林业站",
        "Sample Building Services Ltd",
        "Leeds City Council",
        "University of Nowhere",
        "V0012345",
        "219001"
      })
  void whatEndsLikeAnOrganisationStaysReadable(String name) {
    assertThat(PersonNames.isPerson(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"待定", "1234.50", "2024-01-05", "示例道路工程款", "219-梁河县自然资源局", "W1", ""})
  void ordinaryCellsDoNotLookLikeNames(String text) {
    assertThat(PersonNames.looksLikeOne(text)).isFalse();
  }
}
