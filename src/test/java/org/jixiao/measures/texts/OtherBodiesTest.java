package org.jixiao.measures.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of other bodies in drawn texts; all bodies are synthetic. */
class OtherBodiesTest {

  private static final List<String> OWN = List.of("示例县水务局", "示例县水务局", "2024年河道治理", "示例县水务局");
  private static final List<String> BUREAUS =
      List.of("示例县水务局", "示例县林草局", "示例县民政局", "示例县财政局", "示例县水务局河道管理局", "林草局");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "示例县林草局本年度完成造林一万亩",
        "一是强化措施，示例县林草局造林一万亩。",
        "本年度，示例县 林草局完成造林。",
      })
  void anotherBureauInPlaceOfTheWriterIsNamed(String text) {
    assertThat(named(text)).containsExactly("示例县林草局");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "完成造林一万亩",
        "示例县水务局与示例县林草局共同完成造林",
        "水务局本年度，示例县林草局造林一万亩",
        "配合示例县林草局完成造林",
        "会同示例县林草局完成造林",
        "资金拨付至示例县林草局",
        "示例县林草局批复的规模为一万亩",
        "示例县林草局验收合格",
        "经费用于建设示例县林草局办公楼",
        "示例县林草局、示例县民政局完成登记",
        "示例县财政局下拨资金不足",
        "示例县水务局河道管理局清淤",
        "林草局完成造林",
        "2024年河道治理由各乡镇实施，示例县林草局造林",
        "示例县林草局的技术规程",
      })
  void whatExplainsTheNameIsLeftAlone(String text) {
    assertThat(named(text)).isEmpty();
  }

  @Test
  void severalAreToldInOrderAndEachOnce() {
    assertThat(named("示例县民政局完成登记。示例县林草局完成造林，示例县林草局完成管护")).containsExactly("示例县林草局", "示例县民政局");
  }

  private static List<String> named(String text) {
    return OtherBodies.namedIn(text, OWN, BUREAUS);
  }
}
