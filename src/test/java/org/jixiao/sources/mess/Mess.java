package org.jixiao.sources.mess;

/** What people do to forms, one line of the catalogue each. */
enum Mess {
  NONE("按表样填写"),
  UNIT_YUAN("金额单位为元"),
  UNIT_LINE("单位只写在表上方“单位：万元”"),
  UNIT_IN_CAPTIONS("单位写在各列标题内"),
  UNIT_IN_CELLS("表为元，个别单元格写“20万元”"),
  UNIT_CONFLICT("标题写“单位：元”，资金栏写（万元）"),
  NUMBERS_AS_TEXT("数字存为文本"),
  THOUSANDS("千分位逗号"),
  FULL_WIDTH("全角数字和％"),
  POINTS_WITH_WORD("得分写“9.8分”"),
  RATE_FRACTION("执行率写成0.95"),
  RATE_NUMBER("执行率写成95.88，无百分号"),
  RATE_SPACED("执行率写成“95.88 %”"),
  OPERATOR_SHAPES("≧ ≦ ＞＝ 等异形符号"),
  OPERATOR_WORDS("不低于、不超过"),
  PLACEHOLDERS("空格填 — / 无"),
  LEFTOVER_ROWS("留有“指标2：”“……”空行"),
  NUMBERED_NAMES("三级指标前有“指标1：”"),
  JUSTIFIED_LABELS("标签内有空格和换行"),
  WEIGHT_IN_LEVEL("一级指标带“(50分)”"),
  WEIGHT_ONLY("一级指标只剩“(50分)”"),
  STACKED("一张工作表多个项目"),
  SHEET_PER_PROJECT("一个项目一张工作表"),
  ATTACHMENT_LINE("上方有“附件1”和表号"),
  TITLE_IN_ONE_ROW("标题和年度在一行"),
  YEAR_IN_SHEET_NAME("年度只在工作表名"),
  NOTES_AFTER("总分后有注和签字行"),
  SUBTOTALS("指标中间有小计行"),
  REPEATED_HEADER("分页后重复表头"),
  HIDDEN_SHEET("隐藏的工作表"),
  HIDDEN_ROWS("隐藏的行"),
  FORMULAS("公式（有缓存值）"),
  CODES_BEFORE_NAMES("单位和项目前有代码"),
  DOCUMENT_NUMBER("项目名前有〔〕文号，括号混用"),
  POINTS_BEFORE_TARGETS("分值列在指标值前"),
  EXTRA_COLUMNS("多出“数据来源”等列"),
  TWO_HEADER_ROWS("指标表头两行，性质、数值、单位分列"),
  REPEATED_LEVELS("一二级指标逐行重复、不合并"),
  REPEATED_GROUP("“绩效指标”逐行重复"),
  GOAL_FIRST("绩效目标在资金之前"),
  CAPTIONS_BESIDE("资金标题与金额并排"),
  SHIFTED("表格不从A1开始"),
  OTHER_CAPTIONS("同义标题：调整后预算数、决算数、年终完成值"),
  GRADE_AT_THE_END("总分行末写等级，无标签"),
  DATE_TARGETS("时效指标为“12月底前”"),
  OLD_WORKBOOK("旧式 xls"),
  WORD_DOCUMENT("Word 表格");

  private final String told;

  Mess(String told) {
    this.told = told;
  }

  /** What was done, in the words of whoever looks at the form. */
  String told() {
    return told;
  }
}
