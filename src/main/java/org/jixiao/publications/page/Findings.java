package org.jixiao.publications.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the page that state a finding. Each is computed from the numbers beside it, so
 * that no heading can contradict its chart.
 */
final class Findings {

  static final String OVERVIEW = "overview";
  static final String MONEY = "money";
  static final String DEPARTMENTS = "departments";
  static final String SCORES = "scores";
  static final String CONCERN = "concern";
  static final String TIMING = "timing";
  static final String FLAGS = "flags";
  static final String COMPLETION = "completion";

  private Findings() {}

  /** The findings of one year, by the part of the page they head. */
  static Map<String, Sentence> of(YearNumbers numbers) {
    var sums = numbers.sums();
    var quadrant = numbers.quadrant();
    var findings = new TreeMap<String, Sentence>();
    findings.put(OVERVIEW, overview(numbers.year(), sums, numbers.before()));
    findings.put(MONEY, money(numbers.departments()));
    findings.put(DEPARTMENTS, ComparisonFinding.of(numbers));
    findings.put(SCORES, scores(sums));
    findings.put(TIMING, timing(numbers.departments()));
    findings.put(FLAGS, flags(numbers.flagCounts(), numbers.flaggedProjects()));
    findings.put(COMPLETION, completion(sums));
    if (quadrant != null) {
      findings.put(CONCERN, concern(quadrant));
    }
    return findings;
  }

  private static Sentence overview(int year, PageSums sums, @Nullable PageSums before) {
    var budget = sums.adjusted();
    var rate = sums.budgetRate();
    if (budget == null || rate == null) {
      return new Sentence(
          year + "年全县支付率无法计算：预算或支付台账未报送", "The payment rate of " + year + " cannot be computed");
    }
    var earlier = before == null ? null : before.budgetRate();
    return new Sentence(
        year
            + "年全年预算"
            + Words.wan(budget)
            + "，已支付"
            + Words.percent(rate)
            + changeZh(year, rate, earlier),
        "In "
            + year
            + ", "
            + Words.percent(rate)
            + " of "
            + Words.million(budget)
            + " was paid"
            + changeEn(year, rate, earlier));
  }

  private static String changeZh(int year, BigDecimal rate, @Nullable BigDecimal earlier) {
    if (earlier == null) {
      return "";
    }
    var points = Words.points(rate, earlier);
    return "，"
        + switch (rate.compareTo(earlier)) {
          case 1 -> "比" + (year - 1) + "年高" + points + "个百分点";
          case -1 -> "比" + (year - 1) + "年低" + points + "个百分点";
          default -> "与" + (year - 1) + "年持平";
        };
  }

  private static String changeEn(int year, BigDecimal rate, @Nullable BigDecimal earlier) {
    if (earlier == null) {
      return "";
    }
    var points = Words.points(rate, earlier);
    return switch (rate.compareTo(earlier)) {
      case 1 -> ", " + points + " points more than in " + (year - 1);
      case -1 -> ", " + points + " points less than in " + (year - 1);
      default -> ", as in " + (year - 1);
    };
  }

  private static Sentence money(List<PageDepartment> departments) {
    var all =
        departments.stream()
            .map(PageDepartment::standing)
            .reduce(PageStanding.NONE, PageStanding::plus);
    if (all.unpaid() <= 0) {
      return all.untold() > 0
          ? new Sentence("台账未能显示未支付资金停留在哪里", "The ledgers do not tell where money waits")
          : new Sentence("没有未支付的资金", "No money is left unpaid");
    }
    var most =
        List.of(
                new Side(all.upper(), "等待上级资金下达", "waits for upper levels to issue it"),
                new Side(all.finance(), "停在财政环节", "waits with finance"),
                new Side(all.unit(), "停在单位环节", "waits with the units"),
                new Side(all.recovered(), "已由财政收回", "was taken back by finance"),
                new Side(all.unknown(), "停在哪里台账未能显示", "is not placed by the ledgers"))
            .stream()
            .max(Comparator.comparingLong(Side::cents))
            .orElseThrow();
    var share = Words.share(most.cents(), all.unpaid());
    return new Sentence(
        Words.wan(all.unpaid()) + "未支付，其中" + share + most.zh(),
        share + " of the " + Words.million(all.unpaid()) + " not paid " + most.en());
  }

  private record Side(long cents, String zh, String en) {}

  private static Sentence scores(PageSums sums) {
    var mean = sums.meanScore();
    if (sums.scored() == 0 || mean == null) {
      return new Sentence("没有项目报送自评总分", "No project declared a score");
    }
    var share = Words.share(sums.excellent(), sums.scored());
    return new Sentence(
        sums.scored()
            + "个项目中"
            + sums.excellent()
            + "个自评为优，占"
            + share
            + "；平均"
            + Words.score(mean)
            + "分",
        sums.excellent()
            + " of "
            + sums.scored()
            + " projects ("
            + share
            + ") grade themselves excellent; mean score "
            + Words.score(mean));
  }

  private static Sentence concern(Quadrant quadrant) {
    var rate = Words.percent(quadrant.rate()).replace(".00%", "%");
    var score = quadrant.score().stripTrailingZeros().toPlainString();
    if (quadrant.low() == 0) {
      return new Sentence(
          "没有支付率低于" + rate + "的已自评项目", "No scored project was paid less than " + rate);
    }
    return new Sentence(
        "支付率低于"
            + rate
            + "的"
            + quadrant.low()
            + "个项目中，"
            + quadrant.concerned()
            + "个自评仍在"
            + score
            + "分以上",
        quadrant.concerned()
            + " of the "
            + quadrant.low()
            + " projects paid less than "
            + rate
            + " still score "
            + score
            + " or more");
  }

  private static Sentence timing(List<PageDepartment> departments) {
    var all =
        departments.stream()
            .map(PageDepartment::standing)
            .reduce(PageStanding.NONE, PageStanding::plus);
    if (all.dated() <= 0) {
      return new Sentence("支付台账未载明支付日期", "The payment ledgers give no dates");
    }
    return new Sentence(
        "全年支付的"
            + Words.share(all.late(), all.dated())
            + "集中在11—12月，12月一个月占"
            + Words.share(all.december(), all.dated()),
        Words.share(all.late(), all.dated())
            + " of the year's payments fell in November and December, "
            + Words.share(all.december(), all.dated())
            + " in December");
  }

  private static Sentence flags(List<FlagCount> counts, long projects) {
    long all = counts.stream().mapToLong(FlagCount::count).sum();
    long high =
        counts.stream()
            .filter(count -> "high".equals(count.severity()))
            .mapToLong(FlagCount::count)
            .sum();
    if (all == 0) {
      return new Sentence("没有待核实的疑点提示", "Nothing asks for a second look");
    }
    return new Sentence(
        all + "条疑点提示待核实，涉及" + projects + "个项目，其中" + high + "条为高程度",
        all
            + " questions about "
            + projects
            + " projects deserve a second look; "
            + high
            + " are of high severity");
  }

  private static Sentence completion(PageSums sums) {
    var due = sums.due();
    if (due == null) {
      return new Sentence(
          "已报" + sums.submitted() + "个项目自评；应评数无法判断",
          sums.submitted() + " projects evaluated themselves; how many had to cannot be told");
    }
    long missing = Math.max(0, due - sums.submitted());
    return new Sentence(
        "应评"
            + due
            + "个项目，已报"
            + sums.submitted()
            + "个"
            + (missing > 0 ? "，至少" + missing + "个未报" : ""),
        sums.submitted() + " of " + due + " projects due evaluated themselves");
  }
}
