package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jixiao.sources.samples.InjectedSample.Label;
import org.jixiao.sources.samples.InjectedSample.Role;
import org.jixiao.sources.samples.SampleLine.Kind;

/**
 * A synthetic county drawn whole, for questions about what lies far from the others: ten bureaus of
 * ten projects and forty schools of one. Scores lie around 90 and payment rates around 96.5%, both
 * bell-shaped; payments are spread over four powers of ten, each as often as the other, as grown
 * amounts are. One school each has a low score, a low rate or a large budget, one bureau pays
 * little and one scores itself high; digits, grade borders and misprints are the whole county's.
 * The projects of bureaus lie with units of so many kinds that none has peers enough: what is wrong
 * among them does not move the peers of schools.
 */
final class DrawnCounty {

  static final List<String> OF_THE_COUNTY = List.of("DIG-01", "SCB-01", "SYS-01");
  static final List<String> OF_A_BUREAU = List.of("DEP-01", "DEP-02");
  static final List<String> OF_A_SCHOOL = List.of("OUT-01", "OUT-02", "OUT-03");

  /** The questions whose anomalies stand here. */
  static final List<String> FLAG_IDS =
      List.of("DEP-01", "DEP-02", "DIG-01", "OUT-01", "OUT-02", "OUT-03", "SCB-01", "SYS-01");

  private static final int BUREAUS = 10;
  private static final int BUREAU_PROJECTS = 10;

  /** Names of units by which their kind is told, one of each kind. */
  private static final List<String> KINDS = List.of("局", "站", "卫生院", "公司", "乡人民政府", "一组");

  private static final int SCHOOLS = 40;
  private static final int PROVINCIAL_SCHOOLS = 20;
  private static final String SCHOOL_DEPARTMENT = "490";
  private static final String NAME = "示例县合成";

  private final CountyShape shape;
  private final SampleCounty pattern;
  private final long seed;
  private final int year;
  private final int first;
  private final String division;
  private final Map<String, List<TypedProject>> projects = new TreeMap<>();
  private final List<Label> labels = new ArrayList<>();
  private int size;

  private DrawnCounty(
      long seed, SampleCounty pattern, CountyShape shape, int year, int first, String division) {
    this.seed = seed;
    this.pattern = pattern;
    this.shape = shape;
    this.year = year;
    this.first = first;
    this.division = division;
  }

  /**
   * Draws one year of a county.
   *
   * @param pattern whose departments lend their projects and quantities
   * @param first number of its first project
   * @param division code of the county
   */
  static DrawnCounty of(
      long seed, SampleCounty pattern, CountyShape shape, int year, int first, String division) {
    var county = new DrawnCounty(seed, pattern, shape, year, first, division);
    for (int bureau = 0; bureau < BUREAUS; bureau++) {
      county.addBureau(bureau);
    }
    for (int school = 0; school < SCHOOLS; school++) {
      county.addSchool(school);
    }
    for (var flagId : OF_THE_COUNTY) {
      var others = shape.wrong() ? without(OF_THE_COUNTY, flagId) : List.<String>of();
      county.labels.add(
          new Label(
              county.subject(), shape.role(), flagId, shape.strength(), others, county.subject()));
    }
    return county;
  }

  /** What questions about the whole county are about. */
  private String subject() {
    return division + "/" + year;
  }

  /** The projects of each department, by its code. */
  Map<String, List<TypedProject>> byDepartment() {
    return projects;
  }

  List<Label> labels() {
    return List.copyOf(labels);
  }

  /** How many projects it has. */
  int size() {
    return size;
  }

  /** The first bureau may pay little, the second may score itself high. */
  private void addBureau(int bureau) {
    var flagId = bureau < OF_A_BUREAU.size() ? OF_A_BUREAU.get(bureau) : "";
    var department = department(401 + bureau + "", (bureau + 1) + "", KINDS);
    int count = shape.innocent() && bureau == 1 ? 4 : BUREAU_PROJECTS;
    if (!flagId.isEmpty()) {
      var subject = subject() + "/" + department.id();
      labels.add(new Label(subject, shape.role(), flagId, shape.strength(), List.of(), subject()));
    }
    for (int at = 0; at < count; at++) {
      var numbers = CountyNumbers.of(dice(), shape, shape.lifted());
      var unit = department.units().get((at + bureau) % KINDS.size());
      if (bureau == 0) {
        numbers = numbers.lessPaid(shape.departmentRate(), "OUT-02");
        numbers = shape.innocent() && at == 0 ? numbers.ofTypicalTimes(20, "OUT-03") : numbers;
      } else if (bureau == 1) {
        numbers = numbers.scoredHigher(shape.departmentScore(), "OUT-01");
      }
      add(department, unit, numbers, Role.BESIDE, flagId);
    }
  }

