package org.jixiao.sources.mess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jixiao.sources.sheets.CellRange;

/** A form as rows of text with one kind of mess made of it. */
final class MessyDrawing {

  private final MessyForm form;
  private final Mess mess;
  private final boolean levelsOut;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<CellRange> merged = new ArrayList<>();

  private MessyDrawing(MessyForm form, Mess mess) {
    this.form = form;
    this.mess = mess;
    this.levelsOut = mess == Mess.REPEATED_LEVELS || mess == Mess.REPEATED_GROUP;
  }

  /**
   * Rows of text and merged ranges of a form.
   *
   * @param rows cells from left to right; blank where nothing stands
   * @param merged ranges of which only the first cell holds anything
   */
  record Drawn(List<List<String>> rows, List<CellRange> merged) {}

  static Drawn of(MessyForm form, Mess mess) {
    var drawing = new MessyDrawing(form, mess);
    drawing.titles();
    drawing.head();
    if (mess == Mess.GOAL_FIRST) {
      drawing.goal();
      drawing.funds();
    } else {
      drawing.funds();
      drawing.goal();
    }
    drawing.indicators();
    drawing.total();
    return new Drawn(drawing.shifted(), drawing.merged);
  }

  private void add(String... cells) {
    rows.add(new ArrayList<>(Arrays.asList(cells)));
  }

  private boolean is(Mess... any) {
    return Set.of(any).contains(mess);
  }

  private void titles() {
    var year = is(Mess.YEAR_IN_SHEET_NAME) ? "" : "（" + form.year() + "年度）";
    if (is(Mess.ATTACHMENT_LINE)) {
      add("附件1", "", "", "", "", "", "", "", "公开14表");
    }
    if (is(Mess.TITLE_IN_ONE_ROW)) {
      add(form.year() + "年度项目支出绩效自评表");
    } else {
      add("项目支出绩效自评表");
      add(year);
    }
    if (is(Mess.UNIT_LINE)) {
      add("", "", "", "", "", "", "", "单位：万元");
    }
    if (is(Mess.UNIT_CONFLICT)) {
      add("", "", "", "", "", "", "", "单位：元");
    }
  }

  private String label(String label) {
    if (!is(Mess.JUSTIFIED_LABELS)) {
      return label;
    }
    return String.join(label.length() > 4 ? "\n" : " ", label.split(""));
  }

  private void head() {
    var project = form.project();
    if (is(Mess.CODES_BEFORE_NAMES)) {
      project = "533122241000000012345-" + project;
    } else if (is(Mess.DOCUMENT_NUMBER)) {
      project = "（合成财农指[2024]26号）" + project;
    }
    boolean codes = is(Mess.CODES_BEFORE_NAMES);
    add(label("项目名称"), "", project);
    add(
        label("主管部门"),
        "",
        (codes ? "219-" : "") + form.department(),
        "",
        "",
        label("实施单位"),
        (codes ? "219001 " : "") + form.unit());
    if (is(Mess.PLACEHOLDERS)) {
      add("项目负责人", "", "某某", "", "", "联系电话", "—");
    }
  }

  private String money(java.math.BigDecimal amount) {
    boolean inYuan = is(Mess.UNIT_YUAN, Mess.UNIT_IN_CELLS);
    if (is(Mess.UNIT_IN_CELLS)) {
      return MessyForm.plain(amount) + "万元";
    }
    var number = inYuan ? amount.movePointRight(4) : amount;
    if (is(Mess.THOUSANDS)) {
      return "'" + String.format(java.util.Locale.ROOT, "%,.2f", number);
    }
    return number(number.setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString());
  }

  /** A number in the spelling of this mess; an apostrophe keeps it text. */
  private String number(String plain) {
    if (is(Mess.FULL_WIDTH)) {
      var wide = new StringBuilder();
      plain.chars().forEach(c -> wide.append((char) (c == '.' ? '．' : c - '0' + '０')));
      return wide.toString();
    }
    if (is(Mess.FORMULAS)) {
      return "=" + plain;
    }
    return is(Mess.NUMBERS_AS_TEXT) ? "'" + plain : plain;
  }

