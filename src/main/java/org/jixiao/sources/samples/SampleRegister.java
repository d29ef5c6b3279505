package org.jixiao.sources.samples;

import java.util.ArrayList;
import java.util.List;

/** Lists beside ledgers and forms in which a bureau keeps what it found. */
enum SampleRegister {
  MONITORINGS(
      "monitorings",
      "年度项目支出绩效运行监控情况汇总表（合成数据）",
      List.of("预算单位", "项目代码", "项目名称", "全年预算数", "1-7月执行数", "完成目标可能性", "预警情况")),
  RECTIFICATIONS(
      "rectifications",
      "年度绩效评价问题整改台账（合成数据）",
      List.of("预算单位", "项目代码", "项目名称", "存在问题", "涉及金额", "整改措施", "责任股室", "整改时限", "整改状态")),
  REVIEWS(
      "reviews",
      "年度项目支出绩效抽查复核得分汇总表（合成数据）",
      List.of("预算单位", "项目代码", "项目名称", "全年预算数", "全年执行数", "评价得分"));

  private final String file;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is unmodifiable.
  private final List<String> captions;

  SampleRegister(String file, String title, List<String> captions) {
    this.file = file;
    this.title = title;
    this.captions = captions;
  }

  String file() {
    return file;
  }

  LedgerFile.Head head(int year) {
    return new LedgerFile.Head(year + title, "单位：元", captions);
  }

  /** One row about a project: unit, code and name, then the cells given. */
  Row row(SampleProject project, Object... cells) {
    var all = new ArrayList<Object>();
    all.add(project.unit().id() + " " + project.unit().name());
    all.add(project.code());
    all.add(project.name());
    all.addAll(List.of(cells));
    return new Row(this, project.year(), all);
  }

  /** A row of a register of a year. */
  record Row(SampleRegister register, int year, List<Object> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }
}
