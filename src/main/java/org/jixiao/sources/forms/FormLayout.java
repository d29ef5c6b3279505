package org.jixiao.sources.forms;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A known layout and what a form must show, or must not, to be called so.
 *
 * @param layout such as f01
 * @param with what must be found: {@code indicator:}, {@code fund:} or {@code level_1:} and a name,
 *     {@code formula}, {@code goal_before_funds}, {@code score_in_head}
 * @param without what must not be found
 */
public record FormLayout(String layout, @Nullable List<String> with, @Nullable List<String> without)
    implements Serializable {

  /** True when a form with these features is called so. */
  boolean fits(Set<String> features) {
    return (with == null || features.containsAll(with))
        && (without == null || without.stream().noneMatch(features::contains));
  }
}