  private String points(String plain) {
    return is(Mess.POINTS_WITH_WORD) ? plain + "分" : number(plain);
  }

  private String rate() {
    var rate =
        form.executed()
            .movePointRight(4)
            .divide(form.adjusted(), 0, java.math.RoundingMode.HALF_UP)
            .movePointLeft(2);
    return switch (mess) {
      case RATE_FRACTION -> rate.movePointLeft(2).toPlainString();
      case RATE_NUMBER -> rate.toPlainString();
      case RATE_SPACED -> rate.toPlainString() + " %";
      case FULL_WIDTH -> number(rate.toPlainString()) + "％";
      default -> rate.toPlainString() + "%";
    };
  }

  private void funds() {
    var none = is(Mess.PLACEHOLDERS) ? "—" : "";
    var unit =
        switch (mess) {
          case UNIT_YUAN, UNIT_IN_CELLS -> "（元）";
          case UNIT_LINE, UNIT_IN_CAPTIONS -> "";
          default -> "（万元）";
        };
    var own = is(Mess.UNIT_IN_CAPTIONS) ? "（万元）" : "";
    if (is(Mess.CAPTIONS_BESIDE)) {
      add("项目资金" + unit, "", "全年预算数：", money(form.adjusted()), "全年执行数：", money(form.executed()));
      add("", "", "其中：财政拨款", money(form.adjusted()), "其中：财政拨款", money(form.executed()));
      return;
    }
    boolean others = is(Mess.OTHER_CAPTIONS);
    add(
        label("项目资金") + unit,
        "",
        "",
        (others ? "年初批复预算" : "年初预算数") + own,
        (others ? "调整后预算数" : "全年预算数") + own,
        (others ? "决算数" : "全年执行数") + own,
        "分值",
        is(Mess.OTHER_CAPTIONS) ? "执行率（B/A）" : "执行率",
        "得分");
    int top = rows.size();
    add(
        "",
        "",
        label("年度资金总额"),
        money(form.initial()),
        money(form.adjusted()),
        money(form.executed()),
        points("10"),
        rate(),
        points(MessyForm.plain(form.executionScore())));
    add(
        "",
        "",
        "其中：当年财政拨款",
        money(form.initial()),
        money(form.adjusted()),
        money(form.executed()),
        "—",
        "",
        "—");
    add("", "", "      上年结转资金", none, none, none, "—", none, "—");
    add("", "", "      其他资金", none, none, none, "—", none, "—");
    merged.add(new CellRange(top, 0, top + 4, 1));
  }

  private void goal() {
    add(label("年度总体目标"), "预期目标", "", "", "", "实际完成情况");
    add("", form.goal(), "", "", "", form.done());
    merged.add(new CellRange(rows.size() - 1, 0, rows.size(), 0));
    merged.add(new CellRange(rows.size(), 1, rows.size(), 4));
    merged.add(new CellRange(rows.size(), 5, rows.size(), 8));
  }

