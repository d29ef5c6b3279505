package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Synthetic deliveries to measure flags with: every anomaly of {@link Injections} in three sizes
 * beside a clean twin, and the innocent case nearest to it. What only shows among many stands in
 * counties of their own, each year of which is drawn whole by {@link DrawnCounty}. What is what is
 * told apart from the deliveries. All forms are the table of the province, the only one with grade
 * and remarks.
 */
public final class InjectedSample {

  private static final int YEAR = 2024;
  private static final int FIRST_YEAR = YEAR - 2;
  private static final String FORMS_ONLY = "EXE-04";
  private static final String NO_LEDGERS = "539900000";
  private static final List<String> SIZES = List.of("weak", "medium", "strong");

  private final SampleCounty county;
  private final SampleSettings settings;
  private final List<Label> labels = new ArrayList<>();
  private final Map<Integer, Map<String, List<TypedProject>>> byYear = new TreeMap<>();
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
    BESIDE,
    /** One of the many others of a county drawn whole; nothing is wrong. */
    PEER
  }

  /**
   * One subject of the sample.
   *
   * @param subject code of a project, of a unit or of a division, division/department, or name of a
   *     payee
   * @param flagId the question its anomaly answers, or that its twin and confounder stand beside
   * @param strength weak, medium or strong; empty where nothing is wrong
   * @param raisedToo questions that rightly follow
   * @param family among which it is told from others: a county, or a year of one drawn whole
   */
  public record Label(
      String subject,
      Role role,
      String flagId,
      String strength,
      List<String> raisedToo,
      String family) {

    /** In the county of single anomalies. */
    Label(String subject, Role role, String flagId, String strength, List<String> raisedToo) {
      this(subject, role, flagId, strength, raisedToo, SampleCounty.DIVISION_CODE);
    }
  }

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
    var delivered = Files.createDirectories(folder.resolve("delivered"));
    for (var year : sample.byYear.entrySet()) {
      sample.delivery(year.getKey(), List.copyOf(year.getValue().values())).write(delivered);
    }
    for (int copy = 0; copy < copies; copy++) {
      sample.addCounty(copy).write(delivered);
    }
    sample.addFormsOnly(copies).write(delivered);
    return List.copyOf(sample.labels);
  }

  /** The questions that anomalies are put in for. */
  public static List<String> flagIds() {
    return Stream.of(
            Injections.ALL.stream().map(Injection::flagId),
            DrawnCounty.FLAG_IDS.stream(),
            Stream.of(FORMS_ONLY))
        .flatMap(each -> each)
        .toList();
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
        .add(new TypedProject(project, typing));
  }

  private InjectedDelivery delivery(int year, List<List<TypedProject>> byDepartment) {
    return new InjectedDelivery(
        year + "",
        SampleCounty.DIVISION_CODE,
        SampleCounty.DIVISION_NAME,
        year,
        settings,
        byDepartment,
        registered.stream().filter(row -> row.year() == year).toList());
  }

  /** A county whose years have anomalies of one size each, none, and the innocent cases. */
  private InjectedDelivery addCounty(int copy) {
    var division = String.format("5399%02d000", copy + 1);
    var byDepartment = new TreeMap<String, List<TypedProject>>();
    int year = YEAR - CountyShape.ALL.size();
    for (var shape : CountyShape.ALL) {
      year++;
      int first = number * CleanProject.STEP;
      var drawn = DrawnCounty.of(settings.seed(), county, shape, year, first, division);
      number += drawn.size() / CleanProject.STEP + 1;
      labels.addAll(drawn.labels());
      drawn
          .byDepartment()
          .forEach(
              (id, projects) ->
                  byDepartment.computeIfAbsent(id, any -> new ArrayList<>()).addAll(projects));
    }
    return new InjectedDelivery(
        division,
        division,
        "示例县" + (copy + 1) + "（合成）",
        YEAR,
        settings,
        List.copyOf(byDepartment.values()),
        List.of());
  }

  /** A county that hands in forms and no ledger. */
  private InjectedDelivery addFormsOnly(int copies) {
    var typed = new ArrayList<TypedProject>();
    for (int copy = 0; copy < copies; copy++) {
      for (int size = 0; size < SIZES.size(); size++) {
        formOnly(typed, new int[] {10_150, 10_800, 13_000}[size], Role.INJECTED, SIZES.get(size));
      }
      formOnly(typed, 9700, Role.TWIN, "");
      formOnly(typed, 10_000, Role.CONFOUNDER, "");
    }
    return new InjectedDelivery(
            "forms-only",
            NO_LEDGERS,
            "示例县（只报自评表，合成）",
            YEAR,
            settings,
            byDepartment(typed),
            List.of())
        .withoutLedgers();
  }

  private void formOnly(List<TypedProject> typed, int share, Role role, String strength) {
    var project = next().paying(share, CleanProject.COUNTY, 9500);
    var raised = role == Role.INJECTED ? List.of("PAY-01") : List.<String>of();
    labels.add(new Label(project.code(), role, FORMS_ONLY, strength, raised, NO_LEDGERS));
    typed.add(new TypedProject(project, form -> form.named(project.code() + "-" + project.name())));
  }

  private static List<List<TypedProject>> byDepartment(List<TypedProject> typed) {
    return List.copyOf(
        typed.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.project().department().id(), TreeMap::new, Collectors.toList()))
            .values());
  }
}
