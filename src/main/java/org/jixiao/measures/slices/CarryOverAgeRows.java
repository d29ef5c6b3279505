package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.RowDraft;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** Rows of {@link CarryOverAges}: a department's lines of all years meet, and each is traced. */
final class CarryOverAgeRows {

  private static final String SOURCE = "source";
  private static final String AMOUNT = "amount_cents";
  private static final String RECOVERED = "recovered_cents";
  private static final String LEDGER = "carry_over_ledger";
  private static final String CARRY_OVER = "carry_over";
  private static final String PAID = "payment";
  private static final String UNKNOWN = "unknown";
  private static final int OLDEST_APART = 3;
  private static final int OLD = 2;
  private static final String DOCUMENT_YEAR = "document_year";
  private static final String YEAR_OF_DOCUMENT = "[〔\\[【(（]((?:19|20)[0-9]{2})";
  private static final TreeSet<Integer> NEVER = new TreeSet<>();
  private static final TreeMap<Integer, String> FROM_NOWHERE = new TreeMap<>();

  private final String division;
  private final String department;

  /** Years in which a line id was granted: some ledgers count their lines anew every year. */
  private final Map<String, TreeSet<Integer>> granted = new HashMap<>();

  /** From which line a line id was carried over, by the year into which it was. */
  private final Map<String, TreeMap<Integer, String>> origins = new HashMap<>();

  private final Map<String, Long> paid = new HashMap<>();
  private final List<Row> ledger = new ArrayList<>();
  private final List<Row> lines = new ArrayList<>();

  private CarryOverAgeRows(String key) {
    int end = key.indexOf('|');
    division = key.substring(0, end);
    department = key.substring(end + 1);
  }

