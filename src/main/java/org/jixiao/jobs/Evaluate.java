package org.jixiao.jobs;

import org.jixiao.flags.Flags;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.TableSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures and flags what the lake holds: a new release. */
@Command(
    name = "evaluate",
    description = "Measures, asks the flags, and publishes the tables as a new release (数据版本).",
    footerHeading = "%nExample:%n",
    footer = {"  jixiao evaluate --lake target/sample/lake --as-of 2025-08-28"})
final class Evaluate implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final LakeOptions lake = new LakeOptions();
  @Mixin private final EvaluationOptions options = new EvaluationOptions();

  @Override
  public Receipt open(Job job) {
    var settings = options.settings();
    var opened = lake.open(job);
    var receipt = new Receipt("evaluate");
    tell(receipt, Evaluation.of(job, opened, settings));
    receipt.note("Next: jixiao publish --lake " + opened.address() + " --out DIR");
    return common.delivered(receipt, null);
  }

  /** Which release is current now and what stands in it. */
  static void tell(Receipt receipt, Evaluation evaluation) {
    var release = evaluation.release();
    receipt
        .say("Release", "number", release.number())
        .say("Release", "state", evaluation.unchanged() ? "unchanged" : "new")
        .say("Release", "as of", release.manifest().inputs().asOf().toString())
        .say("Release", "masking key", release.manifest().inputs().maskingKeyId())
        .say("Release", "project_years", rows(evaluation, ProjectYears.TABLE))
        .say("Release", "flags", rows(evaluation, Flags.TABLE));
  }

  private static long rows(Evaluation evaluation, TableSpec table) {
    return evaluation.release().findTable(table.name()).map(written -> written.rows()).orElse(0L);
  }
}
