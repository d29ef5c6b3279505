package org.jixiao.jobs;

import org.jixiao.flags.CopiedLights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The copied lights of another product, as statements over a release. */
@Command(
    name = "lights",
    description =
        "Shows the red and yellow lights of a provincial module (红黄灯, 照录) as SQL over the tables"
            + " of a release, to be set beside the flags.",
    footerHeading = "%nExamples:%n",
    footer = "  jixiao flags lights")
final class FlagsLights implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();

  @Override
  public Receipt open(Job job) {
    var lights = CopiedLights.ofProvincialModule();
    job.show("-- " + lights.id() + " v" + lights.version() + "  " + lights.caption());
    for (var scale : lights.scales()) {
      job.show("-- " + scale.caption());
      job.show(scale.statement() + ";");
    }
    return common.delivered(new Receipt("flags lights"), null);
  }
}
