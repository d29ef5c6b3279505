package org.jixiao.sources.mess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.sources.sheets.CellRange;

/** A form as rows of text with some kinds of mess made of it. */
final class MessyDrawing {

  private static final List<String> COLUMNS =
      List.of("group", "one", "two", "three", "target", "actual", "weight", "score", "reason");
  private static final Map<Mess, List<String>> OTHER_COLUMNS =
      Map.of(
          Mess.POINTS_BEFORE_TARGETS,
          List.of("group", "one", "two", "three", "weight", "target", "actual", "score", "reason"),
          Mess.EXTRA_COLUMNS,
          List.of(
              "group", "one", "two", "three", "origin", "target", "actual", "weight", "score",
              "proof", "reason"),
          Mess.TWO_HEADER_ROWS,
          List.of(
              "one", "two", "three", "sign", "number", "measure", "actual", "weight", "score",
              "reason"));
  private static final Map<String, String> CAPTIONS = new HashMap<>();
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "target", "年初目标值（A）",
          "actual", "年终完成值（B）",
          "weight", "权重",
          "score", "自评得分",
          "reason", "未完成原因及拟采取的改进措施");

  static {
    CAPTIONS.putAll(Map.of("group", "绩效指标", "one", "一级指标", "two", "二级指标", "three", "三级指标"));
    CAPTIONS.putAll(Map.of("target", "年度指标值", "actual", "实际完成值", "weight", "分值", "score", "得分"));
    CAPTIONS.putAll(Map.of("reason", "偏差原因分析及改进措施", "origin", "数据来源", "proof", "佐证材料"));
    CAPTIONS.putAll(Map.of("sign", "指标性质", "number", "指标值", "measure", "度量单位"));
  }

  private final MessyForm form;
  private final int place;
  private final MessySpelling spelling;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<CellRange> merged = new ArrayList<>();

  private MessyDrawing(MessyForm form, Set<Mess> kinds, int place) {
    this.form = form;
    this.place = place;
    this.spelling = new MessySpelling(kinds);
    var other =
        spelling.which(Mess.POINTS_BEFORE_TARGETS, Mess.EXTRA_COLUMNS, Mess.TWO_HEADER_ROWS);
    this.columns = other == null ? COLUMNS : OTHER_COLUMNS.getOrDefault(other, COLUMNS);
  }

  /**
   * Rows of text and merged ranges of a form.
   *
   * @param rows cells from left to right; blank where nothing stands
   * @param merged ranges of which only the first cell holds anything
   * @param indicators row, counted from 0, where the table of indicators begins
   */
  record Drawn(List<List<String>> rows, List<CellRange> merged, int indicators) {

    /** Some of the rows, with the ranges that lie in them. */
    Drawn part(int from, int to) {
      var inside =
          merged.stream()
              .filter(range -> range.firstRow() > from && range.lastRow() <= to)
              .map(
                  range ->
                      new CellRange(
                          range.firstRow() - from,
                          range.firstColumn(),
                          range.lastRow() - from,
                          range.lastColumn()))
              .toList();
      return new Drawn(rows.subList(from, to), inside, 0);
    }
  }

  /** The form that stands at a place of its file, counted from 0. */
  static Drawn of(MessyForm form, Set<Mess> kinds, int place) {
    var drawing = new MessyDrawing(form, kinds, place);
    drawing.titles();
    drawing.head();
    if (drawing.is(Mess.GOAL_FIRST)) {
      drawing.goal();
      drawing.funds();
    } else {
      drawing.funds();
      drawing.goal();
    }
    int indicators = drawing.rows.size();
    drawing.indicators();
    drawing.total();
    var rows = drawing.shifted();
    return new Drawn(rows, drawing.merged, indicators + rows.size() - drawing.rows.size());
  }

  private void add(String... cells) {
    rows.add(new ArrayList<>(Arrays.asList(cells)));
  }

  /** A row of the table of indicators, whatever the order of its columns. */
  private void add(Map<String, String> fields) {
    var cells = new ArrayList<String>();
    columns.forEach(column -> cells.add(fields.getOrDefault(column, "")));
    rows.add(cells);
  }

  private boolean is(Mess... any) {
    return spelling.is(any);
  }

  private void titles() {
    if (is(Mess.ATTACHMENT_LINE)) {
      add("附件1", "", "", "", "", "", "", "", "公开14表");
    }
    if (is(Mess.TITLE_IN_ONE_ROW)) {
      add(form.year() + "年度项目支出绩效自评表");
    } else {
      add("项目支出绩效自评表");
      add(is(Mess.YEAR_IN_SHEET_NAME) ? "" : "（" + form.year() + "年度）");
    }
    if (is(Mess.UNIT_LINE, Mess.UNIT_CONFLICT)) {
      add("", "", "", "", "", "", "", is(Mess.UNIT_LINE) ? "单位：万元" : "单位：元");
    }
  }

  private void head() {
    var project = form.project();
    var department = form.department();
    var unit = form.unit();
    if (is(Mess.CODES_BEFORE_NAMES)) {
      project = "533122241000000012345-" + project;
      department = "219-" + department;
      unit = "219001 " + unit;
    } else if (is(Mess.LEADING_ZEROS)) {
      department = "0219-" + department;
      unit = "0219001 " + unit;
    } else if (is(Mess.DOCUMENT_NUMBER)) {
      project = "（合成财农指[2024]26号）" + project;
    }
    add(spelling.label("项目名称"), "", project);
    code();
    add(spelling.label("主管部门"), "", department, "", "", spelling.label("实施单位"), unit);
    if (is(Mess.PLACEHOLDERS)) {
      add("项目负责人", "", "某某", "", "", "联系电话", "—");
    }
  }

  /** A code in a row of its own; what is wrong with it differs between the forms of a file. */
  private void code() {
    boolean first = place % 2 == 0;
    if (is(Mess.CODES_SHOWN_SHORT)) {
      add(spelling.label("项目编码"), "", "123456789012");
    } else if (is(Mess.CODES_CUT)) {
      add("项目编码", "", first ? "~533122241000000012345" : "'5.33122E+20");
    } else if (is(Mess.LEADING_ZEROS)) {
      add(spelling.label("项目编码"), "", first ? "'000012345678" : "[000000000000]12345678");
    }
  }

  private void funds() {
    var none = is(Mess.PLACEHOLDERS) ? "—" : "";
    boolean elsewhere = is(Mess.UNIT_LINE, Mess.UNIT_IN_CAPTIONS);
    boolean inYuan = is(Mess.UNIT_YUAN) || (is(Mess.UNIT_IN_CELLS) && !is(Mess.UNIT_CONFLICT));
    var unit = elsewhere ? "" : inYuan ? "（元）" : "（万元）";
    var own = is(Mess.UNIT_IN_CAPTIONS) ? "（万元）" : "";
    var adjusted = spelling.money(form.adjusted());
    var executed = spelling.money(form.executed());
    if (is(Mess.CAPTIONS_BESIDE)) {
      add("项目资金" + unit, "", "全年预算数：", adjusted, "全年执行数：", executed);
      add("", "", "其中：财政拨款", adjusted, "其中：财政拨款", executed);
      return;
    }
    boolean others = is(Mess.OTHER_CAPTIONS);
    add(
        spelling.label("项目资金") + unit,
        "",
        "",
        (others ? "年初批复预算" : "年初预算数") + own,
        (others ? "调整后预算数" : "全年预算数") + own,
        (others ? "决算数" : "全年执行数") + own,
        "分值",
        others ? "执行率（B/A）" : "执行率",
        "得分");
    int top = rows.size();
    var initial = spelling.money(form.initial());
    boolean refunds = is(Mess.BRACKETED_NEGATIVES, Mess.FULL_WIDTH_MINUS);
    boolean off = is(Mess.FUNDS_DO_NOT_ADD_UP);
    add(
        "",
        "",
        spelling.label("年度资金总额"),
        initial,
        adjusted,
        executed,
        spelling.points("10"),
        spelling.rate(form),
        spelling.points(MessyForm.plain(form.executionScore())));
    add(
        "",
        "",
        "其中：当年财政拨款",
        initial,
        off ? spelling.money(form.adjusted().subtract(BigDecimal.ONE)) : adjusted,
        refunds ? spelling.money(form.executed().add(form.refunded())) : executed,
        "—",
        "",
        "—");
    add("", "", "      上年结转资金", none, none, none, "—", none, "—");
    var refund = refunds ? spelling.refund(form.refunded(), place) : none;
    add("", "", "      其他资金", none, none, refund, "—", none, "—");
    merged.add(new CellRange(top, 0, top + 4, 1));
  }

  private void goal() {
    add(
        spelling.label("年度总体目标"),
        spelling.guided("预期目标", "（100字以内）"),
        "",
        "",
        "",
        spelling.guided("实际完成情况", "（对照年度目标填写，200字以内）"));
    add("", spelling.goal(form), "", "", "", form.done());
    merged.add(new CellRange(rows.size() - 1, 0, rows.size(), 0));
    merged.add(new CellRange(rows.size(), 1, rows.size(), 4));
    merged.add(new CellRange(rows.size(), 5, rows.size(), 8));
  }

  private void header() {
    if (is(Mess.TWO_HEADER_ROWS)) {
      add("绩效指标", "", "", "年度指标值", "", "", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
      add("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位");
      return;
    }
    var captions = new HashMap<String, String>();
    for (var column : columns) {
      var caption = CAPTIONS.getOrDefault(column, "");
      boolean level = List.of("group", "one", "two", "three").contains(column);
      var plain = level ? spelling.label(caption) : caption;
      var guided = column.equals("reason") ? spelling.guided(caption, "（未完成的须填写）") : plain;
      captions.put(column, is(Mess.OTHER_CAPTIONS) ? SYNONYMS.getOrDefault(column, plain) : guided);
    }
    add(captions);
  }

  private void indicators() {
    header();
    boolean levelsOut = is(Mess.REPEATED_LEVELS, Mess.REPEATED_GROUP);
    String one = "";
    for (int i = 0; i < form.indicators().size(); i++) {
      var line = form.indicators().get(i);
      if (is(Mess.SUBTOTALS) && !one.isEmpty() && !one.equals(line.one())) {
        add(Map.of("one", "小计", "weight", "50", "score", "50"));
      }
      if (is(Mess.REPEATED_HEADER) && i == 4) {
        header();
      }
      row(line, !line.one().equals(one) || levelsOut, i);
      one = line.one();
      if (is(Mess.LEFTOVER_ROWS)) {
        add(Map.of("three", "指标2："));
        add(Map.of("three", "……"));
      }
      if (is(Mess.GUIDANCE) && i % 3 == 1) {
        add(Map.of("three", i == 1 ? "××" : "（请填写三级指标，不超过20字）"));
      }
    }
  }

  private String levelOne(MessyForm.Line line) {
    int weight =
        form.indicators().stream()
            .filter(each -> each.one().equals(line.one()))
            .mapToInt(MessyForm.Line::weight)
            .sum();
    if (is(Mess.WEIGHT_IN_LEVEL)) {
      return line.one() + "(" + weight + "分)";
    }
    return is(Mess.WEIGHT_ONLY) ? "(" + weight + "分)" : spelling.label(line.one());
  }

  private void row(MessyForm.Line line, boolean first, int number) {
    var fields = new HashMap<String, String>();
    var target = spelling.target(line, number);
    fields.put("group", is(Mess.REPEATED_GROUP) ? "绩效指标" : "");
    fields.put("one", first ? levelOne(line) : "");
    fields.put("two", line.two());
    fields.put("three", (is(Mess.NUMBERED_NAMES, Mess.LEFTOVER_ROWS) ? "指标1：" : "") + line.three());
    if (target.size() == 3) {
      fields.putAll(Map.of("sign", target.get(0), "number", target.get(1)));
      fields.put("measure", target.get(2));
    } else {
      fields.put("target", target.get(0));
    }
    fields.put("actual", spelling.actual(line, number));
    fields.put("weight", spelling.points(String.valueOf(line.weight())));
    fields.put("score", spelling.score(line, number));
    fields.put("reason", line.reason().isEmpty() && is(Mess.PLACEHOLDERS) ? "无" : line.reason());
    fields.putAll(Map.of("origin", "台账", "proof", "合同"));
    add(fields);
  }

  private void total() {
    var fields = new HashMap<String, String>();
    fields.put("weight", spelling.points("100"));
    fields.put("score", spelling.points(MessyForm.plain(form.total(spelling.kinds()))));
    fields.put("reason", is(Mess.GRADE_AT_THE_END) ? "优" : "");
    add(fields);
    rows.get(rows.size() - 1).set(0, spelling.label("总分"));
    if (is(Mess.NOTES_AFTER)) {
      add("注：1.其他资金请注明来源。2.定量指标填写实际完成数。");
      add("填表人：某某", "", "", "填报日期：" + (form.year() + 1) + "-03-05", "", "联系电话：");
    }
  }

  private List<List<String>> shifted() {
    if (!is(Mess.SHIFTED)) {
      return rows;
    }
    var shifted = new ArrayList<List<String>>();
    shifted.add(new ArrayList<>());
    shifted.add(new ArrayList<>());
    for (var row : rows) {
      var cells = new ArrayList<>(List.of("", ""));
      cells.addAll(row);
      shifted.add(cells);
    }
    merged.replaceAll(
        range ->
            new CellRange(
                range.firstRow() + 2,
                range.firstColumn() + 2,
                range.lastRow() + 2,
                range.lastColumn() + 2));
    return shifted;
  }
}
