package org.jixiao.sources.mess;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be told of a form once a mess is made of it: the fields a reading is held against. */
final class MessyTruth {

  /** Codes and reasons of what must be set aside, over the whole file. */
  static final String SET_ASIDE = "set aside";

  private final MessyForm form;
  private final Set<Mess> kinds;
  private final MessySpelling spelling;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private MessyTruth(MessyForm form, Set<Mess> kinds) {
    this.form = form;
    this.kinds = kinds;
    this.spelling = new MessySpelling(kinds);
  }

  /** The truth of one form, by field, as text; blank where nothing may be read. */
  static Map<String, String> of(MessyForm form, Set<Mess> kinds) {
    var truth = new MessyTruth(form, kinds);
    if (!kinds.contains(Mess.CODES_CUT)) {
      truth.head();
      truth.funds();
      truth.indicators();
    }
    return truth.fields;
  }

  /** Reason codes a file of such forms must be answered with, in order. */
  static List<String> setAside(int forms, Set<Mess> kinds) {
    if (kinds.contains(Mess.CODES_CUT)) {
      return java.util.Collections.nCopies(forms, "ID_LOST_DIGITS");
    }
    return kinds.contains(Mess.ERROR_CELLS)
        ? java.util.Collections.nCopies(forms * 3, "ERROR_VALUE")
        : List.of();
  }

  private void head() {
    fields.put("year", String.valueOf(form.year()));
    fields.put("project", form.project());
    fields.put("department", form.department());
    fields.put("unit", form.unit());
    for (var kind : kinds) {
      switch (kind) {
        case CODES_BEFORE_NAMES -> codes("219", "219001", "533122241000000012345");
        case LEADING_ZEROS -> codes("0219", "0219001", "000012345678");
        case CODES_SHOWN_SHORT -> fields.put("project_id", "123456789012");
        case DOCUMENT_NUMBER -> fields.put("document_number", "合成财农指〔2024〕26号");
        case GRADE_AT_THE_END -> fields.put("grade", "优");
        default -> {}
      }
    }
  }

  private void codes(String department, String unit, String project) {
    fields.put("department_id", department);
    fields.put("unit_id", unit);
    fields.put("project_id", project);
  }

  private void funds() {
    boolean beside = kinds.contains(Mess.CAPTIONS_BESIDE);
    boolean refunds =
        kinds.contains(Mess.BRACKETED_NEGATIVES) || kinds.contains(Mess.FULL_WIDTH_MINUS);
    var refunded = refunds ? form.refunded() : BigDecimal.ZERO;
    fields.put("initial", beside ? "" : MessyForm.yuan(form.initial()));
    fields.put("adjusted", MessyForm.yuan(form.adjusted()));
    fields.put("executed", MessyForm.yuan(form.executed()));
    boolean printed = !beside && !kinds.contains(Mess.ERROR_CELLS);
    fields.put("rate", printed ? form.rate().setScale(6).toPlainString() : "");
    fields.put("execution_weight", beside ? "" : "10");
    fields.put("execution_score", beside ? "" : MessyForm.plain(form.executionScore()));
    fields.put("fiscal executed", MessyForm.yuan(form.executed().add(refunded)));
    fields.put("other executed", refunds ? MessyForm.yuan(refunded.negate()) : "");
    fields.put("difference", kinds.contains(Mess.FUNDS_DO_NOT_ADD_UP) ? "10000.00" : "0.00");
    fields.put("total_weight", "100");
    fields.put("declared_score", MessyForm.plain(form.total(kinds)));
    fields.put("goal", spelling.goal(form));
    fields.put("goal_actual", form.done());
  }

  private void indicators() {
    fields.put("indicators", String.valueOf(form.indicators().size()));
    for (int i = 0; i < form.indicators().size(); i++) {
      var line = form.indicators().get(i);
      boolean byThen = kinds.contains(Mess.DATE_TARGETS) && i == MessyForm.TIMELINESS;
      var target = spelling.target(line, i);
      boolean apart = target.size() == 3;
      fields.put(i + " level_1", line.one());
      fields.put(i + " level_2", line.two());
      fields.put(i + " level_3", line.three());
      fields.put(i + " operator", byThen ? "≤" : line.operator());
      fields.put(i + " target", apart ? target.get(1) : target.get(0));
      fields.put(i + " target_unit", apart ? target.get(2) : "");
      var actual = spelling.actual(line, i);
      fields.put(i + " actual", actual.contains("#") ? "" : actual);
      fields.put(i + " weight", String.valueOf(line.weight()));
      boolean spoilt = spelling.score(line, i).startsWith("#");
      fields.put(i + " score", spoilt ? "" : MessyForm.plain(line.score()));
      fields.put(i + " reason", line.reason());
    }
  }
}
