package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A synthetic delivery to measure flags with: every anomaly of {@link Injections} in three sizes,
 * each beside a clean twin, and the innocent cases nearest to them. Which project is what is told
 * apart from the delivery.
 */
public final class InjectedSample {

  private static final int YEAR = 2024;
  private static final List<String> SIZES = List.of("weak", "medium", "strong");

  private InjectedSample() {}

  /** What a project of the sample is. */
  public enum Role {
    /** Wrong on purpose. */
    INJECTED,
    /** Nothing is wrong. */
    TWIN,
    /** Looks wrong and is right. */
    CONFOUNDER
  }

  /**
   * One project of the sample.
   *
   * @param flagId the question its anomaly answers, or that its twin and confounder stand beside
   * @param strength weak, medium or strong; empty where nothing is wrong
   * @param raisedToo questions that rightly follow from the same change
   */
  public record Label(
      String projectId, Role role, String flagId, String strength, List<String> raisedToo) {}

  private record Labelled(SampleProject project, Label label) {}

  /**
   * Writes {@code delivered/} into the folder and gives the labels.
   *
   * @param copies how often each anomaly is put in, at each size
   */
  public static List<Label> write(Path folder, long seed, int copies) throws IOException {
    var county = new SampleCounty(SampleSettings.ofSize(seed, YEAR, YEAR, 14));
    var labelled = labelled(seed, copies, county.departments());
    var delivered = Files.createDirectories(folder.resolve("delivered").resolve(YEAR + ""));
    DeliveryNote.write(delivered, YEAR, LocalDate.of(YEAR + 1, 8, 25), "用于检验疑点的指标、支付台账和自评表");
    Map<String, List<SampleProject>> byDepartment = new TreeMap<>();
    for (var one : labelled) {
      byDepartment
          .computeIfAbsent(one.project().department().id(), id -> new ArrayList<>())
          .add(one.project());
    }
    var ledgers = Files.createDirectories(delivered.resolve("ledgers"));
    var habits = LedgerHabits.of(SampleSettings.ofSize(seed, YEAR, YEAR, 14), YEAR);
    try (var budget = new BudgetLedger(ledgers, habits, YEAR, LocalDate.of(YEAR, 12, 31));
        var payments = new PaymentLedger(ledgers, habits, YEAR)) {
      for (var projects : byDepartment.values()) {
        write(delivered, seed, projects, budget, payments);
      }
    }
    return labelled.stream().map(Labelled::label).toList();
  }

  private static void write(
      Path delivered,
      long seed,
      List<SampleProject> projects,
      BudgetLedger budget,
      PaymentLedger payments)
      throws IOException {
    var department = projects.get(0).department();
    var lines = new ArrayList<BudgetLedger.Entry>();
    var paid = new ArrayList<PaymentLedger.Entry>();
    var forms = new ArrayList<FilledForm>();
    var dice = Dice.of(seed, "habits", department.id());
    var habits = FormHabits.of(dice, YEAR, YEAR - 1, projects.size());
    var filling = new FormFilling(habits);
    for (var project : projects) {
      project.lines().forEach(line -> lines.add(new BudgetLedger.Entry(project, line)));
      project.payments().forEach(each -> paid.add(new PaymentLedger.Entry(project, each)));
      forms.add(filling.of(project, Dice.of(seed, "hand", project.number())));
    }
    budget.add(department, lines);
    payments.add(department, paid);
    var folder = Files.createDirectories(delivered.resolve("forms"));
    new FormBooks(folder, habits).write(department.id(), forms);
  }

  private static List<Labelled> labelled(
      long seed, int copies, List<SampleDepartment> departments) {
    var labelled = new ArrayList<Labelled>();
    for (var injection : Injections.ALL) {
      for (int copy = 0; copy < copies; copy++) {
        for (int size = 0; size < SIZES.size(); size++) {
          var clean = clean(seed, labelled.size(), departments);
          labelled.add(
              of(injection, injection.anomaly().of(clean, size), Role.INJECTED, SIZES.get(size)));
          var twin = clean(seed, labelled.size(), departments);
          labelled.add(of(injection, twin.ordinary(), Role.TWIN, ""));
        }
        var innocent = clean(seed, labelled.size(), departments);
        labelled.add(of(injection, injection.confounder().apply(innocent), Role.CONFOUNDER, ""));
      }
    }
    return labelled;
  }

  private static CleanProject clean(long seed, int number, List<SampleDepartment> departments) {
    var department = departments.get(number % departments.size());
    return new CleanProject(Dice.of(seed, "injected", number), department, YEAR, number);
  }

  private static Labelled of(
      Injection injection, SampleProject project, Role role, String strength) {
    var raisedToo = role == Role.INJECTED ? injection.raisedToo() : List.<String>of();
    return new Labelled(
        project, new Label(project.code(), role, injection.flagId(), strength, raisedToo));
  }
}
