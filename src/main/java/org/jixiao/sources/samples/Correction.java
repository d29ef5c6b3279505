package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.Anomalies.Told;
import org.jixiao.sources.samples.FormHabits.Packing;
import org.jixiao.vocabulary.Fault;

/**
 * The one form of the last year that is handed in with a wrong total and handed in again, right, a
 * fortnight later.
 *
 * @param spoilt the department's projects with the wrong form among them
 * @param right the project as the later form has it
 */
record Correction(List<Told> spoilt, SampleProject right) {

  Correction {
    spoilt = List.copyOf(spoilt);
  }

  /** Takes the first project of the department that is clean and handed in. */
  static Correction of(SampleSettings settings, List<Told> told) {
    List<Told> spoilt = new ArrayList<>(told);
    for (int at = 0; at < told.size(); at++) {
      SampleProject project = told.get(at).project();
      if (told.get(at).truths().isEmpty()) {
        Dice dice = Dice.of(settings.seed(), "correction", project.code());
        Told wrong = Anomalies.otherTotal(dice, project, project.year() + "");
        spoilt.set(
            at,
            new Told(
                wrong.project(),
                wrong.truths().stream()
                    .map(truth -> truth.correctedBy(name(project.year())))
                    .toList()));
        return new Correction(spoilt, project);
      }
    }
    throw Fault.of(
        "sample of " + told.size() + " projects in the first department",
        "none without an anomaly",
        "more projects or fewer anomalies, so that one form can be corrected");
  }

  /** Writes the delivery that puts the form right. */
  static void write(SampleSettings settings, Path delivered) throws IOException {
    int year = settings.lastYear();
    SampleCounty county = new SampleCounty(settings);
    SampleDepartment department = county.departments().get(0);
    List<Told> told =
        new Anomalies(settings, new SampleProjects(settings, county))
            .in(department, year, year + "");
    SampleProject right = of(settings, told).right();
    Path folder = Files.createDirectories(delivered.resolve(name(year)));
    DeliveryNote.write(folder, year, LocalDate.of(year + 1, 9, 10), "更正一张绩效自评表的总分");
    FormHabits habits = habits(settings, department, year, told.size());
    FormHabits alone = habits.packedAs(Packing.FILE_PER_PROJECT);
    new FormBooks(folder, alone)
        .write(
            department.id() + "-corrected",
            List.of(new FormFilling(alone).of(right, hand(settings, right))));
  }

  static String name(int year) {
    return year + "-correction";
  }

  /** How the department fills in its forms that year. */
  static FormHabits habits(
      SampleSettings settings, SampleDepartment department, int year, int projects) {
    FormHabits drawn =
        FormHabits.of(
            Dice.of(settings.seed(), "habits", department.id(), year),
            year,
            settings.firstYear(),
            projects);
    return settings.knownTotal(department.id(), year).isPresent() ? drawn.onYunnanForm() : drawn;
  }

  /** The hand that fills in this project's form: the same whenever it does. */
  static Dice hand(SampleSettings settings, SampleProject project) {
    return Dice.of(
        settings.seed(), "hand", project.department().id(), project.year(), project.number());
  }
}
