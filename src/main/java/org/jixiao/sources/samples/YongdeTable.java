package org.jixiao.sources.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.FilledForm.Row;
import org.jixiao.sources.samples.FormHabits.Layout;
import org.jixiao.sources.samples.FormHabits.Numbers;
import org.jixiao.sources.samples.FormHabits.Packing;

/**
 * The one real form of the sample: 永德县明朗中学, 义务教育营养改善计划专项资金, 2022, rebuilt from the figures
 * published at yongde.gov.cn/info/3003/116104.htm. Its oddities are the publisher's: weights
 * 40/30/20 instead of 50/30/10, seven of ten points at 100% without a reason, signs ≧ and ═.
 */
final class YongdeTable {

  private static final BigDecimal AMOUNT = new BigDecimal("387664.62");

  private YongdeTable() {}

  /** Writes a delivery of its own. */
  static void write(Path delivered) throws IOException {
    Path folder = Files.createDirectories(delivered.resolve("yongde-2022"));
    DeliveryNote.write(
        folder, "530923000", "永德县", 2022, LocalDate.of(2023, 10, 31), "按公开的自评表数据重建的工作簿");
    FormHabits habits =
        new FormHabits(
            Layout.YUNNAN,
            Packing.STACKED_XLSX,
            Numbers.AS_NUMBERS,
            "—",
            false,
            true,
            false,
            false);
    new FormBooks(folder, habits).write("yongde-minglang-2022", List.of(form()));
  }

  static FilledForm form() {
    String goal = "确保每一个学生都能享受到国家政策福利,改善学生体质";
    return new FilledForm(
        2022,
        "临沧市永德县明朗中学",
        "义务教育营养改善计划专项资金",
        "永德县教育体育局",
        "永德县明朗中学",
        funds(),
        goal,
        goal,
        rows(),
        "无",
        BigDecimal.valueOf(96),
        "优",
        "");
  }

  private static List<List<Object>> funds() {
    return List.of(
        List.of("年度资金总额", "", AMOUNT, AMOUNT, BigDecimal.TEN, "100%", BigDecimal.TEN),
        List.of("其中:当年财政 拨款", "", AMOUNT, AMOUNT, "—", "", "—"),
        List.of("上年结转 资金", "", "", "", "—", "", "—"),
        List.of("其他资金", "—", "—", "—", "—", "", "—"));
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("产出指标", "数量指标", "学生受资助人数", "≧", "735", "人次", "735", 10));
    rows.add(row("产出指标", "质量指标", "营养改善计划覆盖率", "≧", "100", "%", "100%", 10));
    rows.add(row("产出指标", "时效指标", "资金到位及时率", "≧", "100", "%", "100%", 7));
    rows.add(row("产出指标", "成本指标", "生均补助标准达标率", "═", "100", "%", "100%", 10));
    rows.add(row("效益指标", "经济效益 指标", "减轻贫困学生家庭经济负担", "", "有效", "", "有效", 10));
    rows.add(row("效益指标", "社会效益 指标", "政策知晓率", "═", "100", "%", "98%", 9));
    rows.add(new Row("效益指标", "生态效益 指标", "", "", "", "", "", "", "", ""));
    rows.add(row("效益指标", "可持续影响 指标", "促进学校教育事业健康发展", "≧", "100", "%", "100%", 10));
    rows.add(row("满意度指标", "服务对象满意度指标等", "学生满意度", "≧", "95", "%", "100%", 10));
    rows.add(row("满意度指标", "服务对象满意度指标等", "家长满意度", "≧", "95", "%", "100%", 10));
    return rows;
  }

  private static Row row(
      String level1,
      String level2,
      String level3,
      String operator,
      String target,
      String unit,
      String actual,
      int score) {
    return new Row(
        level1,
        level2,
        level3,
        operator,
        target,
        unit,
        actual,
        BigDecimal.TEN,
        BigDecimal.valueOf(score),
        "");
  }
}