  /** Three schools differ; in the innocent case half of them do, and all share a condition. */
  private void addSchool(int school) {
    var flagId = school < OF_A_SCHOOL.size() ? OF_A_SCHOOL.get(school) : "";
    var name = NAME + (school + 1) + "小学";
    var unit = new SampleUnit(SCHOOL_DEPARTMENT + String.format("%03d", school + 1), name);
    var numbers = CountyNumbers.of(dice(), shape, 0);
    if (shape.innocent() && school < PROVINCIAL_SCHOOLS) {
      numbers =
          numbers
              .scoredHigher(-shape.lowScore(), "")
              .lessPaid(shape.lowRate(), "")
              .timesAsLarge(shape.largeBudget())
              .from(CleanProject.PROVINCE);
    } else if (shape.wrong()) {
      numbers =
          switch (flagId) {
            case "OUT-01" -> numbers.scoredHigher(-shape.lowScore(), "");
            case "OUT-02" -> numbers.lessPaid(shape.lowRate(), "").scoredAtMost(8850);
            case "OUT-03" -> numbers.ofTypicalTimes(shape.largeBudget(), "");
            default -> numbers;
          };
    }
    var department = department(SCHOOL_DEPARTMENT, "", List.of("教育服务中心"));
    add(department, unit, numbers, flagId.isEmpty() ? Role.BESIDE : shape.role(), flagId);
  }

  private void add(
      SampleDepartment department,
      SampleUnit unit,
      CountyNumbers numbers,
      Role role,
      String flagId) {
    var clean = new CleanProject(dice(), pattern, department, unit, year, first + size);
    var project = project(clean, numbers);
    boolean misprinted = numbers.misprinted();
    var raised = new ArrayList<>(numbers.raisedToo());
    if (misprinted) {
      raised.add("RAT-01");
    }
    if (numbers.gap(project.evaluation().total(), project.evaluation().executionScore())) {
      raised.add("SCO-02");
    }
    label(project.code(), role, flagId, raised);
    projects
        .computeIfAbsent(department.id(), id -> new ArrayList<>())
        .add(
            new TypedProject(
                project,
                misprinted ? form -> form.withFund(0, 5, "61.20%") : UnaryOperator.identity()));
    size++;
  }

  private void label(String code, Role role, String flagId, List<String> raised) {
    boolean ofItsOwn = role != Role.BESIDE;
    var known = flagId.isEmpty() ? OF_A_SCHOOL.get(0) : flagId;
    var all = new ArrayList<>(raised);
    var plain = shape.wrong() || shape.innocent() || !all.isEmpty() ? Role.BESIDE : Role.PEER;
    labels.add(
        new Label(
            code,
            ofItsOwn ? role : plain,
            known,
            ofItsOwn ? shape.strength() : "",
            List.copyOf(all),
            subject()));
  }

  /** Nine payments, of which the budget follows by the rate. */
  private SampleProject project(CleanProject clean, CountyNumbers numbers) {
    long paid = numbers.payments().stream().mapToLong(Long::longValue).sum();
    long budget = Amounts.whole(paid, numbers.rate());
    var line = clean.granted(Kind.INITIAL, 1, budget, LocalDate.of(year, 1, 20));
    var payments = new ArrayList<SamplePayment>();
    for (int part = 1; part <= numbers.payments().size(); part++) {
      var day = CleanProject.workday(LocalDate.of(year, 2 + part % 9, 20));
      payments.add(clean.payment(line, part, day, numbers.payments().get(part - 1)));
    }
    return clean.of(List.of(line), payments, numbers.level(), numbers.score());
  }

  private Dice dice() {
    return Dice.of(seed, "county", subject(), size);
  }

  /** A department, its units named after their kinds, after the pattern of a known one. */
  private SampleDepartment department(String id, String name, List<String> kinds) {
    var known = pattern.departments();
    var like = known.get(Integer.parseInt(id) % known.size());
    var units = new ArrayList<SampleUnit>();
    for (var kind : kinds) {
      units.add(new SampleUnit(id + String.format("%03d", units.size() + 1), NAME + name + kind));
    }
    return new SampleDepartment(
        id, units.get(0).name(), 1, like.function(), units, like.projects(), like.outputs());
  }

  private static List<String> without(List<String> all, String one) {
    return all.stream().filter(each -> !each.equals(one)).toList();
  }
}