  private void header() {
    switch (mess) {
      case POINTS_BEFORE_TARGETS ->
          add("绩效指标", "一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "得分", "未完成原因分析");
      case EXTRA_COLUMNS ->
          add(
              "绩效指标",
              "一级指标",
              "二级指标",
              "三级指标",
              "数据来源",
              "年度指标值",
              "实际完成值",
              "分值",
              "得分",
              "佐证材料",
              "偏差原因分析及改进措施");
      case OTHER_CAPTIONS ->
          add(
              "绩效指标",
              "一级指标",
              "二级指标",
              "三级指标",
              "年初目标值（A）",
              "年终完成值（B）",
              "权重",
              "自评得分",
              "未完成原因及拟采取的改进措施");
      case TWO_HEADER_ROWS -> {
        add("绩效指标", "", "", "年度指标值", "", "", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        add("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位");
      }
      default ->
          add(
              label("绩效指标"),
              label("一级指标"),
              label("二级指标"),
              label("三级指标"),
              "年度指标值",
              "实际完成值",
              "分值",
              "得分",
              "偏差原因分析及改进措施");
    }
  }

  private void indicators() {
    header();
    String one = "";
    for (int i = 0; i < form.indicators().size(); i++) {
      var line = form.indicators().get(i);
      if (is(Mess.SUBTOTALS) && !one.isEmpty() && !one.equals(line.one())) {
        add("", "小计", "", "", "", "", "50", "50");
      }
      if (is(Mess.REPEATED_HEADER) && i == 4) {
        header();
      }
      row(line, !line.one().equals(one) || levelsOut, i);
      one = line.one();
      if (is(Mess.LEFTOVER_ROWS)) {
        add("", "", "", "指标2：");
        add("", "", "", "……");
      }
    }
  }

  private String levelOne(MessyForm.Line line) {
    int weight =
        form.indicators().stream()
            .filter(each -> each.one().equals(line.one()))
            .mapToInt(MessyForm.Line::weight)
            .sum();
    return switch (mess) {
      case WEIGHT_IN_LEVEL -> line.one() + "(" + weight + "分)";
      case WEIGHT_ONLY -> "(" + weight + "分)";
      default -> label(line.one());
    };
  }

  private void row(MessyForm.Line line, boolean first, int place) {
    var one = first ? levelOne(line) : "";
    var group = is(Mess.REPEATED_GROUP) ? "绩效指标" : "";
    var three = (is(Mess.NUMBERED_NAMES, Mess.LEFTOVER_ROWS) ? "指标1：" : "") + line.three();
    var weight = points(String.valueOf(line.weight()));
    var score = points(MessyForm.plain(line.score()));
    var reason = line.reason().isEmpty() && is(Mess.PLACEHOLDERS) ? "无" : line.reason();
    var target = target(line, place);
    switch (mess) {
      case POINTS_BEFORE_TARGETS ->
          add(group, one, line.two(), three, weight, target, line.actual(), score, reason);
      case EXTRA_COLUMNS ->
          add(
              group,
              one,
              line.two(),
              three,
              "台账",
              target,
              line.actual(),
              weight,
              score,
              "合同",
              reason);
      case TWO_HEADER_ROWS ->
          add(
              one,
              line.two(),
              three,
              line.operator(),
              line.number(),
              line.measure(),
              line.actual(),
              weight,
              score,
              reason);
      default -> add(group, one, line.two(), three, target, line.actual(), weight, score, reason);
    }
  }

  private String target(MessyForm.Line line, int place) {
    if (is(Mess.DATE_TARGETS) && place == 2) {
      return "≥12月底前";
    }
    var target = line.target();
    return switch (mess) {
      case OPERATOR_SHAPES -> target.replace("≥", place % 2 == 0 ? "≧" : "＞＝").replace("≤", "≦");
      case OPERATOR_WORDS -> target.replace("≥", "不低于").replace("≤", "不超过");
      default -> target;
    };
  }

  private void total() {
    var total = points(MessyForm.plain(form.total()));
    if (is(Mess.TWO_HEADER_ROWS)) {
      add("总分", "", "", "", "", "", "", points("100"), total);
    } else if (is(Mess.EXTRA_COLUMNS)) {
      add("总分", "", "", "", "", "", "", points("100"), total);
    } else if (is(Mess.POINTS_BEFORE_TARGETS)) {
      add("总分", "", "", "", points("100"), "", "", total);
    } else {
      add(
          label("总分"),
          "",
          "",
          "",
          "",
          "",
          points("100"),
          total,
          is(Mess.GRADE_AT_THE_END) ? "优" : "");
    }
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
