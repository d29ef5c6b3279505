package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.List;

/**
 * One project of the synthetic county in one year: what the ledgers say and what its form says.
 *
 * @param category 22 其他运转类 or 3 特定目标类
 * @param level level of government the money comes from: 中央, 省, 州 or 县
 * @param handedIn whether a form was handed in at all
 */
record SampleProject(
    SampleDepartment department,
    SampleUnit unit,
    int year,
    int number,
    String code,
    String name,
    String category,
    String level,
    List<SampleLine> lines,
    List<SamplePayment> payments,
    SelfEvaluation evaluation,
    boolean handedIn) {

  SampleProject {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
  }

  /** Budget after all changes, money carried over included, in cents. */
  long adjusted() {
    return lines.stream().mapToLong(SampleLine::amount).sum();
  }

  long issued() {
    return lines.stream().mapToLong(SampleLine::issued).sum();
  }

  /** Applied for, paid or not, less refunds, in cents. */
  long applied() {
    return payments.stream().mapToLong(SamplePayment::amount).sum();
  }

  /** Paid less refunds, in cents. */
  long paid() {
    return payments.stream().filter(SamplePayment::paid).mapToLong(SamplePayment::amount).sum();
  }

  /** Document by which the first line was issued. */
  String documentNumber() {
    return lines.get(0).documentNumber();
  }

  long paidBy(LocalDate day) {
    return payments.stream()
        .filter(payment -> payment.paidBy(day))
        .mapToLong(SamplePayment::amount)
        .sum();
  }

  SampleProject with(SelfEvaluation newEvaluation) {
    return with(name, lines, payments, newEvaluation, handedIn);
  }

  SampleProject with(List<SamplePayment> newPayments, SelfEvaluation newEvaluation) {
    return with(name, lines, newPayments, newEvaluation, handedIn);
  }

  SampleProject named(String newName) {
    return with(newName, lines, payments, evaluation, handedIn);
  }

  /** Other lines of the budget ledger; the form keeps what it says. */
  SampleProject granted(List<SampleLine> newLines) {
    return with(name, newLines, payments, evaluation, handedIn);
  }

  SampleProject withoutForm() {
    return with(name, lines, payments, evaluation, false);
  }

  private SampleProject with(
      String newName,
      List<SampleLine> newLines,
      List<SamplePayment> newPayments,
      SelfEvaluation newEvaluation,
      boolean nowHandedIn) {
    return new SampleProject(
        department,
        unit,
        year,
        number,
        code,
        newName,
        category,
        level,
        newLines,
        newPayments,
        newEvaluation,
        nowHandedIn);
  }
}
