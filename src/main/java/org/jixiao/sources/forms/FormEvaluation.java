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
  private static final Map<String, Col> PARAGRAPHS =
      Map.of(
          "remarks", Evaluations.REMARKS,
          "process", Evaluations.PROCESS_TEXT,
          "conclusion", Evaluations.CONCLUSION_TEXT,
          "problems", Evaluations.PROBLEM_TEXT,
          "measures", Evaluations.MEASURE_TEXT);
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
  private final FormTexts texts;
  private final FormCaptions captions;
  private final RowDraft draft = new RowDraft(Evaluations.TABLE);

  FormEvaluation(
      FormCells cells,
      SheetTally tally,
      FormBlock block,
      FormParts parts,
      FormHead head,
      FormFunds funds,
      FormTexts texts,
      FormCaptions captions) {
    this.cells = cells;
    this.tally = tally;
    this.block = block;
    this.parts = parts;
    this.head = head;
    this.funds = funds;
    this.texts = texts;
    this.captions = captions;
  }

  TakenInRow row(
      Map<Col, Object> keys, String layout, Optional<FormUnit> unit, FormIndicators indicators) {
    draft
        .withAll(keys)
        .with(Keys.ROW_NUMBER, (long) block.projectRow())
        .with(Evaluations.EVALUATION_KIND, kind())
        .with(Evaluations.FORM_LAYOUT, layout)
        .with(Evaluations.AMOUNT_UNIT, unit.map(named -> named.unit().caption()).orElse(null))
        .with(Evaluations.HIDDEN, cells.pages().hidden(block));
    owner();
    total();
    execution(indicators);
    if (parts.total() > 0) {
      totalRow();
    } else {
      head.entry("total").ifPresent(this::totalInTheHead);
    }
    grade();
    paragraphs();
    return draft.row(Evaluations.SOURCE);
  }

  private String kind() {
    return parts.isReview()
        ? captions.evaluationKind(head.title() + "复核")
        : captions.evaluationKind(head.title());
  }

  private void totalRow() {
    var values = new FormValues(cells, tally, parts.indicatorColumns(), parts.total(), draft);
    values.score(Evaluations.TOTAL_WEIGHT, "weight");
    values.score(Evaluations.SELF_SCORE, "self_score");
    if (values.score(Evaluations.DECLARED_SCORE, "score") == null && !parts.isReview()) {
      onlyNumberOfTheTotalRow();
    }
  }

  /** Some forms give the total above the indicators, beside 自评得分. */
  private void totalInTheHead(FormHead.Entry entry) {
    new FormValues(cells, tally, Map.of("score", entry.column()), entry.row(), draft)
        .score(Evaluations.DECLARED_SCORE, "score");
  }

  /** Where the funds part gives no points, an indicator 预算执行率 holds those of the execution. */
  private void execution(FormIndicators indicators) {
    funds
        .total()
        .map(total -> total.value(Keys.ROW_NUMBER))
        .filter(Long.class::isInstance)
        .map(row -> Math.toIntExact((Long) row))
        .ifPresent(
            row ->
                new FormValues(cells, tally, parts.fundColumns(), row, draft)
                    .text(Evaluations.EXECUTION_REASON_TEXT, "reason"));
    indicators
        .execution()
        .ifPresent(
            row -> {
              var values = new FormValues(cells, tally, parts.indicatorColumns(), row, draft);
              values.score(Evaluations.EXECUTION_WEIGHT, "weight");
              values.score(Evaluations.EXECUTION_SCORE, "score");
            });
  }

  private void paragraphs() {
    PARAGRAPHS.forEach(
        (label, column) ->
            texts
                .find(label)
                .or(() -> head.entry(label))
                .ifPresent(entry -> put(column, entry, entry.text())));
  }

  private void owner() {
    source(Keys.PROJECT_NAME, "project_name");
    source(Keys.UNIT_NAME, "unit");
    source(Keys.DEPARTMENT_NAME, "department");
    var number = head.project().documentNumber();
    if (number.isEmpty()) {
      number =
          texts.find("remarks").map(entry -> ProjectTitle.documentNumber(entry.text())).orElse("");
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
            entry ->
                draft.from(
                    column, cells.address(entry.row(), entry.column()), head.delivered(entry)));
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
              cells.address(parts.total(), cell.column()),
              CellText.delivered(cell));
    }
  }

  /** The grade stands at the end of the total row without a label, or beside a label of its own. */
  private void grade() {
    Optional<FormHead.Entry> found =
        cells.row(Math.max(1, parts.total())).cells().stream()
            .filter(cell -> parts.total() > 0)
            .filter(cell -> captions.grade(cell.text()).isPresent())
            .map(cell -> new FormHead.Entry(cell.text(), parts.total(), cell.column()))
            .findFirst();
    found
        .or(() -> texts.find("grade"))
        .or(() -> head.entry("grade"))
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
            PlainText.isPlaceholder(value) && !PARAGRAPHS.containsValue(column) ? null : value)
        .from(column, cells.address(entry.row(), entry.column()), head.delivered(entry));
  }
}
