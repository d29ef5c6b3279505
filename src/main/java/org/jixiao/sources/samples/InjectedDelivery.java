package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;

/**
 * What one county hands in about one year of the benchmark: registers, ledgers and forms.
 *
 * @param folder name of the folder
 * @param byDepartment the projects of each department, at least one
 * @param registered rows of the bureau's own lists
 * @param withLedgers false for a county that hands in forms only
 */
record InjectedDelivery(
    String folder,
    String divisionCode,
    String divisionName,
    int year,
    SampleSettings settings,
    List<List<TypedProject>> byDepartment,
    List<SampleRegister.Row> registered,
    boolean withLedgers) {

  InjectedDelivery {
    byDepartment = List.copyOf(byDepartment);
    registered = List.copyOf(registered);
  }

  /** With ledgers. */
  InjectedDelivery(
      String folder,
      String divisionCode,
      String divisionName,
      int year,
      SampleSettings settings,
      List<List<TypedProject>> byDepartment,
      List<SampleRegister.Row> registered) {
    this(folder, divisionCode, divisionName, year, settings, byDepartment, registered, true);
  }

  InjectedDelivery withoutLedgers() {
    return new InjectedDelivery(
        folder, divisionCode, divisionName, year, settings, byDepartment, registered, false);
  }

  /** Writes the delivery into a folder of its own beside the others. */
  void write(Path deliveries) throws IOException {
    var delivered = Files.createDirectories(deliveries.resolve(folder));
    DeliveryNote.write(
        delivered,
        divisionCode,
        divisionName,
        year,
        LocalDate.of(year + 1, 8, 25),
        "用于检验疑点的指标、支付、结转台账和自评表（合成数据）");
    writeRegisters(Files.createDirectories(delivered.resolve("registers")));
    if (withLedgers) {
      writeLedgers(Files.createDirectories(delivered.resolve("ledgers")));
    }
    var forms = Files.createDirectories(delivered.resolve("forms"));
    for (var projects : byDepartment) {
      writeForms(forms, projects);
    }
  }

  private void writeLedgers(Path ledgers) throws IOException {
    var habits = LedgerHabits.of(settings, year).withClassAndContract();
    var county = divisionName.replace("（合成）", "");
    try (var budget = new BudgetLedger(ledgers, habits, county, year, LocalDate.of(year, 12, 31));
        var payments = new PaymentLedger(ledgers, habits, county, year);
        var carryOvers = new CarryOverLedger(ledgers, habits, county, year)) {
      for (var projects : byDepartment) {
        write(projects, budget, payments, carryOvers);
      }
    }
  }

  private static void write(
      List<TypedProject> projects,
      BudgetLedger budget,
      PaymentLedger payments,
      CarryOverLedger carryOvers) {
    var department = projects.get(0).project().department();
    var lines = new ArrayList<BudgetLedger.Entry>();
    var paid = new ArrayList<PaymentLedger.Entry>();
    for (var one : projects) {
      var project = one.project();
      for (var line : project.lines()) {
        lines.add(new BudgetLedger.Entry(project, line));
        if (line.kind() == Kind.CARRY_OVER) {
          carryOvers.add(project, line);
        }
      }
      project.payments().forEach(each -> paid.add(new PaymentLedger.Entry(project, each)));
    }
    budget.add(department, lines);
    payments.add(department, paid);
  }

  private void writeRegisters(Path registers) throws IOException {
    for (var register : SampleRegister.values()) {
      var rows = registered.stream().filter(row -> row.register() == register).toList();
      if (!rows.isEmpty()) {
        var format = LedgerFile.Format.CSV_UTF8_BOM;
        try (var file = LedgerFile.open(registers, register.file(), format, register.head(year))) {
          rows.forEach(row -> file.row(row.cells()));
        }
      }
    }
  }

  private void writeForms(Path forms, List<TypedProject> projects) throws IOException {
    var department = projects.get(0).project().department();
    var dice = Dice.of(settings.seed(), "habits", department.id(), year);
    var habits = FormHabits.of(dice, year, settings.firstYear(), projects.size()).onYunnanForm();
    var filling = new FormFilling(habits);
    var filled = new ArrayList<FilledForm>();
    for (var one : projects) {
      var project = one.project();
      if (project.handedIn()) {
        var hand = Dice.of(settings.seed(), "hand", project.number(), year);
        filled.add(one.typing().apply(filling.of(project, hand)));
      }
    }
    new FormBooks(forms, habits).write(department.id(), filled);
  }
}
