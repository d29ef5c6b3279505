package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;

/** Breaks a budget into the lines of a budget ledger. */
final class SampleLines {

  private final Dice dice;
  private final int year;
  private final int number;
  private final String stem;
  private final String previousStem;
  private final List<SampleLine> lines = new ArrayList<>();

  private SampleLines(Dice dice, int year, int number, String stem, String previousStem) {
    this.dice = dice;
    this.year = year;
    this.number = number;
    this.stem = stem;
    this.previousStem = previousStem;
  }

  /**
   * The lines of a project: carry-over first, then initial, addition and reduction. Their issued
   * amounts fall short of the budget by what the course says was not issued.
   *
   * @param number running number of the issuing documents, unique in the department and year
   * @param stem beginning of every line id, unique to the project and year
   * @param previousStem the same of the year before, from which money is carried over
   */
  static List<SampleLine> of(
      Dice dice,
      int year,
      int number,
      String stem,
      String previousStem,
      SampleBudget budget,
      long notIssued) {
    SampleLines made = new SampleLines(dice, year, number, stem, previousStem);
    made.add(Kind.CARRY_OVER, budget.carryOver(), LocalDate.of(year, 1, dice.between(4, 20)));
    made.add(Kind.INITIAL, budget.initial(), LocalDate.of(year, 2, dice.between(5, 26)));
    made.add(Kind.ADDITION, budget.addition(), made.additionDate());
    made.add(Kind.REDUCTION, -budget.reduction(), LocalDate.of(year, 12, dice.between(2, 12)));
    return made.withNotIssued(notIssued);
  }

  private LocalDate additionDate() {
    int month = 4 + dice.weighted(10, 14, 14, 12, 12, 14, 12, 8, 4);
    return LocalDate.of(year, month, dice.between(2, 14));
  }

  private void add(Kind kind, long amount, LocalDate date) {
    if (amount != 0) {
      String original = kind == Kind.CARRY_OVER ? previousStem + Kind.INITIAL.digit() : "";
      lines.add(
          new SampleLine(
              stem + kind.digit(), original, document(kind), kind, amount, amount, date));
    }
  }

  private String document(Kind kind) {
    String series =
        switch (kind) {
          case CARRY_OVER -> "梁财结";
          case INITIAL -> "梁财预";
          case ADDITION -> "梁财追";
          case REDUCTION -> "梁财调";
        };
    return series + "〔" + year + "〕" + number + "号";
  }

  private List<SampleLine> withNotIssued(long notIssued) {
    long left = notIssued;
    for (int at = lines.size() - 1; at >= 0 && left > 0; at--) {
      SampleLine line = lines.get(at);
      long withheld = Math.min(left, Math.max(0, line.amount()));
      lines.set(
          at,
          new SampleLine(
              line.id(),
              line.originalId(),
              line.documentNumber(),
              line.kind(),
              line.amount(),
              line.issued() - withheld,
              line.date()));
      left -= withheld;
    }
    return List.copyOf(lines);
  }
}
