package org.jixiao.jobs;

import java.util.List;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/** Options without which a command cannot begin, wherever they are given. */
final class Needed {

  private Needed() {}

  static <T> T option(String name, @Nullable T value) {
    if (value == null) {
      throw Fault.of("option " + name, "nothing", "a value, here or in the settings file");
    }
    return value;
  }

  static <T> List<T> options(String name, List<T> values) {
    if (values.isEmpty()) {
      throw Fault.of("option " + name, "nothing", "a value, here or in the settings file");
    }
    return values;
  }
}
