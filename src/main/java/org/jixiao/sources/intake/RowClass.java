package org.jixiao.sources.intake;

/** What a row is that holds no record of its own. */
public enum RowClass {
  TITLE("标题"),
  HEADER("表头"),
  SUBTOTAL("小计合计"),
  NOTE("说明"),
  BLANK("空行"),
  DELETED("已标记删除"),
  /** A row of a form that was left unused, such as 指标2：. */
  UNUSED("未填写"),
  /** A row that a ledger profile leaves out, such as printed rates among amounts. */
  LEFT_OUT("模板不采集");

  private final String caption;

  RowClass(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }
}
