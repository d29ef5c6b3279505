package org.jixiao.publications.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Made-up page models: a small county, one of any size, and one whose names mean harm. */
final class PageModels {

  static final String DIVISION = "533122000";

  private static final List<String> DEPARTMENTS = List.of("甲县水利局", "甲县教育体育局", "甲县某镇人民政府");
  private static final String MARKED =
      "SELECT declared_score FROM project_years WHERE department_id = (⟦department_id⟧) AND"
          + " project_id = (⟦project_id⟧)";

  private PageModels() {}

  /** Two years, three departments, twelve projects a year, half of them asked about. */
  static PageModel small() {
    return model(12, DEPARTMENTS, i -> "第" + i + "号灌溉渠维修项目", 1);
  }

  /** As many projects a year as asked for, a question for every third. */
  static PageModel ofSize(int projects) {
    return model(projects, DEPARTMENTS, i -> i + "号乡村道路和饮水安全巩固提升工程专项资金", 2);
  }

  /**
   * More projects than are shown: 50,000 a year by cells, the most that are named by name, and as
   * many questions as there is room for.
   */
  static PageModel aggregated() {
    var shown = ofSize(Projects.NAMED / 2);
    var cells =
        IntStream.range(0, 76 * 100)
            .mapToObj(i -> new GridCell(2 * (i % 76), i / 76, 1 + i % 13))
            .toList();
    var years =
        shown.years().stream()
            .map(
                year ->
                    new PageYear(
                        year.division(),
                        year.year(),
                        year.sums(),
                        year.findings(),
                        year.departments(),
                        year.scores(),
                        year.quadrant(),
                        year.projects(),
                        cells,
                        year.comparisons(),
                        year.months(),
                        year.flagCounts(),
                        year.flaggedProjects(),
                        IntStream.range(0, 2_000)
                            .mapToObj(i -> year.flags().get(i % year.flags().size()))
                            .toList(),
                        year.rectified()))
            .toList();
    return new PageModel(
        new PageRelease(
            7, "2025-09-10", "national-2020 v1", 100_000, Projects.SHOWN, true, 90_000, 4_000),
        shown.kinds(),
        shown.captions(),
        shown.divisionNames(),
        shown.texts(),
        years);
  }

  /** Every name is one of those given. */
  static PageModel named(List<String> names) {
    return model(
        names.size(),
        names.subList(0, Math.min(8, names.size())),
        i -> names.get(i % names.size()),
        1);
  }

  private static PageModel model(
      int projects,
      List<String> departments,
      java.util.function.IntFunction<String> name,
      int ask) {
    var texts =
        List.of(
            "declared_score >= 90 AND payment_rate < 0.80", "declared_score payment_rate", MARKED);
    var years =
        List.of(2023, 2024).stream()
            .map(year -> year(year, projects, departments, name, ask))
            .toList();
    long flags = years.stream().mapToLong(year -> year.flags().size()).sum();
    return new PageModel(
        new PageRelease(
            7,
            "2025-09-10",
            "national-2020 v1",
            2L * projects,
            Projects.SHOWN,
            false,
            flags,
            flags),
        List.of(
            new FlagKind(
                "SCO-01",
                new Sentence("自评得分高而资金支付率低", "High self-score while little was paid"),
                new Sentence("二者形成反差。", "The two do not go together."),
                new Sentence("结余也会使支付率低。", "Savings lower the rate too.")),
            new FlagKind(
                "PAY-01",
                new Sentence("支付数超过预算数", "Paid more than the budget"),
                new Sentence("超预算支付。", "More was paid than granted."),
                new Sentence("调整文件尚未入账。", "An adjustment may not be booked."))),
        Map.of("declared_score", new Sentence("自评总分", "Total score as declared")),
        Map.of(DIVISION, name.apply(1)),
        texts,
        years);
  }

  private static PageYear year(
      int year,
      int count,
      List<String> names,
      java.util.function.IntFunction<String> name,
      int ask) {
    var departments =
        IntStream.range(0, names.size())
            .mapToObj(
                i -> new PageDepartment("10" + i, names.get(i), sums(year, i + 1), standing(i + 1)))
            .toList();
    var projects = new ArrayList<PageProject>();
    var flags = new ArrayList<PageFlag>();
    for (int i = 0; i < count; i++) {
      boolean asked = i % (ask + 1) == 0;
      projects.add(project(i, i % names.size(), name.apply(i), asked));
      if (asked) {
        flags.add(flag(i, i % names.size(), names.get(i % names.size()), name.apply(i)));
      }
    }
    var quadrant = new Quadrant(new BigDecimal("90"), new BigDecimal("0.8"), 6, 4);
    var counts = List.of(new FlagCount(0, "SCO-01", "high", flags.size(), 123456L));
    var numbers =
        new YearNumbers(
            year,
            sums(year, 10),
            null,
            departments,
            comparisons(names.size()),
            quadrant,
            counts,
            flags.size());
    return PageYear.of(
        new YearKey(DIVISION, year),
        numbers,
        List.of(
            new ScoreCount(78, "中", 1), new ScoreCount(92, "优", 8), new ScoreCount(100, "优", 3)),
        projects,
        List.of(),
        months(),
        flags,
        rectified(count, names, name));
  }

