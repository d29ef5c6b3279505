package org.jixiao.sources.samples;

import java.util.ArrayList;
import java.util.List;

/** Draws 云南公开14表/15表: ten columns, targets in three cells, money in 元, grade at the end. */
final class YunnanForm {

  private final SheetWriter sheet;
  private final boolean spacedLabels;

  YunnanForm(SheetWriter sheet, FormHabits habits) {
    this.sheet = sheet;
    this.spacedLabels = habits.spacedLabels();
  }

  /** One form below what the sheet already holds. */
  void draw(FilledForm form) {
    head(form);
    funds(form);
    goals(form);
    indicators(form);
    int at = sheet.next();
    sheet.row(List.of("其他需要说明事项", "", "", form.remarks()));
    sheet.merge(at, at, 0, 2);
    sheet.merge(at, at, 3, 9);
    sheet.row(List.of("总分", "", "", "", "", "", "", "100", form.total(), form.grade()));
    sheet.merge(at + 1, at + 1, 0, 6);
    if (!form.notes().isEmpty()) {
      sheet.row(List.of(form.notes()));
      sheet.merge(at + 2, at + 2, 0, 9);
    }
  }

  private void head(FilledForm form) {
    int at = sheet.next();
    sheet.row(List.of(form.year() + "年度项目支出绩效自评表"));
    String number = form.year() <= 2022 ? "公开14表" : "公开15表";
    sheet.row(List.of("部门：" + form.heading(), "", "", "", "", "", "", "", number));
    sheet.row(List.of("项目名称", "", form.projectName()));
    sheet.row(List.of("主管部门", "", form.department(), "", "", "", "实施单位", form.unit()));
    sheet.merge(at, at, 0, 9);
    sheet.merge(at + 1, at + 1, 0, 7);
    sheet.merge(at + 1, at + 1, 8, 9);
    sheet.merge(at + 2, at + 2, 0, 1);
    sheet.merge(at + 2, at + 2, 2, 9);
    sheet.merge(at + 3, at + 3, 0, 1);
    sheet.merge(at + 3, at + 3, 2, 5);
    sheet.merge(at + 3, at + 3, 7, 9);
  }

  private void funds(FilledForm form) {
    int at = sheet.next();
    sheet.row(List.of("项目资金\n（元）", "", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"));
    for (List<Object> fund : form.funds()) {
      List<Object> cells = new ArrayList<>(List.of("", "", fund.get(0), ""));
      cells.addAll(fund.subList(1, fund.size()));
      sheet.row(cells);
    }
    sheet.merge(at, at + form.funds().size(), 0, 1);
    for (int row = at; row <= at + form.funds().size(); row++) {
      sheet.merge(row, row, 2, 3);
    }
  }

  private void goals(FilledForm form) {
    int at = sheet.next();
    String label = spacedLabels ? "年度 总体 目标" : "年度\n总体\n目标";
    sheet.row(List.of(label, "预期目标", "", "", "", "", "实际完成情况"));
    sheet.row(List.of("", form.goal(), "", "", "", "", form.goalActual()));
    sheet.merge(at, at + 1, 0, 0);
    for (int row = at; row <= at + 1; row++) {
      sheet.merge(row, row, 1, 5);
      sheet.merge(row, row, 6, 9);
    }
  }

  private void indicators(FilledForm form) {
    int at = sheet.next();
    sheet.row(List.of("绩效指标", "", "", "年度指标值", "", "", "实际\n完成值", "分值", "得分", "偏差原因分析及改进措施"));
    sheet.row(List.of("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"));
    sheet.merge(at, at, 0, 2);
    sheet.merge(at, at, 3, 5);
    for (int column = 6; column <= 9; column++) {
      sheet.merge(at, at + 1, column, column);
    }
    LevelNames.write(sheet, form.rows(), 0, this::cells);
  }

  private List<Object> cells(FilledForm.Row row, boolean new1, boolean new2) {
    String level2 = row.level2();
    String shown =
        spacedLabels && level2.endsWith("效益指标") && level2.length() == 6
            ? level2.substring(0, 4) + " 指标"
            : level2;
    return List.of(
        new1 ? row.level1() : "",
        new2 ? shown : "",
        row.level3(),
        row.operator(),
        row.target(),
        row.unit(),
        row.actual(),
        row.weight(),
        row.score(),
        row.reason());
  }
}
