package org.jixiao.jobs;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.flags.Catalogue;
import org.jixiao.flags.Flag;
import org.jixiao.flags.Text;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The catalogue of flags in force, and what each asks. */
@Command(
    name = "flags",
    description = "The flags (疑点提示) in force; with an id, explains one.",
    subcommands = {FlagsScore.class, FlagsLights.class},
    footerHeading = "%nExamples:%n",
    footer = {"  jixiao flags", "  jixiao flags SCO-01", "  jixiao flags score --out target/score"})
final class FlagsCommand implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of a flag, such as SCO-01.")
  private @Nullable String id;

  @Override
  public Receipt open(Job job) {
    if (id == null) {
      Catalogue.IN_FORCE.forEach(flag -> job.show(line(flag)));
    } else {
      explain(job, flag(id));
    }
    return common.delivered(new Receipt("flags"), null);
  }

  private static Flag flag(String id) {
    return Catalogue.findFlag(id)
        .orElseThrow(
            () ->
                Fault.of(
                    "flag " + id,
                    "no such flag in force",
                    "one of " + Catalogue.IN_FORCE.stream().map(Flag::id).toList()));
  }

  private static String line(Flag flag) {
    return flag.id() + "  " + flag.title().zh() + "  " + flag.title().en();
  }

  private static void explain(Job job, Flag flag) {
    job.show(line(flag) + "  (version " + flag.version() + ")");
    show(job, "为什么要看 / Why it matters", flag.whyItMatters());
    show(job, "合理情形 / Innocent reading", flag.innocentReading());
    job.show("判断条件 / Condition on a row of " + flag.entity().table().name());
    job.show("  " + flag.condition());
    job.show("依据栏目 / Evidence");
    job.show("  " + names(flag.evidence()));
    job.show("对应规则 / Answers");
    job.show("  " + String.join(", ", flag.answers()));
  }

  private static void show(Job job, String heading, Text text) {
    job.show(heading);
    job.show("  " + text.zh());
    job.show("  " + text.en());
  }

  private static String names(List<Col> columns) {
    return columns.stream()
        .map(column -> column.name() + " " + column.caption())
        .collect(Collectors.joining(", "));
  }
}
