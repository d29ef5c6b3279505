package org.jixiao.sources.samples;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.LedgerHabits.Captions;
import org.jixiao.sources.samples.LedgerHabits.Unit;

/** Writes a budget ledger (预算指标台账), with its subtotals, deleted rows and unreadable rows. */
final class BudgetLedger implements Closeable {

  private static final List<String> NATIONAL =
      List.of(
          "BGT_ID",
          "ORI_BGT_ID",
          "MOF_DIV_CODE",
          "FISCAL_YEAR",
          "COR_BGT_DOC_NO",
          "DOC_DATE",
          "BUDGET_LEVEL_CODE",
          "PRO_CODE",
          "PRO_NAME",
          "PRO_CAT_CODE",
          "AGENCY_CODE",
          "AGENCY_NAME",
          "FUND_TYPE_CODE",
          "EXP_FUNC_CODE",
          "DEP_BGT_ECO_CODE",
          "BGT_TYPE_NAME",
          "AMOUNT",
          "IS_DELETED");

  private static final List<String> CHINESE =
      List.of(
          "指标主键",
          "源指标主键",
          "预算年度",
          "指标文号",
          "业务主管处室",
          "主管部门",
          "预算单位",
          "支出项目",
          "项目类别",
          "资金性质",
          "指标类型",
          "功能分类",
          "部门预算经济科目分类",
          "预算级次",
          "单位指标金额",
          "指标下达数",
          "发文日期");

  private final LedgerHabits habits;
  private final LedgerFile file;
  private final LocalDate asOf;
  private long total;
  private long totalIssued;

  /** The ledger as it stood on a day. */
  BudgetLedger(Path folder, LedgerHabits habits, String division, int year, LocalDate asOf)
      throws IOException {
    this.habits = habits;
    this.asOf = asOf;
    boolean national = habits.captions() == Captions.NATIONAL;
    String unit = habits.budgetUnit() == Unit.YUAN ? "单位：元" : "单位：万元";
    this.file =
        LedgerFile.open(
            folder,
            "budget",
            habits.budget(),
            national
                ? new LedgerFile.Head("", "", NATIONAL)
                : new LedgerFile.Head(division + year + "年度预算指标台账（合成数据）", unit, CHINESE));
  }

  /** The lines of a department that the filter of the delivery lets through, then its subtotal. */
  void add(SampleDepartment department, List<Entry> entries) {
    long sum = 0;
    long issued = 0;
    for (Entry entry : entries) {
      file.row(habits.captions() == Captions.NATIONAL ? national(entry) : chinese(entry));
      sum += entry.line().amount();
      issued += entry.line().issued();
    }
    total += sum;
    totalIssued += issued;
    if (habits.captions() == Captions.CHINESE && !entries.isEmpty()) {
      file.row(sumRow("小计", department.name(), sum, issued));
    }
    if (habits.captions() == Captions.NATIONAL && !entries.isEmpty()) {
      file.row(deleted(entries.get(0)));
    }
  }

  /** A line and the project it belongs to. */
  record Entry(SampleProject project, SampleLine line) {}

  /** A row whose amount is not yet known and, where the ledger has one, a year nobody can read. */
  void addUnreadable(Entry entry) {
    boolean national = habits.captions() == Captions.NATIONAL;
    List<Object> open = new ArrayList<>(national ? national(entry) : chinese(entry));
    open.set(0, entry.line().id() + "T");
    open.set(national ? 16 : 14, "待定");
    file.row(open);
    List<Object> otherYear = new ArrayList<>(national ? national(entry) : chinese(entry));
    otherYear.set(0, entry.line().id() + "Y");
    otherYear.set(national ? 3 : 2, "二〇二四年度?");
    file.row(otherYear);
  }

  private List<Object> national(Entry entry) {
    SampleProject project = entry.project();
    SampleLine line = entry.line();
    return List.of(
        line.id(),
        line.originalId(),
        SampleCounty.DIVISION_CODE,
        project.year() + "",
        line.documentNumber(),
        line.date().toString(),
        (List.of("中央", "省", "州", "县").indexOf(project.level()) + 1) + "",
        project.code(),
        project.name(),
        project.category(),
        project.unit().id(),
        project.unit().name(),
        "11",
        project.department().function().substring(0, 7),
        economic(project),
        line.kind().caption(),
        money(line.amount()),
        "2");
  }

  private List<Object> chinese(Entry entry) {
    SampleProject project = entry.project();
    SampleLine line = entry.line();
    String function = project.department().function();
    return List.of(
        line.id(),
        line.originalId(),
        project.year() + "",
        line.documentNumber(),
        office(project),
        habits.joined(project.department().id(), project.department().name()),
        habits.joined(project.unit().id(), project.unit().name()),
        habits.joined(project.code(), project.name()),
        project.category().equals("22") ? "22 其他运转类" : "3 特定目标类",
        "11 一般公共预算",
        line.kind().caption(),
        habits.joined(function.substring(0, 7), function.substring(8)),
        economic(project),
        project.level(),
        money(line.amount()),
        money(line.issued()),
        line.date().toString());
  }

  private static String economic(SampleProject project) {
    return List.of("30227", "31005", "30213", "30305", "30299").get(project.number() % 5);
  }

  private static String office(SampleProject project) {
    return List.of("经济建设股", "社会保障股", "农业农村股", "教科文股")
        .get(Integer.parseInt(project.department().id()) % 4);
  }

  private List<Object> deleted(Entry entry) {
    List<Object> row = new ArrayList<>(national(entry));
    row.set(0, entry.line().id() + "D");
    row.set(row.size() - 1, "1");
    return row;
  }

  private List<Object> sumRow(String label, String name, long sum, long issued) {
    List<Object> row = new ArrayList<>();
    for (int column = 0; column < CHINESE.size(); column++) {
      row.add("");
    }
    row.set(5, label.equals("小计") ? name + label : label);
    row.set(14, money(sum));
    row.set(15, money(issued));
    return row;
  }

  private BigDecimal money(long cents) {
    return habits.budgetUnit() == Unit.YUAN ? Amounts.yuan(cents) : Amounts.tenThousands(cents);
  }

  @Override
  public void close() throws IOException {
    if (habits.captions() == Captions.CHINESE) {
      file.row(sumRow("合计", "", total, totalIssued));
      file.row(List.of("注：本表数据截至" + asOf + "，为合成数据。"));
    }
    file.close();
  }
}
