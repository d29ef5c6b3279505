package org.jixiao.sources.mess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** What people do to forms, one line of the catalogue each. */
enum Mess {
  UNIT_YUAN(Part.UNIT, "金额单位为元"),
  UNIT_LINE(Part.UNIT, "单位只写在表上方“单位：万元”"),
  UNIT_IN_CAPTIONS(Part.UNIT, "单位写在各列标题内"),
  UNIT_IN_CELLS(Part.NUMBERS, "表为元，个别单元格写“20万元”"),
  UNIT_CONFLICT(Part.UNIT, "标题写“单位：元”，资金栏写（万元）"),
  NUMBERS_AS_TEXT(Part.NUMBERS, "数字存为文本"),
  THOUSANDS(Part.NUMBERS, "千分位逗号"),
  FULL_WIDTH(Part.NUMBERS, "全角数字和％"),
  CHINESE_NUMERALS(Part.NUMBERS, "金额写成“一万二千三百元”"),
  BRACKETED_NEGATIVES(Part.REFUND, "退回写成负数“(1,234.50)”"),
  FULL_WIDTH_MINUS(Part.REFUND, "退回写成全角负号“－1234.50”“−1234.50”"),
  FUNDS_DO_NOT_ADD_UP(Part.REFUND, "年度资金总额与各分项之和不等"),
  POINTS_WITH_WORD(Part.POINTS, "得分写“9.8分”"),
  SCORES_DO_NOT_ADD_UP(Part.SUM, "总分与各项得分之和不等"),
  RATE_FRACTION(Part.RATE, "执行率写成0.95"),
  RATE_NUMBER(Part.RATE, "执行率写成95.88，无百分号"),
  RATE_SPACED(Part.RATE, "执行率写成“95.88 %”"),
  OPERATOR_SHAPES(Part.OPERATORS, "≧ ≦ ＞＝ 等异形符号"),
  OPERATOR_WORDS(Part.OPERATORS, "不低于、不超过"),
  DATE_TARGETS(Part.OPERATORS, "时效指标为“≥12月底前”"),
  TEXTUAL_ACTUALS(Part.ACTUALS, "定量指标只填“完成”“已完成100%”"),
  PLACEHOLDERS(Part.BLANKS, "空格填 — / 无"),
  LEFTOVER_ROWS(Part.NAMES, "留有“指标2：”“……”空行"),
  NUMBERED_NAMES(Part.NAMES, "三级指标前有“指标1：”"),
  GUIDANCE(Part.LABELS, "留有“（100字以内）”等填写提示"),
  JUSTIFIED_LABELS(Part.LABELS, "标签内有空格和换行"),
  WEIGHT_IN_LEVEL(Part.LEVELS, "一级指标带“(50分)”"),
  WEIGHT_ONLY(Part.LEVELS, "一级指标只剩“(50分)”"),
  STACKED(Part.SHEETS, "一张工作表多个项目"),
  INDICATORS_ON_NEXT_SHEET(Part.SHEETS, "指标表在下一张工作表"),
  TABLE_GOES_ON(Part.SHEETS, "指标表未完，接到下一张工作表"),
  SHEET_PER_PROJECT(Part.SHEETS, "一个项目一张工作表"),
  ATTACHMENT_LINE(Part.ABOVE, "上方有“附件1”和表号"),
  TITLE_IN_ONE_ROW(Part.YEAR, "标题和年度在一行"),
  YEAR_IN_SHEET_NAME(Part.YEAR, "年度只在工作表名"),
  NOTES_AFTER(Part.BELOW, "总分后有注和签字行"),
  SUBTOTALS(Part.BETWEEN, "指标中间有小计行"),
  REPEATED_HEADER(Part.BETWEEN, "分页后重复表头"),
  HIDDEN_SHEET(Part.HIDDEN, "隐藏的工作表"),
  HIDDEN_ROWS(Part.HIDDEN, "隐藏的行"),
  FORMULAS(Part.NUMBERS, "公式（有缓存值）"),
  ERROR_CELLS(Part.ERRORS, "#REF!、#DIV/0!、#N/A 等错误值"),
  CODES_BEFORE_NAMES(Part.CODES, "单位和项目前有代码"),
  CODES_SHOWN_SHORT(Part.CODES, "长编码显示为1.23E+11，存储值完整"),
  CODES_CUT(Part.ALONE, "长编码变成数字，后几位已丢失（应退回）"),
  LEADING_ZEROS(Part.CODES, "编码以0开头，存为文本或设为“000”格式"),
  DOCUMENT_NUMBER(Part.CODES, "项目名前有〔〕文号，括号混用"),
  POINTS_BEFORE_TARGETS(Part.COLUMNS, "分值列在指标值前"),
  EXTRA_COLUMNS(Part.COLUMNS, "多出“数据来源”等列"),
  TWO_HEADER_ROWS(Part.COLUMNS, "指标表头两行，性质、数值、单位分列"),
  REPEATED_LEVELS(Part.LEVELS, "一二级指标逐行重复、不合并"),
  REPEATED_GROUP(Part.LEVELS, "“绩效指标”逐行重复"),
  GOAL_FIRST(Part.ORDER, "绩效目标在资金之前"),
  CAPTIONS_BESIDE(Part.ALONE, "资金标题与金额并排"),
  SHIFTED(Part.CORNER, "表格不从A1开始"),
  OTHER_CAPTIONS(Part.COLUMNS, "同义标题：调整后预算数、决算数、年终完成值"),
  GRADE_AT_THE_END(Part.GRADE, "总分行末写等级，无标签"),
  OLD_WORKBOOK(Part.FILE, "旧式 xls"),
  ZIPPED(Part.FILE, "压缩包内的工作簿"),
  WORD_DOCUMENT(Part.ALONE, "Word 表格");

  /** What of a form a mess is made of: of each part only one mess can be made at a time. */
  private enum Part {
    UNIT,
    NUMBERS,
    REFUND,
    POINTS,
    SUM,
    RATE,
    OPERATORS,
    ACTUALS,
    BLANKS,
    NAMES,
    LABELS,
    LEVELS,
    SHEETS,
    ABOVE,
    YEAR,
    BELOW,
    BETWEEN,
    HIDDEN,
    ERRORS,
    CODES,
    COLUMNS,
    ORDER,
    CORNER,
    GRADE,
    FILE,
    /** Excludes any other mess. */
    ALONE
  }

  private final Part part;
  private final String told;

  Mess(Part part, String told) {
    this.part = part;
    this.told = told;
  }

  /** What was done, in the words of whoever looks at the form. */
  static String told(Set<Mess> all) {
    return all.isEmpty()
        ? "按表样填写"
        : all.stream().map(mess -> mess.told).collect(Collectors.joining(" ＋ "));
  }

  /** Several kinds of mess at once, drawn by lot, no two of the same part. */
  static Set<Mess> drawn(Random dice, int most) {
    var left = new ArrayList<>(List.of(values()));
    var drawn = EnumSet.noneOf(Mess.class);
    left.removeIf(mess -> mess.part == Part.ALONE);
    while (drawn.size() < most) {
      var next = left.get(dice.nextInt(left.size()));
      left.removeIf(mess -> mess.part == next.part);
      drawn.add(next);
    }
    return drawn;
  }
}
