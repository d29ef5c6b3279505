package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.Truth.Origin;

/**
 * Spoils a few projects in known ways, at most one a project, and tells the truth about all that
 * then holds. Rules are named as in the catalogue of anomalies of the domain: A01 total against sum
 * of scores, A05 execution score against rate, B01 high score with low payment, B05 form against
 * ledger, B06 paid more than budgeted, C24 form missing.
 */
final class Anomalies {

  /** Execution scores that no rule in use gives at the rates they are put to. */
  private static final int[] STRANGE_SCORES = {900, 800, 600, 950, 300};

  private static final int[] TOTAL_SHIFTS = {200, -300, 500, -100, 150};

  private final SampleSettings settings;
  private final SampleProjects projects;

  Anomalies(SampleSettings settings, SampleProjects projects) {
    this.settings = settings;
    this.projects = projects;
  }

  /** A project as it is handed in, and what is wrong with it. */
  record Told(SampleProject project, List<Truth> truths) {

    Told {
      truths = List.copyOf(truths);
    }

    boolean isClean() {
      return truths.stream().noneMatch(truth -> truth.origin() == Origin.INJECTED);
    }
  }

  /** The projects of a department as handed in with the named delivery. */
  List<Told> in(SampleDepartment department, int year, String delivery) {
    List<Told> told = new ArrayList<>();
    for (SampleProject project : projects.of(department, year)) {
      told.add(told(project, delivery));
    }
    return List.copyOf(told);
  }

  private Told told(SampleProject clean, String delivery) {
    Dice dice =
        Dice.of(settings.seed(), "anomaly", clean.department().id(), clean.year(), clean.number());
    int rate = settings.anomaliesPerMille();
    int kind = dice.weighted(rate, rate, rate, rate, 1000 - 4 * rate);
    boolean diverges =
        projects.divergenceIsInjected(clean.department(), clean.year(), clean.number());
    if (!clean.handedIn()) {
      return new Told(
          clean, List.of(injected(clean, delivery, "C24", "form", "handed in", "missing")));
    }
    Told told = new Told(clean, List.of());
    if (!diverges) {
      told =
          switch (kind) {
            case 0 -> otherTotal(dice, clean, delivery);
            case 1 -> otherExecutionScore(dice, clean, delivery);
            case 2 -> overpaid(dice, clean, delivery);
            case 3 -> otherExecuted(dice, clean, delivery);
            default -> told;
          };
    }
    return withDivergence(told, delivery, diverges);
  }

  /** A printed total that is not the sum of the scores. */
  static Told otherTotal(Dice dice, SampleProject clean, String delivery) {
    int right = clean.evaluation().total();
    int shift = TOTAL_SHIFTS[dice.between(0, TOTAL_SHIFTS.length - 1)];
    int wrong = right + shift > 10_000 ? right - Math.abs(shift) : right + shift;
    return new Told(
        clean.with(clean.evaluation().withTotal(wrong)),
        List.of(injected(clean, delivery, "A01", "declared_score", points(right), points(wrong))));
  }

  private static Told otherExecutionScore(Dice dice, SampleProject clean, String delivery) {
    int right = clean.evaluation().executionScore();
    int start = dice.between(0, STRANGE_SCORES.length - 1);
    int wrong = STRANGE_SCORES[start];
    if (Math.abs(wrong - right) < 50) {
      wrong = STRANGE_SCORES[(start + 1) % STRANGE_SCORES.length];
    }
    return new Told(
        clean.with(clean.evaluation().withExecutionScore(wrong)),
        List.of(injected(clean, delivery, "A05", "execution_score", points(right), points(wrong))));
  }

  /** A fully paid project that gets one more payment; form and ledger agree on it. */
  private static Told overpaid(Dice dice, SampleProject clean, String delivery) {
    if (clean.paid() != clean.adjusted()) {
      return new Told(clean, List.of());
    }
    long extra = Amounts.wholeHundreds(Amounts.share(clean.adjusted(), dice.between(300, 2500)));
    long more = Math.max(extra, Amounts.HUNDRED_YUAN);
    SamplePayment last = clean.payments().get(clean.payments().size() - 1);
    String stem = last.applicationId().substring(0, last.applicationId().length() - 2);
    LocalDate day = LocalDate.of(clean.year(), 12, 29);
    List<SamplePayment> payments = new ArrayList<>(clean.payments());
    payments.add(
        new SamplePayment(
            stem + "90",
            "W" + stem.substring(2) + "90",
            last.line(),
            day,
            day,
            more,
            last.payee(),
            "追加工程款"));
    SelfEvaluation form = clean.evaluation();
    return new Told(
        clean.with(payments, form.withExecutedCurrent(form.executedCurrent() + more)),
        List.of(
            injected(
                clean,
                delivery,
                "B06",
                "paid_amount",
                yuan(clean.paid()),
                yuan(clean.paid() + more))));
  }

  /** A form that claims more than the ledger paid, or less where all is paid. */
  private static Told otherExecuted(Dice dice, SampleProject clean, String delivery) {
    SelfEvaluation form = clean.evaluation();
    long unpaid = clean.adjusted() - clean.paid();
    long gap = Amounts.share(clean.adjusted(), dice.between(500, 3000));
    long change = unpaid >= gap ? gap : -Math.min(gap, form.executedCurrent());
    if (Math.abs(change) * 50 < Math.max(clean.paid(), Amounts.HUNDRED_YUAN)) {
      return new Told(clean, List.of());
    }
    SelfEvaluation other = form.withExecutedCurrent(form.executedCurrent() + change);
    return new Told(
        clean.with(other),
        List.of(
            injected(
                clean,
                delivery,
                "B05",
                "executed_amount",
                yuan(form.executed()),
                yuan(other.executed()))));
  }

  /** Adds that the score is high while the payment is low, wherever that is so. */
  private Told withDivergence(Told told, String delivery, boolean diverges) {
    SampleProject project = told.project();
    long denominator = knownIssued(project);
    boolean low = denominator > 0 && project.paid() * 5 < denominator * 4;
    if (!low || project.evaluation().total() < 9000) {
      return told;
    }
    int drawn = projects.drawnRate(project.department(), project.year(), project.number());
    List<Truth> truths = new ArrayList<>(told.truths());
    truths.add(
        Truth.of(
            project,
            delivery,
            "B01",
            diverges ? Origin.INJECTED : Origin.ARISING,
            project.paid() * 5 < denominator * 3
                ? "payment_rate below 60%"
                : "payment_rate below 80%",
            diverges ? percent(drawn) : "",
            percent(Amounts.rate(project.paid(), denominator))));
    return new Told(project, truths);
  }

  /** What was issued, as far as the ledger tells: the national field names have no such column. */
  private long knownIssued(SampleProject project) {
    boolean told =
        LedgerHabits.of(settings, project.year()).captions() == LedgerHabits.Captions.CHINESE;
    return told ? project.issued() : project.adjusted();
  }

  private static Truth injected(
      SampleProject project, String delivery, String rule, String changed, String from, String to) {
    return Truth.of(project, delivery, rule, Origin.INJECTED, changed, from, to);
  }

  private static String points(int hundredths) {
    return Amounts.hundredths(hundredths).toPlainString();
  }

  private static String yuan(long cents) {
    return Amounts.yuan(cents).toPlainString();
  }

  private static String percent(int hundredths) {
    return points(hundredths) + "%";
  }
}
