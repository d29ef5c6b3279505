package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Reads one form: all of it, or sets it aside whole with the reason. */
final class FormReader {

  /** Stands for department and unit of a review sheet that names neither. */
  static final String UNNAMED_OWNER = "未列明";

  private final FormCells cells;
  private final SheetTally tally;
  private final FormBlock block;
  private final FormCaptions captions;
  private final FormParts parts;
  private final FormHead head;
  private final Optional<FormUnit> unit;

  FormReader(FormCells cells, SheetTally tally, FormBlock block, FormCaptions captions) {
    this.cells = cells;
    this.tally = tally;
    this.block = block;
    this.captions = captions;
    this.parts = FormPartsSearch.find(cells, block, captions);
    this.unit = parts.hasFunds() ? FormUnit.of(cells, block, parts) : Optional.empty();
    tally.deliveredMoney(deliveredMoney());
    this.head = FormHead.read(cells, block, parts.firstPart(block.lastRow()) - 1, captions);
  }

  private BigDecimal deliveredMoney() {
    return parts.hasFunds() ? FormMoney.delivered(cells, parts, unitOrYuan(), captions) : NOTHING;
  }

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private FormUnit unitOrYuan() {
    return unit.orElse(new FormUnit(AmountUnit.YUAN, "", List.of()));
  }

  FormHead head() {
    return head;
  }

  /** The rows of the form; none when it was set aside. */
  List<TakenInRow> read() {
    var problem = problem();
    if (problem.isPresent()) {
      var money = deliveredMoney();
      tally.money(Place.REJECTED, money);
      cells.rejectRows(
          block.firstRow(), block.lastRow(), problem.get().code(), problem.get().reason(), money);
      return List.of();
    }
    var keys = keys();
    var texts = new FormTexts(cells, captions);
    var funds = FormFunds.read(cells, tally, parts, unitOrYuan(), captions, keys);
    var indicators = new FormIndicators(cells, tally, parts, captions, keys);
    var goal = new FormGoal(cells, parts, captions, texts).read(keys);
    new FormTail(cells, block, parts, captions, indicators, texts).read();
    var layout = captions.layout(features(indicators));
    var rows = new ArrayList<TakenInRow>();
    rows.add(
        FormBlockRow.of(cells, block, parts, layout, unit, funds.partsInsteadOfTotal().isEmpty()));
    rows.add(
        new FormEvaluation(cells, tally, block, parts, head, funds, texts, captions)
            .row(keys, layout, unit, indicators));
    rows.addAll(funds.rows());
    rows.addAll(funds.controlTotals(cells, parts, cells.origin().blockId(block.firstRow())));
    goal.ifPresent(rows::add);
    rows.addAll(indicators.rows());
    return rows;
  }

  /** What makes a form impossible to place. */
  private record Problem(String code, String reason) {}

  private Optional<Problem> problem() {
    var other = noEvaluation();
    if (other.isPresent()) {
      return because(
          "NO_EVALUATION", "这是“" + other.get().name() + "”，不是自评表；不计作已自评，应另报标题写明“自评表”并填有实际完成值的表");
    }
    if (head.spoilt().isPresent()) {
      var spoilt = head.spoilt().get();
      return because(spoilt.code(), "项目、部门或单位处发现" + spoilt.found() + "；应为" + spoilt.expected());
    }
    if (head.project().id().isEmpty()) {
      return because("MISSING_PROJECT_NAME", "“项目名称”后为空白；应填写项目名称");
    }
    if (head.department().isBlank() && head.unit().isBlank() && !parts.isReview()) {
      return because("MISSING_UNIT", "未发现“主管部门”或“实施单位”的填写内容；应至少填写其一");
    }
    if (head.year().isEmpty()) {
      return because("MISSING_YEAR", "标题、工作表名、文件名、填报日期和报送说明均无年度；应在标题写明，如（2024年度）");
    }
    return parts.isReview() ? Optional.empty() : problemOfParts();
  }

