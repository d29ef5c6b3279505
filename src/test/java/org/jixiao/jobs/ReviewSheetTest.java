package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.flags.FlagReview;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews in a table, as the list of questions comes back with columns added; synthetic. */
class ReviewSheetTest {

  private static final String CAPTIONS =
      "财政区划代码,预算年度,主管部门代码,预算单位代码,项目代码,疑点编号,所涉疑点,记录编号,提示说明,"
          + "复核结论,复核说明,复核股室,复核日期,结论有效期至,责任股室,完成时限\n";

  @TempDir Path folder;

  @Test
  void aListOfQuestionsComesBackWithVerdictsAndTheRestIsNotReviewedYet() throws IOException {
    var file = folder.resolve("reviews.csv");
    var text =
        CAPTIONS
            + "533122000,2024,219,219001,533122241000021900001,SCO-01,,,合成,有合理原因,上级资金12月下达,绩效股,2025.9.10,2026-09-10\n"
            + "533122000,2024,219,219001,533122241000021900002,SCO-01,,,合成,,,,,\n"
            + "533122000,2024,,,,SYS-01,SCO-01,,合成,误报,匹配有误,绩效股,2025-09-11,\n";
    Files.write(file, text.getBytes(Charset.forName("GB18030")));

    var reviews = ReviewSheet.read(file);

    assertThat(ReviewSheet.isOne(file)).isTrue();
    assertThat(reviews)
        .containsExactly(
            new FlagReview(
                "533122000",
                2024,
                "219",
                "219001",
                "533122241000021900001",
                "SCO-01",
                null,
                null,
                "explained",
                "上级资金12月下达",
                "绩效股",
                LocalDate.of(2025, 9, 10),
                LocalDate.of(2026, 9, 10),
                null,
                null),
            new FlagReview(
                "533122000",
                2024,
                null,
                null,
                null,
                "SYS-01",
                "SCO-01",
                null,
                "false",
                "匹配有误",
                "绩效股",
                LocalDate.of(2025, 9, 11),
                null,
                null,
                null));
  }

  @Test
  void aWorkbookIsReadToo() throws IOException {
    var file = folder.resolve("reviews.xlsx");
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      var captions = CAPTIONS.strip().split(",", -1);
      var values =
          "533122000,2024,219,219001,P-1,SCO-01,,,合成,属实,未申请支付,绩效股,2025年9月10日,,规划股,2025年12月31日"
              .split(",", -1);
      var header = sheet.createRow(0);
      var row = sheet.createRow(1);
      for (int i = 0; i < captions.length; i++) {
        header.createCell(i).setCellValue(captions[i]);
        row.createCell(i).setCellValue(values[i]);
      }
      workbook.write(out);
    }

    assertThat(ReviewSheet.read(file))
        .singleElement()
        .satisfies(review -> assertThat(review.verdict()).isEqualTo("confirmed"))
        .satisfies(review -> assertThat(review.reviewedOn()).isEqualTo("2025-09-10"))
        .satisfies(review -> assertThat(review.ownerOffice()).isEqualTo("规划股"))
        .satisfies(review -> assertThat(review.deadline()).isEqualTo("2025-12-31"));
  }

  @Test
  void whatIsMissingOrSpoiltIsAFaultThatSaysWhere() throws IOException {
    var row = "533122000,2024,219,219001,%s,SCO-01,,,合成,%s,因由,绩效股,%s,\n";
    var file = folder.resolve("reviews.csv");

    Files.writeString(file, CAPTIONS + row.formatted("5.33122E+20", "属实", "2025-09-10"));
    assertThatThrownBy(() -> ReviewSheet.read(file))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("第2行“项目代码”")
        .hasMessageContaining("5.33122E+20");
    Files.writeString(file, CAPTIONS + row.formatted("P-1", "属实", "九月"));
    assertThatThrownBy(() -> ReviewSheet.read(file)).hasMessageContaining("第2行“复核日期”");
    Files.writeString(file, CAPTIONS + row.formatted("P-1", "大概", "2025-09-10"));
    assertThatThrownBy(() -> ReviewSheet.read(file)).hasMessageContaining("verdict 大概 of SCO-01");
    Files.writeString(file, "疑点编号,复核结论\nSCO-01,属实\n");
    assertThatThrownBy(() -> ReviewSheet.read(file)).hasMessageContaining("没有“财政区划代码”列");
  }
}
