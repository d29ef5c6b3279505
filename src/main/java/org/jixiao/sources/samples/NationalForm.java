package org.jixiao.sources.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws the project table of 财预〔2020〕10号, attachment 1: nine columns, money in 万元. */
final class NationalForm {

  private final SheetWriter sheet;
  private final FormHabits habits;

  NationalForm(SheetWriter sheet, FormHabits habits) {
    this.sheet = sheet;
    this.habits = habits;
  }

  /** One form below what the sheet already holds. */
  void draw(FilledForm form) {
    head(form);
    funds(form);
    goals(form);
    indicators(form);
    int at = sheet.next();
    sheet.row(List.of("总分", "", "", "", "", "", "100", form.total(), ""));
    sheet.merge(at, at, 0, 5);
    if (!form.notes().isEmpty()) {
      sheet.row(List.of(form.notes()));
      sheet.merge(at + 1, at + 1, 0, 8);
    }
  }

  private void head(FilledForm form) {
    int at = sheet.next();
    sheet.row(List.of("附1"));
    sheet.row(List.of("项目支出绩效自评表"));
    sheet.row(List.of("（" + form.year() + "年度）"));
    sheet.row(List.of("项目名称", "", form.projectName()));
    sheet.row(List.of("主管部门", "", form.department(), "", "", "实施单位", form.unit(), "", ""));
    sheet.merge(at + 1, at + 1, 0, 8);
    sheet.merge(at + 2, at + 2, 0, 8);
    sheet.merge(at + 3, at + 3, 0, 1);
    sheet.merge(at + 3, at + 3, 2, 8);
    sheet.merge(at + 4, at + 4, 0, 1);
    sheet.merge(at + 4, at + 4, 2, 4);
    sheet.merge(at + 4, at + 4, 6, 8);
  }

  private void funds(FilledForm form) {
    int at = sheet.next();
    String label = habits.spacedLabels() ? "项 目 资 金\n（万元）" : "项目资金\n（万元）";
    sheet.row(List.of(label, "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"));
    for (List<Object> fund : form.funds()) {
      List<Object> cells = new ArrayList<>(List.of("", ""));
      cells.addAll(fund);
      cells.set(2, fund.get(0).toString().replace("\n", ""));
      sheet.row(cells);
    }
    sheet.merge(at, at + form.funds().size(), 0, 1);
  }

  private void goals(FilledForm form) {
    int at = sheet.next();
    sheet.row(List.of("年度\n总体\n目标", "预期目标", "", "", "", "实际完成情况"));
    sheet.row(List.of("", form.goal(), "", "", "", form.goalActual()));
    sheet.merge(at, at + 1, 0, 0);
    for (int row = at; row <= at + 1; row++) {
      sheet.merge(row, row, 1, 4);
      sheet.merge(row, row, 5, 8);
    }
  }

  private void indicators(FilledForm form) {
    int at = sheet.next();
    sheet.row(
        List.of(
            habits.spacedLabels() ? "绩\n效\n指\n标" : "绩效指标",
            "一级\n指标",
            "二级指标",
            "三级指标",
            "年度\n指标值",
            "实际\n完成值",
            "分值",
            "得分",
            "偏差原因分析及改进措施"));
    LevelNames.write(sheet, form.rows(), 1, NationalForm::cells);
    sheet.merge(at, sheet.next() - 1, 0, 0);
  }

  private static List<Object> cells(FilledForm.Row row, boolean new1, boolean new2) {
    return List.of(
        "",
        new1 ? row.level1() : "",
        new2 ? row.level2() : "",
        row.level3(),
        row.operator() + text(row.target()) + row.unit(),
        row.actual(),
        row.weight(),
        row.score(),
        row.reason());
  }

  private static String text(Object target) {
    return target instanceof BigDecimal figure ? figure.toPlainString() : target.toString();
  }
}