  static Dataset<Row> of(Dataset<Row> budgetLines, Dataset<Row> carryOvers, PaymentSums payments) {
    return byDepartment(chain(budgetLines, carryOvers).unionByName(spent(payments)))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (key, rows) -> new CarryOverAgeRows(key).rows(rows).iterator(),
            Encoders.row(CarryOverAges.TABLE.schema()));
  }

  /** Project-years with a carry-over ledger; see {@link SliceRows#oldCarryOvers}. */
  static Dataset<Row> old(Dataset<Row> budgetLines, Dataset<Row> carryOvers) {
    var schema = new StructType();
    for (var key : Keys.PROJECT_YEAR) {
      schema = schema.add(key.field());
    }
    return byDepartment(chain(budgetLines, carryOvers))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (key, rows) -> new CarryOverAgeRows(key).old(rows).iterator(),
            Encoders.row(schema.add(SliceRows.OLD_CENTS, DataTypes.LongType)));
  }

  private static KeyValueGroupedDataset<String, Row> byDepartment(Dataset<Row> chain) {
    return chain.groupByKey(
        (MapFunction<Row, String>)
            row ->
                row.<String>getAs(Keys.DIVISION_CODE.name())
                    + "|"
                    + row.<String>getAs(Keys.DEPARTMENT_ID.name()),
        Encoders.STRING());
  }

  /** Lines and carry-overs under one set of columns. */
  private static Dataset<Row> chain(Dataset<Row> budgetLines, Dataset<Row> carryOvers) {
    var lines =
        budgetLines.select(
            columns(
                BudgetLines.BUDGET_KIND.ref(),
                BudgetLines.ORIGINAL_LINE_ID.ref(),
                cents(BudgetLines.BUDGET_AMOUNT.ref()),
                lit(0L)));
    var carried =
        carryOvers.select(
            columns(
                lit(LEDGER),
                CarryOvers.ORIGINAL_LINE_ID.ref(),
                cents(CarryOvers.CARRY_OVER_AMOUNT.ref()),
                coalesce(cents(CarryOvers.RECOVERED_AMOUNT.ref()), lit(0L))));
    return lines.unionByName(carried);
  }

  /** What was paid from each line, under the same columns. */
  private static Dataset<Row> spent(PaymentSums payments) {
    return payments
        .paid()
        .filter(Payments.LINE_ID.ref().isNotNull())
        .select(
            columns(
                lit(PAID), lit(null).cast(DataTypes.StringType), col(PaymentSums.PAID), lit(0L)));
  }

  private static Column[] columns(Column source, Column original, Column amount, Column recovered) {
    var columns = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(key -> columns.add(key.ref()));
    columns.add(BudgetLines.LINE_ID.ref());
    columns.add(
        regexp_extract(BudgetLines.DOCUMENT_NUMBER.ref(), YEAR_OF_DOCUMENT, 1)
            .try_cast(DataTypes.IntegerType)
            .as(DOCUMENT_YEAR));
    columns.add(original.as(BudgetLines.ORIGINAL_LINE_ID.name()));
    columns.add(source.as(SOURCE));
    columns.add(amount.as(AMOUNT));
    columns.add(recovered.as(RECOVERED));
    return columns.toArray(Column[]::new);
  }

  private List<Row> rows(Iterator<Row> chain) {
    chain.forEachRemaining(this::add);
    var withLedger = new HashSet<String>();
    ledger.forEach(row -> withLedger.add(project(row)));
    var counted = new ArrayList<>(ledger);
    lines.stream().filter(row -> !withLedger.contains(project(row))).forEach(counted::add);
    var sums = new TreeMap<String, long[]>();
    var agesOfLines = new HashMap<String, String>();
    for (var row : counted) {
      int year = row.getAs(Keys.FISCAL_YEAR.name());
      var age = age(row);
      agesOfLines.merge(place(row), age, CarryOverAgeRows::older);
      var group = sums.computeIfAbsent(year + "|" + age, any -> new long[4]);
      group[0]++;
      group[1] += row.<Long>getAs(AMOUNT);
      group[2] += row.<Long>getAs(RECOVERED);
    }
    agesOfLines.forEach(
        (place, age) -> {
          var yearAndAge = place.substring(0, place.indexOf('|') + 1) + age;
          sums.computeIfAbsent(yearAndAge, any -> new long[4])[3] += paid.getOrDefault(place, 0L);
        });
    return sums.entrySet().stream().map(sum -> row(sum.getKey(), sum.getValue())).toList();
  }

  /**
   * Of a line carried over in several rows, the oldest money is spent first; unknown comes last.
   */
  private static String older(String one, String other) {
    if (one.equals(UNKNOWN) || other.equals(UNKNOWN)) {
      return one.equals(UNKNOWN) ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void add(Row row) {
    String source = row.getAs(SOURCE);
    String id = row.getAs(BudgetLines.LINE_ID.name());
    if (source.equals(PAID)) {
      paid.merge(place(row), row.<Long>getAs(AMOUNT), Long::sum);
      return;
    }
    boolean carried = source.equals(LEDGER) || source.equals(CARRY_OVER);
    if (carried) {
      (source.equals(LEDGER) ? ledger : lines).add(row);
    }
    if (id == null) {
      return;
    }
    String original = row.getAs(BudgetLines.ORIGINAL_LINE_ID.name());
    if (!carried) {
      granted
          .computeIfAbsent(id, any -> new TreeSet<>())
          .add(row.<Integer>getAs(Keys.FISCAL_YEAR.name()));
    } else if (original != null) {
      origins
          .computeIfAbsent(id, any -> new TreeMap<>())
          .merge(
              row.<Integer>getAs(Keys.FISCAL_YEAR.name()),
              original,
              (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
  }

  /** Σ carried over, less what was taken back, from budgets of two or more years before. */
  private List<Row> old(Iterator<Row> chain) {
    chain.forEachRemaining(this::add);
    var keys = new TreeMap<String, Row>();
    var sums = new HashMap<String, Long>();
    var untold = new HashSet<String>();
    for (var row : ledger) {
      var project = project(row);
      keys.putIfAbsent(project, row);
      var first = granted(row);
      Integer known = first == null ? row.<Integer>getAs(DOCUMENT_YEAR) : first;
      if (known == null) {
        untold.add(project);
      } else if (known <= row.<Integer>getAs(Keys.FISCAL_YEAR.name()) - OLD) {
        sums.merge(project, row.<Long>getAs(AMOUNT) - row.<Long>getAs(RECOVERED), Long::sum);
      }
    }
    return keys.entrySet().stream()
        .map(
            each -> {
              var values = new ArrayList<@Nullable Object>();
              Keys.PROJECT_YEAR.forEach(key -> values.add(each.getValue().getAs(key.name())));
              values.add(
                  untold.contains(each.getKey()) ? null : sums.getOrDefault(each.getKey(), 0L));
              return RowFactory.create(values.toArray());
            })
        .toList();
  }

  private String age(Row row) {
    var first = granted(row);
    if (first == null) {
      return UNKNOWN;
    }
    int age = row.<Integer>getAs(Keys.FISCAL_YEAR.name()) - first;
    return age >= OLDEST_APART ? "3_or_more" : String.valueOf(age);
  }

  /**
   * Year in which the first line of the chain was granted; null where the chain does not lead
   * there. Each step leads to the latest earlier year in which the line was granted or carried
   * over.
   */
  private @Nullable Integer granted(Row row) {
    int before = row.getAs(Keys.FISCAL_YEAR.name());
    String id = row.getAs(BudgetLines.ORIGINAL_LINE_ID.name());
    while (id != null) {
      var first = granted.getOrDefault(id, NEVER).lower(before);
      var carried = origins.getOrDefault(id, FROM_NOWHERE).lowerEntry(before);
      if (first != null && (carried == null || first >= carried.getKey())) {
        return first;
      }
      id = carried == null ? null : carried.getValue();
      before = carried == null ? before : carried.getKey();
    }
    return null;
  }

  private Row row(String yearAndAge, long[] sums) {
    int end = yearAndAge.indexOf('|');
    return new RowDraft(CarryOverAges.TABLE)
        .set(Keys.DIVISION_CODE, division)
        .set(Keys.FISCAL_YEAR, Integer.valueOf(yearAndAge.substring(0, end)))
        .set(Keys.DEPARTMENT_ID, department)
        .set(CarryOverAges.AGE_GROUP, yearAndAge.substring(end + 1))
        .set(CarryOverAges.LINE_COUNT, sums[0])
        .set(CarryOverAges.CARRY_OVER_AMOUNT, BigDecimal.valueOf(sums[1], 2))
        .set(CarryOverAges.RECOVERED_AMOUNT, BigDecimal.valueOf(sums[2], 2))
        .set(CarryOverAges.PAID_AMOUNT, BigDecimal.valueOf(sums[3], 2))
        .set(CarryOverAges.REMAINING_AMOUNT, BigDecimal.valueOf(sums[1] - sums[2] - sums[3], 2))
        .row();
  }

  private static String project(Row row) {
    return String.join("|", Keys.PROJECT_YEAR.stream().map(key -> text(row, key)).toList());
  }

  private static String place(Row row) {
    return text(row, Keys.FISCAL_YEAR) + "|" + text(row, BudgetLines.LINE_ID);
  }

  private static String text(Row row, Col column) {
    @Nullable Object value = row.getAs(column.name());
    return String.valueOf(value);
  }

  private static Column cents(Column amount) {
    return amount.multiply(lit(100)).cast(DataTypes.LongType);
  }
}
