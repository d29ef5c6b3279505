package org.jixiao.sources.ledgers.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.ledgers.LedgerKind;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.FiscalYear;

/**
 * A profile proposed for one table: which column is thought to be which field, how surely, and why.
 *
 * @param origin the sheet
 * @param table the table as it looks
 * @param kind payment where the table has dates, payees or vouchers, else budget
 * @param guesses by field
 */
record LedgerProposal(
    SheetOrigin origin, TableLook table, LedgerKind kind, Map<String, Guess> guesses) {

  /**
   * A column thought to be a field.
   *
   * @param column the column
   * @param confidence from 0 to 1
   * @param reason what speaks for it, in Chinese
   */
  record Guess(ColumnLook column, double confidence, String reason) {}

  private static final double LEAST = 0.3;
  private static final Pattern PAID =
      Pattern.compile("(?i)payment|spend|expenditure|pagos?\\b|gasto|paiement|zahlung|支付|付款|支出");
  private static final List<String> OF_PAYMENTS =
      List.of(
          "amount",
          "payment_date",
          "fiscal_year",
          "voucher_id",
          "payee_name",
          "department",
          "unit",
          "project_name",
          "project",
          "purpose",
          "function_code",
          "economic_code");
  private static final List<String> OF_BUDGETS =
      List.of(
          "budget_amount",
          "fiscal_year",
          "department",
          "unit",
          "project_name",
          "project",
          "function_code",
          "economic_code");

  /** A proposal for a sheet; empty when no column of it could be money. */
  static Optional<LedgerProposal> of(SheetOrigin origin, Grid head) {
    var table = TableLook.of(head);
    var words = FieldWords.builtIn();
    var payments = guesses(table, words, OF_PAYMENTS);
    boolean paid =
        payments.containsKey("payment_date")
            || payments.containsKey("payee_name")
            || PAID.matcher(origin.file().name() + " " + origin.name()).find();
    var kind = paid ? LedgerKind.PAYMENT : LedgerKind.BUDGET;
    var guesses = paid ? payments : guesses(table, words, OF_BUDGETS);
    return guesses.containsKey(kind.money().get(0).name())
        ? Optional.of(new LedgerProposal(origin, table, kind, guesses))
        : Optional.empty();
  }

  /** The surest pairs of field and column first; a column fills one field. */
  private static Map<String, Guess> guesses(
      TableLook table, FieldWords words, List<String> fields) {
    var all = new ArrayList<Map.Entry<String, Guess>>();
    for (var field : fields) {
      for (var column : table.columns()) {
        var guess = guess(table, words, field, column);
        if (guess.confidence() >= LEAST) {
          all.add(Map.entry(field, guess));
        }
      }
    }
    all.sort(
        Comparator.<Map.Entry<String, Guess>>comparingDouble(one -> -one.getValue().confidence())
            .thenComparing(one -> fields.indexOf(one.getKey()))
            .thenComparing(one -> one.getValue().column().column()));
    var chosen = new LinkedHashMap<String, Guess>();
    Set<Integer> taken = new HashSet<>();
    for (var one : all) {
      int column = one.getValue().column().column();
      if (!chosen.containsKey(one.getKey()) && !taken.contains(column)) {
        chosen.put(one.getKey(), one.getValue());
        taken.add(column);
      }
    }
    var inOrder = new LinkedHashMap<String, Guess>();
    fields.stream().filter(chosen::containsKey).forEach(f -> inOrder.put(f, chosen.get(f)));
    return inOrder;
  }

  private static Guess guess(TableLook table, FieldWords words, String field, ColumnLook column) {
    double named = words.match(column.caption(), field);
    double fits = confidenceInCells(field, column, table.numbers());
    double alone = named > 0 ? 0 : withoutWords(field, column);
    double confidence = column.isBlank() ? 0 : Math.max(named, alone) * fits;
    var reason =
        (named > 0 ? "列标题含义相符" : "仅凭内容推测")
            + (field.endsWith("date") && column.days().ambiguous() ? "，日与月的次序无法判定" : "");
    return new Guess(column, confidence, reason);
  }

  /** How well the cells could hold such a field: a confidence from 0 to 1. */
  private static double confidenceInCells(
      String field, ColumnLook column, Amount.Spelling numbers) {
    return switch (field) {
      case "amount", "budget_amount" ->
          column.isNumeric(numbers) && !column.isYears() && !column.isDays()
              ? column.numbers(numbers) * (0.5 + 0.5 * column.coverage()) / column.cells().size()
              : 0;
      case "payment_date" ->
          column.isDays() ? column.days().share() * (column.days().ambiguous() ? 0.7 : 1) : 0;
      case "fiscal_year" -> column.isYears() ? 1 : 0;
      case "voucher_id" -> column.isDays() ? 0 : 0.5 + 0.5 * column.variety();
      case "department", "unit" ->
          column.isText(numbers) ? 1 - 0.3 * column.variety() : column.isDays() ? 0 : 0.4;
      default -> column.isDays() || column.decimals() > 0.5 ? 0 : 1;
    };
  }

  /** What the cells alone suggest, where no word of the caption helps. */
  private static double withoutWords(String field, ColumnLook column) {
    return switch (field) {
      case "amount", "budget_amount" -> 0.4 + 0.2 * column.decimals();
      case "payment_date" -> 0.6;
      case "fiscal_year" -> 0.5;
      case "department" -> column.isRepeatedNames() ? 0.35 : 0;
      default -> 0;
    };
  }

  /** The proposal as a profile that can be used as it stands, with a confidence at every column. */
  String yaml(String encoding) {
    var yaml = new ArrayList<String>();
    yaml.add("# 由 inspect 建议的台账模板；请逐列核对后使用。括号内为把握程度（0—1）。");
    yaml.add("id: " + quoted(id()));
    yaml.add("kind: " + kind.name().toLowerCase(Locale.ROOT));
    if (table.headerRow() == 0) {
      yaml.add("header: none");
      yaml.add("files: [" + quoted(fileName()) + "]");
    }
    if (!encoding.isEmpty()) {
      yaml.add("encoding: " + encoding);
    }
    if (table.columns().size() == 1) {
      yaml.add("delimiter: \",\"");
    }
    if (table.numbers() == Amount.Spelling.COMMA) {
      yaml.add("numbers: comma");
    }
    var date = guesses.get("payment_date");
    if (date != null && !date.column().days().format().isEmpty()) {
      yaml.add("date_formats: [" + quoted(date.column().days().format()) + "]");
    }
    if (date != null && !guesses.containsKey("fiscal_year")) {
      yaml.add("budget_year_from: payment_date");
    }
    yaml.add("columns:");
    guesses.forEach(
        (field, guess) ->
            yaml.add(
                "  %s: [%s]  # %.2f %s列，%s"
                    .formatted(
                        field,
                        quoted(named(guess.column())),
                        guess.confidence(),
                        SheetCell.letters(guess.column().column()),
                        guess.reason())));
    defaults(yaml, date == null);
    return String.join("\n", yaml) + "\n";
  }

  private void defaults(List<String> yaml, boolean undated) {
    var defaults = new ArrayList<String>();
    if (!guesses.containsKey("department") && !guesses.containsKey("unit")) {
      defaults.add("  unit: " + quoted(id()) + "  # 0.10 无单位列，以文件名代替，请改为单位代码或名称");
    }
    var year = FiscalYear.inName(origin.name()).or(() -> FiscalYear.inName(fileName()));
    if (undated && !guesses.containsKey("fiscal_year")) {
      year.ifPresentOrElse(
          found -> defaults.add("  fiscal_year: \"" + found + "\"  # 0.60 取自文件名或工作表名"),
          () -> yaml.add("# 未发现年度：请在 delivery.yaml 写明 fiscal_year，或在 defaults 中填写"));
    }
    if (!defaults.isEmpty()) {
      yaml.add("defaults:");
      yaml.addAll(defaults);
    }
  }

  /** The caption, or the place of a column whose caption is blank or stands twice. */
  private String named(ColumnLook column) {
    boolean alone =
        table.columns().stream()
                .filter(other -> other.caption().equalsIgnoreCase(column.caption()))
                .count()
            == 1;
    return column.caption().isBlank() || !alone || column.caption().contains(" + ")
        ? "@" + SheetCell.letters(column.column())
        : column.caption();
  }

  private String fileName() {
    var name = origin.file().name();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  String id() {
    var stem = fileName().replaceFirst("\\.[^.]*$", "");
    return origin.name().isEmpty() ? stem : stem + "-" + origin.name();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
