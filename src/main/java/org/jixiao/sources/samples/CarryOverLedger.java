package org.jixiao.sources.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.sources.samples.LedgerHabits.Captions;

/** Writes a carry-over ledger (结转结余): the carry-over lines of a year and where they come from. */
final class CarryOverLedger implements Closeable {

  private static final List<String> NATIONAL =
      List.of(
          "CARRYOVERS_BGT_ID",
          "ORI_BGT_ID",
          "MOF_DIV_CODE",
          "FISCAL_YEAR",
          "COR_BGT_DOC_NO",
          "AGENCY_CODE",
          "AGENCY_NAME",
          "PRO_CODE",
          "PRO_NAME",
          "EXP_FUNC_CODE",
          "APPROVE_AMT",
          "CARRYOVERS_AMT");

  private static final List<String> CHINESE =
      List.of("结转指标主键", "源指标主键", "预算年度", "本级指标文号", "预算单位", "支出项目", "批复数", "结转数");

  private final LedgerHabits habits;
  private final LedgerFile file;

  CarryOverLedger(Path folder, LedgerHabits habits, String division, int year) throws IOException {
    this.habits = habits;
    this.file =
        LedgerFile.open(
            folder,
            "carry-overs",
            habits.carryOvers(),
            habits.captions() == Captions.NATIONAL
                ? new LedgerFile.Head("", "", NATIONAL)
                : new LedgerFile.Head(division + year + "年结转指标表（合成数据）", "单位：元", CHINESE));
  }

  /** One carry-over line; nothing is approved beyond what is carried over. */
  void add(SampleProject project, SampleLine line) {
    SampleUnit unit = project.unit();
    file.row(
        habits.captions() == Captions.NATIONAL
            ? List.of(
                line.id(),
                line.originalId(),
                SampleCounty.DIVISION_CODE,
                project.year() + "",
                line.documentNumber(),
                unit.id(),
                unit.name(),
                project.code(),
                project.name(),
                project.department().function().substring(0, 7),
                Amounts.yuan(line.amount()),
                Amounts.yuan(line.amount()))
            : List.of(
                line.id(),
                line.originalId(),
                project.year() + "",
                line.documentNumber(),
                habits.joined(unit.id(), unit.name()),
                habits.joined(project.code(), project.name()),
                Amounts.yuan(line.amount()),
                Amounts.yuan(line.amount())));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