  /** One question answered, done and overdue in turn, of every project whose number ends in 0. */
  private static PageRectifications rectified(
      int count, List<String> names, java.util.function.IntFunction<String> name) {
    var rows =
        IntStream.range(0, count)
            .filter(i -> i % 10 == 0)
            .limit(100)
            .mapToObj(
                i ->
                    new PageRectification(
                        i % names.size(),
                        "某单位" + i,
                        name.apply(i),
                        i % 4 == 0 ? "SCO-01" : null,
                        1,
                        1,
                        0,
                        1,
                        "2025-06-30",
                        72L,
                        name.apply(i),
                        name.apply(i),
                        12_345_67L))
            .toList();
    var counts =
        IntStream.range(0, names.size())
            .mapToObj(
                i -> new RectificationCount(i, 40L + i, 30, 20, 5, 10, 4L - i % 4, 1_234_500L * i))
            .toList();
    return new PageRectifications(
        counts, new RectificationCount(-1, 123, 90, 60, 15, 30, 12, 3_703_500L), rows, 123);
  }

  private static List<PageMonth> months() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(
            month ->
                new PageMonth(month, month * 1_000_00L, BigDecimal.valueOf(month * 6L, 2), null))
        .toList();
  }

  private static PageSums sums(int year, int times) {
    long wan = 1_000_000L * times;
    var rate = new BigDecimal(year == 2024 ? "0.7525" : "0.8");
    return new PageSums(
        70 * wan,
        80 * wan,
        78 * wan,
        70 * wan,
        60 * wan,
        59 * wan,
        20 * wan,
        new BigDecimal("0.769231"),
        rate,
        new BigDecimal("0.7375"),
        12,
        12L,
        11,
        11,
        new BigDecimal("93.5"),
        new BigDecimal("94"),
        9,
        1,
        1,
        0);
  }

  private static PageStanding standing(int times) {
    long wan = 1_000_000L * times;
    return new PageStanding(
        20 * wan, wan, 2 * wan, 6 * wan, 10 * wan, 0, wan, 0, 20 * wan, 9 * wan, 60 * wan);
  }

  private static PageProject project(int i, int department, String name, boolean asked) {
    return new PageProject(
        department,
        "某单位" + i,
        "P-" + i,
        name,
        1_000_000_00L + i,
        600_000_00L,
        400_000_00L + i,
        BigDecimal.valueOf((i * 37L) % 101, 2),
        "issued_amount",
        BigDecimal.valueOf(70 + (i * 13L) % 30),
        "优",
        List.of("finance", "unit", "none").get(i % 3),
        asked ? 1 : 0);
  }

  private static PageFlag flag(int i, int department, String departmentName, String name) {
    return new PageFlag(
        i % 4 == 0 ? "SCO-01" : "PAY-01",
        "FAIL",
        i % 3 == 0 ? "high" : "medium",
        department,
        "10" + department,
        departmentName,
        "U-1",
        "某单位",
        "P-" + i,
        name,
        null,
        new BigDecimal("0.5816"),
        new BigDecimal("0.8"),
        new BigDecimal("0.8"),
        "rate",
        "issued_amount",
        954_495_92L + i,
        "finance",
        "提示核实：自评 94.82 分，资金支付率 58.16%，低于 80%。",
        "Please check: self-score 94.82, rate 58.16%.",
        0,
        1,
        Arrays.asList("94.8200", null),
        "b-1-1",
        2);
  }

  private static List<PageComparison> comparisons(int departments) {
    return IntStream.range(0, departments)
        .mapToObj(i -> comparison(i, departments, i == 0 ? "below_95" : "inside"))
        .toList();
  }

  static PageComparison comparison(int department, int departments, String position) {
    return new PageComparison(
        department,
        "payment_rate",
        "党政机关",
        "OK",
        9,
        4.0 + department,
        new BigDecimal("0.6").add(BigDecimal.valueOf(department, 1)),
        0.5,
        0.9,
        0.75,
        0.6,
        0.9,
        0.5,
        0.98,
        position,
        0.7 + department / 20.0,
        0.6,
        0.85,
        1L,
        3L,
        (long) departments);
  }
}
