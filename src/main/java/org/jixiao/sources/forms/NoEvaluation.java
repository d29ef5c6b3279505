package org.jixiao.sources.forms;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form about a project that evaluates nothing, such as 绩效运行监控表, and how it is told from an
 * evaluation with the same labels.
 *
 * @param name what such a form is called
 * @param title what its title holds
 * @param caption what a caption of it holds, where the title does not tell; null for none
 * @param without columns of indicators that no such form has; null for none
 */
record NoEvaluation(
    String name, String title, @Nullable String caption, @Nullable List<String> without)
    implements Serializable {

  boolean fits(List<String> titles, List<String> captions, Set<String> columns) {
    boolean told =
        titles.stream().anyMatch(Pattern.compile(title).asPredicate())
            || (caption != null
                && captions.stream().anyMatch(Pattern.compile(caption).asPredicate()));
    return told && (without == null || without.stream().noneMatch(columns::contains));
  }
}
