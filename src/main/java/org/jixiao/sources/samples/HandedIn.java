package org.jixiao.sources.samples;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is handed in about one subject of the benchmark.
 *
 * @param subject what the question is about: a project by its code, a unit by its code, or a payee
 *     by its name
 * @param project the project, its unit's first or the payee's first
 * @param typing how the form of that project is changed while it is typed in
 * @param beside further projects: of the years before, of the same unit or with the same payee
 * @param registered what the bureau's own lists say of it
 */
record HandedIn(
    String subject,
    SampleProject project,
    UnaryOperator<FilledForm> typing,
    List<SampleProject> beside,
    List<SampleRegister.Row> registered) {

  HandedIn {
    beside = List.copyOf(beside);
    registered = List.copyOf(registered);
  }

  /** A project and nothing else. */
  static HandedIn of(SampleProject project) {
    return new HandedIn(project.code(), project, UnaryOperator.identity(), List.of(), List.of());
  }

  HandedIn typed(UnaryOperator<FilledForm> change) {
    return new HandedIn(subject, project, change, beside, registered);
  }

  HandedIn beside(List<SampleProject> others) {
    return new HandedIn(subject, project, typing, others, registered);
  }

  HandedIn about(String other) {
    return new HandedIn(other, project, typing, beside, registered);
  }

  HandedIn registered(SampleRegister.Row row) {
    return new HandedIn(subject, project, typing, beside, List.of(row));
  }
}
