package org.jixiao.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.flags.Catalogue;
import org.jixiao.flags.FlagScores;
import org.jixiao.flags.Flags;
import org.jixiao.lake.Digests;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Release;
import org.jixiao.lake.Sharing;
import org.jixiao.measures.RuleSet;
import org.jixiao.sources.samples.InjectedSample;
import org.jixiao.sources.samples.InjectedSample.Role;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well the flags find anomalies put into a synthetic delivery on purpose. */
@Command(
    name = "score",
    description = {
      "Writes a synthetic delivery with known anomalies in three sizes, clean twins and innocent"
          + " cases",
      "beside them, runs it, and tells recall, precision and false discoveries of each flag."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jixiao flags score --out target/score",
      "  jixiao flags score --out target/score-7 --seed 7 --page target/score-7.md"
    })
final class FlagsScore implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ProfileOptions profiles = new ProfileOptions();
  @Mixin private final EvaluationOptions evaluation = new EvaluationOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "New folder for the delivery and its lake.")
  private @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "From the digest of the catalogue by default: nobody can choose a kind one.")
  private @Nullable Long seed;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "Anomalies of each flag and size; 10 by default.")
  private int copies = 10;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Also writes the table as a page in Markdown.")
  private @Nullable Path page;

  @Override
  public Receipt open(Job job) {
    var folder = Needed.option("--out", out);
    long thrown = seed == null ? seedOfTheCatalogue() : seed;
    try {
      var labels = InjectedSample.write(folder, thrown, copies);
      var address = folder.resolve("lake").toAbsolutePath().toString();
      var lake = Lake.at(job.session(), address, Sharing.THIS_MACHINE_ONLY, new Progress(job));
      Intake.of(job, lake, List.of(folder.resolve("delivered")), profiles.settings());
      var release = Evaluation.of(job, lake, evaluation.settings()).release();
      var scores =
          new FlagScores(labels.stream().map(FlagsScore::inWordsOfFlags).toList(), raised(release));
      var lines = told(thrown, scores, nominal(evaluation.settings().rules().base()));
      lines.forEach(job::show);
      if (page != null) {
        Files.write(page, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return common.delivered(new Receipt("flags score"), null);
  }

  private static long seedOfTheCatalogue() {
    return Long.parseLong(Digests.of(Catalogue.IN_FORCE.toString()).substring(0, 12), 16);
  }

  private static FlagScores.Case inWordsOfFlags(InjectedSample.Label label) {
    return new FlagScores.Case(
        label.subject(),
        label.role() == Role.TWIN || label.role() == Role.PEER,
        label.flagId(),
        label.strength(),
        label.raisedToo(),
        label.family());
  }

  /**
   * A finding is about its project; or about the year of its division, or of the department
   * compared; or else about its unit and about what its record is called.
   */
  private static Set<FlagScores.Raised> raised(Release release) {
    var year = concat_ws("/", Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref());
    var kind = Flags.ENTITY_KIND.ref();
    var subject =
        coalesce(
            Flags.PROJECT_ID.ref(),
            when(kind.isin("jurisdiction", "digits", "border"), year),
            when(kind.equalTo("comparison"), concat_ws("/", year, Flags.DEPARTMENT_ID.ref())),
            concat_ws(
                "|",
                Flags.UNIT_ID.ref(),
                Flags.RECORD_ID.ref(),
                get_json_object(Flags.EVIDENCE.ref(), "$.payee_name")));
    return release
        .read(Flags.TABLE)
        .where(Flags.STATE.ref().equalTo("FAIL"))
        .select(explode(split(subject, "[|]")), Flags.FLAG_ID.ref(), Flags.SEVERITY.ref())
        .collectAsList()
        .stream()
        .map(
            row ->
                new FlagScores.Raised(
                    row.getString(0), row.getString(1), "high".equals(row.getString(2))))
        .collect(Collectors.toSet());
  }

  private static List<String> falseAlarms(FlagScores scores) {
    var told = scores.falseAlarms();
    return Stream.concat(
            Stream.of(
                "",
                "False alarms by what they stand on · 误报所在: " + (told.isEmpty() ? "none · 无" : "")),
            told.stream().map(each -> "- " + each))
        .toList();
  }

  /** At what level statistical questions are found; funnel limits hold 99.8% of a kind. */
  private static Map<String, BigDecimal> nominal(RuleSet rules) {
    var outliers = rules.threshold("outlier.false_discovery");
    var funnel = new BigDecimal("0.002");
    var nominal = new LinkedHashMap<String, BigDecimal>();
    List.of("OUT-01", "OUT-02", "OUT-03").forEach(id -> nominal.put(id, outliers));
    nominal.put("DIG-01", rules.threshold("digit_test.probability"));
    nominal.put("SCB-01", rules.threshold("border_heap.probability"));
    List.of("DEP-01", "DEP-02").forEach(id -> nominal.put(id, funnel));
    return nominal;
  }

  private List<String> told(long thrown, FlagScores scores, Map<String, BigDecimal> nominal) {
    var high =
        scores.highOnClean().stream()
            .map(each -> each.flagId() + " " + each.subject())
            .collect(Collectors.joining("; "));
    return Stream.of(
            List.of(
                "# What the flags find · 疑点检出率",
                "",
                "Generated by `jixiao flags score --seed " + thrown + " --copies " + copies + "`.",
                "Synthetic delivery: each anomaly in three sizes beside a clean twin, and an"
                    + " innocent",
                "case that looks like it. False alarms are counted over all projects of the"
                    + " sample.",
                "Promised at medium size: recall 0.95, precision 0.90; no high severity on a clean"
                    + " twin.",
                "What shows only among many stands in counties drawn whole, a year for each size;"
                    + " SYS-01, DIG-01",
                "and SCB-01 are counted by county and year, DEP-01 and DEP-02 by department.",
                "合成数据：每类异常三种强度，各配一个无异常项目，另有形似而正常的项目；群体类异常按整县逐年生成。",
                ""),
            scores.lines(nominal.keySet()),
            List.of(
                "",
                "Of the findings of statistical flags, no more than the nominal share and one point"
                    + " may be false;",
                "that is their promise in place of a precision.",
                "统计类疑点以错误发现率不超过名义水平加 1 个百分点为目标，代替准确率。",
                ""),
            scores.falseDiscoveries(nominal),
            falseAlarms(scores),
            List.of(
                "",
                "High severity on clean twins · 无异常项目上的高程度疑点: "
                    + (high.isEmpty() ? "none · 无" : high)))
        .flatMap(List::stream)
        .toList();
  }
}
