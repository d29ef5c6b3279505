package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jixiao.sources.samples.SampleLine.Kind;

/**
 * Synthetic deliveries to measure flags with: every anomaly of {@link Injections} in three sizes
 * beside a clean twin, and the innocent case nearest to it. What is what is told apart from the
 * deliveries. All forms are the table of the province, the only one with grade and remarks.
 */
public final class InjectedSample {

  private static final int YEAR = 2024;
  private static final int FIRST_YEAR = YEAR - 2;
  private static final List<String> SIZES = List.of("weak", "medium", "strong");

  private final SampleCounty county;
  private final SampleSettings settings;
  private final List<Label> labels = new ArrayList<>();
  private final Map<Integer, Map<String, List<Filled>>> byYear = new TreeMap<>();
  private final List<SampleRegister.Row> registered = new ArrayList<>();
  private int number;

  private InjectedSample(long seed) {
    this.settings = SampleSettings.ofSize(seed, FIRST_YEAR, YEAR, 14);
    this.county = new SampleCounty(settings);
  }

  /** What a subject of the sample is. */
  public enum Role {
    /** Wrong on purpose. */
    INJECTED,
    /** Nothing is wrong. */
    TWIN,
    /** Looks wrong and is right. */
    CONFOUNDER,
    /** Belongs to another subject: an earlier year of it, or a further project beside it. */
    BESIDE
  }

  /**
   * One subject of the sample.
   *
   * @param subject code of a project or of a unit, or name of a payee
   * @param flagId the question its anomaly answers, or that its twin and confounder stand beside
   * @param strength weak, medium or strong; empty where nothing is wrong
   * @param raisedToo questions that rightly follow
   */
  public record Label(
      String subject, Role role, String flagId, String strength, List<String> raisedToo) {}

  private record Filled(SampleProject project, UnaryOperator<FilledForm> typing) {}

  /**
   * Writes {@code delivered/} with one delivery a year into the folder and gives the labels.
   *
   * @param copies how often each anomaly is put in, at each size
   */
  public static List<Label> write(Path folder, long seed, int copies) throws IOException {
    var sample = new InjectedSample(seed);
    for (var injection : Injections.ALL) {
      for (int copy = 0; copy < copies; copy++) {
        sample.add(injection);
      }
    }
    for (int year : sample.byYear.keySet()) {
      sample.write(Files.createDirectories(folder.resolve("delivered").resolve(year + "")), year);
    }
    return List.copyOf(sample.labels);
  }

  /** The questions that anomalies are put in for. */
  public static List<String> flagIds() {
    return Injections.ALL.stream().map(Injection::flagId).toList();
  }

  /** Why the other questions have none, by their ids. */
  public static Map<String, String> noneFor() {
    return Map.copyOf(Injections.NONE_FOR);
  }

  private void add(Injection injection) {
    for (int size = 0; size < SIZES.size(); size++) {
      var wrong = injection.anomaly().of(next(), size);
      add(injection, wrong, Role.INJECTED, SIZES.get(size), injection.raisedToo());
    }
    add(injection, HandedIn.of(next().ordinary()), Role.TWIN, "", List.of());
    var innocent = injection.confounder().apply(next());
    add(injection, innocent, Role.CONFOUNDER, "", injection.askedOfTheInnocent());
  }

  private CleanProject next() {
    var departments = county.departments();
    var department = departments.get(number % departments.size());
    var dice = Dice.of(settings.seed(), "injected", number);
    return CleanProject.of(dice, county, department, YEAR, number++ * CleanProject.STEP);
  }

  /** Questions about the subject's own flag are right about what stands beside it too. */
  private void add(
      Injection injection, HandedIn handed, Role role, String strength, List<String> raisedToo) {
    var flagId = injection.flagId();
    labels.add(new Label(handed.subject(), role, flagId, strength, raisedToo));
    var right = new ArrayList<>(raisedToo);
    if (role == Role.INJECTED) {
      right.add(flagId);
    }
    if (!handed.subject().equals(handed.project().code())) {
      labels.add(new Label(handed.project().code(), Role.BESIDE, flagId, "", List.copyOf(right)));
    }
    registered.addAll(handed.registered());
    file(handed.project(), handed.typing());
    for (var other : handed.beside()) {
      labels.add(new Label(other.code(), Role.BESIDE, flagId, "", List.copyOf(right)));
      file(other, UnaryOperator.identity());
    }
  }

  private void file(SampleProject project, UnaryOperator<FilledForm> typing) {
    byYear
        .computeIfAbsent(project.year(), year -> new TreeMap<>())
        .computeIfAbsent(project.department().id(), id -> new ArrayList<>())
        .add(new Filled(project, typing));
  }

  private void write(Path delivered, int year) throws IOException {
    writeRegisters(Files.createDirectories(delivered.resolve("registers")), year);
    DeliveryNote.write(delivered, year, LocalDate.of(year + 1, 8, 25), "用于检验疑点的指标、支付、结转台账和自评表");
    var ledgers = Files.createDirectories(delivered.resolve("ledgers"));
    var habits = LedgerHabits.of(settings, year).withClassAndContract();
    try (var budget = new BudgetLedger(ledgers, habits, year, LocalDate.of(year, 12, 31));
        var payments = new PaymentLedger(ledgers, habits, year);
        var carryOvers = new CarryOverLedger(ledgers, habits, year)) {
      for (var filled : byYear.getOrDefault(year, Map.of()).values()) {
        write(filled, budget, payments, carryOvers);
        writeForms(Files.createDirectories(delivered.resolve("forms")), year, filled);
      }
    }
  }

  private static void write(
      List<Filled> filled,
      BudgetLedger budget,
      PaymentLedger payments,
      CarryOverLedger carryOvers) {
    var department = filled.get(0).project().department();
    var lines = new ArrayList<BudgetLedger.Entry>();
    var paid = new ArrayList<PaymentLedger.Entry>();
    for (var one : filled) {
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

  private void writeRegisters(Path folder, int year) throws IOException {
    for (var register : SampleRegister.values()) {
      var rows =
          registered.stream()
              .filter(row -> row.register() == register && row.year() == year)
              .toList();
      if (!rows.isEmpty()) {
        var format = LedgerFile.Format.CSV_UTF8_BOM;
        try (var file = LedgerFile.open(folder, register.file(), format, register.head(year))) {
          rows.forEach(row -> file.row(row.cells()));
        }
      }
    }
  }

  private void writeForms(Path folder, int year, List<Filled> filled) throws IOException {
    var department = filled.get(0).project().department();
    var dice = Dice.of(settings.seed(), "habits", department.id(), year);
    var habits = FormHabits.of(dice, year, FIRST_YEAR, filled.size()).onYunnanForm();
    var filling = new FormFilling(habits);
    var forms = new ArrayList<FilledForm>();
    for (var one : filled) {
      var project = one.project();
      if (project.handedIn()) {
        var hand = Dice.of(settings.seed(), "hand", project.number(), year);
        forms.add(one.typing().apply(filling.of(project, hand)));
      }
    }
    new FormBooks(folder, habits).write(department.id(), forms);
  }
}
