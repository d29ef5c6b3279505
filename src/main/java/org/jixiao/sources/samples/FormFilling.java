package org.jixiao.sources.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.FormHabits.Layout;
import org.jixiao.sources.samples.FormHabits.Numbers;

/** Types a project's self-evaluation into a form, in the way its department is used to. */
final class FormFilling {

  private static final String NATIONAL_NOTES = "注：1.年度资金总额一行计分，其余各行不计分。2.定性指标按完成程度分档计分。（合成数据）";

  private static final String YUNNAN_NOTES =
      "备注：1.有其他资金的，请写明来源。2.预算执行率10分，产出50分，效益30分，满意度10分。3.90分及以上为优，80分及以上为良，60分及以上为中，其余为差。（合成数据）";

  private final FormHabits habits;

  FormFilling(FormHabits habits) {
    this.habits = habits;
  }

  /** The form of a project; the dice decide what no habit fixes. */
  FilledForm of(SampleProject project, Dice dice) {
    SelfEvaluation form = project.evaluation();
    boolean yunnan = habits.layout() == Layout.YUNNAN;
    String department =
        habits.bareDepartment() ? project.department().shortName() : project.department().name();
    return new FilledForm(
        project.year(),
        project.department().name(),
        name(project, dice),
        department,
        dice.chance(150)
            ? project.unit().id() + "-" + project.unit().name()
            : project.unit().name(),
        funds(form, dice),
        form.goal(),
        form.goalActual(),
        rows(form, dice.chance(300)),
        form.remarks(),
        points(form.total()),
        form.grade(),
        habits.notes() ? (yunnan ? YUNNAN_NOTES : NATIONAL_NOTES) : "");
  }

  private static String name(SampleProject project, Dice dice) {
    return switch (dice.weighted(4, 2, 4)) {
      case 0 -> project.code() + "-" + project.name();
      case 1 -> "（" + project.documentNumber() + "）" + project.name();
      default -> project.name();
    };
  }

  private List<List<Object>> funds(SelfEvaluation form, Dice dice) {
    String blank = dice.chance(500) ? "" : habits.dash();
    Object initial = form.initial() == 0 && dice.chance(600) ? "" : money(form.initial());
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "年度资金总额",
            initial,
            money(form.adjusted()),
            money(form.executed()),
            points(1000),
            rate(form.executed(), form.adjusted()),
            points(form.executionScore())));
    rows.add(
        List.of(
            "其中：当年财政\n拨款",
            initial,
            money(form.adjustedCurrent()),
            money(form.executedCurrent()),
            habits.dash(),
            rate(form.executedCurrent(), form.adjustedCurrent()),
            habits.dash()));
    boolean carried = form.adjustedCarryOver() != 0;
    rows.add(
        List.of(
            "      上年结转\n资金",
            blank,
            carried ? money(form.adjustedCarryOver()) : blank,
            carried ? money(form.executedCarryOver()) : blank,
            habits.dash(),
            carried ? rate(form.executedCarryOver(), form.adjustedCarryOver()) : blank,
            habits.dash()));
    rows.add(List.of("      其他资金", blank, blank, blank, habits.dash(), blank, habits.dash()));
    return rows;
  }

  private List<FilledForm.Row> rows(SelfEvaluation form, boolean typedOperators) {
    List<FilledForm.Row> rows = new ArrayList<>();
    for (SampleIndicator indicator : form.indicators()) {
      rows.add(
          new FilledForm.Row(
              level1(form, indicator.level1()),
              indicator.level2(),
              indicator.level3(),
              operator(indicator.operator(), typedOperators),
              figure(indicator.target()),
              indicator.unit(),
              actual(indicator),
              points(indicator.weight() * 100),
              points(indicator.score()),
              indicator.reason()));
    }
    return rows;
  }

  /** Figures typed by an input method come with look-alikes of the usual signs. */
  private static String operator(String operator, boolean typed) {
    return typed ? operator.replace('≥', '≧').replace('≤', '≦').replace('=', '═') : operator;
  }

  private String level1(SelfEvaluation form, String level1) {
    if (!habits.level1WithWeight()) {
      return level1;
    }
    int weight =
        form.indicators().stream()
            .filter(indicator -> indicator.level1().equals(level1))
            .mapToInt(SampleIndicator::weight)
            .sum();
    return level1 + "(" + weight + "分)";
  }

  private Object actual(SampleIndicator indicator) {
    if (indicator.actual().isEmpty()) {
      return "";
    }
    if (indicator.unit().equals("%")) {
      return indicator.actual() + "%";
    }
    return habits.numbers() == Numbers.AS_TEXT
        ? indicator.actual() + indicator.unit()
        : figure(indicator.actual());
  }

  private Object figure(String text) {
    boolean number = text.matches("[0-9]+(?:\\.[0-9]+)?");
    return number && habits.numbers() != Numbers.AS_TEXT ? new BigDecimal(text) : text;
  }

  private Object money(long cents) {
    BigDecimal amount =
        habits.layout() == Layout.YUNNAN ? Amounts.yuan(cents) : Amounts.tenThousands(cents);
    return habits.numbers() == Numbers.AS_TEXT ? amount.toPlainString() : amount;
  }

  private Object rate(long executed, long adjusted) {
    if (adjusted == 0) {
      return habits.dash();
    }
    BigDecimal percent = BigDecimal.valueOf(Amounts.rate(executed, adjusted), 2);
    return habits.numbers() == Numbers.RATE_AS_FRACTION
        ? percent.movePointLeft(2)
        : percent.toPlainString() + "%";
  }

  private Object points(int hundredths) {
    BigDecimal points = Amounts.hundredths(hundredths);
    return habits.numbers() == Numbers.AS_TEXT ? points.toPlainString() : points;
  }
}