  private Optional<Problem> problemOfParts() {
    if (!parts.hasFunds()) {
      return because("MISSING_FUNDS", "未发现“年初预算数、全年预算数、全年执行数”表头；应有项目资金部分");
    }
    if (unit.isEmpty()) {
      return because("MISSING_AMOUNT_UNIT", "未发现金额单位；应写明（元）或（万元）");
    }
    if (!parts.hasIndicators()) {
      return because("MISSING_INDICATORS", "未发现“一级指标、二级指标、三级指标”表头；应有绩效指标部分");
    }
    boolean total = parts.total() > 0 || head.entry("total").isPresent() || !parts.isScored();
    return total
        ? Optional.empty()
        : because("MISSING_TOTAL_ROW", "指标有得分而未发现“总分”行；应有总分行，或在表头写明“自评得分”");
  }

  private Optional<NoEvaluation> noEvaluation() {
    var headers =
        Stream.of(
                IntStream.rangeClosed(parts.fundsTop(), parts.fundsHeader()),
                IntStream.rangeClosed(parts.indicatorHeaderTop(), parts.indicatorHeader() + 1))
            .flatMap(IntStream::boxed)
            .flatMap(row -> cells.row(row).cells().stream())
            .map(SheetCell::text)
            .toList();
    return captions.noEvaluation(
        head.titles().stream().map(FormHead.Entry::text).toList(),
        headers,
        parts.indicatorColumns().keySet());
  }

  private static Optional<Problem> because(String code, String reason) {
    return Optional.of(new Problem(code, reason));
  }

  private Map<Col, Object> keys() {
    var origin = cells.origin();
    var unitName = head.unit();
    var department = head.department();
    var project = head.project();
    var keys = new LinkedHashMap<Col, Object>();
    keys.put(Keys.DIVISION_CODE, origin.file().divisionCode());
    keys.put(Keys.FISCAL_YEAR, head.year().orElseThrow());
    keys.put(Keys.DEPARTMENT_ID, department.isBlank() ? UNNAMED_OWNER : department.id());
    keys.put(Keys.UNIT_ID, unitName.isBlank() ? UNNAMED_OWNER : unitName.id());
    keys.put(Keys.PROJECT_ID, project.id());
    putUnlessBlank(keys, Keys.DEPARTMENT_NAME, department.name());
    putUnlessBlank(keys, Keys.UNIT_NAME, unitName.name());
    putUnlessBlank(keys, Keys.PROJECT_NAME, project.name());
    keys.put(Keys.DELIVERY_ID, origin.file().deliveryId());
    keys.put(Keys.SOURCE_BLOCK_ID, origin.blockId(block.firstRow()));
    return keys;
  }

  private static void putUnlessBlank(Map<Col, Object> keys, Col column, String text) {
    if (!text.isEmpty()) {
      keys.put(column, text);
    }
  }

  /** What the form shows, in the words that layouts are told by. */
  private Set<String> features(FormIndicators indicators) {
    var features = new HashSet<String>();
    parts.fundColumns().keySet().forEach(field -> features.add("fund:" + field));
    parts.indicatorColumns().keySet().forEach(field -> features.add("indicator:" + field));
    indicators.levelsOne().forEach(level -> features.add("level_1:" + level));
    if (parts.hasFunds() && hasFormula()) {
      features.add("formula");
    }
    if (parts.goalTop() > 0 && parts.goalTop() < parts.fundsTop()) {
      features.add("goal_before_funds");
    }
    if (parts.total() == 0 && head.entry("total").isPresent()) {
      features.add("score_in_head");
    }
    return features;
  }

  /** Captions such as 执行率（B/A） name their formula. */
  private boolean hasFormula() {
    return cells.row(parts.fundsTop()).cells().stream()
        .anyMatch(cell -> cell.text().contains("A") && cell.text().contains("B"));
  }
}
