package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.values.PlainText;
import org.jixiao.sources.values.ProjectTitle;
import org.jixiao.sources.values.Score;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** The row of {@code evaluations}: what a form as a whole declares. */
final class FormEvaluation {

  private static final Map<Col, Col> OF_THE_TOTAL =
      Map.of(
          FundRows.INITIAL_BUDGET_AMOUNT, Evaluations.INITIAL_BUDGET_AMOUNT,
          FundRows.ADJUSTED_BUDGET_AMOUNT, Evaluations.ADJUSTED_BUDGET_AMOUNT,
          FundRows.EXECUTED_AMOUNT, Evaluations.EXECUTED_AMOUNT,
          FundRows.PRINTED_RATE, Evaluations.PRINTED_EXECUTION_RATE,
          FundRows.WEIGHT, Evaluations.EXECUTION_WEIGHT,
          FundRows.SCORE, Evaluations.EXECUTION_SCORE);
  private static final List<Col> AMOUNTS =
      List.of(
          FundRows.INITIAL_BUDGET_AMOUNT,
          FundRows.ADJUSTED_BUDGET_AMOUNT,
          FundRows.EXECUTED_AMOUNT);

  private final FormCells cells;
  private final SheetTally tally;
  private final FormBlock block;
  private final FormParts parts;
  private final FormHead head;
  private final FormFunds funds;
  private final FormTail tail;
  private final FormCaptions captions;
  private final RowDraft draft = new RowDraft(Evaluations.TABLE);

  FormEvaluation(
      FormCells cells,
      SheetTally tally,
      FormBlock block,
      FormParts parts,
      FormHead head,
      FormFunds funds,
      FormTail tail,
      FormCaptions captions) {
    this.cells = cells;
    this.tally = tally;
    this.block = block;
    this.parts = parts;
    this.head = head;
    this.funds = funds;
    this.tail = tail;
    this.captions = captions;
  }

  TakenInRow row(Map<Col, Object> keys, String layout, FormUnit unit) {
    draft
        .withAll(keys)
        .with(Keys.ROW_NUMBER, (long) block.projectRow())
        .with(Evaluations.EVALUATION_KIND, captions.evaluationKind(head.title()))
        .with(Evaluations.FORM_LAYOUT, layout)
        .with(Evaluations.AMOUNT_UNIT, unit.unit().caption())
        .with(Evaluations.HIDDEN, cells.origin().hidden());
    owner();
    total();
    var values = new FormValues(cells, tally, parts.indicatorColumns(), parts.total(), draft);
    values.score(Evaluations.TOTAL_WEIGHT, "weight");
    if (values.score(Evaluations.DECLARED_SCORE, "score") == null) {
      onlyNumberOfTheTotalRow();
    }
    grade();
    tail.remarks().ifPresent(entry -> put(Evaluations.REMARKS, entry, entry.text()));
    return draft.row(Evaluations.SOURCE);
  }

  private void owner() {
    source(Keys.PROJECT_NAME, "project_name");
    source(Keys.UNIT_NAME, "unit");
    source(Keys.DEPARTMENT_NAME, "department");
    var number = head.project().documentNumber();
    if (number.isEmpty()) {
      number = tail.remarks().map(entry -> ProjectTitle.documentNumber(entry.text())).orElse("");
    }
    draft.with(Evaluations.DOCUMENT_NUMBER, number.isEmpty() ? null : number);
    head.titles().stream()
        .filter(title -> captions.isTitle(title.text()))
        .forEach(
            title ->
                draft.from(
                    Evaluations.EVALUATION_KIND,
                    cells.address(title.row(), title.column()),
                    title.text()));
  }

  private void source(Col column, String label) {
    head.entry(label)
        .ifPresent(
            entry -> draft.from(column, cells.address(entry.row(), entry.column()), entry.text()));
  }

  private void total() {
    funds.total().ifPresent(total -> OF_THE_TOTAL.forEach((from, to) -> copy(total, from, to)));
    var instead = funds.partsInsteadOfTotal();
    if (!instead.isEmpty()) {
      AMOUNTS.forEach(column -> sum(instead, column));
    }
  }

  private void copy(TakenInRow total, Col from, Col to) {
    draft.with(to, total.value(from));
    sources(total, from, to);
  }

  private void sum(List<TakenInRow> rows, Col column) {
    var to = OF_THE_TOTAL.getOrDefault(column, column);
    var sum =
        rows.stream()
            .map(row -> row.value(column))
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast)
            .reduce(BigDecimal::add);
    if (sum.isPresent()) {
      draft.with(to, sum.get());
      rows.forEach(row -> sources(row, column, to));
    }
  }

  private void sources(TakenInRow row, Col from, Col to) {
    if (row.value(FundRows.SOURCE) instanceof Row[] sources) {
      Arrays.stream(sources)
          .filter(source -> source.getString(0).equals(from.name()))
          .forEach(source -> draft.from(to, source.getString(1), source.getString(2)));
    }
  }

  /**
   * Where the score does not stand under 得分, the only number of the row beside its weight is it.
   */
  private void onlyNumberOfTheTotalRow() {
    var weight = parts.indicatorColumns().get("weight");
    var numbers =
        cells.row(parts.total()).cells().stream()
            .filter(cell -> weight == null || cell.column() != weight)
            .filter(cell -> Score.read(cell).isValue())
            .toList();
    if (numbers.size() == 1) {
      var cell = numbers.get(0);
      cells.use(parts.total(), cell.column());
      draft
          .with(Evaluations.DECLARED_SCORE, Score.read(cell).orNull())
          .from(
              Evaluations.DECLARED_SCORE,
              CellText.address(parts.total(), cell.column()),
              CellText.delivered(cell));
    }
  }

  /** The grade stands at the end of the total row without a label, or beside a label of its own. */
  private void grade() {
    Optional<FormHead.Entry> found =
        cells.row(parts.total()).cells().stream()
            .filter(cell -> captions.grade(cell.text()).isPresent())
            .map(cell -> new FormHead.Entry(cell.text(), parts.total(), cell.column()))
            .findFirst();
    found
        .or(tail::grade)
        .ifPresent(
            entry ->
                captions
                    .grade(entry.text())
                    .ifPresent(grade -> put(Evaluations.DECLARED_GRADE, entry, grade)));
  }

  private void put(Col column, FormHead.Entry entry, String value) {
    cells.use(entry.row(), entry.column());
    draft
        .with(
            column,
            PlainText.isPlaceholder(value) && !column.equals(Evaluations.REMARKS) ? null : value)
        .from(column, cells.address(entry.row(), entry.column()), entry.text());
  }
}
