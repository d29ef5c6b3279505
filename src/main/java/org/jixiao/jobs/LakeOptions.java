package org.jixiao.jobs;

import org.jixiao.lake.Lake;
import org.jixiao.lake.Sharing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the lake is. */
final class LakeOptions {

  @Option(
      names = "--lake",
      paramLabel = "LAKE",
      description = "The lake: a folder, or an address such as hdfs://head/jixiao.")
  private @Nullable String lake;

  @Option(
      names = "--lake-is-shared",
      description =
          "Declares that a local folder is mounted under the same path on every machine of the"
              + " cluster.")
  private boolean shared;

  Lake open(Job job) {
    var sharing = shared ? Sharing.EVERY_MACHINE_SEES_IT : Sharing.THIS_MACHINE_ONLY;
    return Lake.at(job.session(), Needed.option("--lake", lake), sharing, new Progress(job));
  }
}
