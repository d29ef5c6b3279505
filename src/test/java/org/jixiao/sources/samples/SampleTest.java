package org.jixiao.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

  @Test
  void theSameSeedWritesTheSameBytesAndAnotherSeedWritesOthers(@TempDir Path folder)
      throws IOException {
    SortedMap<String, Integer> first = written(folder.resolve("a"), 1);

    assertThat(written(folder.resolve("b"), 1)).isEqualTo(first);
    assertThat(written(folder.resolve("c"), 2)).isNotEqualTo(first);
    assertThat(first).containsKey("truth.csv").hasSizeGreaterThan(20);
  }

  @Test
  void aFolderThatHoldsADeliveryIsNotWrittenInto(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("delivered/2024"));

    assertThatThrownBy(() -> Sample.write(folder, SampleSettings.lianghe()))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("delivered: found 2024; expected an empty folder to write to");
  }

  @Test
  void impossibleSettingsAreRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> SampleSettings.ofSize(1, 2024, 2023, 100))
        .isInstanceOf(Fault.class)
        .hasMessage(
            "settings of the sample: found 2024–2023; expected a first year before the last");
  }

  @Test
  void largeCountiesKeepTheirLedgersAsTextBecauseASheetEnds() {
    assertThat(LedgerHabits.of(SampleSettings.ofSize(1, 2024, 2024, 100_000), 2024).payments())
        .isEqualTo(LedgerFile.Format.CSV_UTF8_BOM);
    assertThat(LedgerHabits.of(SampleSettings.lianghe(), 2024).payments())
        .isEqualTo(LedgerFile.Format.XLSX);
  }

  @Test
  void theYongdeTableHoldsThePublishedFigures(@TempDir Path folder) throws IOException {
    // Source: www.yongde.gov.cn/info/3003/116104.htm, 2022年度项目支出绩效自评表.
    YongdeTable.write(folder);
    List<List<String>> rows =
        ReadBack.workbook(folder.resolve("yongde-2022/yongde-minglang-2022.xlsx"));

    assertThat(rows)
        .contains(List.of("", "", "年度资金总额", "", "", "387664.62", "387664.62", "10", "100%", "10"));
    assertThat(rows).contains(List.of("总分", "", "", "", "", "", "", "100", "96", "优"));
    assertThat(rows.stream().filter(row -> row.size() > 3 && row.get(3).equals("≧"))).hasSize(6);
  }

  private static SortedMap<String, Integer> written(Path folder, long seed) throws IOException {
    Sample.write(folder, SampleSettings.ofSize(seed, 2023, 2024, 24));
    SortedMap<String, Integer> hashes = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        hashes.put(
            folder.relativize(file).toString(),
            java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }
}
