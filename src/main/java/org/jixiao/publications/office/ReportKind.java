package org.jixiao.publications.office;

import java.util.Arrays;
import java.util.List;
import org.jixiao.lake.DepartmentEvaluations;

/** The kinds of Word reports, in the order they are listed. */
enum ReportKind {
  /** 通报 of a division, about completion, quality of what was handed in, and money. */
  NOTICE("division-notice.docx", "", "通报", "年度部门项目支出绩效自评情况通报"),

  /** A division's summary of its year for those above it. */
  SUMMARY("division-summary.docx", "_summary", "全县总结", "年度部门项目支出绩效自评工作总结"),

  /** A department's report on its projects. */
  DEPARTMENT("department-report.docx", "", "项目支出自评报告", "年度部门项目支出绩效自评情况及自评结果运用报告"),

  /** A department's report on its spending as a whole; only where it handed in such a form. */
  WHOLE_DEPARTMENT("whole-department-report.docx", "_whole", "整体支出自评报告", "年度部门整体支出绩效自评报告");

  private final String template;
  private final String mark;
  private final String caption;
  private final String title;

  ReportKind(String template, String mark, String caption, String title) {
    this.template = template;
    this.mark = mark;
    this.caption = caption;
    this.title = title;
  }

  /** Name of the template, among resources and in a folder of one's own. */
  String template() {
    return template;
  }

  /** What officials call the kind. */
  String caption() {
    return caption;
  }

  /** No code holds the underscore before the mark, so that no two reports share a name. */
  String fileName(ReportSubject subject) {
    return subject.fileName() + mark + ".docx";
  }

  String title(ReportSubject subject) {
    boolean unnamed = subject.wholeDivision() && subject.name().equals(subject.divisionCode());
    var whose = unnamed ? "" : ShownValue.text(subject.name());
    return whose + subject.fiscalYear() + title;
  }

  /** The kinds written about a subject. */
  static List<ReportKind> about(ReportSubject subject, ReportTables tables) {
    if (subject.wholeDivision()) {
      return List.of(NOTICE, SUMMARY);
    }
    var forms = DepartmentEvaluations.TABLE.name();
    boolean asAWhole = tables.knows(forms) && !tables.rows(forms).of(subject).isEmpty();
    return asAWhole ? List.of(DEPARTMENT, WHOLE_DEPARTMENT) : List.of(DEPARTMENT);
  }

  static List<String> templates() {
    return Arrays.stream(values()).map(ReportKind::template).toList();
  }
}
