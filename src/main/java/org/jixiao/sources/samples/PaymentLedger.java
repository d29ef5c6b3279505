package org.jixiao.sources.samples;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.LedgerHabits.Captions;
import org.jixiao.sources.samples.LedgerHabits.Columns;

/** Writes a payment ledger (国库集中支付明细), in 元, applications not yet paid included. */
final class PaymentLedger implements Closeable {

  private static final List<String> NATIONAL =
      List.of(
          "PAY_CERT_NO",
          "PAY_APP_NO",
          "BGT_ID",
          "MOF_DIV_CODE",
          "FISCAL_YEAR",
          "DEPT_CODE",
          "AGENCY_CODE",
          "AGENCY_NAME",
          "PRO_CODE",
          "PRO_NAME",
          "CREATE_DATE",
          "PAY_APP_AMT",
          "XPAY_AMT",
          "XPAY_DATE",
          "PAYEE_ACCT_NAME",
          "USE_DES",
          "EXP_FUNC_CODE",
          "IS_DELETED");

  private static final List<String> CHINESE =
      List.of(
          "支付凭证号", "支付申请编号", "指标主键", "指标文号", "预算年度", "预算单位", "支出项目", "申请日期", "支付申请金额", "实际支付金额",
          "实际支付日期", "收款人全称", "用途", "支付方式", "预算来源", "资金性质");

  private static final List<String> FURTHER = List.of("部门经济分类", "采购合同编号");

  private final LedgerHabits habits;
  private final LedgerFile file;
  private long applied;
  private long paid;

  PaymentLedger(Path folder, LedgerHabits habits, String division, int year) throws IOException {
    this.habits = habits;
    this.file =
        LedgerFile.open(
            folder,
            "payments",
            habits.payments(),
            habits.captions() == Captions.NATIONAL
                ? new LedgerFile.Head("", "", NATIONAL)
                : new LedgerFile.Head(
                    division + year + "年国库集中支付明细（合成数据）", "单位：元", captions(habits)));
  }

  private static List<String> captions(LedgerHabits habits) {
    List<String> captions = new ArrayList<>(CHINESE);
    if (habits.paymentColumns() == Columns.WITH_CLASS_AND_CONTRACT) {
      captions.addAll(FURTHER);
    }
    return captions;
  }

  /** A payment and the project it belongs to. */
  record Entry(SampleProject project, SamplePayment payment) {}

  /** The payments of a department, then its subtotal where the export has subtotals. */
  void add(SampleDepartment department, List<Entry> entries) {
    long appliedHere = 0;
    long paidHere = 0;
    for (Entry entry : entries) {
      SamplePayment payment = entry.payment();
      file.row(habits.captions() == Captions.NATIONAL ? national(entry) : chinese(entry));
      appliedHere += payment.amount();
      paidHere += payment.paid() ? payment.amount() : 0;
    }
    applied += appliedHere;
    paid += paidHere;
    if (habits.captions() == Captions.CHINESE && !entries.isEmpty()) {
      file.row(sumRow(department.name() + "小计", appliedHere, paidHere));
    }
    if (habits.captions() == Captions.NATIONAL && !entries.isEmpty()) {
      file.row(deleted(entries.get(0)));
    }
  }

  /** A payment whose amount nobody can read. */
  void addUnreadable(Entry entry) {
    boolean national = habits.captions() == Captions.NATIONAL;
    List<Object> row = new ArrayList<>(national ? national(entry) : chinese(entry));
    row.set(0, row.get(0) + "T");
    row.set(national ? 12 : 9, "待定");
    row.set(national ? 11 : 8, "");
    file.row(row);
  }

  private List<Object> national(Entry entry) {
    SampleProject project = entry.project();
    SamplePayment payment = entry.payment();
    return List.of(
        payment.voucherId(),
        payment.applicationId(),
        payment.line().id(),
        SampleCounty.DIVISION_CODE,
        project.year() + "",
        project.department().id(),
        project.unit().id(),
        project.unit().name(),
        project.code(),
        project.name(),
        payment.appliedOn().toString(),
        Amounts.yuan(payment.amount()),
        paidAmount(payment),
        day(payment),
        payment.payee(),
        payment.purpose(),
        project.department().function().substring(0, 7),
        "2");
  }

  private List<Object> chinese(Entry entry) {
    SampleProject project = entry.project();
    SamplePayment payment = entry.payment();
    List<Object> cells = new ArrayList<>();
    cells.addAll(
        List.of(
            payment.voucherId(),
            payment.applicationId(),
            payment.line().id(),
            payment.line().documentNumber(),
            project.year() + "",
            habits.joined(project.unit().id(), project.unit().name()),
            habits.joined(project.code(), project.name()),
            payment.appliedOn().toString(),
            Amounts.yuan(payment.amount()),
            paidAmount(payment),
            day(payment),
            payment.payee(),
            payment.purpose(),
            payment.particulars().method(),
            payment.line().kind() == SampleLine.Kind.CARRY_OVER ? "结转指标" : "当年指标",
            "11 一般公共预算"));
    if (habits.paymentColumns() == Columns.WITH_CLASS_AND_CONTRACT) {
      cells.add(payment.particulars().economicClass());
      cells.add(payment.particulars().contract());
    }
    return cells;
  }

  private static Object paidAmount(SamplePayment payment) {
    return payment.paid() ? Amounts.yuan(payment.amount()) : "";
  }

  private static String day(SamplePayment payment) {
    LocalDate day = payment.paidOn();
    return day == null ? "" : day.toString();
  }

  private List<Object> deleted(Entry entry) {
    List<Object> row = new ArrayList<>(national(entry));
    row.set(0, row.get(0) + "D");
    row.set(1, row.get(1) + "D");
    row.set(row.size() - 1, "1");
    return row;
  }

  private static List<Object> sumRow(String label, long applied, long paid) {
    List<Object> row = new ArrayList<>();
    for (int column = 0; column < CHINESE.size(); column++) {
      row.add("");
    }
    BigDecimal appliedYuan = Amounts.yuan(applied);
    row.set(5, label);
    row.set(8, appliedYuan);
    row.set(9, Amounts.yuan(paid));
    return row;
  }

  @Override
  public void close() throws IOException {
    if (habits.captions() == Captions.CHINESE) {
      file.row(sumRow("合计", applied, paid));
    }
    file.close();
  }
}
