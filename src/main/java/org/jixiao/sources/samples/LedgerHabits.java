package org.jixiao.sources.samples;

/**
 * How the finance bureau exports its ledgers in a year.
 *
 * @param captions names of the columns
 * @param budgetUnit unit of the budget ledger; payments are always in 元
 * @param separator what stands between code and name in one cell
 * @param paymentColumns how much Chinese payment ledgers tell
 */
record LedgerHabits(
    Captions captions,
    LedgerFile.Format budget,
    LedgerFile.Format payments,
    LedgerFile.Format carryOvers,
    Unit budgetUnit,
    String separator,
    Columns paymentColumns) {

  /** How much a payment ledger tells. */
  enum Columns {
    USUAL,
    /** Economic class and number of the contract too. */
    WITH_CLASS_AND_CONTRACT
  }

  /** Names of the columns. */
  enum Captions {
    /** Field names of the national standard tables, such as BGT_ID. */
    NATIONAL,
    /** Chinese captions of a county's export. */
    CHINESE
  }

  /** Unit of money. */
  enum Unit {
    YUAN,
    TEN_THOUSAND_YUAN
  }

  /** Above so many projects a year ledgers are text: a sheet ends after a million rows. */
  private static final int MOST_PROJECTS_IN_A_WORKBOOK = 5_000;

  /** The habits change from year to year and come round after four. */
  static LedgerHabits of(SampleSettings settings, int year) {
    LedgerHabits habits =
        switch ((year - 2021 + 4 * 100) % 4) {
          case 0 ->
              new LedgerHabits(
                  Captions.NATIONAL,
                  LedgerFile.Format.CSV_UTF8_BOM,
                  LedgerFile.Format.CSV_UTF8_BOM,
                  LedgerFile.Format.JSON,
                  Unit.YUAN,
                  " ",
                  Columns.USUAL);
          case 1 ->
              new LedgerHabits(
                  Captions.CHINESE,
                  LedgerFile.Format.XLSX,
                  LedgerFile.Format.CSV_GB18030,
                  LedgerFile.Format.XLSX,
                  Unit.TEN_THOUSAND_YUAN,
                  " - ",
                  Columns.USUAL);
          case 2 ->
              new LedgerHabits(
                  Captions.NATIONAL,
                  LedgerFile.Format.JSON,
                  LedgerFile.Format.XLSX,
                  LedgerFile.Format.CSV_UTF8_BOM,
                  Unit.YUAN,
                  " ",
                  Columns.USUAL);
          default ->
              new LedgerHabits(
                  Captions.CHINESE,
                  LedgerFile.Format.XLSX,
                  LedgerFile.Format.XLSX,
                  LedgerFile.Format.CSV_UTF8_BOM,
                  Unit.YUAN,
                  "-",
                  Columns.USUAL);
        };
    return settings.projectsPerYear() > MOST_PROJECTS_IN_A_WORKBOOK ? habits.asText() : habits;
  }

  private LedgerHabits asText() {
    return new LedgerHabits(
        captions,
        LedgerFile.Format.CSV_UTF8_BOM,
        LedgerFile.Format.CSV_UTF8_BOM,
        LedgerFile.Format.CSV_UTF8_BOM,
        budgetUnit,
        separator,
        paymentColumns);
  }

  /** The same, but payments name economic class and contract. */
  LedgerHabits withClassAndContract() {
    return new LedgerHabits(
        captions,
        budget,
        payments,
        carryOvers,
        budgetUnit,
        separator,
        Columns.WITH_CLASS_AND_CONTRACT);
  }

  /** The same, but payments come as text: another system was asked. */
  LedgerHabits paymentsAsText() {
    return new LedgerHabits(
        captions,
        budget,
        LedgerFile.Format.CSV_UTF8_BOM,
        carryOvers,
        budgetUnit,
        separator,
        paymentColumns);
  }

  String joined(String code, String name) {
    return code + separator + name;
  }
}
