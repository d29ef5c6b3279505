package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.lake.Evaluations;
import org.jixiao.sources.forms.FormCaptions;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bureau teaches the reader without a new version of it; the form is synthetic. */
class ReadingSettingsTest {

  @TempDir Path folder;

  private static final String OWN_WORDS =
      """
      2024年度项目支出绩效自评表
      办的啥事,,村组道路养护（合成）
      哪家管,,219-梁河县自然资源局,,哪家办,219001-梁河县自然资源局
      钱款（万元）,,年初的数,全年的数,花掉的数,分值,执行率,得分
      ,年度资金总额,100,120,60,10,50%,5
      绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
      ,产出指标,数量指标,养护里程,≥20公里,20公里,90,90
      总分,,,,,,100,95
      """;

  private static final String CAPTIONS =
      """
      labels:
        project_name: [办的啥事]
        department: [哪家管]
        unit: [哪家办]
      fund_columns:
        initial: [年初的数]
        adjusted: [全年的数]
        executed: [花掉的数]
      """;

  private List<TakenInRow> read(ReadingSettings settings) throws IOException {
    var file = folder.resolve("自评.csv");
    Files.writeString(file, OWN_WORDS);
    var origin =
        new FileOrigin("D1", "自评.csv", "0123456789abcdef00", Files.size(file), "533122000", null);
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin, settings)) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  @Test
  void aCaptionIsTaughtByAFileAndMakesAnotherReading() throws IOException {
    var standard = ReadingSettings.standard();
    var taught = standard.withCaptions(FormCaptions.builtInWith(CAPTIONS, "ours.yaml"));

    assertThat(rejections(read(standard))).isNotEmpty();
    var rows = read(taught);
    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Evaluations.TABLE, Keys.UNIT_ID)).containsExactly("219001");
    assertThat(values(rows, Evaluations.TABLE, Evaluations.ADJUSTED_BUDGET_AMOUNT))
        .containsExactly("1200000.00");
    assertThat(taught.id()).isNotEqualTo(standard.id());
  }

  @Test
  void aKeyThatCaptionsDoNotHaveIsAFault() {
    assertThatThrownBy(() -> FormCaptions.builtInWith("lables: {unit: [x]}", "ours.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("ours.yaml")
        .hasMessageContaining("lables");
  }

  @Test
  void aLimitSetLowerRefusesTheFileAndSaysSo() throws IOException {
    var small =
        ReadingSettings.standard()
            .withLimits(ReadingLimits.DEFAULTS.with(Map.of("file_bytes", 9L)));

    assertThat(rejections(read(small))).containsExactly("TOO_LARGE");
    assertThat(ReadingLimits.DEFAULTS.with(Map.of())).isEqualTo(ReadingLimits.DEFAULTS);
    assertThatThrownBy(() -> ReadingLimits.DEFAULTS.with(Map.of("held", 9L)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("held");
    assertThatThrownBy(() -> ReadingLimits.DEFAULTS.with(Map.of("rows", 0L)))
        .isInstanceOf(Fault.class);
  }
}
