package org.jixiao.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Whole files of the kinds that the samples do not hold; all figures are synthetic. */
final class FuzzOriginals {

  private static final String FORM =
      """
      项目名称||合成道路养护项目
      主管部门||合成交通运输局|||实施单位|合成公路段
      项目资金（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分
      ||年度资金总额|100|120.5|60.25|10|50%|5
      年度总体目标|预期目标||||实际完成情况
      |养护道路||||已养护
      绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
      |产出指标|数量指标|养护里程|≥20公里|18公里|50|45|雨季停工
      |满意度指标|服务对象满意度指标|群众满意度|≥90%|92%|40|40
      总分||||||100|90\
      """;
  private static final String LEDGER =
      """
      年度|部门编码|单位编码|单位名称|项目代码|支付凭证号|支付日期|支付金额|收款人|用途
      2024|219|219001|合成公路段|P-1|V-1|2024-03-05|1000.50|合成工程队|工程款
      2024|219|219001|合成公路段|P-1|V-2|2024-04-05|-200.00|合成工程队|退回
      2024|219|219001|合成公路段|P-2|V-3|2024-05-05|30000|合成材料店|材料款\
      """;

  private FuzzOriginals() {}

  /** A document, a zip that holds a workbook and a ledger, records and two web tables. */
  static List<FuzzTest.Original> all(byte[] workbook) throws IOException {
    return List.of(
        new FuzzTest.Original("made.docx", document()),
        new FuzzTest.Original("made.zip", zip(workbook)),
        new FuzzTest.Original("made.json", records().getBytes(StandardCharsets.UTF_8)),
        new FuzzTest.Original("form.html", page(FORM).getBytes(StandardCharsets.UTF_8)),
        new FuzzTest.Original("ledger.html", page(LEDGER).getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] document() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("项目支出绩效自评表（2024年度）");
      var lines = FORM.split("\n", -1);
      var table = document.createTable(lines.length, 9);
      for (int row = 0; row < lines.length; row++) {
        var cells = lines[row].split("\\|", -1);
        for (int column = 0; column < cells.length; column++) {
          table.getRow(row).getCell(column).setText(cells[column]);
        }
      }
      document.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(byte[] workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("交通局/自评表.xlsx"));
      zip.write(workbook);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("交通局/支付台账.csv"));
      zip.write(LEDGER.replace('|', ',').getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static String records() {
    var lines = LEDGER.split("\n", -1);
    var captions = lines[0].split("\\|", -1);
    var json = new StringBuilder("[");
    for (int line = 1; line < lines.length; line++) {
      var cells = lines[line].split("\\|", -1);
      json.append(line > 1 ? ",\n{" : "{");
      for (int i = 0; i < captions.length; i++) {
        json.append(i > 0 ? ", " : "");
        json.append("\"%s\": \"%s\"".formatted(captions[i], cells[i]));
      }
      json.append('}');
    }
    return json.append("]\n").toString();
  }

  private static String page(String drawing) {
    var page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
    for (var line : drawing.split("\n", -1)) {
      page.append("<tr>");
      for (var cell : line.split("\\|", -1)) {
        page.append("<td>").append(cell).append("</td>");
      }
      page.append("</tr>\n");
    }
    return page.append("</table></body></html>\n").toString();
  }
}
