package org.jixiao.jobs;

import org.jixiao.lake.Lake;
import org.jixiao.lake.Release;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/** The release a command works on: the one that was named, else the current one. */
final class ReleaseChoice {

  private ReleaseChoice() {}

  static Release of(Lake lake, @Nullable Integer number) {
    var releases = lake.releases();
    return number != null
        ? releases.release(number)
        : releases
            .current()
            .orElseThrow(() -> Fault.of("lake", "no release", "one, made by evaluate"));
  }
}
